/** The value below which a share of the sorted ones lie. */
export const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? 0;

export interface Timing {
  rounds: number;
  /** Rounds that are not counted: the program has been at work for a moment. */
  warming?: number;
  /** Before every round, and not timed. */
  before?: () => unknown;
}

/** Milliseconds of each round, sorted. */
export async function times(
  round: (count: number) => unknown,
  { rounds, warming = 0, before }: Timing,
): Promise<number[]> {
  const all: number[] = [];
  for (let count = 0; count < warming + rounds; count += 1) {
    await before?.();
    const start = performance.now();
    await round(count);
    all.push(performance.now() - start);
  }
  return all.slice(warming).toSorted((a, b) => a - b);
}
