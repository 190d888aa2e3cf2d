import { formatDay } from '#shared/base/day.ts';
import { requestKinds } from '#shared/registers/request.ts';
import { actTexts as texts } from '../texts.ts';
import type { Pending } from './act-props.ts';

/** What is asked for, a line for each unit. */
export function PendingLines({ requests }: { requests: readonly Pending[] }) {
  return (
    <ul className="act-asked">
      {requests.map((one) => (
        <li key={one.id}>
          <b>{texts.approveAsk(one.unitName, requestKinds[one.kind], formatDay(one.askedOn, 'short'))}</b>
          {one.newDueOn !== null && <span>　{texts.to(formatDay(one.newDueOn, 'dots'))}</span>}
          {one.reason !== null && <div className="sub">{one.reason}</div>}
          {one.adviceText !== null && <div className="dim">{texts.advised(one.adviceText)}</div>}
        </li>
      ))}
    </ul>
  );
}
