import type { ValueChange } from '#renderer/parts/importing/change-text.tsx';
import type { ImportedRow } from '#shared/contract/import-operations.ts';
import { importTexts as texts } from './texts.ts';

/** Rows that write something, and may be left out. */
export const isWriting = ({ action }: ImportedRow): boolean => action === 'add' || action === 'change';

/** Records that the file lacks, and that may go to the bin. */
export const mayGo = ({ action, problems }: ImportedRow): boolean => action === 'missing' && problems.length === 0;

/** Where the row stands: its first bad cell, or its number. */
export function placeOf({ row, action, problems }: ImportedRow): string {
  if (action === 'missing') return '';
  const cell = problems[0]?.cell;
  return cell === undefined || cell === String(row) ? texts.row(row) : cell;
}

const shown = (value: string): string => (value === '' ? texts.blank : value);

/** Values that come in, but for its name; of a change what stands there now. */
export const changesOf = ({ action, title, cells }: ImportedRow): ValueChange[] =>
  cells
    .filter(({ after }) => action !== 'add' || after !== title)
    .map(({ field, label, before, after }) => ({
      id: field,
      label,
      after: action === 'missing' ? before : shown(after),
      before: action === 'change' ? shown(before) : undefined,
    }));

export const changesText = (row: ImportedRow): string =>
  changesOf(row)
    .map(({ label, before, after }) =>
      before === undefined ? texts.value(label, after) : texts.change(label, before, after),
    )
    .join('　');

/** The cells that cannot be read, each once, with what stands there. */
export const problemFields = ({ problems }: ImportedRow): string[] => [
  ...new Set(
    problems
      .filter(({ label }) => label !== '')
      .map(({ label, said = '' }) => (said === '' ? label : `${label} ${said}`)),
  ),
];

/** The cell of a refused row that is corrected next. */
export const cellToCorrect = ({ action, problems }: ImportedRow): { address: string; said: string } | undefined => {
  const found = action === 'refused' ? problems.find(({ said }) => said !== undefined) : undefined;
  return found && { address: found.cell, said: found.said ?? '' };
};

/** Why it cannot come in; several reasons each with their cell. */
export const problemsText = ({ problems }: ImportedRow): string =>
  problems.length === 1
    ? (problems[0]?.sentence ?? '')
    : problems.map(({ cell, sentence }) => texts.at(cell, sentence)).join('');
