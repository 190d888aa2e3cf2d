import { type FormEvent, useState } from 'react';
import { bridge } from '#renderer/data/client.ts';
import { useOpening } from '#renderer/data/opening.ts';
import { Button } from '#renderer/parts/buttons/button.tsx';
import { LinkButton } from '#renderer/parts/buttons/link-button.tsx';
import { RowButtons } from '#renderer/parts/buttons/row-buttons.tsx';
import { FolderField } from '#renderer/parts/fields/folder-field.tsx';
import { useFocusFirst } from '#renderer/parts/input/focus-first.ts';
import { SectionHead } from '#renderer/parts/show/section-head.tsx';
import type { OfficeStatus } from '#shared/contract/office-operations.ts';
import { signInTexts as texts } from './texts.ts';
import './sign-in.css';

/** Another office's folder: used lately, or named by its path. */
export function OtherOffice({ office, onBack }: { office: OfficeStatus; onBack: () => void }) {
  const [folder, setFolder] = useState('');
  const [tried, setTried] = useState(false);
  const form = useFocusFirst<HTMLFormElement>('input');
  const opening = useOpening();
  const recent = office.recent.filter((one) => one.folder !== office.office?.folder);
  const open = (wanted: string) => {
    setFolder(wanted);
    setTried(true);
    if (wanted.trim() !== '') opening.open(wanted.trim());
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    open(folder);
  };
  return (
    <form ref={form} onSubmit={submit} noValidate>
      <div className="sign-in-folder">
        <FolderField
          label={texts.folder}
          name="folder"
          value={folder}
          onChange={setFolder}
          choose={bridge.chooseFolder}
          chooseLabel={texts.chooseFolder}
          help={texts.folderHelp}
          error={tried && folder.trim() === '' ? texts.fillFolder : opening.refusal?.message}
        />
        <Button rank="primary" type="submit" wide keys={texts.enter} busy={opening.busy === 'own'}>
          {texts.open}
        </Button>
      </div>
      {recent.length > 0 && (
        <section className="sign-in-recent">
          <SectionHead title={texts.recent} />
          <RowButtons
            label={texts.recent}
            disabled={opening.busy !== false}
            rows={recent.map((one) => ({
              id: one.folder,
              content: (
                <>
                  <b>{one.name}</b>
                  <span className="dim small code el">{one.folder}</span>
                </>
              ),
              onPress: () => open(one.folder),
            }))}
          />
        </section>
      )}
      <div className="row sign-in-ways small">
        <LinkButton onPress={onBack}>{texts.back}</LinkButton>
        <span className="grow" />
        {!office.office?.demo && <LinkButton onPress={opening.openDemo}>{texts.openDemo}</LinkButton>}
      </div>
      {opening.demoRefusal && <p className="bad-line small">{opening.demoRefusal.message}</p>}
    </form>
  );
}
