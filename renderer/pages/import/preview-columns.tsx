import type { Column } from '#renderer/parts/grid/types.ts';
import { actionMarks } from '#renderer/parts/importing/action-marks.ts';
import { ChangeText } from '#renderer/parts/importing/change-text.tsx';
import { State } from '#renderer/parts/marks/state.tsx';
import type { ImportedRow } from '#shared/contract/import-operations.ts';
import { cellToCorrect, changesOf, changesText, placeOf, problemFields, problemsText } from './row-text.ts';
import { importTexts as texts } from './texts.ts';

const { columns } = texts;

const valuesText = (row: ImportedRow): string =>
  row.action === 'refused' ? problemFields(row).join('、') : changesText(row);

export const previewColumns: readonly Column<ImportedRow>[] = [
  {
    id: 'action',
    title: columns.action,
    width: 100,
    value: ({ action }) => texts.actions[action],
    render: ({ action }) => <State mark={actionMarks[action]}>{texts.actions[action]}</State>,
  },
  {
    id: 'place',
    title: columns.place,
    width: 92,
    value: placeOf,
    render: (row) => row.action !== 'missing' && <span className="import-code code">{placeOf(row)}</span>,
  },
  { id: 'title', title: columns.title, width: 170, grow: 1, value: ({ title }) => title },
  {
    id: 'values',
    title: columns.values,
    width: 340,
    grow: 3,
    value: valuesText,
    render: (row) => <Values row={row} />,
    editable: (row) => cellToCorrect(row) !== undefined,
    editText: (row) => cellToCorrect(row)?.said ?? '',
    parse: (text) => ({ ok: true, value: text }),
  },
  {
    id: 'text',
    title: columns.text,
    width: 400,
    grow: 3,
    value: problemsText,
    render: (row) => (
      <span className={row.action === 'missing' ? 'sub el' : 'neg el'} title={problemsText(row)}>
        {problemsText(row)}
      </span>
    ),
  },
];

/** A change is what one looks for; what is new is quieter. */
function Values({ row }: { row: ImportedRow }) {
  const quiet = row.action === 'add' ? 'sub el' : 'el';
  return (
    <span className={quiet} title={valuesText(row)}>
      {row.action === 'refused' ? valuesText(row) : <ChangeText changes={changesOf(row)} />}
    </span>
  );
}
