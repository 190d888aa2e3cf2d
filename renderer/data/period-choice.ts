import { ROC_OFFSET } from '#shared/base/date-parts.ts';
import { addDays, type Day, firstOfMonth, isDay, lastOfMonth, makeDay, partsOf, rocYear } from '#shared/base/day.ts';
import { addMonths, type Month, makeMonth, monthOf, monthsBetween } from '#shared/base/month.ts';
import type { Period } from '#shared/base/period.ts';

/** What is kept of a choice: this year and today need no word, and go on with the calendar. */
export interface PeriodChoice {
  readonly period?: Period | undefined;
  readonly asOf?: Day | undefined;
}

/** The window that figures look through, and the day as of which everything in it is judged. */
export interface Window {
  readonly period: Period;
  /** The day that was chosen; else the period's last, or today where it is not over. */
  readonly asOf: Day;
  readonly isToday: boolean;
  /** Year of the period's end, in 民國: what goes by the year, budgets above all, shows this one. */
  readonly year: number;
  /** What curves show: the year the period lies in; of one that runs into another year its last twelve months. */
  readonly months: { readonly from: Month; readonly to: Month };
}

export type PeriodKind = 'year' | 'half' | 'quarter' | 'month';

const earlier = (a: Day, b: Day): Day => (a < b ? a : b);

const monthsEach: Readonly<Record<PeriodKind, number>> = { year: 12, half: 6, quarter: 3, month: 1 };

export const periodKinds = Object.keys(monthsEach) as PeriodKind[];

/** The year, half, quarter or month that a day lies in. */
export function periodAt(kind: PeriodKind, day: Day): Period {
  const { year, month } = partsOf(day);
  const first = month - ((month - 1) % monthsEach[kind]);
  return { from: makeDay(year, first, 1), to: lastOfMonth(makeDay(year, first + monthsEach[kind] - 1, 1)) };
}

export const yearPeriod = (year: number): Period => periodAt('year', makeDay(year + ROC_OFFSET, 1, 1));

const same = (a: Period, b: Period): boolean => a.from === b.from && a.to === b.to;

/** undefined: from one day to another. */
export const kindOf = (period: Period): PeriodKind | undefined =>
  periodKinds.find((kind) => same(periodAt(kind, period.from), period));

/** The one before or after; days from one to another have none. */
export function stepped(period: Period, forward: boolean): Period | undefined {
  const kind = kindOf(period);
  return kind && periodAt(kind, forward ? addDays(period.to, 1) : addDays(period.from, -1));
}

export function windowOf({ period, asOf }: PeriodChoice, today: Day): Window {
  const chosen = period ?? periodAt('year', today);
  const day = asOf ?? earlier(chosen.to, today);
  return {
    period: chosen,
    asOf: day,
    isToday: day === today,
    year: rocYear(chosen.to),
    months: monthsOf(chosen),
  };
}

function monthsOf({ from, to }: Period): Window['months'] {
  const last = monthOf(to);
  const { year } = partsOf(to);
  if (partsOf(from).year === year) return { from: makeMonth(year, 1), to: makeMonth(year, 12) };
  const first = monthOf(from);
  return { from: monthsBetween(first, last) < 12 ? first : addMonths(last, -11), to: last };
}

/** Another period begins without a day of its own; the year that is under way is no choice. */
export function withPeriod(period: Period | undefined, today: Day): PeriodChoice {
  return period === undefined || same(period, periodAt('year', today)) ? {} : { period };
}

/** Before a period begins there is nothing in it: an earlier day takes its own year along. */
export function withDay(choice: PeriodChoice, day: Day | undefined, today: Day): PeriodChoice {
  const { period } = windowOf(choice, today);
  const kept = day !== undefined && day < period.from ? withPeriod(periodAt('year', day), today) : choice;
  const usual = windowOf({ period: kept.period }, today).asOf;
  return day === undefined || day === usual ? { period: kept.period } : { period: kept.period, asOf: day };
}

/** Today again; a period that today does not lie in gives way to this year. */
export function asToday({ period }: PeriodChoice, today: Day): PeriodChoice {
  return period && period.from <= today && today <= period.to ? { period } : {};
}

const dayIn = (text: string | undefined): Day | undefined => (text !== undefined && isDay(text) ? text : undefined);

/** from_to_asOf: letters that a cookie takes as they are. */
export function writtenChoice({ period, asOf }: PeriodChoice): string | undefined {
  return period || asOf ? [period?.from ?? '', period?.to ?? '', asOf ?? ''].join('_') : undefined;
}

/** What cannot be read is no choice. */
export function readChoice(text: string | undefined): PeriodChoice {
  const [from, to, asOf] = (text ?? '').split('_').map(dayIn);
  return {
    ...(from !== undefined && to !== undefined && from <= to ? { period: { from, to } } : {}),
    ...(asOf === undefined ? {} : { asOf }),
  };
}

export interface Sitting {
  readonly from: Day;
  readonly to: Day;
}

/** From a session's opening to the day before the next one opens; of the newest up to today. */
export function betweenSessions<S extends Sitting>(sessions: readonly S[], today: Day): { of: S; period: Period }[] {
  const inOrder = sessions.toSorted((a, b) => (a.from < b.from ? -1 : 1));
  return inOrder
    .map((of, at) => {
      const next = inOrder[at + 1];
      return { of, period: { from: of.from, to: next ? addDays(next.from, -1) : today } };
    })
    .filter(({ period }) => period.from <= today && period.from <= period.to)
    .toReversed();
}

/** 115年度, 115年上半年, 115年第3季, 115年11月 in two parts that may stand under one another; else the days. */
export function periodLabel(period: Period): readonly string[] {
  const { from, to } = period;
  const { month } = partsOf(from);
  const year = rocYear(from);
  switch (kindOf(period)) {
    case 'year':
      return [`${year}年度`];
    case 'half':
      return [`${year}年`, month === 1 ? '上半年' : '下半年'];
    case 'quarter':
      return [`${year}年`, `第${(month + 2) / 3}季`];
    case 'month':
      return [`${year}年`, `${month}月`];
    default:
      return [`${spanEnd(period, from)}–`, spanEnd(period, to)];
  }
}

/** Whole months are named by their months. */
function spanEnd({ from, to }: Period, day: Day): string {
  const { month, day: date } = partsOf(day);
  const whole = from === firstOfMonth(from) && to === lastOfMonth(to);
  const named = `${rocYear(day)}.${String(month).padStart(2, '0')}`;
  return whole ? named : `${named}.${String(date).padStart(2, '0')}`;
}
