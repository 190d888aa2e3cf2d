import type { Day } from '#shared/base/day.ts';
import { plus } from '#shared/budget/amounts.ts';
import { budgetSheets } from '#shared/contract/budget-operations.ts';
import { levelNames } from '#shared/registers/budget-account.ts';
import type { PaperRow, SheetBook } from '../sheet-paper.ts';
import { accountColumns, accountSigners, column, dots, less, type PaperHead } from './parts.ts';

export interface ReserveUse {
  /** 款、項、目、節 of the plan the money went to. */
  codes: readonly string[];
  account: string;
  on: Day;
  number: string | null;
  reason: string;
  amount: number;
}

export interface ReserveData extends PaperHead {
  /** 第二預備金 itself, before anything was taken from it. */
  budget: number | null;
  uses: readonly ReserveUse[];
}

/** 第二預備金動支數額表, for the council. */
export function reservePaper({ budget, uses, ...head }: ReserveData): SheetBook {
  const used = uses.map(({ amount }) => amount).reduce<number | null>(plus, null);
  const total = uses.length;
  const sums: PaperRow[] = [
    { look: 'total', level: 0, values: { name: '動支合計', amount: used }, adds: uses.map((_, at) => at) },
    { look: 'part', level: 0, values: { name: '第二預備金預算數', amount: budget } },
    {
      look: 'total',
      level: 0,
      values: { name: '尚可動支數', amount: less(budget, used) },
      adds: [total + 1],
      takes: [total],
    },
  ];
  return {
    about: head.about,
    sheets: [
      {
        name: budgetSheets.reserve,
        office: head.office,
        title: `${head.book}${budgetSheets.reserve}`,
        period: head.period,
        unit: head.unit,
        size: 'A4',
        columns: [
          ...accountColumns(18),
          column('on', '核定日期', 'center', 6),
          column('number', '核定文號', 'text', 12),
          column('reason', '動支事由', 'text', 24),
          column('amount', '動支數額', 'money', 7.5),
        ],
        rows: [...uses.map(useRow), ...sums],
        signers: accountSigners,
      },
    ],
  };
}

const useRow = (one: ReserveUse): PaperRow => ({
  look: 'line',
  level: 0,
  values: {
    ...Object.fromEntries(levelNames.map((_, at) => [`level${at + 1}`, one.codes[at] ?? null])),
    name: one.account,
    on: dots(one.on),
    number: one.number,
    reason: one.reason,
    amount: one.amount,
  },
});
