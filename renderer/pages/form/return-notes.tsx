import { LinkButton } from '#renderer/parts/buttons/link-button.tsx';
import { State } from '#renderer/parts/marks/state.tsx';
import { scrolls } from '#renderer/parts/show/scrolls.ts';
import { formatDay } from '#shared/base/day.ts';
import type { FormReturn } from '#shared/contract/form-operations.ts';
import { returnTexts as texts } from './texts.ts';

interface ReturnNotesProps {
  returned: FormReturn;
  /** Why nothing was written, or nothing may be. */
  said: string | undefined;
  onAgain: (() => void) | undefined;
}

/** What is said of the file as a whole: rows more or less, locked cells that were changed, an earlier return. */
export function ReturnNotes({ returned, said, onAgain }: ReturnNotesProps) {
  const notes = notesOf(returned);
  return (
    <>
      <div className="import-notes" role="alert">
        {said && (
          <span className="row">
            <State mark="farBehind">{said}</State>
            {onAgain && <LinkButton onPress={onAgain}>{texts.again}</LinkButton>}
          </span>
        )}
      </div>
      {notes.length > 0 && (
        <div className="form-notes scroll" {...scrolls(texts.noted)}>
          <ul className="import-notes">
            {notes.map((note) => (
              <li key={note}>
                <State mark="behind">{note}</State>
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

function notesOf({ sheet, added, missing, notes }: FormReturn): string[] {
  const [further, gone] = [
    added.map(({ row, text }) => texts.addedRow(row, text)).join('；'),
    missing.map(({ title }) => title).join('、'),
  ];
  return [
    ...(sheet.state === 'returned' && sheet.returnedOn !== null ? [texts.before(formatDay(sheet.returnedOn))] : []),
    ...(sheet.state === 'waived' ? [texts.wasWaived] : []),
    ...(added.length > 0 ? [`${texts.added(added.length)}：${further}`] : []),
    ...(missing.length > 0 ? [`${texts.missing(missing.length)}：${gone}`] : []),
    ...notes,
  ];
}
