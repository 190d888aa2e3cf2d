import type { GridMessage, GridStatus } from '#renderer/parts/grid/types.ts';
import { StatusBar } from '#renderer/shell/frame/status-bar.tsx';
import { formatMoney } from '#shared/base/money.ts';
import type { Balance } from '#shared/budget/balance.ts';
import { budgetTexts } from '../texts.ts';
import { draftTexts as texts } from './texts.ts';

interface DraftStatusProps {
  balance: Balance;
  /** Lines that do not add up. */
  problems: number;
  /** 第一預備金 above its limit. */
  reserve: string | undefined;
  status: GridStatus | undefined;
  message: GridMessage | undefined;
  written: boolean;
}

const { keys } = budgetTexts;
const hints = [
  { keys: ['Alt 1–5'], does: keys.level },
  { keys: ['F4'], does: keys.pane },
];
const writing = [
  { keys: ['F2'], does: keys.edit },
  { keys: ['Ctrl D'], does: keys.fill },
  { keys: ['Ctrl N'], does: keys.add },
];

/** Whether revenue and expenditure meet, and how; or the sentence about what was just typed. */
export function DraftStatus({ balance, problems, reserve, status, message, written }: DraftStatusProps) {
  return (
    <StatusBar keys={written ? writing : hints}>
      {message ? (
        <span className={message.tone === 'bad' ? 'neg' : undefined}>{message.text}</span>
      ) : (
        <>
          <BalanceWords balance={balance} />
          {problems > 0 && <span className="st warn">{texts.problems(problems)}</span>}
          {reserve !== undefined && (
            <span className="st warn el" title={reserve}>
              {reserve}
            </span>
          )}
          {status?.sum !== undefined && <span>{budgetTexts.sum(formatMoney(status.sum))}</span>}
        </>
      )}
    </StatusBar>
  );
}

const met = ['surplusUsed', 'borrowing', 'repayment'] as const;

function BalanceWords({ balance }: { balance: Balance }) {
  const { revenue, expenditure, surplus, open } = balance;
  return (
    <>
      <span>
        {texts.revenue} <b>{formatMoney(revenue)}</b>
      </span>
      <span>
        {texts.expenditure} <b>{formatMoney(expenditure)}</b>
      </span>
      <span>
        {texts.surplus} <b className={surplus < 0 ? 'neg' : undefined}>{formatMoney(surplus)}</b>
      </span>
      {met
        .filter((name) => balance[name] !== 0)
        .map((name) => (
          <span key={name}>
            {texts[name]} <b>{formatMoney(balance[name])}</b>
          </span>
        ))}
      {open === 0 ? (
        <span className="st ok">{texts.balanced}</span>
      ) : (
        <b className="neg">{texts.unbalanced(formatMoney(Math.abs(open)))}</b>
      )}
    </>
  );
}
