import { spreadByPattern } from '#shared/budget/spreading.ts';

/** A year of the demo beside the one of today: two before it, and the one that is drafted. */
export type Offset = -2 | -1 | 0 | 1;

const perMille: Readonly<Record<Offset, number>> = { [-2]: 941, [-1]: 968, 0: 1000, 1: 1034 };

/** Up to 3% up or down, always the same for the same line and year. */
const wobble = (seed: number, offset: Offset): number => ((seed * 37 + (offset + 3) * 53) % 61) - 30;

/** Whole thousands of a year, out of those of this year. */
export function amountIn(offset: Offset, thousands: number, seed: number): number {
  if (offset === 0) return thousands * 1000;
  return Math.max(1, Math.round((thousands * (perMille[offset] + wobble(seed, offset))) / 1000)) * 1000;
}

/** Amounts of single events, smaller in the years before. */
export const eventAmount = (offset: Offset, amount: number): number =>
  offset === 0 ? amount : Math.max(1, Math.round((amount * 0.6) / 1000)) * 1000;

export interface Share {
  weight: number;
  least?: number;
  most: number;
}

/** A total in proportion to weights, each share within its limits; what finds no room is left out. */
export function spreadWithin(total: number, shares: readonly Share[]): number[] {
  const given = shares.map(({ least = 0, most }) => Math.min(least, Math.max(0, most)));
  for (;;) {
    const left = total - given.reduce((sum, one) => sum + one, 0);
    const room = shares.map(({ most }, at) => Math.max(0, most - (given[at] ?? 0)));
    const weights = shares.map(({ weight }, at) => ((room[at] ?? 0) > 0 ? weight : 0));
    if (left <= 0 || weights.every((one) => one < 1)) return given;
    for (const [at, part] of spreadByPattern(left, weights, weights.length).entries())
      given[at] = (given[at] ?? 0) + Math.min(part, room[at] ?? 0);
  }
}

/** The same in whole thousands, as far as that goes; what is less than a thousand goes where there is room first. */
export function spreadThousands(total: number, shares: readonly Share[]): number[] {
  const thousands = spreadWithin(
    Math.floor(total / 1000),
    shares.map(({ weight, least = 0, most }) => ({
      weight,
      least: Math.ceil(least / 1000),
      most: Math.floor(most / 1000),
    })),
  );
  const given = thousands.map((one) => one * 1000);
  const open = given.findIndex((one, at) => (shares[at]?.weight ?? 0) > 0 && (shares[at]?.most ?? 0) - one >= 1000);
  const rest = ((total % 1000) + 1000) % 1000;
  return open < 0 ? given : given.with(open, (given[open] ?? 0) + rest);
}

/** Whole thousands over months in these proportions; what is less than a thousand goes with the last. */
export function monthsBy(total: number, pattern: readonly number[]): number[] {
  const thousands = Math.trunc(total / 1000);
  const months = spreadByPattern(thousands, pattern, pattern.length).map((one) => one * 1000);
  return months.with(-1, (months.at(-1) ?? 0) + total - thousands * 1000);
}
