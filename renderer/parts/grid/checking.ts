import { isChecked, setChecked, toggleAll } from './checks.ts';
import type { GridCore } from './core.ts';

/** Checks or frees the rows of a stretch, reading those not yet at hand. Group heads are passed over. */
async function checkRows<Row>(core: GridCore<Row>, from: number, to: number, on: boolean): Promise<void> {
  const { source, checks } = core.props;
  if (from !== to) await source.load?.(from, to + 1);
  const keys: string[] = [];
  for (let index = from; index <= to; index += 1) {
    const key = source.keyAt(index);
    const row = source.rowAt(index);
    if (key !== undefined && row !== undefined && checks?.may?.(row) !== false) keys.push(key);
  }
  checks?.onChange(setChecked(checks.value, keys, on));
}

/** A click on a box; with Shift all boxes from the last one on follow it. */
export function checkAt<Row>(core: GridCore<Row>, index: number, range: boolean): void {
  const key = core.props.source.keyAt(index);
  const { checks } = core.props;
  if (!checks || key === undefined) return;
  const from = range ? (core.lastCheck ?? index) : index;
  core.lastCheck = index;
  void checkRows(core, Math.min(from, index), Math.max(from, index), !isChecked(checks.value, key));
}

/** Space: the rows of the selected range follow the current one. */
export function checkSelection<Row>(core: GridCore<Row>, range: boolean): void {
  const { top, bottom } = core.range;
  const { row } = core.state.selection.current;
  const key = core.props.source.keyAt(row);
  const { checks } = core.props;
  if (range || top === bottom) checkAt(core, row, range);
  else if (checks && key !== undefined) void checkRows(core, top, bottom, !isChecked(checks.value, key));
}

export function checkAll<Row>(core: GridCore<Row>): void {
  const { checks, source } = core.props;
  checks?.onChange(toggleAll(checks.value, source.count));
}
