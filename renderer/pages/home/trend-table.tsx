import { call } from '#renderer/data/client.ts';
import { FigureLink } from '#renderer/parts/buttons/figure-link.tsx';
import { Ledger } from '#renderer/parts/show/ledger.tsx';
import type { Day } from '#shared/base/day.ts';
import { firstDayOf, lastDayOf } from '#shared/base/month.ts';
import type { TrendRow } from '#shared/contract/directive-answers.ts';
import { fullMonth, monthName } from './month-span.ts';
import { countTexts as texts } from './texts.ts';
import { useWays } from './use-way.ts';

/** The counts that stand behind the drawing, and the figure that names their cases. */
const lines = [
  { id: 'up', field: 'given', figure: 'directive.given' },
  { id: 'down', field: 'released', figure: 'directive.releasedIn' },
  { id: 'line', field: 'open', figure: 'directive.open' },
] as const;

interface TrendTableProps {
  span: string;
  rows: readonly TrendRow[];
  /** The day, where it is not today. */
  past: Day | undefined;
}

/** The chart's table; each number leads to its cases. */
export function TrendTable({ span, rows, past }: TrendTableProps) {
  return (
    <Ledger
      label={texts.trend}
      columns={[
        { id: 'name', label: span, width: '72px' },
        ...rows.map(({ month }) => ({ id: month, label: monthName(month), number: true })),
      ]}
      rows={lines.map(({ id, field, figure }) => ({
        id,
        cells: {
          name: texts.series[id],
          ...Object.fromEntries(
            rows.map((row) => [
              row.month,
              <Count
                key={row.month}
                row={row}
                count={row[field]}
                word={texts.series[id]}
                figure={figure}
                past={past}
              />,
            ]),
          ),
        },
      }))}
    />
  );
}

interface CountProps {
  row: TrendRow;
  count: number;
  word: string;
  figure: string;
  past: Day | undefined;
}

function Count({ row: { month }, count, word, figure, past }: CountProps) {
  const ways = useWays();
  if (count === 0) return null;
  const when = fullMonth(month);
  const last = lastDayOf(month);
  const period = { from: firstDayOf(month), to: past !== undefined && past < last ? past : last };
  return (
    <FigureLink
      label={texts.figure(when, word, count)}
      onPress={() => ways.behind(texts.picked(when, word), call('figure.compute', { name: figure, period }))}
    >
      {count}
    </FigureLink>
  );
}
