/** Where ↑ ↓ go in a list of candidates: round and round, past what cannot be picked. */
export function nextCursor(from: number, step: 1 | -1, pickable: readonly boolean[]): number {
  const count = pickable.length;
  const start = from < 0 && step < 0 ? 0 : from;
  for (let moved = 1; moved <= count; moved++) {
    const at = (start + step * moved + count * moved) % count;
    if (pickable[at]) return at;
  }
  return -1;
}
