import type { GridMessage, GridStatus } from '#renderer/parts/grid/types.ts';
import type { OwnWays } from '#renderer/parts/register/own-ways.ts';
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
  /** The subject's own view it stands in. */
  view: string | undefined;
  ways: OwnWays | undefined;
  /** false: shown in a way of the subject's own, with keys of its own. */
  asGrid: boolean;
  /** Cells can be typed in. */
  changeable: boolean;
}

const { keys } = listTexts;
const findHint = { keys: ['Ctrl F'], does: keys.find };
const gridHints = (changeable: boolean) => [
  { keys: ['↑', '↓'], does: keys.walk },
  { keys: ['空白'], does: keys.check },
  { keys: ['Enter'], does: keys.open },
  ...(changeable ? [{ keys: ['F2'], does: keys.edit }] : []),
  findHint,
];

/** Counts and the sum of the selection, or the sentence about what was just typed. */
export function ListStatus(props: ListStatusProps) {
  const { of, status, message, total, filtered, view, ways, asGrid, changeable } = props;
  const hints = ways?.keys ?? gridHints(changeable);
  const counter = of.options.counter ?? '筆';
  return (
    <StatusBar keys={asGrid ? hints : [findHint]}>
      {message ? (
        <span className={message.tone === 'bad' ? 'neg' : undefined}>{message.text}</span>
      ) : (
        <>
          {total !== undefined && (
            <span>
              {filtered ? listTexts.ofAll(total, counter) : listTexts.shown(total, view ?? of.label, counter)}
            </span>
          )}
          {status && status.selectedRows > 0 && <span>{listTexts.selected(status.selectedRows, counter)}</span>}
          {status?.sum !== undefined && <span>{listTexts.sum(formatMoney(status.sum))}</span>}
        </>
      )}
    </StatusBar>
  );
}
