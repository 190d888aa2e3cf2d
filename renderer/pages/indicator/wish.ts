import type { Id } from '#shared/base/ids.ts';
import { indicatorTexts as texts } from './texts.ts';

export type Grouped = keyof typeof texts.ways;

/** What the page was asked for; it stands in the address. */
export interface IndicatorWish {
  /** 民國 */
  readonly year?: number | undefined;
  readonly unit?: Id | undefined;
  readonly by?: Grouped | undefined;
}

const isYear = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 999;

const isGrouped = (value: unknown): value is Grouped => typeof value === 'string' && Object.hasOwn(texts.ways, value);

export function readIndicatorWish({ year, unit, by }: Readonly<Record<string, unknown>>): IndicatorWish {
  return {
    ...(isYear(year) ? { year } : {}),
    ...(typeof unit === 'string' ? { unit } : {}),
    ...(isGrouped(by) ? { by } : {}),
  };
}
