import { call } from '#renderer/data/client.ts';
import { FigureLink } from '#renderer/parts/buttons/figure-link.tsx';
import { Ledger } from '#renderer/parts/show/ledger.tsx';
import { firstDayOf, lastDayOf } from '#shared/base/month.ts';
import type { TrendRow } from '#shared/contract/directive-answers.ts';
import { countTexts as texts } from './texts.ts';
import { useWays } from './use-way.ts';

const months = Array.from({ length: 12 }, (_, at) => at + 1);

/** The counts that stand behind the drawing, and the figure that names their cases. */
const lines = [
  { id: 'up', field: 'given', figure: 'directive.given' },
  { id: 'down', field: 'released', figure: 'directive.releasedIn' },
  { id: 'line', field: 'open', figure: 'directive.open' },
] as const;

/** The chart's table; each number leads to its cases. */
export function TrendTable({ year, rows }: { year: number; rows: readonly TrendRow[] }) {
  return (
    <Ledger
      label={texts.trend}
      columns={[
        { id: 'name', label: texts.year(year), width: '72px' },
        ...months.map((month) => ({ id: String(month), label: texts.month(month), number: true })),
      ]}
      rows={lines.map(({ id, field, figure }) => ({
        id,
        cells: {
          name: texts.series[id],
          ...Object.fromEntries(
            rows.map((row) => [
              String(Number(row.month.slice(5))),
              <Count
                key={row.month}
                year={year}
                row={row}
                count={row[field]}
                word={texts.series[id]}
                figure={figure}
              />,
            ]),
          ),
        },
      }))}
    />
  );
}

interface CountProps {
  year: number;
  row: TrendRow;
  count: number;
  word: string;
  figure: string;
}

function Count({ year, row: { month }, count, word, figure }: CountProps) {
  const ways = useWays();
  if (count === 0) return null;
  const when = texts.monthly(year, Number(month.slice(5)));
  const period = { from: firstDayOf(month), to: lastDayOf(month) };
  return (
    <FigureLink
      label={texts.figure(when, word, count)}
      onPress={() => ways.behind(texts.picked(when, word), call('figure.compute', { name: figure, period }))}
    >
      {count}
    </FigureLink>
  );
}
