import { moneyText } from '../shown.ts';
import { type Months, runningTotals } from './allotment-rows.ts';
import { allotmentTexts as texts } from './allotment-texts.ts';

/** Below the sheet: what is given by the end of each month. */
export function CumulativeRow({ months }: { months: Months }) {
  const totals = runningTotals(months);
  return (
    <table className="allot-running" aria-label={texts.cumulative}>
      <thead>
        <tr>
          <td />
          {totals.map((_, at) => (
            <th key={texts.month(at + 1)} scope="col">
              {texts.month(at + 1)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">{texts.cumulative}</th>
          {totals.map((total, at) => (
            <td key={texts.month(at + 1)}>{moneyText(total)}</td>
          ))}
        </tr>
      </tbody>
    </table>
  );
}
