import { useNavigate } from '@tanstack/react-router';
import { useCall } from '#renderer/data/queries.ts';
import { wantList } from '#renderer/data/wanted-list.ts';
import { FigureLink } from '#renderer/parts/buttons/figure-link.tsx';
import { PairBars } from '#renderer/parts/chart/pair-bars.tsx';
import { EmptyState } from '#renderer/parts/show/empty-state.tsx';
import { Ledger, type LedgerRow } from '#renderer/parts/show/ledger.tsx';
import { SectionHead } from '#renderer/parts/show/section-head.tsx';
import { finalRate, type TrendCell } from '#shared/budget/trend.ts';
import type { TrendAnswer } from '#shared/contract/budget-answers.ts';
import { money } from '../pane/line-tables.tsx';
import { percentText } from '../shown.ts';
import { chartTexts as texts } from './texts.ts';

/** Budget and final account over the years, by where the money came from; a year leads to its books. */
export function TrendPart({ year, asTable }: { year: number; asTable: boolean }) {
  const { data } = useCall('budget.trend', { year, years: 5 });
  if (!data) return null;
  return (
    <section className="budget-chart">
      <SectionHead title={texts.trend} note={texts.trendNote} />
      {data.rows.length === 0 ? (
        <EmptyState title={texts.noTrend} sentence={texts.noTrendSentence} />
      ) : (
        <Shown trend={data} asTable={asTable} />
      )}
    </section>
  );
}

const rateText = (cell: TrendCell): string => percentText(finalRate(cell, 2), 2);

function Shown({ trend, asTable }: { trend: TrendAnswer; asTable: boolean }) {
  const { years, total } = trend;
  if (asTable) return <TrendTable trend={trend} />;
  return (
    <PairBars
      label={texts.trend}
      rows={years.flatMap((year, at) => {
        const cell = total[at] ?? { budget: null, final: null };
        if (cell.budget === null && cell.final === null) return [];
        return {
          id: String(year),
          label: <YearLink trend={trend} year={year} />,
          base: cell.budget,
          actual: cell.final,
          note: rateText(cell),
          said: texts.yearSaid(year, cell.budget, cell.final),
        };
      })}
    />
  );
}

function YearLink({ trend, year }: { trend: TrendAnswer; year: number }) {
  const navigate = useNavigate();
  const ids = trend.budgets.find((one) => one.year === year)?.budgets ?? [];
  const label = texts.year(year);
  if (ids.length === 0) return label;
  const go = (): void => {
    wantList('budget', { picked: { label, ids } });
    void navigate({ to: '/r/$register', params: { register: 'budget' } });
  };
  return (
    <FigureLink label={texts.lines(label)} onPress={go}>
      {label}
    </FigureLink>
  );
}

function TrendTable({ trend }: { trend: TrendAnswer }) {
  const { years, rows, total } = trend;
  const cellsOf = (cells: readonly TrendCell[]): LedgerRow['cells'] =>
    Object.fromEntries(
      cells.flatMap((cell, at) => [
        [`budget ${at}`, money(cell.budget)],
        [`final ${at}`, money(cell.final)],
        [`rate ${at}`, rateText(cell)],
      ]),
    );
  return (
    <Ledger
      label={texts.trend}
      columns={[
        { id: 'name', label: texts.funding, width: '132px' },
        ...years.flatMap((year, at) => [
          { id: `budget ${at}`, label: texts.budget(year), number: true },
          { id: `final ${at}`, label: texts.final(year), number: true },
          { id: `rate ${at}`, label: texts.finalRate(year), number: true },
        ]),
      ]}
      rows={[
        ...rows.map(({ funding, label, cells }) => ({ id: funding, cells: { name: label, ...cellsOf(cells) } })),
        { id: 'total', total: true, cells: { name: texts.total, ...cellsOf(total) } },
      ]}
    />
  );
}
