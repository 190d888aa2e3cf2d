import { useChosenPeriod } from '#renderer/data/chosen-period.ts';
import { Segmented } from '#renderer/parts/buttons/segmented.tsx';
import { useOfficeDays } from '#renderer/parts/fields/office-days.ts';
import { EmptyState } from '#renderer/parts/show/empty-state.tsx';
import { WaitLine } from '#renderer/parts/show/wait-line.tsx';
import { PageHead } from '#renderer/shell/frame/page-head.tsx';
import { StatusBar } from '#renderer/shell/frame/status-bar.tsx';
import type { Period } from '#shared/base/period.ts';
import { type FactGrouping, factGroupings } from '#shared/figures/fact.ts';
import { FiguresSentence } from './figures-sentence.tsx';
import { FiguresTable, tableFigures } from './figures-table.tsx';
import { FilterPart, phraseOf, useChoices } from './filter-part.tsx';
import { OtherFigures } from './other-figures.tsx';
import { useOwn } from './own/use-own.tsx';
import { PeriodPart } from './period-part.tsx';
import { figuresTexts as texts } from './texts.ts';
import { type Figures, useFigures } from './use-figures.ts';
import { useKnownAt } from './use-known-at.ts';
import { asOfIn, dimensions, filterOf, periodOf, type Wish, wishWith } from './wish.ts';
import './figures.css';

const ways = (Object.keys(factGroupings) as FactGrouping[]).map((id) => ({ id, label: factGroupings[id] }));

interface FiguresPageProps {
  wish: Wish;
  onWish: (wish: Wish) => void;
}

/** 統計數據: figures over any period, as of any day, as known at any time. */
export function FiguresPage({ wish, onWish }: FiguresPageProps) {
  const { today } = useOfficeDays();
  const choices = useChoices();
  const { choice } = useChosenPeriod();
  const within = wishWith(wish, choice);
  const period = periodOf(within, today);
  const asOf = asOfIn(within, period, today);
  const { ready, knownAt } = useKnownAt(wish.known);
  const asked = { period, asOf, ...(knownAt === undefined ? {} : { knownAt }) };
  const by = wish.by ?? 'unit';
  const filter = filterOf(wish, 'directive');
  const figures = useFigures(
    [
      ...tableFigures.map((name) => ({ ...asked, name, filter, group: by })),
      // Meetings are of no unit, kind or source that cases are chosen by.
      ...(filter === undefined ? [{ ...asked, name: 'meeting.held' }] : []),
    ],
    ready,
  );
  const own = useOwn();
  const phrases = dimensions
    .filter((name) => wish[name] !== undefined)
    .map((name) => `${texts.dimensions[name]}${phraseOf(name, wish, choices)}`);
  return (
    <>
      <PageHead title={texts.title} meta={texts.meta(period, asOf, wish.known)} />
      <WaitLine waiting={figures.waiting} />
      <div className="page-body scroll figures" aria-busy={figures.waiting}>
        <PeriodPart wish={wish} period={period} asOf={asOf} onWish={onWish} />
        <FilterPart wish={wish} choices={choices} onWish={onWish} />
        <Counted figures={figures} wish={wish} by={by} period={period} knownAt={knownAt} onWish={onWish} />
        {own.panel}
        {knownAt !== 0 && <OtherFigures wish={wish} asked={asked} ready={ready} own={own} />}
        <p className="print-foot">
          {[...(phrases.length === 0 ? [] : [texts.filteredBy(phrases)]), texts.printed(today)].join('　')}
        </p>
      </div>
      <StatusBar
        keys={[
          { keys: ['Tab'], does: texts.keys.walk },
          { keys: ['Enter'], does: texts.keys.open },
          { keys: ['Alt ←'], does: texts.keys.back },
        ]}
      />
    </>
  );
}

interface CountedProps {
  figures: Figures;
  wish: Wish;
  by: FactGrouping;
  period: Period;
  knownAt: number | undefined;
  onWish: (wish: Wish) => void;
}

function Counted({ figures, wish, by, period, knownAt, onWish }: CountedProps) {
  const { answers, failed } = figures;
  if (failed !== undefined) return <EmptyState title={texts.failed} sentence={failed} />;
  if (!answers) return null;
  if (knownAt === 0) return <EmptyState title={texts.noneKnown} sentence={texts.noneKnownSentence} />;
  const isEmpty = answers.get('directive.given')?.numerator === 0;
  return (
    <>
      <FiguresSentence answers={answers} known={wish.known} />
      <p className="help figures-rule">{texts.rule}</p>
      {isEmpty ? (
        <EmptyState title={texts.empty(period)} sentence={texts.emptySentence} />
      ) : (
        <section>
          <div className="figures-by no-print">
            <Segmented label={texts.by} segments={ways} value={by} onChange={(next) => onWish({ ...wish, by: next })} />
          </div>
          <FiguresTable answers={answers} by={by} />
          {by === 'unit' && <p className="help">{texts.twice}</p>}
        </section>
      )}
    </>
  );
}
