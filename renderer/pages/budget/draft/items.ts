import { multiply, roundHalfUp } from '#shared/base/decimal.ts';

export interface Item {
  readonly id: string;
  readonly quantity?: string | null;
  readonly price?: number | null;
  readonly times?: string | null;
  readonly amount?: number | null;
}

/** Quantity × price × times in whole 元; what is left out counts once. None without a price. */
export function productOf({ quantity, price, times }: Item): number | null {
  if (price === null || price === undefined) return null;
  return Number(roundHalfUp(multiply(multiply(quantity ?? 1, times ?? 1), price), 0));
}

/** Amounts follow their factors; one typed over stays until a factor changes again. */
export function withProducts<T extends Item>(rows: readonly T[], before: readonly T[]): T[] {
  const old = new Map(before.map((row) => [row.id, row]));
  return rows.map((row) => {
    const was = old.get(row.id);
    const same = was && was.quantity === row.quantity && was.price === row.price && was.times === row.times;
    const product = productOf(row);
    return same || product === null ? row : { ...row, amount: product };
  });
}

/** null where there are none. */
export const itemsSum = (rows: readonly Item[]): number | null =>
  rows.length === 0 ? null : rows.reduce((sum, { amount }) => sum + (amount ?? 0), 0);
