import { RateLight } from '#renderer/parts/marks/rate-light.tsx';
import { type LightLimits, lightOf, type RateAmounts, rateOf } from '#shared/budget/rates.ts';
import { percentText } from './shown.ts';

export const rateText = (amounts: RateAmounts): string => percentText(rateOf('execution', amounts));

/** 執行率 with its light: the number is the word; the legend stands in the status bar. */
export function RateCell({ amounts, limits }: { amounts: RateAmounts; limits: LightLimits }) {
  const rate = rateOf('execution', amounts);
  if (rate === null) return null;
  return (
    <span className="budget-rate">
      {percentText(rate)}
      <RateLight light={lightOf(rate, limits)} />
    </span>
  );
}
