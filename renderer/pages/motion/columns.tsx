import { DueTag } from '#renderer/parts/marks/due-tag.tsx';
import type { OwnColumns } from '#renderer/parts/register/own-ways.ts';
import { motionTexts as texts } from './texts.ts';

const working = new Set(['assigned', 'ongoing', 'hindered', 'reconsidering']);

/** While somebody works at it, how near its day is matters. */
export const isWorkedAt = (state: string): boolean => working.has(state);

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
      cell: (record, { today }) => <DueTag dueOn={record.dueOn} today={today} open={isWorkedAt(record.state)} />,
    },
    state: { width: 116 },
    category: { width: 116 },
    proposer: { title: texts.columns.proposer, width: 90, grow: 0 },
  },
};
