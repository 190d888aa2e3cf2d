import { plainDateText, ROC_OFFSET, readDateParts } from '../base/date-parts.ts';

/** A month as a head or a cell names it; the year, of the 民國 era, may stand elsewhere. */
export interface SaidMonth {
  year?: number;
  month: number;
}

/** What adds up or weighs months up, and is no month itself. */
const sums = /合計|小計|總計|總數|累計|平均|全年|季$|Q[1-4]|H[12]|同期|上月|增減|比較|成長|\d月?[~至到-]\d+月/i;
const average = /平均|同期|上月|增減|比較|成長/;

/** Brackets around a measure say nothing of the month: 1月（件）. */
const bare = (text: string): string => plainDateText(text.replace(/[（(［[【][^）)］\]】]*[）)］\]】]/g, ''));

const datePart = /(?:(?:中華)?民國|西元|公元)?(?:\d[\d年./-]*)?\d(?:年|月)?$/;

function partsIn(text: string): { year?: number; month?: number } | undefined {
  const plain = bare(text);
  if (sums.test(plain)) return undefined;
  // A real date cell reads as the first day of its month.
  const written = datePart.exec(plain.replace(/^(\d{4}-\d{2})-01(?:00:00)?$/, '$1'))?.[0];
  if (written === undefined) return undefined;
  const reading = readDateParts(written);
  if (!reading.ok || reading.parts.day !== undefined) return undefined;
  const { year, month, pair, quarter, half } = reading.parts;
  if (pair !== undefined || quarter !== undefined || half !== undefined) return undefined;
  if (year !== undefined && year <= ROC_OFFSET) return undefined;
  return {
    ...(year === undefined ? {} : { year: year - ROC_OFFSET }),
    ...(month === undefined ? {} : { month }),
  };
}

/** 1月, 十月份, 115年1月, 115.01, 各月件數3月. */
export function saidMonth(text: string): SaidMonth | undefined {
  const parts = partsIn(text);
  if (parts?.month === undefined || parts.month < 1 || parts.month > 12) return undefined;
  return { ...parts, month: parts.month };
}

/** 115年, 115年度, and 115 alone: a year of its own. */
export function saidYear(text: string): number | undefined {
  const alone = /^(?:[89]\d|1\d\d)$/.exec(bare(text))?.[0];
  if (alone !== undefined) return Number(alone);
  const parts = partsIn(text);
  return parts?.month === undefined ? parts?.year : undefined;
}

/** What a head sums up: months from 1 to 12, of a year where it says one. An average is none. */
export interface SaidSum {
  year?: number;
  from: number;
  to: number;
}

export function saidSum(text: string): SaidSum | undefined {
  const plain = bare(text);
  if (!sums.test(plain) || average.test(plain)) return undefined;
  const year = /(?:^|\D)(\d{2,3})年/.exec(plain)?.[1];
  const of = year === undefined ? {} : { year: Number(year) };
  const [, from, to] = /(\d+)月?[~至到-](\d+)月/.exec(plain) ?? [];
  if (from !== undefined && to !== undefined) return { ...of, from: Number(from), to: Number(to) };
  const quarter = Number(/Q([1-4])/i.exec(plain)?.[1] ?? 0);
  if (quarter > 0) return { ...of, from: quarter * 3 - 2, to: quarter * 3 };
  const half = Number(/H([12])/i.exec(plain)?.[1] ?? 0);
  if (half > 0) return { ...of, from: half * 6 - 5, to: half * 6 };
  return { ...of, from: 1, to: 12 };
}

/** Bare numbers are months where they stand side by side from 1 on, under whatever head. */
export function countedMonths(heads: readonly string[]): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  for (const [at, head] of heads.entries()) {
    const said = /^\D*(\d{1,2})$/.exec(bare(head))?.[1];
    if (said !== undefined && Number(said) === found.size + 1 && found.size < 12) found.set(Number(said), at);
  }
  return found.size >= 3 ? found : new Map();
}
