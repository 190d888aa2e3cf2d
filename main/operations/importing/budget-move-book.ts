import type { Id } from '#shared/base/ids.ts';
import { Refusal } from '#shared/base/refusal.ts';
import { textKey } from '#shared/base/text-key.ts';
import type { Finding } from '#shared/budget/limits.ts';
import { budgetMoveRows } from '#shared/importing/budget-move-rows.ts';
import { budgetMove, type MoveKind, moveKinds } from '#shared/registers/budget-move.ts';
import { budgetImportWords as words } from '#shared/words/budget-import.ts';
import { equal } from '../../store/canonical.ts';
import type { Kept } from '../../store/columns.ts';
import type { Draft } from '../../store/draft.ts';
import { everyRow } from '../../store/list.ts';
import { type Of, recordsSeen } from '../../store/records.ts';
import { type Ask, askedMove, checkAsk } from '../budget/moves.ts';
import type { ReadContext, TaskContext } from '../carry.ts';
import type { Beside, ImportBook, Understood } from './book.ts';
import { KnownBooks } from './budget-line-reader.ts';
import { budgetInForce } from './budget-titles.ts';
import { LineCalls } from './line-calls.ts';
import type { StagedWrite } from './stage.ts';

type Values = Readonly<Record<string, unknown>>;
type Move = Of<'budgetMove'>;

const keys = ['budget', 'kind', 'on', 'amount', 'reason'] as const;

/**
 * 預算異動: a new row is asked for as on the page, and judged by the same law; decisions stay with whoever makes them. What
 * was asked for does not change by a file.
 */
export const budgetMoveBook: ImportBook = {
  of: budgetMoveRows,
  asText: ['from', 'to'],
  keys: (said) => (said.has('amount') && said.has('reason') ? keys : []),
  assumed: (db, titles) => ({ ...budgetInForce(db, titles), ...kindTold(titles) }),
  understand,
  compared,
  there,
  beside,
  drafts,
};

/** 第二預備金動支數額表. */
function kindTold(titles: string): Record<string, string> {
  const told = Object.values(moveKinds).filter((label) => titles.includes(label));
  return told.length === 1 && told[0] ? { kind: told[0] } : {};
}

function there(context: ReadContext, ids?: readonly Id[]): Iterable<Kept> {
  const asked = ids ? { filter: { field: 'id', is: 'oneOf', value: ids } as const } : {};
  return everyRow({ ...context, of: budgetMove }, { asMade: true, ...asked });
}

const keyOf = ({ budget, kind, on, amount, reason }: Values): string =>
  [budget, kind, on, amount, textKey(String(reason ?? ''))].join(' ');

const ends = ['from', 'to'] as const;

/** Lines are found by name; a name that fits several means those of the move that the row speaks of, each move once. */
function understand(context: ReadContext): (values: Values) => Understood {
  const books = new KnownBooks(context.db);
  const known = knownMoves(context);
  const taken = new Set<Id>();
  const calls = new Map<unknown, LineCalls>();
  return (row) => {
    const { from, to, ...rest } = row;
    const book = books.of(row.budget);
    if (!book) return { values: rest, problems: {} };
    const lines = calls.get(row.budget) ?? LineCalls.of(book);
    calls.set(row.budget, lines);
    const said = ends.filter((end) => typeof row[end] === 'string');
    const there = known
      .get(keyOf(row))
      ?.find((one) => !taken.has(one.id) && said.every((end) => lines.isCalled(one[end], String(row[end]))));
    if (there) {
      taken.add(there.id);
      return { values: { ...rest, ...Object.fromEntries(said.map((end) => [end, there[end]])) }, problems: {} };
    }
    const values: Record<string, unknown> = { ...rest };
    const problems: Record<string, string> = {};
    for (const end of said) {
      const found = lines.find(String(row[end]));
      if ('id' in found) values[end] = found.id;
      else problems[end] = found.problem;
    }
    return { values, problems };
  };
}

const knownMoves = (context: ReadContext): Map<string, Move[]> =>
  Map.groupBy(recordsSeen(context, 'budgetMove', { all: [] }), (one) => keyOf({ ...one }));

/** Moves that are alike in all else, as those of a supplementary budget are, are told apart by their lines. */
function compared(context: ReadContext): (name: string, values: Values) => string | undefined {
  const known = knownMoves(context);
  return (name, values) => {
    const value = values[name];
    if (value === null || value === undefined || value === '') return undefined;
    const text = textKey(String(value));
    const several = name === 'reason' && (known.get(keyOf(values))?.length ?? 0) > 1;
    return several ? [text, values.from ?? '', values.to ?? ''].join(' ') : text;
  };
}

function beside({ db, who }: ReadContext): (values: Values, kept: Kept | undefined) => Beside {
  return (said, kept) => {
    const values = { ...said };
    if (kept) return { values, problems: settled(values, kept) };
    try {
      checkAsk({ db, who }, asked(values), String(values.on));
      return { values, problems: {} };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return { values, problems: problemsIn(error) };
    }
  };
}

/** What was asked for stands as it was asked for. */
function settled(values: Values, kept: Kept): Record<string, string> {
  const news = Object.keys(values).filter((name) => !equal(kept[name] ?? null, values[name] ?? null));
  const labels: Readonly<Record<string, { label: string }>> = budgetMoveRows.fields;
  return Object.fromEntries(news.map((name) => [name, words.settled(labels[name]?.label ?? name)]));
}

/** What the law says stands at the cell it is about: the amount, or where the money goes. */
function problemsIn({ message, facts }: Refusal): Record<string, string> {
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

const asked = ({ budget, kind, from, to, amount, on, ...rest }: Values): Ask => ({
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

/** All are judged before the first is written: books are not read in the middle of a change. */
function drafts(context: TaskContext, rows: Iterable<StagedWrite>): Draft[] {
  return [...rows].map(({ values }) => askedMove(context, asked(values)));
}
