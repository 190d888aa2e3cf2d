import { useChosenPeriod } from '#renderer/data/chosen-period.ts';
import { call } from '#renderer/data/client.ts';
import { useMay } from '#renderer/data/office.ts';
import { useCall } from '#renderer/data/queries.ts';
import { FigureLink } from '#renderer/parts/buttons/figure-link.tsx';
import { useOfficeDays } from '#renderer/parts/fields/office-days.ts';
import { EmptyState } from '#renderer/parts/show/empty-state.tsx';
import { Ledger, type LedgerRow } from '#renderer/parts/show/ledger.tsx';
import { SectionHead } from '#renderer/parts/show/section-head.tsx';
import { type Day, formatDay, partsOf } from '#shared/base/day.ts';
import type { Id } from '#shared/base/ids.ts';
import { type UnitCount, unitCounts } from '#shared/contract/directive-answers.ts';
import { RateFigure } from './rate-figure.tsx';
import { countTexts as texts } from './texts.ts';
import { type UnitLine, unitLines } from './unit-rows.ts';
import { useWays } from './use-way.ts';
import { type Rates, useLightLimits } from './use-year-budget.ts';

/** 各單位列管與執行: how much each unit has to do, how much of it is late, and how far its budget is. */
export function UnitsTable({ rates }: { rates: Rates | undefined }) {
  const reads = useMay('read');
  const controls = useMay('control');
  const accounts = useMay('accounting');
  const limits = useLightLimits();
  const { today } = useOfficeDays();
  const { asOf, past } = useChosenPeriod();
  const { data } = useCall('directive.units', past === undefined ? {} : { asOf: past }, reads);
  if (!data) return <section className="home-counts" />;
  const title = rates ? texts.unitsAndRates : texts.units;
  const lines = unitLines(data.rows, rates?.byUnit ?? [], limits, accounts);
  return (
    <section className={rates ? 'home-counts rated' : 'home-counts'}>
      <SectionHead
        title={title}
        note={texts.asOf(dayText(asOf, today))}
        action={controls && <a href="#/chasing">{texts.chasing}</a>}
      />
      {lines.length === 0 ? (
        <EmptyState title={texts.empty} sentence={texts.emptySentence} />
      ) : (
        <Ledger
          label={title}
          columns={[
            { id: 'unit', label: texts.unit },
            ...unitCounts.map((id) => ({ id, label: texts.counts[id], number: true, width: widths[id] })),
            ...(rates ? [{ id: 'rate', label: texts.rate, number: true, width: '80px' }] : []),
          ]}
          rows={[...lines.map((line) => rowOf(line, past)), totalOf(data.total, rates, past)]}
        />
      )}
    </section>
  );
}

const widths: Readonly<Record<UnitCount, string>> = {
  tracked: '54px',
  overdue: '46px',
  asked: '56px',
  unreported: '56px',
};

interface Counted {
  /** undefined: the whole office. */
  unit?: Id;
  name: string;
  counts: UnitLine['counts'];
}

/** The year is said where it is not this one. */
const dayText = (day: Day, today: Day): string => {
  const { year, month, day: date } = partsOf(day);
  return year === partsOf(today).year ? `${month}月${date}日` : formatDay(day);
};

const countCells = (row: Counted, past: Day | undefined): LedgerRow['cells'] =>
  Object.fromEntries(unitCounts.map((name) => [name, <Count key={name} row={row} name={name} past={past} />]));

const rowOf = (line: UnitLine, past: Day | undefined): LedgerRow => ({
  id: line.unit,
  cells: {
    unit: line.name,
    ...countCells(line, past),
    rate: line.rate && <RateFigure whose={line.name} rate={line.rate.percent} ids={line.rate.ids} />,
  },
});

const totalOf = (
  counts: NonNullable<UnitLine['counts']>,
  rates: Rates | undefined,
  past: Day | undefined,
): LedgerRow => ({
  id: 'total',
  total: true,
  cells: {
    unit: texts.total,
    ...countCells({ name: texts.total, counts }, past),
    rate: rates && <RateFigure whose={texts.whole} rate={rates.total} ids={rates.ids} />,
  },
});

function Count({ row, name, past }: { row: Counted; name: UnitCount; past: Day | undefined }) {
  const ways = useWays();
  const count = row.counts?.[name] ?? 0;
  if (count === 0) return null;
  const whose = row.unit === undefined ? texts.whole : row.name;
  const word = texts.counts[name];
  return (
    <FigureLink
      label={texts.figure(whose, word, count)}
      tone={name === 'overdue' ? 'neg' : undefined}
      onPress={() =>
        ways.behind(
          texts.picked(whose, word),
          call('directive.behind', {
            count: name,
            ...(row.unit === undefined ? {} : { unit: row.unit }),
            ...(past === undefined ? {} : { asOf: past }),
          }),
        )
      }
    >
      {count}
    </FigureLink>
  );
}
