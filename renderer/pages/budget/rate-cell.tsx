import { Mark, type MarkName } from '#renderer/parts/marks/mark.tsx';
import { type Light, type LightLimits, lightOf, type RateAmounts, rateOf } from '#shared/budget/rates.ts';
import { percentText } from './shown.ts';

export const lightMarks: Readonly<Record<Light, MarkName>> = { ok: 'good', warn: 'behind', bad: 'farBehind' };

/** The mark that follows a rate; its legend stands in the status bar. */
export function LightMark({ light }: { light: Light | null }) {
  if (light === null) return null;
  return (
    <span className={`st ${light} budget-light`}>
      <Mark name={lightMarks[light]} />
    </span>
  );
}

export const rateText = (amounts: RateAmounts): string => percentText(rateOf('execution', amounts));

/** 執行率 with its light: the number is the word. */
export function RateCell({ amounts, limits }: { amounts: RateAmounts; limits: LightLimits }) {
  const rate = rateOf('execution', amounts);
  if (rate === null) return null;
  return (
    <span className="budget-rate">
      {percentText(rate)}
      <LightMark light={lightOf(rate, limits)} />
    </span>
  );
}
