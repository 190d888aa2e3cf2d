import type { GridMessage, GridStatus } from '#renderer/parts/grid/types.ts';
import { StatusBar } from '#renderer/shell/frame/status-bar.tsx';
import { formatMoney } from '#shared/base/money.ts';
import type { Register } from '#shared/language/register.ts';
import { listTexts } from './texts.ts';

interface ListStatusProps {
  of: Register;
  status: GridStatus | undefined;
  message: GridMessage | undefined;
  total: number | undefined;
  filtered: boolean;
}

const { keys } = listTexts;
const hints = [
  { keys: ['↑', '↓'], does: keys.walk },
  { keys: ['空白'], does: keys.check },
  { keys: ['Enter'], does: keys.open },
  { keys: ['F2'], does: keys.edit },
  { keys: ['Ctrl F'], does: keys.find },
];

/** Counts and the sum of the selection, or the sentence about what was just typed. */
export function ListStatus({ of, status, message, total, filtered }: ListStatusProps) {
  const counter = of.options.counter ?? '筆';
  return (
    <StatusBar keys={hints}>
      {message ? (
        <span className={message.tone === 'bad' ? 'neg' : undefined}>{message.text}</span>
      ) : (
        <>
          {total !== undefined && (
            <span>{filtered ? listTexts.ofAll(total, counter) : listTexts.shown(total, of.label, counter)}</span>
          )}
          {status && status.selectedRows > 0 && <span>{listTexts.selected(status.selectedRows, counter)}</span>}
          {status?.sum !== undefined && <span>{listTexts.sum(formatMoney(status.sum))}</span>}
        </>
      )}
    </StatusBar>
  );
}
