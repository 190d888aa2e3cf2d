import { todayIn } from '#shared/base/day.ts';
import type { Id } from '#shared/base/ids.ts';
import { textKey } from '#shared/base/text-key.ts';
import { budgetMoveRows } from '#shared/importing/budget-move-rows.ts';
import { statesOf } from '#shared/language/register.ts';
import { budgetMove, moveKinds } from '#shared/registers/budget-move.ts';
import { budgetImportWords as words } from '#shared/words/budget-import.ts';
import { directiveWords } from '#shared/words/directive.ts';
import { equal } from '../../store/canonical.ts';
import type { Kept } from '../../store/columns.ts';
import { type Of, recordsSeen } from '../../store/records.ts';
import type { ReadContext } from '../carry.ts';
import type { Beside, ImportBook, Together, Understood } from './book.ts';
import { KnownBooks } from './budget-line-finding.ts';
import { decides, judgedInOrder, problemsIn } from './budget-move-order.ts';
import { moveDrafts } from './budget-move-writing.ts';
import { budgetInForce } from './budget-titles.ts';
import { LineCalls } from './line-calls.ts';
import { recordsThere } from './records-there.ts';
import type { StagedRow } from './stage.ts';

type Values = Readonly<Record<string, unknown>>;
type Move = Of<'budgetMove'>;

const keys = ['budget', 'kind', 'on', 'amount', 'reason'] as const;

/**
 * 預算異動: a new row is asked for as on the page, and judged by the same law in the order of the days; one that a file says
 * was approved is approved by whoever may enter it for others. What was asked for does not change by a file.
 */
export const budgetMoveBook: ImportBook = {
  of: budgetMoveRows,
  asText: ['from', 'to'],
  must: (said) => (said.has('approvedOn') ? [] : ['on']),
  keys: (said) => (said.has('amount') && said.has('reason') ? keys : []),
  assumed: (db, titles) => ({ ...budgetInForce(db, titles), ...kindTold(titles) }),
  understand,
  compared,
  there: recordsThere(budgetMove),
  beside: judgedMove,
  together,
  lent: (who) => (who.rights.has('behalf') ? ['accounting', 'ruling'] : []),
  drafts: moveDrafts,
};

/** 第二預備金動支數額表. */
function kindTold(titles: string): Record<string, string> {
  const told = Object.values(moveKinds).filter((label) => titles.includes(label));
  return told.length === 1 && told[0] ? { kind: told[0] } : {};
}

const keyOf = ({ budget, kind, on, amount, reason }: Values): string =>
  [budget, kind, on, amount, textKey(String(reason ?? ''))].join(' ');

const ends = ['from', 'to'] as const;

/** A move that is no more changes no amount. */
const over: ReadonlySet<string> = new Set(['returned', 'withdrawn', 'cancelled']);
const stateOf = (state: string): string => statesOf(budgetMove)[state] ?? state;

/** Lines are found by name; a name that fits several means those of the move that the row speaks of, each move once. */
function understand(context: ReadContext): (values: Values) => Understood {
  const books = new KnownBooks(context.db);
  const known = knownMoves(context);
  const taken = new Set<Id>();
  const calls = new Map<unknown, LineCalls>();
  return (read) => {
    const row = withDay(read);
    const { from, to, standing, ...rest } = row;
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
    const found = foundLines(lines, row, said);
    return { values: { ...rest, ...found.values }, problems: { ...standingProblem(standing), ...found.problems } };
  };
}

/** What was approved takes effect on that day, where the file has no other. */
function withDay(row: Values): Values {
  const on = row.on ?? row.approvedOn;
  return on === undefined ? row : { ...row, on };
}

const standingProblem = (standing: unknown): Record<string, string> =>
  typeof standing === 'string' && over.has(standing) ? { standing: words.moveStanding(stateOf(standing)) } : {};

function foundLines(lines: LineCalls, row: Values, said: readonly (typeof ends)[number][]) {
  const values: Record<string, unknown> = {};
  const problems: Record<string, string> = {};
  for (const end of said) {
    const found = lines.find(String(row[end]));
    if ('id' in found) values[end] = found.id;
    else problems[end] = found.problem;
  }
  return { values, problems };
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

export function judgedMove({ who }: Pick<ReadContext, 'who'>): (values: Values, kept: Kept | undefined) => Beside {
  const today = todayIn();
  const approval = ({ approvedOn, number }: Values): string | undefined => {
    if (typeof number !== 'string' || number === '') return words.approvalBoth;
    if (String(approvedOn) > today) return directiveWords.futureDay;
    return decides(who) ? undefined : words.approvalWhose;
  };
  return (said, kept) => {
    const values = { ...said };
    const problems = kept ? settled(values, kept) : {};
    const isNews = typeof values.approvedOn === 'string' && !equal(kept?.approvedOn ?? null, values.approvedOn);
    const problem = isNews && !problems.approvedOn ? approval(values) : undefined;
    return { values, problems: problem === undefined ? problems : { ...problems, approvedOn: problem } };
  };
}

function together({ db, who }: ReadContext, rows: readonly StagedRow[]): Together {
  const judged = judgedInOrder(db, who, rows);
  const problems = judged.flatMap((one) => ('error' in one ? [[one.row.row, problemsIn(one.error)] as const] : []));
  const approved = judged.filter((one) => !('error' in one) && typeof one.row.values.approvedOn === 'string').length;
  return { problems: new Map(problems), told: approved > 0 ? [words.approvalLasts(approved)] : [] };
}

/** What was asked for stands as it was asked for; what still waits may be approved, with the number of it. */
function settled(values: Values, kept: Kept): Record<string, string> {
  const waits = waiting.has(kept.state) && typeof values.approvedOn === 'string';
  const news = Object.keys(values).filter((name) => !equal(kept[name] ?? null, values[name] ?? null));
  const labels: Readonly<Record<string, { label: string }>> = budgetMoveRows.fields;
  return Object.fromEntries(
    news
      .filter((name) => !(waits && (name === 'approvedOn' || name === 'number')))
      .map((name) => [name, words.settled(labels[name]?.label ?? name)]),
  );
}

const waiting: ReadonlySet<string> = new Set(['asked', 'reviewed']);
