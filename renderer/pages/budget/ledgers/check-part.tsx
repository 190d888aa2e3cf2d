import { formatMoney } from '#shared/base/money.ts';
import type { CheckAnswer } from '#shared/contract/budget-answers.ts';
import { Findings } from '../acts/findings.tsx';
import { formTexts } from './form-texts.ts';

const texts = formTexts.control;

/** What is left of a line now and afterwards, and what stands against it. */
export function CheckPart({ answer }: { answer: CheckAnswer | undefined }) {
  if (!answer) return null;
  const { from, findings } = answer;
  return (
    <div aria-live="polite">
      {from && (
        <table className="move-table">
          <tbody>
            <Line label={texts.current} amount={from.current} />
            <Line label={texts.balance} amount={from.balance} />
            <Line label={texts.after} amount={from.after} />
          </tbody>
        </table>
      )}
      <Findings findings={findings} />
    </div>
  );
}

function Line({ label, amount }: { label: string; amount: number | null }) {
  return (
    <tr>
      <th scope="row">{label}</th>
      <td className={amount !== null && amount < 0 ? 'num neg' : 'num'}>
        {amount === null ? '' : formatMoney(amount)}
      </td>
    </tr>
  );
}
