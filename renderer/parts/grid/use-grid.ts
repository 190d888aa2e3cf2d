import { useSyncExternalStore } from 'react';
import type { GridCore, GridState } from './core.ts';
import type { RowSource } from './types.ts';

/** One value of the grid's state; the component draws again only when that value changes. */
export function useGridState<Row, T>(core: GridCore<Row>, pick: (state: GridState) => T): T {
  return useSyncExternalStore(core.subscribe, () => pick(core.state));
}

export function useSourceVersion<Row>(source: RowSource<Row>): number {
  return useSyncExternalStore(source.subscribe, source.version);
}
