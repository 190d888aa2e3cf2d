import { useEffect } from 'react';
import { checkedCount } from './checks.ts';
import type { GridCore } from './core.ts';
import { cellsIn, HEAD_ROW, rangeOf } from './selection.ts';
import { sumOf } from './status.ts';
import type { GridProps } from './types.ts';
import { useGridState } from './use-grid.ts';

/** Tells the page's status bar; a long sum is added up while nothing else is to do. */
export function useStatus<Row>(core: GridCore<Row>, props: GridProps<Row>, version: number): void {
  const selection = useGridState(core, (state) => state.selection);
  const { source, checks, onStatus } = props;
  const checked = checks?.value;
  useEffect(() => {
    if (!onStatus) return undefined;
    const range = rangeOf(selection);
    const inHead = selection.current.row === HEAD_ROW;
    const adding = inHead ? undefined : sumOf(source, core.columns, range);
    const tell = (sum: number | undefined) =>
      onStatus({
        count: source.total ?? source.count,
        shown: source.count,
        selectedRows: checked ? checkedCount(checked, source.count) : 0,
        selectedCells: inHead || source.count === 0 ? 0 : cellsIn(range),
        sum,
      });
    const add = (deadline: IdleDeadline) => {
      if (source.version() !== version) return;
      do {
        const next = adding?.next();
        if (next?.done !== false) {
          tell(next?.value);
          return;
        }
      } while (deadline.timeRemaining() > 2);
      waiting = requestIdleCallback(add);
    };
    let waiting = requestIdleCallback(add, { timeout: 500 });
    return () => cancelIdleCallback(waiting);
  }, [core, source, version, selection, checked, onStatus]);
}
