import { Check, PenLine, RotateCcw } from 'lucide-react';
import { useState } from 'react';
import { registerCalls } from '#renderer/data/client.ts';
import { useSession } from '#renderer/data/office.ts';
import { useNamed } from '#renderer/data/queries.ts';
import { noticed } from '#renderer/data/written.ts';
import { Button } from '#renderer/parts/buttons/button.tsx';
import { useShortcut } from '#renderer/parts/keys/shortcut.ts';
import { parseBody } from '#shared/booklet/markup.ts';
import type { BookletValues } from '#shared/contract/booklet-operations.ts';
import type { GetAnswer } from '#shared/contract/register-operations.ts';
import { bookletSection } from '#shared/registers/booklet-section.ts';
import { SectionEditor } from './section-editor.tsx';
import { SectionView } from './section-view.tsx';
import { composerTexts as texts } from './texts.ts';
import { type BookletRecord, partsOf, type SectionRecord } from './use-booklet.ts';

interface SectionSheetProps {
  section: SectionRecord;
  booklet: BookletRecord;
  /** Its place among the chapters. */
  at: number;
  values: BookletValues;
  editing: boolean;
  onEditing: (editing: boolean) => void;
}

/** Which of the attachments a text shows. */
const shownIn = (body: string, known: readonly string[]): string[] => {
  const named = parseBody(body).map((line) => (line.kind === 'insert' && line.insert === 'picture' ? line.name : ''));
  return known.filter((id) => named.includes(id));
};

/** The chosen chapter: read, or written by whoever may. */
export function SectionSheet({ section, booklet, values, editing, onEditing }: SectionSheetProps) {
  const { data: answer } = useNamed<GetAnswer>('bookletSection.get', { id: section.id });
  const session = useSession();
  const mayWrite = answer?.editable === true && session !== undefined && booklet.state !== 'published';
  const [draft, setDraft] = useState<string>();
  const [added, setAdded] = useState<readonly string[]>([]);
  const body = editing ? (draft ?? section.body ?? '') : (section.body ?? '');
  const begin = (): void => {
    setDraft(section.body ?? '');
    onEditing(true);
  };
  useShortcut('F2', begin, mayWrite && !editing);
  const { id, version, title } = section;
  const calls = registerCalls(bookletSection);
  const leave = (): void => {
    setDraft(undefined);
    onEditing(false);
  };
  const save = async (): Promise<void> => {
    const patch = { body: body.trim() === '' ? null : body, pictures: shownIn(body, [...section.pictures, ...added]) };
    if (await noticed(calls.update({ id, version, patch }), texts.saved(title))) leave();
  };
  const move = (verb: 'finish' | 'reopen'): void =>
    void noticed(calls.move(verb, { id, version }), verb === 'finish' ? texts.finished(title) : texts.reopened(title));
  return (
    <section className="booklet-sheet" aria-label={title}>
      <div className="booklet-tools row">
        <h2 className="el grow">{title}</h2>
        {mayWrite && !editing && (
          <>
            {section.state === 'open' ? (
              <Button small icon={Check} disabled={body === ''} onPress={() => move('finish')}>
                {texts.finish}
              </Button>
            ) : (
              <Button small icon={RotateCcw} onPress={() => move('reopen')}>
                {texts.reopen}
              </Button>
            )}
            <Button small rank="primary" icon={PenLine} keys="F2" onPress={begin}>
              {texts.edit}
            </Button>
          </>
        )}
      </div>
      <div className="booklet-paper scroll">
        {editing && (
          <SectionEditor
            body={body}
            onBody={setDraft}
            section={section}
            onPictures={(ids) => setAdded([...added, ...ids])}
            onSave={() => void save()}
            onLeave={leave}
          />
        )}
        <SectionView parts={partsOf(body, values)} values={values} />
      </div>
    </section>
  );
}
