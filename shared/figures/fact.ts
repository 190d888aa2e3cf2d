import type { Day } from '../base/day.ts';
import type { Id } from '../base/ids.ts';
import type { Period } from '../base/period.ts';
import { heldOn } from '../directive/summing.ts';

export type FactRegister = 'directive' | 'meeting' | 'motion' | 'question';

/** How records are grouped that are counted. */
export const factGroupings = { unit: '單位', kind: '類別', source: '來源', month: '月份' } as const;

/** Amounts of a budget have more ways. */
export const groupings = { ...factGroupings, account: '科目', object: '用途別', year: '年度' } as const;

export type FactGrouping = keyof typeof factGroupings;
export type Grouping = keyof typeof groupings;

export const isFactGrouping = (by: string): by is FactGrouping => Object.hasOwn(factGroupings, by);

/** What figures know of a record: the day that decides its period, and how it stood from which day on. */
export interface Fact {
  readonly id: Id;
  readonly on: Day | null;
  readonly course: readonly { readonly on: Day; readonly standing: string }[];
  readonly dues: readonly { readonly on: Day; readonly dueOn: Day | null }[];
  readonly units: readonly Id[];
  readonly kind: string | null;
  readonly source: string | null;
  /** The meeting it was given in. */
  readonly meeting?: Id | null;
}

/** What alone is counted of the facts; judged on them, so that a register is read once for all its figures. */
export interface Narrowing {
  readonly unit?: Id | undefined;
  readonly kind?: string | undefined;
  readonly source?: string | undefined;
  readonly meetings?: ReadonlySet<Id> | undefined;
}

export function narrowed(facts: readonly Fact[], { unit, kind, source, meetings }: Narrowing): readonly Fact[] {
  if (unit === undefined && kind === undefined && source === undefined && meetings === undefined) return facts;
  return facts.filter(
    (fact) =>
      (unit === undefined || fact.units.includes(unit)) &&
      (kind === undefined || fact.kind === kind) &&
      (source === undefined || fact.source === source) &&
      (meetings === undefined || (fact.meeting != null && meetings.has(fact.meeting))),
  );
}

/** The period asked for, and the effective day as of which everything is judged. */
export interface Span {
  readonly period: Period;
  readonly asOf: Day;
}

/** How a record stood at the end of a day; undefined where it was not there yet. */
export const standingOn = (fact: Fact, day: Day): string | undefined => heldOn(fact.course, day)?.standing;

/**
 * Which date decides that a record belongs to a period: one day of its own, and no other. A directive's is the day
 * it was given (裁示日), a meeting's the day it was held, a motion's the day it was resolved, a question's the day it
 * was asked. The day must lie in the period and not behind the effective day, and the record must have been there by
 * then: a draft is in no period. When it was typed, released or closed decides nothing.
 */
export const belongs = (fact: Fact, { period, asOf }: Span): boolean =>
  fact.on !== null &&
  fact.on >= period.from &&
  fact.on <= period.to &&
  fact.on <= asOf &&
  standingOn(fact, asOf) !== undefined;
