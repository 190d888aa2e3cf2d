import type { Id } from '#shared/base/ids.ts';
import { cumulativeFrom } from '#shared/budget/spreading.ts';
import { monthFields } from '#shared/registers/allotment.ts';

/** January to December; blank is nothing given. */
export type Months = readonly (number | null)[];

export const noMonths: Months = Array.from({ length: 12 }, () => null);

export type AllotmentRecord = { line: Id } & Readonly<Record<(typeof monthFields)[number], number | null>>;

export const monthsOf = (record: AllotmentRecord): Months => monthFields.map((name) => record[name]);

export const sumOf = (months: Months): number | null =>
  months.every((one) => one === null) ? null : months.reduce<number>((sum, one) => sum + (one ?? 0), 0);

/** What is still to be given, or was given too much; 0 is right. */
export const differenceOf = (current: number | null, months: Months): number => (current ?? 0) - (sumOf(months) ?? 0);

/** What was typed over what is stored. */
export type Edited = Readonly<Record<Id, Months>>;

const same = (a: Months, b: Months): boolean => a.every((one, at) => one === (b[at] ?? null));

/** One month of one line; a line that is again as it was stored is edited no longer. */
export function withMonth(
  edited: Edited,
  stored: ReadonlyMap<Id, Months>,
  { line, month, value }: { line: Id; month: number; value: number | null },
): Edited {
  const before = stored.get(line) ?? noMonths;
  const months = (edited[line] ?? before).map((one, at) => (at === month ? value : one));
  const { [line]: _old, ...others } = edited;
  return same(months, before) ? others : { ...others, [line]: months };
}

/** The office takes only lines whose months are its money, no more and no less. */
export function readyRows(
  edited: Edited,
  currentOf: (line: Id) => number | null,
): { ready: [Id, Months][]; off: Id[] } {
  const all = Object.entries(edited);
  const fits = ([line, months]: [Id, Months]): boolean => differenceOf(currentOf(line), months) === 0;
  return { ready: all.filter(fits), off: all.filter((one) => !fits(one)).map(([line]) => line) };
}

/** Cumulative allotment at the end of each month. */
export const runningTotals = (months: Months): number[] => cumulativeFrom(months);
