import type { PeriodChoice } from '#renderer/data/period-choice.ts';
import { type Day, firstOfMonth, isDay, lastOfMonth, makeDay, partsOf } from '#shared/base/day.ts';
import type { Id } from '#shared/base/ids.ts';
import type { Period } from '#shared/base/period.ts';
import { type FactGrouping, type FactRegister, isFactGrouping } from '#shared/figures/fact.ts';
import { factSources } from '#shared/figures/sources.ts';
import type { Condition } from '#shared/language/condition.ts';
import { registerNamed } from '#shared/registers/index.ts';

export type Dimension = 'unit' | 'kind' | 'source';

export const dimensions: readonly Dimension[] = ['unit', 'kind', 'source'];

/** What the page was asked for. It stands in the address, so that the way back from a list leads to the same figures. */
export interface Wish extends Readonly<Partial<Record<Dimension, readonly Id[]>>> {
  readonly from?: Day | undefined;
  readonly to?: Day | undefined;
  readonly asOf?: Day | undefined;
  readonly known?: Day | undefined;
  readonly by?: FactGrouping | undefined;
}

const dayIn = (value: unknown): Day | undefined => (typeof value === 'string' && isDay(value) ? value : undefined);

const textsIn = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];

export function readWish(search: Readonly<Record<string, unknown>>): Wish {
  const { by } = search;
  const chosen = dimensions.map((name) => [name, textsIn(search[name])] as const).filter(([, values]) => values.length);
  const days = (['from', 'to', 'asOf', 'known'] as const).map((name) => [name, dayIn(search[name])] as const);
  return {
    ...Object.fromEntries(days.filter(([, day]) => day !== undefined)),
    ...(typeof by === 'string' && isFactGrouping(by) ? { by } : {}),
    ...Object.fromEntries(chosen),
  };
}

const earlier = (a: Day, b: Day): Day => (a < b ? a : b);

export const yearOf = (day: Day): Period => {
  const { year } = partsOf(day);
  return { from: makeDay(year, 1, 1), to: makeDay(year, 12, 31) };
};

export const monthPeriod = (day: Day): Period => ({ from: firstOfMonth(day), to: lastOfMonth(day) });

export const quarterOf = (day: Day): Period => {
  const { year, month } = partsOf(day);
  const first = month - ((month - 1) % 3);
  return { from: makeDay(year, first, 1), to: lastOfMonth(makeDay(year, first + 2, 1)) };
};

/** What the address says; a wish without a period of its own takes the one chosen for all pages, and its day. */
export const wishWith = (wish: Wish, { period, asOf }: PeriodChoice): Wish =>
  wish.from !== undefined && wish.to !== undefined
    ? wish
    : { ...wish, from: period?.from, to: period?.to, asOf: wish.asOf ?? asOf };

export const periodOf = ({ from, to }: Wish, today: Day): Period =>
  from !== undefined && to !== undefined && from <= to ? { from, to } : yearOf(today);

/** A period that is not over is judged as of today. */
export const asOfIn = ({ asOf }: Wish, period: Period, today: Day): Day => asOf ?? earlier(period.to, today);

/** The wish as a filter of one register; only directives are chosen by kind and source. */
export function filterOf(wish: Wish, register: string): Condition | undefined {
  const { groups } = factSources[register as FactRegister];
  const chosen = register === 'directive' ? dimensions : (['unit'] as const);
  const all = chosen.flatMap((name): Condition[] => {
    const [field, value] = [groups[name], wish[name]];
    if (field === undefined || value === undefined || value.length === 0) return [];
    const isSet = registerNamed(register)?.fields[field]?.kind === 'references';
    return [{ field, is: isSet ? 'hasAny' : 'oneOf', value: [...value] }];
  });
  return all.length === 0 ? undefined : { all };
}
