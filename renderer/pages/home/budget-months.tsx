import { call } from '#renderer/data/client.ts';
import { FigureLink } from '#renderer/parts/buttons/figure-link.tsx';
import { Ledger, type LedgerRow } from '#renderer/parts/show/ledger.tsx';
import { formatMoney } from '#shared/base/money.ts';
import { lastDayOf, type Month } from '#shared/base/month.ts';
import { formatPercent, percentOf } from '#shared/base/percent.ts';
import { monthOfYear } from '#shared/budget/amounts.ts';
import type { MonthPoint } from '#shared/contract/budget-answers.ts';
import { gapOf, monthOf } from './month-points.ts';
import { moneyTexts as texts } from './texts.ts';
import { useWays } from './use-way.ts';
import { until, type YearBudget } from './use-year-budget.ts';

interface BudgetMonthsProps {
  budget: YearBudget;
  months: readonly MonthPoint[];
  /** 預算現額. */
  current: number | null;
}

/** The chart's table: a month leads to the book as of its end, an amount to its lines. */
export function BudgetMonths({ budget, months, current }: BudgetMonthsProps) {
  const { month, planned, actual, gap, rate } = texts.heads;
  return (
    <Ledger
      label={texts.title}
      columns={[
        { id: 'month', label: month, width: '112px' },
        { id: 'planned', label: planned, number: true },
        { id: 'actual', label: actual, number: true },
        { id: 'gap', label: gap, number: true },
        { id: 'rate', label: rate, number: true },
      ]}
      rows={[
        ...months.filter(isKnown).map((point) => rowOf(budget, point)),
        ...(current === null ? [] : [totalOf(budget, current)]),
      ]}
    />
  );
}

const isKnown = ({ planned, actual }: MonthPoint): boolean => planned !== null || actual !== null;

function rowOf(budget: YearBudget, point: MonthPoint): LedgerRow {
  const { month, planned, actual } = point;
  const gap = gapOf(point);
  const name = texts.month(monthOf(point));
  const share = actual === null || planned === null || planned <= 0 ? null : percentOf(actual, planned, 1);
  return {
    id: month,
    cells: {
      month: actual === null ? name : <a href={sheetAt(budget, month)}>{name}</a>,
      planned: <Amount budget={budget} month={month} what="planned" text={moneyOf(planned)} />,
      actual: <Amount budget={budget} month={month} what="actual" text={moneyOf(actual)} />,
      gap: <Amount budget={budget} month={month} what="gap" text={moneyOf(gap)} behind={gap !== null && gap < 0} />,
      rate: <Amount budget={budget} month={month} what="rate" text={share === null ? null : formatPercent(share, 1)} />,
    },
  };
}

const totalOf = (budget: YearBudget, current: number): LedgerRow => ({
  id: 'current',
  total: true,
  cells: {
    month: texts.heads.current,
    planned: <Amount budget={budget} month={monthOfYear(budget.year, 12)} what="current" text={formatMoney(current)} />,
  },
});

const sheetAt = ({ id }: YearBudget, month: Month): string => `#/budget?id=${id}&tab=agency&asOf=${lastDayOf(month)}`;

const moneyOf = (value: number | null): string | null => (value === null ? null : formatMoney(value));

/** The figure of the catalogue that knows the lines behind an amount. */
const figures = {
  planned: 'budget.allotted',
  actual: 'budget.executionRate',
  gap: 'budget.allotted',
  rate: 'budget.executionRate',
  current: 'budget.current',
} as const;

interface AmountProps {
  budget: YearBudget;
  month: Month;
  what: keyof typeof figures;
  text: string | null;
  behind?: boolean;
}

function Amount({ budget, month, what, text, behind = false }: AmountProps) {
  const ways = useWays();
  if (text === null) return null;
  const label = texts.figure(budget.year, Number(month.slice(5)), texts.heads[what]);
  const ask = () =>
    call('figure.compute', { name: figures[what], budget: budget.id, period: until(budget.year, month) });
  return (
    <FigureLink
      label={`${label}${text}`}
      tone={behind ? 'neg' : undefined}
      onPress={() => ways.behind(label, ask(), 'budgetLine')}
    >
      {text}
    </FigureLink>
  );
}
