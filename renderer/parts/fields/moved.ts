/** The list with one item a step further up or down; at the ends it stays. */
export function moved<T>(items: readonly T[], at: number, by: 1 | -1): readonly T[] {
  const item = items[at];
  const other = items[at + by];
  if (item === undefined || other === undefined) return items;
  const next = [...items];
  next[at] = other;
  next[at + by] = item;
  return next;
}
