import { plus } from '#shared/budget/amounts.ts';
import type { AccountFact, AllotmentFact, LineFact } from '#shared/budget/facts.ts';
import { BookTree } from '#shared/budget/tree.ts';
import { budgetSheets } from '#shared/contract/budget-operations.ts';
import { monthFields } from '#shared/registers/allotment.ts';
import type { SheetBook } from '../sheet-paper.ts';
import { accountColumns, accountSigners, column, type PaperHead } from './parts.ts';
import { treeRows } from './tree-rows.ts';

export interface AllotmentData extends PaperHead {
  accounts: readonly AccountFact[];
  /** Expenditure. */
  lines: readonly LineFact[];
  allotments: readonly AllotmentFact[];
}

/** 歲出分配預算表: plans and their objects over twelve months. */
export function allotmentPaper({ accounts, lines, allotments, ...head }: AllotmentData): SheetBook {
  const months = new Map(allotments.map((one) => [one.line, one.months]));
  const tree = new BookTree({
    scheme: 'agency',
    accounts,
    lines,
    columns: monthFields,
    figure: (line, name) => months.get(line.id)?.[monthFields.indexOf(name)] ?? null,
  });
  const rows = treeRows({
    tree,
    total: '歲出合計',
    also: (node) => ({ year: monthFields.map((name) => tree.sum(node, name)).reduce(plus, null) }),
  });
  return {
    about: head.about,
    sheets: [
      {
        name: budgetSheets.allotment,
        office: head.office,
        title: `${head.book}${budgetSheets.allotment}`,
        period: head.period,
        unit: head.unit,
        size: 'A3',
        columns: [
          ...accountColumns(18),
          ...monthFields.map((key, at) => column(key, `${at + 1}月`, 'money', 6, { above: '分配數' })),
          column('year', '合計', 'money', 7, { from: { plus: monthFields } }),
        ],
        rows,
        signers: accountSigners,
      },
    ],
  };
}
