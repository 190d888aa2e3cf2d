import type { Decimal } from '../base/decimal.ts';
import type { Id } from '../base/ids.ts';
import { percentOf } from '../base/percent.ts';
import { type AmountName, type Amounts, finalOf, plus } from '../budget/amounts.ts';
import { amountOf } from '../budget/balance.ts';
import type { LineFact } from '../budget/facts.ts';
import { type RateName, rateBases, rateNames } from '../budget/rates.ts';
import type { Side } from '../registers/budget-line.ts';
import { figureRules } from '../words/figures.ts';
import { styled } from './style.ts';

/** A line of a book with what stands beside it on the day. */
export interface LineAmounts {
  readonly line: LineFact;
  readonly amounts: Amounts;
  /** The year is over: it has a final account. */
  readonly isOver: boolean;
}

type Of = (row: LineAmounts) => number | null;

export interface BudgetFigure {
  readonly name: string;
  readonly label: string;
  readonly meaning: string;
  readonly version: number;
  readonly sides: readonly Side[];
  readonly part: Of;
  /** What it is measured against. */
  readonly base?: Of;
  /** The figure that is its base, where the catalogue has it. */
  readonly of?: string;
  /** Of a rate what its numerator is called. */
  readonly partLabel?: string;
  /** Its value is the share of its base in percent, at these decimals. */
  readonly places?: number;
  /** Budgets that are not promulgated yet count, too. */
  readonly drafts?: true;
}

export interface BudgetSum {
  readonly value: number | Decimal | null;
  readonly part: number | null;
  readonly base: number | null;
  readonly ids: Id[];
}

const { budget: rule } = figureRules;

const column =
  (name: AmountName): Of =>
  ({ amounts }) =>
    amounts[name];

const spent = { version: 1, sides: ['expenditure'] } as const;
const current = column('current');

const sum = (name: string, label: string, meaning: string, part: Of): BudgetFigure => ({
  ...spent,
  name: `budget.${name}`,
  label,
  meaning: `${meaning}；${rule}。`,
  part,
});

/** Amounts that are a part of the year's budget. */
const ofBudget = (name: string, label: string, meaning: string, part: Of): BudgetFigure => ({
  ...sum(name, label, meaning, part),
  base: current,
  of: 'budget.current',
});

/** 實現 + 應付 + 節餘. */
const done: Of = ({ amounts: { paid, payable, saved } }) => plus(plus(paid, payable), saved);
const final: Of = ({ amounts, isOver }) => (isOver ? finalOf(amounts) : null);

const rate = (name: RateName, meaning: string): BudgetFigure => ({
  ...spent,
  name: `budget.${name}Rate`,
  label: rateNames[name],
  meaning: `${meaning}所佔百分比（${rateBases[name]}），四捨五入；${rule}。`,
  part: name === 'realisation' ? column('paid') : done,
  base: name === 'execution' ? column('allotted') : current,
  of: name === 'execution' ? 'budget.allotted' : 'budget.current',
  partLabel: name === 'realisation' ? '實現數' : '實現、應付與節餘數',
  places: 1,
});

const signed =
  (of: Of): Of =>
  (row) => {
    const value = of(row);
    return value === null || row.line.side === 'revenue' ? value : -value;
  };

export const budgetFigures: readonly BudgetFigure[] = [
  {
    ...sum('amount', '歲出預算數', '歲出的預算數：已發布為法定預算數，未發布為編審中最近一階段的數額', ({ line }) =>
      amountOf(line),
    ),
    drafts: true,
  },
  sum('legal', '歲出法定預算數', '歲出的法定預算數', column('original')),
  sum('current', '歲出預算現額', '歲出的預算現額：法定預算數加減追加減、流用與預備金', current),
  ofBudget('allotted', '歲出累計分配數', '到基準日已過月份的分配數', column('allotted')),
  ofBudget('available', '歲出可支用數', '現額減凍結、未成就的條件與控留', column('available')),
  ofBudget('paid', '歲出實現數', '到基準日已過月份的實現數', column('paid')),
  ofBudget('payable', '歲出應付數', '到基準日已過月份的應付數', column('payable')),
  ofBudget('saved', '歲出節餘數', '到基準日已過月份的節餘數', column('saved')),
  ofBudget('final', '歲出決算數', '實現數加應付數與保留數，年度終了後才有', final),
  rate('execution', '實現數、應付數與節餘數對累計分配數'),
  rate('attainment', '實現數、應付數與節餘數對全年預算現額'),
  rate('realisation', '實現數對全年預算現額'),
  {
    ...ofBudget('finalRate', '決算對預算比率', '決算數對全年預算現額所佔百分比，四捨五入，年度終了後才有', final),
    partLabel: '決算數',
    places: 0,
  },
  { ...sum('revenue', '歲入預算現額', '歲入的預算現額', current), sides: ['revenue'] },
  { ...sum('received', '歲入實收數', '到基準日已過月份的實收數', column('paid')), sides: ['revenue'] },
  {
    ...sum('surplus', '歲入歲出餘絀', '歲入預算現額減歲出預算現額，負數為短絀', signed(current)),
    sides: ['revenue', 'expenditure'],
  },
];

const byName = new Map(budgetFigures.map((one) => [one.name, one]));

export const budgetFigureNamed = (name: string): BudgetFigure | undefined => byName.get(name);

export const unitOfBudget = ({ places }: BudgetFigure): string => (places === undefined ? '元' : '%');

/** Blank stays blank: a sum over lines without an amount is none. Its lines are those with an amount. */
export function budgetSum(figure: BudgetFigure, rows: readonly LineAmounts[], places?: number): BudgetSum {
  let part: number | null = null;
  let base: number | null = null;
  const ids: Id[] = [];
  for (const row of rows) {
    if (!figure.sides.includes(row.line.side)) continue;
    const value = figure.part(row);
    if (value !== null) ids.push(row.line.id);
    part = plus(part, value);
    base = plus(base, figure.base?.(row) ?? null);
  }
  if (figure.places === undefined) return { value: part, part, base, ids };
  // A year under way has no final account; a year in which nothing is paid yet is at 0%.
  const isOpen = part === null && figure.part === final;
  const there = base === null || base <= 0 || isOpen ? null : percentOf(part ?? 0, base, places ?? figure.places);
  return { value: there, part, base, ids };
}

/** 歲出預算現額25,896,000元; 執行率90.7%. */
export const budgetWords = ({ label, places }: BudgetFigure, { value, part, base }: BudgetSum): string =>
  `${label}${styled(
    {
      value,
      numerator: part,
      denominator: base,
      unit: places === undefined ? '元' : '%',
      measure: '元',
      places: null,
      sentence: '',
    },
    { name: places === undefined ? 'counted' : 'percent' },
  )}`;
