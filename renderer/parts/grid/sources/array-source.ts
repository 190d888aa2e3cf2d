import { Listeners } from '../../listeners.ts';
import type { RowSource } from '../types.ts';

export interface ArraySource<Row> extends RowSource<Row> {
  /** Shows other rows in place: what stays keeps its key, and with it the selection. */
  replace(rows: readonly Row[], total?: number): void;
}

/** Rows that are all at hand. */
export function arraySource<Row>(rows: readonly Row[], keyOf: (row: Row) => string): ArraySource<Row> {
  const listeners = new Listeners();
  let now = rows;
  let total: number | undefined;
  let places: Map<string, number> | undefined;
  const placesNow = () => {
    places ??= new Map(now.map((row, place) => [keyOf(row), place]));
    return places;
  };
  return {
    get count() {
      return now.length;
    },
    get total() {
      return total;
    },
    rowAt: (index) => now[index],
    keyAt: (index) => {
      const row = now[index];
      return row === undefined ? undefined : keyOf(row);
    },
    indexOf: (key) => placesNow().get(key) ?? -1,
    ensure: () => undefined,
    replace: (next, nextTotal) => {
      now = next;
      total = nextTotal;
      places = undefined;
      listeners.tell();
    },
    subscribe: listeners.subscribe,
    version: listeners.version,
  };
}
