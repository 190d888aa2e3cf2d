import type { Day } from '../base/day.ts';
import type { Id } from '../base/ids.ts';
import type { Month } from '../base/month.ts';
import type { AccountRole, Scheme } from '../registers/budget-account.ts';
import type { Funding, Nature, Side } from '../registers/budget-line.ts';
import type { MoveKind } from '../registers/budget-move.ts';
import type { TermKind } from '../registers/budget-term.ts';
import type { carryBases } from '../registers/carry-over.ts';

/** What the computations of a budget book need of its records; amounts are whole 元, null is none. */
export interface AccountFact {
  readonly id: Id;
  readonly scheme: Scheme;
  readonly parent: Id | null;
  readonly level: number;
  readonly code: string;
  readonly name: string;
  readonly role: AccountRole | null;
}

/** The amounts a line goes through until it is law. */
export const draftStages = ['estimate', 'reviewed', 'decided', 'proposed', 'legal'] as const;
export type DraftStage = (typeof draftStages)[number];

export interface LineFact extends Readonly<Record<DraftStage, number | null>> {
  readonly id: Id;
  readonly version: number;
  readonly base: Id | null;
  readonly former: Id | null;
  readonly side: Side;
  readonly account: Id;
  readonly function: Id | null;
  readonly object: Id | null;
  readonly nature: Nature;
  readonly funding: Funding;
  readonly unit: Id | null;
  readonly name: string | null;
  readonly caseByCase: boolean;
  readonly order: number | null;
  /** What its items add up to; null where it has none. */
  readonly itemsSum: number | null;
}

/** A move in force from a day on, until it was cancelled. */
export interface MoveFact {
  readonly id: Id;
  readonly kind: MoveKind;
  readonly from: Id | null;
  readonly to: Id | null;
  readonly amount: number;
  readonly on: Day;
  readonly until: Day | null;
}

export interface TermFact {
  readonly id: Id;
  readonly line: Id | null;
  readonly kind: TermKind;
  /** Null: the whole line. */
  readonly amount: number | null;
  readonly on: Day;
  readonly endedOn: Day | null;
  readonly thaws: readonly { readonly on: Day; readonly amount: number | null }[];
}

export interface ControlFact {
  readonly id: Id;
  readonly line: Id;
  readonly amount: number;
  readonly heldOn: Day;
  readonly endedOn: Day | null;
  readonly uses: readonly { readonly on: Day; readonly amount: number }[];
}

/** Cumulative from January to the end of the month. */
export interface ExecutionFact {
  readonly line: Id;
  readonly month: Month;
  readonly paid: number | null;
  readonly payable: number | null;
  readonly committed: number | null;
  readonly prepaid: number | null;
  readonly saved: number | null;
}

export interface AllotmentFact {
  readonly line: Id;
  /** January to December. */
  readonly months: readonly (number | null)[];
}

/** Asked for or approved; what was returned or withdrawn does not count. */
export interface CarryFact {
  readonly id: Id;
  readonly line: Id;
  readonly basis: keyof typeof carryBases;
  readonly amount: number;
  readonly on: Day;
}

export interface BookFacts {
  /** ROC year. */
  readonly year: number;
  /** The first day its legal amounts count; null while it is not law. */
  readonly inForceFrom: Day | null;
  readonly lines: readonly LineFact[];
  readonly moves: readonly MoveFact[];
  readonly terms: readonly TermFact[];
  readonly controls: readonly ControlFact[];
  readonly executions: readonly ExecutionFact[];
  readonly allotments: readonly AllotmentFact[];
  readonly carries: readonly CarryFact[];
}
