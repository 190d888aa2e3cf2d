import { bridge } from '#renderer/data/client.ts';
import { useOpening } from '#renderer/data/opening.ts';
import { LinkButton } from '#renderer/parts/buttons/link-button.tsx';
import { RowButtons } from '#renderer/parts/buttons/row-buttons.tsx';
import { FolderField } from '#renderer/parts/fields/folder-field.tsx';
import { SectionHead } from '#renderer/parts/show/section-head.tsx';
import type { OfficeStatus } from '#shared/contract/office-operations.ts';
import { firstRunTexts } from './texts.ts';
import type { StepFields } from './use-first-run.ts';
import './first-run.css';

const texts = firstRunTexts.place;

/** A folder for the new office, or an office that is there already. */
export function PlaceStep({ office, fields }: { office: OfficeStatus; fields: StepFields }) {
  const { entry, set, left, shown } = fields;
  const opening = useOpening();
  const folder = entry.folder.trim();
  const refused = opening.refusal?.message;
  const here = opening.refusedFolder === folder;
  return (
    <>
      {office.problem && <Trouble sentence={office.problem} />}
      <div className="first-narrow">
        <FolderField
          label={texts.folder}
          required
          name="folder"
          value={entry.folder}
          onChange={(text) => set({ folder: text }, 'folder')}
          onBlur={() => left('folder')}
          choose={bridge.chooseFolder}
          chooseLabel={texts.choose}
          help={texts.help}
          error={shown.folder ?? (here ? refused : undefined)}
        />
        <p className="small">
          <LinkButton onPress={() => folder !== '' && opening.open(folder)}>{texts.openThis}</LinkButton>
        </p>
      </div>
      {office.recent.length > 0 && (
        <section className="first-section">
          <SectionHead title={texts.existing} note={texts.existingNote} />
          <RowButtons
            label={texts.existing}
            disabled={opening.busy !== false}
            rows={office.recent.map((one) => ({
              id: one.folder,
              content: <NamedRow name={one.name} hint={one.folder} />,
              onPress: () => opening.open(one.folder),
            }))}
          />
          {refused && !here && <p className="first-refused small">{refused}</p>}
        </section>
      )}
      <section className="first-section">
        <SectionHead title={texts.trial} />
        <RowButtons
          label={texts.trial}
          disabled={opening.busy !== false}
          rows={[
            { id: 'demo', content: <NamedRow name={texts.demo} hint={texts.demoHint} />, onPress: opening.openDemo },
          ]}
        />
        {opening.demoRefusal && <p className="first-refused small">{opening.demoRefusal.message}</p>}
      </section>
    </>
  );
}

function Trouble({ sentence }: { sentence: string }) {
  return (
    <div className="first-trouble" role="alert">
      <b>{texts.problem}</b>
      <p>{sentence}</p>
    </div>
  );
}

function NamedRow({ name, hint }: { name: string; hint: string }) {
  return (
    <>
      <span className="nw">{name}</span>
      <span className="dim small code el">{hint}</span>
    </>
  );
}
