import type { Day } from '../base/day.ts';
import type { Id } from '../base/ids.ts';
import type { Labels } from './register-operations.ts';

export interface Made {
  position: number;
  ids: Id[];
}

/** One line of what happened to a case, newest first. */
export interface TimelineEntry {
  on: Day;
  kind:
    | 'given'
    | 'report'
    | 'request'
    | 'approved'
    | 'consulted'
    | 'advised'
    | 'reviewed'
    | 'returned'
    | 'withdrawn'
    | 'ruling'
    | 'inspection'
    | 'chase'
    | 'source'
    | 'split';
  title: string;
  text: string;
  unit?: string;
  by?: string;
  /** Who typed it, where that was somebody else, and the proof. */
  enteredBy?: string;
  basis?: string;
  percent?: string;
  files: { id: Id; name: string }[];
  register: string;
  id: Id;
}

export interface UnitShare {
  assignment: Id;
  version: number;
  unit: Id;
  unitName: string;
  role: 'lead' | 'co';
  state: string;
  continued: boolean;
  handler: string | null;
  percent: string | null;
  lastReportOn: Day | null;
  lastReport: string | null;
  releasedOn: Day | null;
  /** The open request of this unit, and what its next step is. */
  request: OpenRequest | null;
}

export interface OpenRequest {
  id: Id;
  version: number;
  kind: 'release' | 'extend';
  state: string;
  reason: string | null;
  newDueOn: Day | null;
  askedOn: Day;
  advice: string | null;
  adviceText: string | null;
}

export interface CaseAnswer {
  units: UnitShare[];
  timeline: TimelineEntry[];
  labels: Labels;
  /** What the asking account may do now, in its own name. */
  may: CaseActs;
  /** What it may enter on behalf of somebody. */
  mayBehalf: CaseActs;
}

export interface CaseActs {
  report: Id[];
  ask: Id[];
  approve: Id[];
  advise: Id[];
  review: Id[];
  rule: boolean;
  control: boolean;
}

export interface TodoLine {
  id: string;
  /** The day by which, or on which. */
  on: Day | null;
  late: number;
  kind:
    | 'report'
    | 'overdue'
    | 'approve'
    | 'advise'
    | 'review'
    | 'rule'
    | 'minutes'
    | 'meeting'
    | 'motion'
    | 'answer'
    | 'council'
    | 'extend'
    | 'chaseReply'
    | 'approveBudget'
    | 'audit'
    | 'decide'
    | 'regularise'
    | 'deadline'
    | 'booklet'
    | 'section';
  number: string;
  title: string;
  units: string[];
  register: string;
  record: Id;
  unit?: Id;
  /** The chapter of the report that waits. */
  section?: Id;
}

export interface UnitRow {
  unit: Id;
  name: string;
  tracked: number;
  overdue: number;
  asked: number;
  unreported: number;
}

/** What is counted for each unit. */
export const unitCounts = ['tracked', 'overdue', 'asked', 'unreported'] as const;

export type UnitCount = (typeof unitCounts)[number];

export interface TrendRow {
  month: string;
  given: number;
  released: number;
  open: number;
}

export interface ChasingUnit {
  unit: Id;
  name: string;
  cases: {
    id: Id;
    number: string;
    content: string;
    confidential: boolean;
    dueOn: Day | null;
    overdue: number;
    lastReportOn: Day | null;
    unreported: number;
  }[];
  replyBy: Day;
  /** To paste into a message. */
  message: string;
}
