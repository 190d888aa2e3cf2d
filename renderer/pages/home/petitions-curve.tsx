import type { ChosenPeriod } from '#renderer/data/chosen-period.ts';
import { FigureLink } from '#renderer/parts/buttons/figure-link.tsx';
import { ChartLegend } from '#renderer/parts/chart/chart-legend.tsx';
import { UpDownChart } from '#renderer/parts/chart/up-down-chart.tsx';
import { EmptyState } from '#renderer/parts/show/empty-state.tsx';
import { Ledger } from '#renderer/parts/show/ledger.tsx';
import { formatDecimal } from '#shared/base/decimal.ts';
import { fullMonth, monthName, spanText } from './month-span.ts';
import { type Counted, type PetitionMonth, type Petitions, sumOf } from './petitions.ts';
import { homeTexts, curveTexts as texts } from './texts.ts';
import { useWays } from './use-way.ts';

const names = ['received', 'closed'] as const;

/** What the forms stand for, with what the months come to. */
export function PetitionsLegend({ petitions: { months, measure } }: { petitions: Petitions }) {
  const sums = names.flatMap((name) => {
    const sum = sumOf(months, name);
    return sum ? [{ name, sum }] : [];
  });
  return (
    <>
      <span className="small">
        {sums.map(({ name, sum }, at) => (
          <span key={name} className="nw">
            {at > 0 && homeTexts.comma}
            {texts.series[name]}
            <Amount what={`${texts.whole}${texts.series[name]}`} of={sum} measure={measure} />
            {measure}
          </span>
        ))}
      </span>
      <ChartLegend
        entries={[
          { series: 'up', label: texts.series.received },
          { series: 'down', label: texts.series.closed },
        ]}
      />
    </>
  );
}

interface PetitionsCurveProps {
  /** null: the office counts none. */
  petitions: Petitions | null;
  chosen: ChosenPeriod;
  asTable: boolean;
  height: number;
}

/** 陳情: received and closed by the month, as 業務統計 has them. */
export function PetitionsCurve({ petitions, chosen: { months, year }, asTable, height }: PetitionsCurveProps) {
  const span = spanText(months);
  const lead = <a href={`#/indicators?year=${year}`}>{texts.toIndicators}</a>;
  if (!petitions) return <EmptyState title={texts.none} sentence={texts.noneSentence} action={lead} />;
  if (petitions.months.every(({ received, closed }) => !received && !closed))
    return <EmptyState title={texts.nothingIn(span)} sentence={texts.nothingSentence} action={lead} />;
  if (asTable) return <PetitionsTable petitions={petitions} span={span} />;
  return (
    <UpDownChart
      label={saidOf(span, petitions)}
      points={petitions.months.map(pointOf)}
      height={height}
      end={(value) => `${value}${petitions.measure}`}
    />
  );
}

const drawn = (of: Counted | undefined): number | null => (of ? Number(of.count) : null);

const pointOf = ({ month, received, closed }: PetitionMonth) => ({
  label: String(Number(month.slice(5))),
  up: drawn(received),
  down: drawn(closed),
  line: null,
});

const saidOf = (span: string, { months, measure }: Petitions): string =>
  texts.said(
    span,
    names.map((name) => `${texts.series[name]}${sumOf(months, name)?.count ?? 0}${measure}`),
  );

function PetitionsTable({ petitions: { months, measure }, span }: { petitions: Petitions; span: string }) {
  const number = (when: string, name: (typeof names)[number], of: Counted | undefined) =>
    of && <Amount what={`${when}${texts.series[name]}`} of={of} measure={measure} />;
  return (
    <Ledger
      label={texts.petitionTrend}
      columns={[
        { id: 'name', label: span, width: '72px' },
        ...months.map(({ month }) => ({ id: month, label: monthName(month), number: true })),
        { id: 'sum', label: texts.sum, number: true },
      ]}
      rows={names.map((name) => ({
        id: name,
        cells: {
          name: texts.series[name],
          ...Object.fromEntries(months.map((one) => [one.month, number(fullMonth(one.month), name, one[name])])),
          sum: number(span, name, sumOf(months, name)),
        },
      }))}
    />
  );
}

/** A number that leads to the values it was made of. */
function Amount({ what, of, measure }: { what: string; of: Counted; measure: string }) {
  const ways = useWays();
  const text = formatDecimal(of.count, { grouping: true });
  return (
    <FigureLink
      label={`${what}${text}${measure}`}
      onPress={() => ways.list('indicatorValue', { picked: { label: what, ids: of.ids } })}
    >
      {text}
    </FigureLink>
  );
}
