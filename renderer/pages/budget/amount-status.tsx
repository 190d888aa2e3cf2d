import type { GridMessage, GridStatus } from '#renderer/parts/grid/types.ts';
import { lightMarks } from '#renderer/parts/marks/rate-light.tsx';
import { State } from '#renderer/parts/marks/state.tsx';
import { StatusBar } from '#renderer/shell/frame/status-bar.tsx';
import { formatMoney } from '#shared/base/money.ts';
import type { LightLimits } from '#shared/budget/rates.ts';
import { budgetTexts as texts } from './texts.ts';

interface AmountStatusProps {
  transfers: number | null;
  reserves: number | null;
  /** Money moves between lines of expenditure only. */
  spending: boolean;
  rules: LightLimits;
  status: GridStatus | undefined;
  message: GridMessage | undefined;
}

const hints = [
  { keys: ['←', '→'], does: texts.keys.fold },
  { keys: ['Alt 1–5'], does: texts.keys.level },
  { keys: ['Ctrl C'], does: texts.keys.copy },
];

/** What moves come to (0 where they cancel out), what the lights mean, and the sum of the selection. */
export function AmountStatus({ transfers, reserves, spending, rules, status, message }: AmountStatusProps) {
  return (
    <StatusBar keys={hints}>
      {message ? (
        <span className={message.tone === 'bad' ? 'neg' : undefined}>{message.text}</span>
      ) : (
        <>
          {spending && (
            <>
              <Sum label={texts.transfers} value={transfers} />
              <Sum label={texts.reserves} value={reserves} />
            </>
          )}
          <Legend rules={rules} />
          {status?.sum !== undefined && <span>{texts.sum(formatMoney(status.sum))}</span>}
        </>
      )}
    </StatusBar>
  );
}

function Sum({ label, value }: { label: string; value: number | null }) {
  return (
    <span>
      {label}
      <b>{formatMoney(value ?? 0)}</b>
    </span>
  );
}

function Legend({ rules }: { rules: LightLimits }) {
  const words = texts.light(rules.green, rules.yellow);
  return (
    <span className="budget-legend">
      <span className="dim">{words.title}</span>
      <State mark={lightMarks.ok}>{words.ok}</State>
      <State mark={lightMarks.warn}>{words.warn}</State>
      <State mark={lightMarks.bad}>{words.bad}</State>
    </span>
  );
}
