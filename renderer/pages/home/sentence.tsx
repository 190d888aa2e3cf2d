import { Fragment } from 'react';
import { FigureLink } from '#renderer/parts/buttons/figure-link.tsx';
import { CouncilSentence } from './council-sentence.tsx';
import { homeTexts, sentenceTexts as texts } from './texts.ts';
import type { Due } from './use-due.ts';
import type { Report } from './use-report.ts';
import { useWays } from './use-way.ts';

interface SentenceProps {
  whose: string;
  due: readonly Due[];
  reports: readonly Report[];
}

/** What is due and what to do; every figure leads to the cases it counts. */
export function Sentence({ whose, due, reports }: SentenceProps) {
  const ways = useWays();
  return (
    <>
      {whose}
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
