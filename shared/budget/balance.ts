import { compare, type Decimal, multiply } from '../base/decimal.ts';
import type { Id } from '../base/ids.ts';
import { formatMoney } from '../base/money.ts';
import type { AccountFact, DraftStage, LineFact } from './facts.ts';
import { draftStages } from './facts.ts';

export interface Financing {
  surplusUsed: number | null;
  borrowing: number | null;
  repayment: number | null;
}

export interface Balance extends Record<keyof Financing, number> {
  revenue: number;
  expenditure: number;
  revenueCurrent: number;
  revenueCapital: number;
  expenditureCurrent: number;
  expenditureCapital: number;
  /** 歲入歲出餘絀; negative is a gap to be met. */
  surplus: number;
  /** What is not met yet: 0 is balanced. */
  open: number;
}

/** Revenue and expenditure beside each other, and how the difference is met. */
export function balanceOf(
  lines: readonly LineFact[],
  figure: (line: LineFact) => number | null,
  financing: Financing,
): Balance {
  const sum = (test: (line: LineFact) => boolean): number =>
    lines.reduce((total, line) => (test(line) ? total + (figure(line) ?? 0) : total), 0);
  const of = (side: LineFact['side'], nature: LineFact['nature']): number =>
    sum((line) => line.side === side && line.nature === nature);
  const revenueCurrent = of('revenue', 'current');
  const revenueCapital = of('revenue', 'capital');
  const expenditureCurrent = of('expenditure', 'current');
  const expenditureCapital = of('expenditure', 'capital');
  const revenue = revenueCurrent + revenueCapital;
  const expenditure = expenditureCurrent + expenditureCapital;
  const surplusUsed = financing.surplusUsed ?? 0;
  const borrowing = financing.borrowing ?? 0;
  const repayment = financing.repayment ?? 0;
  const surplus = revenue - expenditure;
  return {
    revenue,
    expenditure,
    revenueCurrent,
    revenueCapital,
    expenditureCurrent,
    expenditureCapital,
    surplusUsed,
    borrowing,
    repayment,
    surplus,
    open: surplus + surplusUsed + borrowing - repayment,
  };
}

/** The amount a line has come to: what is law, else the furthest stage of drafting. */
export function amountOf(line: Pick<LineFact, DraftStage>): number | null {
  for (const stage of draftStages.toReversed()) if (line[stage] !== null) return line[stage];
  return null;
}

export interface LineProblem {
  line: Id;
  sentence: string;
}

/** What does not add up, shown beside the line while it is drafted. */
export function lineProblems(lines: readonly LineFact[]): LineProblem[] {
  return lines.flatMap((line) => {
    const sentence = problemOf(line);
    return sentence === undefined ? [] : [{ line: line.id, sentence }];
  });
}

function problemOf(line: LineFact): string | undefined {
  const { itemsSum, estimate } = line;
  if (itemsSum !== null && estimate !== null && itemsSum !== estimate)
    return `計算合計${formatMoney(itemsSum)}元，與概算數相差${formatMoney(itemsSum - estimate)}元。`;
  if (line.side === 'expenditure' && line.object === null) return '未選用途別科目。';
  if (line.side === 'expenditure' && line.function === null) return '未選政事別科目。';
  return undefined;
}

/** 第一預備金不得超過經常支出總額1% (預算法22). */
export function reserveProblem(
  lines: readonly LineFact[],
  accounts: readonly AccountFact[],
  figure: (line: LineFact) => number | null,
  percent: Decimal,
): string | undefined {
  const roles = new Map(accounts.map((account) => [account.id, account.role]));
  const spent = lines.filter((line) => line.side === 'expenditure');
  const reserve = spent.reduce(
    (sum, line) => (line.object !== null && roles.get(line.object) === 'reserve1' ? sum + (figure(line) ?? 0) : sum),
    0,
  );
  const current = spent.reduce((sum, line) => (line.nature === 'current' ? sum + (figure(line) ?? 0) : sum), 0);
  if (reserve <= 0 || compare(multiply(reserve, 100), multiply(current, percent)) <= 0) return undefined;
  return `第一預備金${formatMoney(reserve)}元，超過經常支出${formatMoney(current)}元的${percent}%（預算法第22條）。減列第一預備金。`;
}
