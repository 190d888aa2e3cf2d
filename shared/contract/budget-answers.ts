import type { Day } from '../base/day.ts';
import type { Id } from '../base/ids.ts';
import type { Month } from '../base/month.ts';
import type { AmountName, Amounts } from '../budget/amounts.ts';
import type { BudgetDeadline } from '../budget/calendar.ts';
import type { ExecutionField } from '../budget/execution-head.ts';
import type { AccountFact, LineFact } from '../budget/facts.ts';
import type { Finding, Gauge, LimitRules } from '../budget/limits.ts';
import type { PackedLines } from '../budget/packed.ts';
import type { LightLimits } from '../budget/rates.ts';
import type { TrendTable } from '../budget/trend.ts';
import type { RecordOf } from '../language/register.ts';
import type { budget } from '../registers/budget.ts';
import type { MoveKind } from '../registers/budget-move.ts';
import type { ReadSource } from './import-operations.ts';

export type BudgetRecord = RecordOf<typeof budget>;

export interface BudgetSummary {
  id: Id;
  name: string;
  year: number;
  kind: BudgetRecord['kind'];
  state: BudgetRecord['state'];
  revenue: number | null;
  expenditure: number | null;
}

/** What the office has set for its budgets. */
export interface BudgetRules extends LimitRules, LightLimits {
  advanceYears: number;
  carryYears: number;
}

export interface BookAnswer {
  budget: BudgetRecord;
  /** Supplementary budgets that amend it, and the books of the same year. */
  siblings: Pick<BudgetSummary, 'id' | 'name' | 'year' | 'kind' | 'state'>[];
  asOf: Day;
  /** Months of the fiscal year that are over, 0 to 12. */
  monthsOver: number;
  accounts: AccountFact[];
  lines: LineFact[];
  /** By amount name, in the order of `lines`; columns without any figure are left out. */
  amounts: Partial<Record<AmountName, (number | null)[]>>;
  /** What each line had the year before (legal amount), in the order of `lines`. */
  lastYear: (number | null)[];
  /** Lines with council terms that stand, freezes and conditions still in force. */
  held: Id[];
  /** Moves asked for and not decided, by the lines they touch: pending figures are hatched. */
  pending: { line: Id; amount: number }[];
  deadlines: BudgetDeadline[];
  rules: BudgetRules;
  position: number;
}

/** A book as it crosses a door. */
export type PackedBook = Omit<BookAnswer, 'lines'> & { lines: PackedLines };

/** One event in a line's life, with the current amount after it. */
export interface LineEvent {
  register: 'budget' | 'budgetMove' | 'budgetTerm' | 'carryOver';
  id: Id;
  on: Day;
  kind: MoveKind | 'legal' | 'cut' | 'freeze' | 'thaw' | 'condition' | 'met' | 'attached' | 'carry' | 'cancelled';
  label: string;
  /** 自業務費: where it came from or went to. */
  other: string | null;
  amount: number | null;
  /** Null: it changed no current amount, or has not been decided. */
  current: number | null;
  number: string | null;
  text: string;
  /** The state in words, where it is not in force. */
  pending: string | null;
}

export interface MonthPoint {
  month: Month;
  /** Cumulative: what was allotted, and 實現＋應付＋節餘. */
  planned: number | null;
  actual: number | null;
}

export interface LineAnswer {
  line: LineFact;
  record: RecordOf<typeof import('../registers/budget-line.ts').budgetLine>;
  labels: { account: string; function: string; object: string; unit: string; budget: string };
  amounts: Amounts;
  balance: number;
  events: LineEvent[];
  months: MonthPoint[];
  executions: {
    month: Month;
    paid: number | null;
    payable: number | null;
    committed: number | null;
    prepaid: number | null;
    saved: number | null;
  }[];
  allotment: { id: Id; version: number; method: string; months: (number | null)[] } | null;
  gauges: Gauge[];
  controls: {
    id: Id;
    version: number;
    number: string;
    purpose: string;
    amount: number;
    left: number;
    state: string;
    label: string;
    on: Day;
    vendor: string | null;
    contract: string | null;
  }[];
  carries: {
    id: Id;
    version: number;
    amount: number;
    left: number | null;
    state: string;
    label: string;
    contract: string | null;
    reason: string;
  }[];
  terms: {
    id: Id;
    version: number;
    kind: string;
    label: string;
    amount: number | null;
    left: number | null;
    on: Day;
    number: string | null;
    text: string;
    ended: Day | null;
  }[];
}

export interface CheckAnswer {
  findings: Finding[];
  blocked: boolean;
  from: { current: number | null; balance: number; after: number } | null;
  to: { current: number | null; after: number } | null;
  gauges: Gauge[];
}

export interface SeriesAnswer {
  /** Cumulative by month, of all lines asked for. */
  months: MonthPoint[];
  /** By agency (款) or object (一級用途別): sums on the day. */
  groups: {
    key: string;
    label: string;
    lines: Id[];
    amounts: Pick<Amounts, 'current' | 'allotted' | 'paid' | 'payable' | 'saved'>;
  }[];
}

export interface TrendAnswer extends TrendTable {
  /** The lines behind each year. */
  budgets: { year: number; budgets: Id[] }[];
}

/** A file of the accounting system, read and not yet applied. */
/** The accounting system's export, row by row. */
export interface ExecutionPreview extends ReadSource<ExecutionField> {
  /** The month that the table says it is of. */
  month: Month | null;
  rows: {
    place: string;
    code: string;
    name: string;
    line: Id | null;
    label: string;
    /** add: no figure yet; change: another figure; same; refused with the sentence. */
    action: 'add' | 'change' | 'same' | 'refused';
    values: {
      paid: number | null;
      payable: number | null;
      committed: number | null;
      prepaid: number | null;
      saved: number | null;
    };
    before: {
      paid: number | null;
      payable: number | null;
      committed: number | null;
      prepaid: number | null;
      saved: number | null;
    } | null;
    problem: string | null;
  }[];
  /** Totals of the file itself beside the sums of its rows, where they differ. */
  notes: string[];
}
