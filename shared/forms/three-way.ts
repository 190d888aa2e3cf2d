/**
 * A cell that comes back, beside what it said when it went out and what the office has now.
 * `same`: nothing new was said · `take`: said by the unit alone · `there`: the office has it already ·
 * `both`: each side says something else, and somebody has to choose.
 */
export type Verdict = 'same' | 'take' | 'there' | 'both';

export function threeWay<V>(cell: { base: V; theirs: V; ours: V }, equal: (a: V, b: V) => boolean): Verdict {
  if (equal(cell.theirs, cell.base)) return 'same';
  if (equal(cell.theirs, cell.ours)) return 'there';
  return equal(cell.base, cell.ours) ? 'take' : 'both';
}
