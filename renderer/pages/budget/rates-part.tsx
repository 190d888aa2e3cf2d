import { type RateAmounts, type RateName, rateBases, rateNames, rateOf } from '#shared/budget/rates.ts';
import { percentText } from './shown.ts';
import { budgetTexts as texts } from './texts.ts';

const names = Object.keys(rateNames) as RateName[];

/** The three rates of the whole sheet, each with what it is measured against. */
export function RatesPart({ amounts }: { amounts: RateAmounts }) {
  return (
    <span className="budget-rates">
      {names.map((name) => {
        const rate = rateOf(name, amounts);
        if (rate === null) return null;
        return (
          <span key={name}>
            {rateNames[name]} <i>{rateBases[name]}</i> <b>{percentText(rate)}</b>
          </span>
        );
      })}
      <span className="budget-unit">{texts.unit}</span>
    </span>
  );
}
