import type { Day } from '#shared/base/day.ts';
import { plus } from '#shared/budget/amounts.ts';
import { budgetSheets } from '#shared/contract/budget-operations.ts';
import type { PaperRow, SheetBook } from '../sheet-paper.ts';
import { accountSigners, column, dots, less, type PaperHead, stacked } from './parts.ts';

export interface CarryLine {
  /** The year it comes from. */
  year: number;
  /** Plan, object and line, in words. */
  account: string;
  unit: string | null;
  basis: string;
  contract: string | null;
  vendor: string | null;
  dueOn: Day | null;
  amount: number;
  paid: number | null;
  cancelled: number | null;
  /** How it stands: 核定執行 115.01.20 府主字第…號. */
  state: string;
}

export interface CarryOverData extends PaperHead {
  lines: readonly CarryLine[];
}

const figures = ['amount', 'paid', 'cancelled'] as const;

type Sums = Record<(typeof figures)[number], number | null>;

const sumsOf = (lines: readonly CarryLine[]): Sums => ({
  amount: lines.map(({ amount }) => amount).reduce<number | null>(plus, null),
  paid: lines.map(({ paid }) => paid).reduce(plus, null),
  cancelled: lines.map(({ cancelled }) => cancelled).reduce(plus, null),
});

const figuresOf = ({ amount, paid, cancelled }: Sums) => ({
  amount,
  paid,
  cancelled,
  left: less(amount, plus(paid, cancelled)),
});

/** 歲出保留數額表, by the year of origin. */
export function carryOverPaper({ lines, ...head }: CarryOverData): SheetBook {
  const rows: PaperRow[] = [];
  const groups: number[] = [];
  for (const [year, some] of byYear(lines)) {
    groups.push(rows.length);
    const first = rows.length + 1;
    rows.push({
      look: 'part',
      level: 0,
      values: { year: String(year), name: `${year}年度小計`, ...figuresOf(sumsOf(some)) },
      adds: some.map((_, at) => first + at),
    });
    for (const one of some) rows.push(lineRow(one));
  }
  rows.push({ look: 'total', level: 0, values: { name: '合計', ...figuresOf(sumsOf(lines)) }, adds: groups });
  return {
    about: head.about,
    sheets: [
      {
        name: budgetSheets.carryOver,
        office: head.office,
        title: budgetSheets.carryOver,
        period: head.period,
        unit: head.unit,
        size: 'A4',
        columns: [
          column('year', '原年度', 'center', 3.5),
          column('name', '科目', 'text', 17),
          column('unit', '主辦單位', 'center', 5),
          column('basis', '保留依據', 'center', 5),
          column('contract', '契約', 'text', 11),
          column('amount', '保留數', 'money', 6.5),
          column('paid', '已執行', 'money', 6.5),
          column('cancelled', '已註銷', 'money', 6.5),
          column('left', '未結清', 'money', 6.5, { from: { plus: ['amount'], minus: ['paid', 'cancelled'] } }),
          column('state', '核定情形', 'text', 10),
        ],
        rows,
        signers: accountSigners,
      },
    ],
  };
}

function byYear(lines: readonly CarryLine[]): [number, CarryLine[]][] {
  const years = [...new Set(lines.map(({ year }) => year))].sort((a, b) => a - b);
  return years.map((year) => [year, lines.filter((one) => one.year === year)]);
}

const lineRow = (one: CarryLine): PaperRow => ({
  look: 'line',
  level: 1,
  values: {
    year: String(one.year),
    name: one.account,
    unit: one.unit,
    basis: one.basis,
    contract: stacked(one.contract, one.vendor, one.dueOn === null ? null : `履約期限${dots(one.dueOn)}`),
    state: one.state,
    ...figuresOf(one),
  },
});
