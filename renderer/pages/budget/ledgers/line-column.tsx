import type { OwnColumn } from '#renderer/parts/register/own-ways.ts';
import { LineWord } from './line-place.tsx';

/** A column of lines, by plan and 用途別. */
export const lineColumn = (field: 'line' | 'from' | 'to', look: OwnColumn): OwnColumn => ({
  ...look,
  cell: (record, { labelOf }) =>
    record[field] === null || record[field] === undefined ? null : (
      <LineWord budget={record.budget} line={record[field]} known={labelOf('budgetLine', String(record[field]))} />
    ),
});
