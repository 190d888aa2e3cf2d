import type { Day } from '#shared/base/day.ts';
import type { Id } from '#shared/base/ids.ts';
import { Refusal } from '#shared/base/refusal.ts';
import { firstDayOfYear } from '#shared/budget/amounts.ts';
import type {
  AccountFact,
  AllotmentFact,
  BookFacts,
  CarryFact,
  ControlFact,
  ExecutionFact,
  LineFact,
  MoveFact,
  TermFact,
} from '#shared/budget/facts.ts';
import type { BudgetRecord } from '#shared/contract/budget-answers.ts';
import { monthFields } from '#shared/registers/allotment.ts';
import { type RegisterName, registers } from '#shared/registers/index.ts';
import { budgetWords as words } from '#shared/words/budget.ts';
import type { ReadableDb } from '../../store/database.ts';
import { lastPosition } from '../../store/journal.ts';
import { namedBy, readFields } from '../../store/read-fields.ts';
import { findKept } from '../../store/rows.ts';

/** A budget with all that is known of it: what computations take, read once and kept until the next change. */
export interface Book {
  readonly budget: BudgetRecord;
  readonly accounts: readonly AccountFact[];
  readonly facts: BookFacts;
  /** Moves asked for and not decided. */
  readonly asked: readonly { id: Id; from: Id | null; to: Id | null; amount: number }[];
}

type Read = Record<string, unknown>;

const lawfulStates: ReadonlySet<BudgetRecord['state']> = new Set([
  'promulgated',
  'executing',
  'settling',
  'auditing',
  'published',
]);

/** Promulgated, and not yet given to history. */
export const isInForce = (budget: Pick<BudgetRecord, 'state'>): boolean => lawfulStates.has(budget.state);

/** 特別預算 counts from its promulgation; the others from the first day of their year. */
export function inForceFrom(budget: BudgetRecord): Day | null {
  if (!isInForce(budget)) return null;
  return budget.kind === 'special'
    ? (budget.promulgatedOn ?? firstDayOfYear(budget.year))
    : firstDayOfYear(budget.year);
}

export function budgetThere(db: ReadableDb, id: Id, knownAt?: number): BudgetRecord {
  const kept = findKept(db, registers.budget, id, knownAt);
  if (!kept || kept.removed) throw new Refusal('missing', words.noBudget);
  return kept as unknown as BudgetRecord;
}

const mostKept = 6;
const kept = new WeakMap<ReadableDb, { position: number; books: Map<string, Book> }>();

export function readBook(db: ReadableDb, id: Id, knownAt?: number): Book {
  const position = lastPosition(db);
  const known = kept.get(db);
  const books = known?.position === position ? known.books : new Map<string, Book>();
  if (books !== known?.books) kept.set(db, { position, books });
  const key = `${id} ${knownAt ?? ''}`;
  const found = books.get(key);
  if (found) return found;
  const fresh = freshBook(db, id, knownAt);
  if (books.size >= mostKept) books.delete(books.keys().next().value ?? '');
  books.set(key, fresh);
  return fresh;
}

function freshBook(db: ReadableDb, id: Id, knownAt?: number): Book {
  const budget = budgetThere(db, id, knownAt);
  const of = <N extends RegisterName>(name: N, fields: readonly (keyof (typeof registers)[N]['fields'] & string)[]) =>
    readFields(db, registers[name], fields, namedBy(registers[name], 'budget', id, knownAt));
  const moves = of('budgetMove', ['kind', 'from', 'to', 'amount', 'on', 'cancelledOn']);
  return {
    budget,
    accounts: readAccounts(db, budget.year, knownAt),
    facts: {
      year: budget.year,
      inForceFrom: inForceFrom(budget),
      lines: of('budgetLine', lineFields).map(lineFact),
      moves: moves.filter(({ state }) => state === 'approved' || state === 'cancelled').map(moveFact),
      terms: of('budgetTerm', ['line', 'kind', 'amount', 'on', 'endedOn', 'thaws']).map(
        (row) => row as unknown as TermFact,
      ),
      controls: of('control', ['line', 'amount', 'heldOn', 'endedOn', 'uses'])
        .filter(({ heldOn }) => heldOn !== null)
        .map((row) => row as unknown as ControlFact),
      executions: of('execution', ['line', 'month', 'paid', 'payable', 'committed', 'prepaid', 'saved']).map(
        (row) => row as unknown as ExecutionFact,
      ),
      allotments: of('allotment', ['line', ...monthFields]).map(allotmentFact),
      carries: of('carryOver', ['line', 'amount', 'askedOn']).filter(counts).map(carryFact),
    },
    asked: moves
      .filter(({ state }) => state === 'asked' || state === 'reviewed')
      .map((row) => row as unknown as Book['asked'][number]),
  };
}

const lineFields = [
  'base',
  'former',
  'side',
  'account',
  'function',
  'object',
  'nature',
  'funding',
  'unit',
  'name',
  'caseByCase',
  'items',
  'order',
  'estimate',
  'reviewed',
  'decided',
  'proposed',
  'legal',
] as const;

function lineFact({ items, state: _, ...row }: Read): LineFact {
  const parts = items as readonly { amount: number | null }[];
  const itemsSum = parts.length === 0 ? null : parts.reduce((sum, one) => sum + (one.amount ?? 0), 0);
  return { ...row, itemsSum } as unknown as LineFact;
}

const moveFact = ({ cancelledOn, ...row }: Read): MoveFact => ({ ...row, until: cancelledOn }) as unknown as MoveFact;

const allotmentFact = (row: Read): AllotmentFact => ({
  line: String(row.line),
  months: monthFields.map((name) => row[name] as number | null),
});

/** 擬保留: asked for or approved. */
const counts = ({ state }: Read): boolean => state !== 'returned' && state !== 'withdrawn' && state !== 'cancelled';

const carryFact = (row: Read): CarryFact => ({ ...row, on: row.askedOn }) as unknown as CarryFact;

export const readAccounts = (db: ReadableDb, year: number, knownAt?: number): AccountFact[] =>
  readFields(
    db,
    registers.budgetAccount,
    ['scheme', 'parent', 'level', 'code', 'name', 'role', 'former'],
    namedBy(registers.budgetAccount, 'year', year, knownAt),
  ).map(({ state: _, version: __, ...row }) => row as unknown as AccountFact);
