import type { Decimal } from '#shared/base/decimal.ts';
import { formatMoney } from '#shared/base/money.ts';
import { formatPercent, percentOf } from '#shared/base/percent.ts';

/** Blank means none; 0 was entered, or is what moves cancelled out to. */
export const moneyText = (value: number | null): string => (value === null ? '' : formatMoney(value));

/** A percent always shows its decimals: 90.0%. */
export const percentText = (rate: Decimal | null, places = 1): string =>
  rate === null ? '' : formatPercent(rate, places);

/** Blank where there is nothing to measure against. */
export const shareText = (part: number | null, whole: number | null): string =>
  part === null || whole === null || whole <= 0 ? '' : percentText(percentOf(part, whole, 1));
