import { formatMoney } from '#shared/base/money.ts';
import type { Gauge } from '#shared/budget/limits.ts';
import { gaugeShares } from './gauge.ts';
import { actTexts } from './texts.ts';
import './acts.css';

const texts = actTexts.check;

/** 流用上限: what went in or out this year, what is asked for now, and how far the law lets it go. */
export function GaugeBar({ gauge }: { gauge: Gauge }) {
  const { way, used, asked, limit, percent } = gauge;
  const { usedShare, askedShare, over } = gaugeShares(gauge);
  const sentence = texts.gauge(formatMoney(used), formatMoney(asked), formatMoney(limit), percent);
  return (
    <div className="gauge">
      <div className="row gauge-head">
        <b>{texts[way]}</b>
        <span className="dim small">{texts.article}</span>
        <span className="grow" />
        {over > 0 && <b className="neg small">{texts.over(formatMoney(over))}</b>}
      </div>
      <div className={over > 0 ? 'gauge-bar over' : 'gauge-bar'} role="img" aria-label={`${texts[way]}：${sentence}`}>
        <i className="gauge-used" style={{ width: `${usedShare}%` }} />
        <i className="gauge-asked" style={{ width: `${askedShare}%` }} />
      </div>
      <p className="small sub">{sentence}</p>
    </div>
  );
}
