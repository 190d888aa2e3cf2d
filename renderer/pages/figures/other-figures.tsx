import { useCall } from '#renderer/data/queries.ts';
import { Ledger } from '#renderer/parts/show/ledger.tsx';
import { SectionHead } from '#renderer/parts/show/section-head.tsx';
import type { Day } from '#shared/base/day.ts';
import type { FigureAnswer } from '#shared/contract/figure-operations.ts';
import { tableFigures } from './figures-table.tsx';
import { Figure } from './provenance.tsx';
import { figuresTexts as texts } from './texts.ts';
import { type Asked, useFigures } from './use-figures.ts';
import { filterOf, type Wish } from './wish.ts';

/** Said above already. */
const above = new Set([...tableFigures, 'directive.released']);

interface OtherFiguresProps {
  wish: Wish;
  asked: Omit<Asked, 'filter' | 'group'>;
  ready: boolean;
}

/** The rest of the catalogue: meetings, motions, questions, and the cases of all periods. */
export function OtherFigures({ wish, asked, ready }: OtherFiguresProps) {
  const { data } = useCall('figure.list', {});
  const names = (data?.figures ?? []).filter(({ name }) => !above.has(name));
  const { answers } = useFigures(
    names.map(({ name, register }) => ({ ...asked, name, filter: filterOf(wish, register) })),
    ready,
  );
  if (!answers) return null;
  const narrowed = wish.kind !== undefined || wish.source !== undefined;
  return (
    <section className="figures-others">
      <SectionHead title={texts.others} note={narrowed ? texts.othersNote : undefined} />
      <Ledger
        label={texts.others}
        columns={[
          { id: 'figure', label: texts.heads.figure, width: '152px' },
          { id: 'value', label: texts.heads.value, number: true, width: '80px' },
          { id: 'meaning', label: texts.heads.meaning },
        ]}
        rows={[...answers.values()].map((answer) => ({
          id: answer.name,
          cells: {
            figure: answer.label,
            value: <Value answer={answer} known={wish.known} />,
            meaning: <span className="dim">{answer.meaning}</span>,
          },
        }))}
      />
    </section>
  );
}

function Value({ answer, known }: { answer: FigureAnswer; known: Day | undefined }) {
  const { value, unit, numerator } = answer;
  if (value === null || (numerator === 0 && unit !== '%')) return null;
  return (
    <Figure answer={answer} known={known}>
      {`${value}${unit}`}
    </Figure>
  );
}
