import type { Id } from '#shared/base/ids.ts';
import { decidedKinds, type ItemKind } from '#shared/registers/item.ts';
import type { Item } from './meeting-data.ts';

/** Behind the last of its own kind; a kind that is not there yet goes before 主席裁示 and 散會. */
export function placeFor(items: readonly Item[], kind: ItemKind): number {
  const alike = (one: Item): boolean =>
    one.kind === kind ||
    (kind !== 'floor' && one.kind !== 'floor' && decidedKinds.has(kind) && decidedKinds.has(one.kind));
  const last = items.findLastIndex(alike);
  if (last >= 0) return last + 1;
  const ends: readonly string[] = kind === 'closing' ? [] : ['ruling', 'closing'];
  const end = items.findIndex((one) => ends.includes(one.kind));
  return end < 0 ? items.length : end;
}

/** The items in their new order, one of them a place up or down among those one sees; undefined where it stands at the end. */
export function movedBy(items: readonly Item[], seen: readonly Id[], id: Id, by: 1 | -1): Id[] | undefined {
  const ids = items.map((one) => one.id);
  const neighbour = seen[seen.indexOf(id) + by];
  const from = ids.indexOf(id);
  if (from < 0 || !seen.includes(id) || neighbour === undefined) return undefined;
  return ids.toSpliced(from, 1).toSpliced(ids.indexOf(neighbour), 0, id);
}
