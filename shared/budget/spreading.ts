/** Whole 元 over the months, exactly: what does not divide evenly stands in the last. */
export function spreadEvenly(amount: number, count = 12): number[] {
  const share = Math.trunc(amount / count) + 0;
  const months = Array.from({ length: count }, () => share);
  months[count - 1] = amount - share * (count - 1);
  return months;
}

/**
 * In the proportions of a pattern (last year's months), exactly: the parts are rounded down, and what is left goes to the
 * months with the largest remainders. Without a pattern, evenly.
 */
export function spreadByPattern(amount: number, pattern: readonly number[], count = 12): number[] {
  const weights = Array.from({ length: count }, (_, month) => BigInt(Math.max(0, Math.trunc(pattern[month] ?? 0))));
  const whole = weights.reduce((sum, one) => sum + one, 0n);
  if (whole === 0n) return spreadEvenly(amount, count);
  const size = BigInt(Math.abs(amount));
  const parts = weights.map((weight, month) => {
    const product = size * weight;
    return { month, part: Number(product / whole), rest: product % whole };
  });
  let left = Math.abs(amount) - parts.reduce((sum, one) => sum + one.part, 0);
  for (const one of parts.toSorted(byRemainder)) {
    if (left === 0) break;
    one.part += 1;
    left -= 1;
  }
  return parts.map(({ part }) => (amount < 0 ? -part : part) + 0);
}

interface Part {
  month: number;
  rest: bigint;
}

/** Of equal remainders the later month comes first. */
const byRemainder = (a: Part, b: Part): number =>
  Number(b.rest - a.rest > 0n) - Number(b.rest - a.rest < 0n) || b.month - a.month;

/** Monthly amounts from cumulative ones: 一月至本月 less what stood a month before. Blank months carry on. */
export function monthlyFrom(cumulative: readonly (number | null)[]): number[] {
  let before = 0;
  return cumulative.map((value) => {
    const now = value ?? before;
    const month = now - before;
    before = now;
    return month;
  });
}

/** Running sums of the months. */
export function cumulativeFrom(months: readonly (number | null)[]): number[] {
  let sum = 0;
  return months.map((value) => {
    sum += value ?? 0;
    return sum;
  });
}
