import { Fragment } from 'react';
import { FigureLink } from '#renderer/parts/buttons/figure-link.tsx';
import { CouncilSentence } from './council-sentence.tsx';
import { StandingSentence } from './standing-sentence.tsx';
import { homeTexts, sentenceTexts as texts } from './texts.ts';
import type { Due } from './use-due.ts';
import type { Report } from './use-report.ts';
import type { Standing } from './use-standing.ts';
import { useWays } from './use-way.ts';

interface SentenceProps {
  whose: string;
  due: readonly Due[];
  /** Of a period or day that was chosen; what is due and what waits is always today's. */
  standing: Standing | null;
  reports: readonly Report[];
}

/** What is due and what to do; every figure leads to the cases it counts. */
export function Sentence({ whose, due, standing, reports }: SentenceProps) {
  const ways = useWays();
  return (
    <>
      {standing && <StandingSentence whose={whose} standing={standing} />}
      {standing?.day ? texts.now : !standing && whose}
      {due.length === 0 && texts.nothing}
      {due.map(({ label, count, wanted }, at) => (
        <Fragment key={label}>
          {at > 0 && homeTexts.comma}
          <span className="nw">
            {label}
            <FigureLink label={`${label}${texts.cases(count)}`} onPress={() => ways.list('directive', wanted)}>
              {count}
            </FigureLink>
            案
          </span>
        </Fragment>
      ))}
      {homeTexts.stop}
      <CouncilSentence reports={reports} />
    </>
  );
}
