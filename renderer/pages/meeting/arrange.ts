import { call } from '#renderer/data/client.ts';
import type { Id } from '#shared/base/ids.ts';
import { isPlace } from '#shared/meeting/agenda.ts';
import type { ItemKind } from '#shared/registers/item.ts';
import type { Item } from './meeting-data.ts';
import { placeFor } from './places.ts';

export type ItemEntry = Partial<
  Pick<Item, 'title' | 'unit' | 'proposers' | 'explain' | 'method' | 'opinion' | 'papers' | 'confidential'>
>;

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
