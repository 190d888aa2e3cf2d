import type { Column } from '#renderer/parts/grid/types.ts';
import { State } from '#renderer/parts/marks/state.tsx';
import { Tag } from '#renderer/parts/marks/tag.tsx';
import { formatDay } from '#shared/base/day.ts';
import { formatMoney } from '#shared/base/money.ts';
import type { FormSheetLine } from '#shared/contract/form-operations.ts';
import { statesOf } from '#shared/language/register.ts';
import { formSheet } from '#shared/registers/form-sheet.ts';
import { formTexts as texts } from './texts.ts';

const { columns } = texts;

const stateText = ({ state }: FormSheetLine): string => statesOf(formSheet)[state] ?? state;

const lateText = ({ late }: FormSheetLine): string => (late > 0 ? texts.late(late) : '');

/** One unit's sheet: what it was given, and what came back. */
export const sheetColumns: readonly Column<FormSheetLine>[] = [
  { id: 'name', title: columns.name, width: 150, grow: 1, value: ({ name }) => name },
  { id: 'rows', title: columns.rows, width: 72, kind: 'number', value: ({ rows }) => formatMoney(rows) },
  {
    id: 'state',
    title: columns.state,
    width: 104,
    value: stateText,
    render: (line) => <State mark={formSheet.options.marks?.[line.state] ?? 'ongoing'}>{stateText(line)}</State>,
  },
  {
    id: 'late',
    title: columns.late,
    width: 92,
    value: lateText,
    render: (line) => line.late > 0 && <Tag kind="late">{lateText(line)}</Tag>,
  },
  {
    id: 'returnedOn',
    title: columns.returnedOn,
    width: 104,
    value: ({ returnedOn }) => (returnedOn === null ? '' : formatDay(returnedOn, 'dots')),
    day: ({ returnedOn }) => returnedOn,
  },
  {
    id: 'file',
    title: columns.file,
    width: 220,
    grow: 2,
    value: ({ file }) => file ?? '',
    render: ({ file }) => (
      <span className="code el" title={file ?? undefined}>
        {file}
      </span>
    ),
  },
  {
    id: 'taken',
    title: columns.taken,
    width: 84,
    kind: 'number',
    value: ({ taken }) => (taken === null ? '' : formatMoney(taken)),
  },
  {
    id: 'code',
    title: columns.code,
    width: 130,
    value: ({ code }) => code,
    render: ({ code }) => <span className="code">{code}</span>,
  },
];
