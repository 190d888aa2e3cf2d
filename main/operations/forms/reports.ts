import type { Day } from '#shared/base/day.ts';
import type { Id } from '#shared/base/ids.ts';
import { newestEntry } from '#shared/forms/dated-entries.ts';
import { type FormColumn, isSaid } from './subject.ts';

/** The newest day first; of one day what was told last. Ids sort by the time they were made. */
export const newestFirst = (a: { asOf: Day; id: Id }, b: { asOf: Day; id: Id }): number =>
  b.asOf.localeCompare(a.asOf) || b.id.localeCompare(a.id);

/** What a cell reports: of entries that are stacked the newest. Later than `told`, the same words are news. */
export function reportedIn({ stacked }: FormColumn, value: unknown, today: Day, told: unknown): unknown {
  const newest = stacked !== undefined && typeof value === 'string' ? newestEntry(value, today) : undefined;
  if (!newest) return value;
  const isLater = newest.on !== undefined && isSaid(told) && newest.on > String(told);
  return isLater ? value : newest.text;
}
