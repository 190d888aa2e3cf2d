import { LinkButton } from '#renderer/parts/buttons/link-button.tsx';
import { useOfficeDays } from '#renderer/parts/fields/office-days.ts';
import type { GridMessage, GridStatus } from '#renderer/parts/grid/types.ts';
import { StatusBar } from '#renderer/shell/frame/status-bar.tsx';
import { decimalFromNumber, formatDecimal } from '#shared/base/decimal.ts';
import { formatMonth } from '#shared/base/month.ts';
import { type IndicatorRow, isMissing, monthToEnter } from './rows.ts';
import { indicatorTexts as texts } from './texts.ts';

interface IndicatorStatusProps {
  year: number;
  rows: readonly IndicatorRow[];
  current: string | undefined;
  status: GridStatus | undefined;
  message: GridMessage | undefined;
  /** Stands on a row. */
  onGo: (key: string) => void;
}

const writing = [
  { keys: ['F2'], does: texts.keys.edit },
  { keys: ['Ctrl V'], does: texts.keys.paste },
  { keys: ['Ctrl D'], does: texts.keys.fill },
  { keys: ['Ctrl Z'], does: texts.keys.undo },
];

/** What is wrong on the row one stands on; else how much is, and where to find it. */
export function IndicatorStatus({ year, rows, current, status, message, onGo }: IndicatorStatusProps) {
  const { today } = useOfficeDays();
  const here = rows.find(({ of }) => of.id === current);
  const problem = here && here.problems.length > 0 ? here.problems.join('') : undefined;
  const said = message ?? (problem === undefined ? undefined : { text: problem, tone: 'bad' as const });
  const writes = rows.some(({ mine }) => mine);
  const due = monthToEnter(year, today);
  const fallen = rows.filter(({ problems }) => problems.length > 0);
  const missing = due === undefined ? [] : rows.filter((row) => isMissing(row, due));
  const next = (among: readonly IndicatorRow[]): void => {
    const at = among.findIndex(({ of }) => of.id === current);
    const row = among[at + 1] ?? among[0];
    if (row) onGo(row.of.id);
  };
  return (
    <StatusBar keys={writes ? writing : []}>
      {said ? (
        <span className={said.tone === 'bad' ? 'neg' : undefined}>{said.text}</span>
      ) : (
        <>
          <span>{texts.shown(rows.length)}</span>
          {fallen.length > 0 && <LinkButton onPress={() => next(fallen)}>{texts.falls(fallen.length)}</LinkButton>}
          {due !== undefined && missing.length > 0 && (
            <LinkButton onPress={() => next(missing)}>
              {texts.missing(formatMonth(due, 'short'), missing.length)}
            </LinkButton>
          )}
          {status?.sum !== undefined && <span>{texts.sum(sumText(status.sum))}</span>}
          {!writes && rows.length > 0 && <span className="dim">{texts.readOnly}</span>}
        </>
      )}
    </StatusBar>
  );
}

/** At the digits a spreadsheet would show: 92.3 and 88.1 come to 180.4. */
function sumText(sum: number): string {
  const read = decimalFromNumber(sum);
  return read.ok ? formatDecimal(read.value, { grouping: true }) : '';
}
