import { Tag } from '#renderer/parts/marks/tag.tsx';
import type { OwnColumns } from '#renderer/parts/register/own-ways.ts';
import { type Day, formatDay } from '#shared/base/day.ts';
import { dueTag } from '#shared/directive/due.ts';
import { motionTexts as texts } from './texts.ts';

const working = new Set(['assigned', 'ongoing', 'hindered', 'reconsidering']);

/** The day by which it is to be carried out; how near only while somebody works at it. */
export function DueWord({ record, today }: { record: { state: string; dueOn?: unknown }; today: Day }) {
  const { dueOn, state } = record;
  if (typeof dueOn !== 'string') return null;
  if (!working.has(state)) return formatDay(dueOn, 'dots');
  const { kind, text } = dueTag(dueOn, today);
  if (kind === 'normal') return text;
  return <Tag kind={kind === 'late' ? 'late' : 'soft-warn'}>{text}</Tag>;
}

export const motionColumns: OwnColumns = {
  shown: ['number', 'title', 'unit', 'decision', 'execution', 'dueOn', 'state', 'category', 'proposer'],
  own: {
    number: { width: 126, frozen: true, grow: 0 },
    title: { width: 156, grow: 3, frozen: false },
    unit: { title: texts.columns.unit, width: 80 },
    decision: { title: texts.columns.decision, width: 118 },
    execution: { title: texts.columns.execution, width: 82 },
    dueOn: {
      title: texts.columns.dueOn,
      width: 84,
      cell: (record, { today }) => <DueWord record={record} today={today} />,
    },
    state: { width: 116 },
    category: { width: 116 },
    proposer: { title: texts.columns.proposer, width: 90, grow: 0 },
  },
};
