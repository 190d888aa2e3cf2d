import { useEffect, useRef, useSyncExternalStore } from 'react';
import type { GridHandle, RowSource } from '#renderer/parts/grid/types.ts';
import type { AnyRecord } from '#shared/language/register.ts';

/** Somebody is walking through the list: what they come to is shown, not the other way round. */
export const isInList = (): boolean => document.activeElement?.closest('.list-column') != null;

/**
 * Where a record stands in the list. One that was opened from elsewhere (the palette, a link, a new one) becomes the
 * current row as soon as it has been read.
 */
export function useOpenedRow(
  id: string,
  source: RowSource<AnyRecord>,
  grid: { readonly current: GridHandle | null },
): number {
  useSyncExternalStore(source.subscribe, source.version);
  const at = source.indexOf(id);
  const shown = useRef(false);
  useEffect(() => {
    if (at < 0 || shown.current) return;
    shown.current = true;
    if (isInList()) return;
    grid.current?.goTo(at);
    if (document.activeElement === document.body) grid.current?.focus();
  }, [at, grid]);
  return at;
}
