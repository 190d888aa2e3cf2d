import type { Day } from '#shared/base/day.ts';
import { type Id, newId } from '#shared/base/ids.ts';
import { Refusal } from '#shared/base/refusal.ts';
import type { MoveFact } from '#shared/budget/facts.ts';
import type { Finding } from '#shared/budget/limits.ts';
import type { MoveKind } from '#shared/registers/budget-move.ts';
import type { Who } from '#shared/rights.ts';
import type { ReadableDb } from '../../store/database.ts';
import { type Of, recordOf } from '../../store/records.ts';
import { type Ask, checkAsk } from '../budget/moves.ts';
import type { Book } from '../budget/read-book.ts';
import type { StagedWrite } from './stage.ts';

type Values = Readonly<Record<string, unknown>>;
type Move = Of<'budgetMove'>;

export const askOf = ({ budget, kind, from, to, amount, on, ...rest }: Values): Ask & { on: Day } => ({
  budget: String(budget),
  kind: kind as MoveKind,
  from: (from as Move['from'] | undefined) ?? null,
  to: (to as Move['to'] | undefined) ?? null,
  amount: Number(amount),
  on: String(on),
  number: (rest.number as string | undefined) ?? null,
  reason: String(rest.reason),
  unit: (rest.unit as Id | undefined) ?? null,
  exceptionBasis: (rest.exceptionBasis as string | undefined) ?? null,
  exceptionNumber: (rest.exceptionNumber as string | undefined) ?? null,
  files: [],
});

/** A row that stands against the law or the account's reach says so by field; one that does not has its book. */
export type Judged = Lawful | { row: StagedWrite; error: Refusal };

export interface Lawful {
  row: StagedWrite;
  ask: Ask & { on: Day };
  book: Book;
}

/** Entered for those who decided: 主計 and the head. Their rights are lent to whoever may enter for others. */
export const decides = (who: Who | null): boolean =>
  who === null || who.rights.has('behalf') || (who.rights.has('accounting') && who.rights.has('ruling'));

const withLent = (who: Who | null): Who | null =>
  who && { ...who, rights: new Set([...who.rights, 'accounting'] as const) };

/**
 * Judges rows by their days, whatever their order in the file: what was approved counts for those after it, what is only
 * asked for does not. A row that approves a move that is there is judged as the move.
 */
export function judgedInOrder(db: ReadableDb, who: Who | null, rows: readonly StagedWrite[]): Judged[] {
  const approved = new Map<Id, MoveFact[]>();
  const wanted = rows.map((row) => ({ row, ask: askIn(db, row) }));
  const inOrder = wanted.toSorted((a, b) => compareText(a.ask.on, b.ask.on) || a.row.row - b.row.row);
  return inOrder.map(({ row, ask }): Judged => {
    const isApproved = typeof row.values.approvedOn === 'string';
    const before = approved.get(ask.budget) ?? [];
    try {
      const book = checkAsk({ db, who: isApproved ? withLent(who) : who }, ask, ask.on, before);
      if (isApproved) approved.set(ask.budget, [...before, factOf(ask)]);
      return { row, ask, book };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return { row, error };
    }
  });
}

const compareText = (a: string, b: string): number => Number(a > b) - Number(a < b);

function askIn(db: ReadableDb, { record, values }: StagedWrite): Ask & { on: Day } {
  const there = record === null ? undefined : recordOf(db, 'budgetMove', record);
  return askOf(there ? { ...there } : values);
}

const factOf = ({ kind, from = null, to = null, amount, on }: Ask & { on: Day }): MoveFact => ({
  id: newId(),
  ...{ kind, from, to, amount, on },
  until: null,
});

/** What the law says stands at the cell it is about: the amount, or where the money goes. */
export function problemsIn({ message, facts }: Refusal): Record<string, string> {
  const findings = (facts.findings ?? []) as readonly Finding[];
  const blocks = findings.filter(({ kind }) => kind === 'block');
  if (blocks.length === 0) return facts.fields ?? { budget: message };
  const problems: Record<string, string> = {};
  for (const block of blocks) {
    const field = isOfAmount(block) ? 'amount' : 'to';
    problems[field] = `${problems[field] ?? ''}${block.sentence}（${block.article}）`;
  }
  return problems;
}

/** Too little is there, or too much would go. */
const isOfAmount = ({ gauge, firm, ways }: Finding): boolean =>
  gauge !== undefined || (firm === true && ways.length > 0);
