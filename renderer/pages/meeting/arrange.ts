import { call } from '#renderer/data/client.ts';
import type { Id } from '#shared/base/ids.ts';
import { isPlace } from '#shared/meeting/agenda.ts';
import { decidedKinds, type ItemKind } from '#shared/registers/item.ts';
import type { Item } from './meeting-data.ts';

export type ItemEntry = Partial<
  Pick<Item, 'title' | 'unit' | 'proposers' | 'explain' | 'method' | 'opinion' | 'papers' | 'confidential'>
>;

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

/** A new item at its place. Where the agenda keeps an untitled place for its kind, that place is filled. */
export async function addItem(
  meeting: Id,
  items: readonly Item[],
  kind: ItemKind,
  entry: ItemEntry,
): Promise<{ id: Id; position: number }> {
  const kept = items.find((one) => one.kind === kind && isPlace(one) && one.state !== 'done');
  if (kept && !entry.title) return { id: kept.id, position: 0 };
  if (kept) {
    const { position } = await call('item.update', { id: kept.id, version: kept.version, patch: entry });
    return { id: kept.id, position };
  }
  const at = placeFor(items, kind);
  const order = (items.at(-1)?.order ?? 0) + 10;
  const { record, position } = await call('item.create', { values: { meeting, order, kind, ...entry } });
  if (at < items.length) {
    const ids = items.map(({ id }) => id).toSpliced(at, 0, record.id);
    const arranged = await call('item.arrange', { meeting, items: ids });
    return { id: record.id, position: arranged.position };
  }
  return { id: record.id, position };
}

/** The items in their new order, one of them a place up or down among those one sees; undefined where it stands at the end. */
export function movedBy(items: readonly Item[], seen: readonly Id[], id: Id, by: 1 | -1): Id[] | undefined {
  const ids = items.map((one) => one.id);
  const neighbour = seen[seen.indexOf(id) + by];
  const from = ids.indexOf(id);
  if (from < 0 || !seen.includes(id) || neighbour === undefined) return undefined;
  return ids.toSpliced(from, 1).toSpliced(ids.indexOf(neighbour), 0, id);
}
