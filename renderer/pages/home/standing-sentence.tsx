import { Fragment } from 'react';
import { FigureLink } from '#renderer/parts/buttons/figure-link.tsx';
import { formatDay } from '#shared/base/day.ts';
import { homeTexts, sentenceTexts as texts } from './texts.ts';
import type { Standing, Stood } from './use-standing.ts';
import { useWays } from './use-way.ts';

/** What a chosen period brought, and how the cases stood on a day that is not today. */
export function StandingSentence({ whose, standing: { period, day } }: { whose: string; standing: Standing }) {
  const { span, figures } = period;
  return (
    <>
      {whose}
      <Figures when={span} figures={figures} />
      {day && (
        <>
          {texts.semicolon}
          <Figures when={texts.until(formatDay(day.on))} figures={day.figures} />
        </>
      )}
      {homeTexts.stop}
    </>
  );
}

function Figures({ when, figures }: { when: string; figures: readonly Stood[] }) {
  const ways = useWays();
  return (
    <>
      <span className="nw">{when}</span>
      {figures.map(({ label, count, ids }, at) => (
        <Fragment key={label}>
          {at > 0 && homeTexts.comma}
          <span className="nw">
            {label}
            <FigureLink
              label={`${when}${label}${texts.cases(count)}`}
              onPress={() => ways.list('directive', { picked: { label: `${when}${label}`, ids } })}
            >
              {count}
            </FigureLink>
            案
          </span>
        </Fragment>
      ))}
    </>
  );
}
