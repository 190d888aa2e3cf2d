import type { OwnColumns, OwnWays } from '#renderer/parts/register/own-ways.ts';
import { monthFields } from '#shared/registers/allotment.ts';
import { ledgerKeys } from './keys.ts';
import { lineColumn } from './line-column.tsx';
import { ledgerTexts } from './texts.ts';

const { columns } = ledgerTexts;

const allotmentColumns: OwnColumns = {
  shown: ['line', ...monthFields, 'method', 'budget'],
  own: {
    line: { ...lineColumn('line', { title: columns.line, width: 210, grow: 2 }), frozen: true },
    method: { width: 116, frozen: false },
    budget: { width: 150 },
    ...Object.fromEntries(monthFields.map((name) => [name, { width: 88, grow: 0 }])),
  },
};

/** 分配預算 as a list, for tables that come in and go out; it is spread and typed in its own tab of the book. */
export const allotmentWays: OwnWays = { columns: allotmentColumns, keys: ledgerKeys };
