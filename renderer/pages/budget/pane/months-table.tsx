import type { Month } from '#shared/base/month.ts';
import { plus } from '#shared/budget/amounts.ts';
import type { LineAnswer, MonthPoint } from '#shared/contract/budget-answers.ts';
import { shareText } from '../shown.ts';
import { money, PaneTable } from './line-tables.tsx';
import { paneTexts as texts } from './texts.ts';

interface MonthNameProps {
  month: Month;
  /** The sheet at the end of it, where it is over. */
  href: string | undefined;
}

function MonthName({ month, href }: MonthNameProps) {
  const name = texts.monthName(Number(month.slice(5)));
  return href === undefined ? name : <a href={href}>{name}</a>;
}

/** 實現 + 應付 + 節餘, as the rate counts it. */
const doneIn = ({ paid, payable, saved }: LineAnswer['executions'][number]): number | null =>
  plus(plus(paid, payable), saved);

type Address = (month: Month) => string;

interface LineMonthsProps extends Pick<LineAnswer, 'months' | 'executions'> {
  addressOf: Address;
}

/** A line month by month, as the accounting system said it: cumulative from January. */
export function LineMonths({ months, executions, addressOf }: LineMonthsProps) {
  const { actual: _sum, ...heads } = texts.months;
  const byMonth = new Map(executions.map((one) => [one.month, one]));
  return (
    <PaneTable
      empty="months"
      heads={heads}
      numbers={Object.keys(heads).filter((id) => id !== 'month')}
      widths={{ month: '64px' }}
      rows={months
        .filter(({ planned, actual }) => planned !== null || actual !== null)
        .map(({ month, planned, actual }) => {
          const said = byMonth.get(month);
          return {
            id: month,
            cells: {
              month: <MonthName month={month} href={actual === null ? undefined : addressOf(month)} />,
              planned: money(planned),
              paid: money(said?.paid ?? null),
              payable: money(said?.payable ?? null),
              saved: money(said?.saved ?? null),
              committed: money(said?.committed ?? null),
              prepaid: money(said?.prepaid ?? null),
              rate: shareText(said ? doneIn(said) : null, planned),
            },
          };
        })}
    />
  );
}

interface SeriesMonthsProps {
  months: readonly MonthPoint[];
  addressOf: Address;
}

/** The sums of several lines month by month. */
export function SeriesMonths({ months, addressOf }: SeriesMonthsProps) {
  const { month, planned, actual, rate } = texts.months;
  return (
    <PaneTable
      empty="months"
      heads={{ month, planned, actual, rate }}
      numbers={['planned', 'actual', 'rate']}
      widths={{ month: '64px' }}
      rows={months
        .filter((point) => point.planned !== null || point.actual !== null)
        .map((point) => ({
          id: point.month,
          cells: {
            month: <MonthName month={point.month} href={point.actual === null ? undefined : addressOf(point.month)} />,
            planned: money(point.planned),
            actual: money(point.actual),
            rate: shareText(point.actual, point.planned),
          },
        }))}
    />
  );
}
