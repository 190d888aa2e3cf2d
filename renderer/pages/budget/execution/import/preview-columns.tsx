import type { Column } from '#renderer/parts/grid/types.ts';
import { actionMarks } from '#renderer/parts/importing/action-marks.ts';
import { ChangeText } from '#renderer/parts/importing/change-text.tsx';
import { State } from '#renderer/parts/marks/state.tsx';
import { importTexts as texts } from '../texts.ts';
import { changesOf, changesText, type PreviewRow } from './preview-rows.ts';

const { columns } = texts;

/** Why it cannot be read, or which line it was matched with where the names differ. */
const explained = ({ problem, label, name }: PreviewRow): string =>
  problem ?? (label === '' || label.endsWith(name) ? '' : texts.matched(label));

export const previewColumns: readonly Column<PreviewRow>[] = [
  {
    id: 'action',
    title: columns.action,
    width: 104,
    value: ({ action }) => texts.actions[action],
    render: ({ action }) => <State mark={actionMarks[action]}>{texts.actions[action]}</State>,
  },
  {
    id: 'place',
    title: columns.place,
    width: 88,
    value: ({ place }) => place,
    render: ({ place }) => <span className="import-code code">{place}</span>,
  },
  { id: 'code', title: columns.code, width: 176, value: ({ code }) => code },
  { id: 'name', title: columns.name, width: 180, grow: 1, value: ({ name }) => name },
  {
    id: 'values',
    title: columns.values,
    width: 300,
    grow: 2,
    value: changesText,
    render: (row) => <ChangeText changes={changesOf(row)} />,
  },
  {
    id: 'text',
    title: columns.text,
    width: 260,
    grow: 2,
    value: explained,
    render: (row) => (
      <span className={row.problem === null ? 'sub el' : 'neg el'} title={explained(row)}>
        {explained(row)}
      </span>
    ),
  },
];
