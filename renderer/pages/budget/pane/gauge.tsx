import { formatMoney } from '#shared/base/money.ts';
import type { Gauge } from '#shared/budget/limits.ts';
import { paneTexts as texts } from './texts.ts';

/** 流用 in or out of the account over the year, beside what the law allows. */
export function GaugeBar({ gauge }: { gauge: Gauge }) {
  const { way, used, limit, percent } = gauge;
  const words = texts.gauge[way](formatMoney(used), formatMoney(limit), String(percent));
  const share = limit <= 0 ? Number(used > 0) : Math.min(1, used / limit);
  return (
    <div className="budget-gauge">
      <div
        className="budget-gauge-bar"
        role="meter"
        aria-label={`${texts.limit}　${texts.gaugeLabel[way]}`}
        aria-valuemin={0}
        aria-valuemax={Math.max(limit, 1)}
        aria-valuenow={Math.min(used, Math.max(limit, 1))}
        aria-valuetext={words}
      >
        <i className={used > limit ? 'over' : undefined} style={{ width: `${share * 100}%` }} />
      </div>
      <div className="small sub">{words}</div>
    </div>
  );
}
