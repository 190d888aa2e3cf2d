import { FigureLink } from '#renderer/parts/buttons/figure-link.tsx';
import { RateLight } from '#renderer/parts/marks/rate-light.tsx';
import type { Id } from '#shared/base/ids.ts';
import { formatPercent } from '#shared/base/percent.ts';
import { lightOf } from '#shared/budget/rates.ts';
import { moneyTexts as texts } from './texts.ts';
import { useWays } from './use-way.ts';
import { useLightLimits } from './use-year-budget.ts';

interface RateFigureProps {
  whose: string;
  /** In percent; null where nothing was allotted. */
  rate: string | null;
  ids: readonly Id[];
}

/** 執行率 with its light; it leads to the lines it counts. */
export function RateFigure({ whose, rate, ids }: RateFigureProps) {
  const ways = useWays();
  const limits = useLightLimits();
  if (rate === null) return null;
  const text = formatPercent(rate, 1);
  const label = texts.rateOf(whose);
  return (
    <span className="home-rate">
      <FigureLink label={`${label}${text}`} onPress={() => ways.list('budgetLine', { picked: { label, ids } })}>
        {text}
      </FigureLink>
      <RateLight light={lightOf(rate, limits)} />
    </span>
  );
}
