import { todayIn } from '#shared/base/day.ts';
import type { JournalView, SignInChoice } from '#shared/contract/office-operations.ts';
import { titleOf } from '#shared/language/record.ts';
import { seeRight } from '#shared/language/register.ts';
import { may } from '#shared/rights.ts';
import { accessEntries } from '../store/access-log.ts';
import { recordedAt } from '../store/clock.ts';
import type { ReadableDb } from '../store/database.ts';
import { changesBehind, search } from '../store/find.ts';
import { changeAt, entriesOf, lastPosition, undoneBy } from '../store/journal.ts';
import { openAccounts } from '../store/people.ts';
import { isVisible } from '../store/permits.ts';
import { findKept } from '../store/rows.ts';
import { viewsFor } from '../store/scratch.ts';
import { changedBy } from '../store/settle.ts';
import { bookletReads } from './booklet/index.ts';
import { budgetReads } from './budget/index.ts';
import { calendarReads } from './calendar.ts';
import { type Read, type ReadContext, read } from './carry.ts';
import { caseReads } from './directive/case.ts';
import { deskReads } from './directive/desk.ts';
import { todoReads } from './directive/todo.ts';
import { figureReads } from './figures.ts';
import { formReads } from './forms/index.ts';
import { indicatorReads } from './indicator/year.ts';
import { deadlineReads } from './meeting/deadlines.ts';
import { planReads } from './meeting/plan.ts';
import { completenessReads } from './motion/completeness.ts';
import { motionReads } from './motion/file.ts';
import { questionReads } from './motion/question-number.ts';
import { paperReads } from './papers/offers.ts';
import { registerReads } from './registers.ts';
import { sinceReads } from './since.ts';

const mostRecords = 5;

/** Changes an account may see something of, newest first. */
function journalViews(context: ReadContext, before: number, limit: number): JournalView[] {
  const views: JournalView[] = [];
  for (let position = before - 1; position > 0 && views.length < limit; position -= 1) {
    const view = journalView(context, position);
    if (view) views.push(view);
  }
  return views;
}

function journalView(context: ReadContext, position: number): JournalView | undefined {
  const { db } = context;
  const change = changeAt(db, position);
  if (!change) return undefined;
  const records: JournalView['records'] = [];
  for (const entry of entriesOf(db, position)) {
    const of = context.registerNamed(entry.register);
    const kept = of && may(context.who, seeRight(of)) && findKept(db, of, entry.record);
    if (of && kept && isVisible(of, context.who, kept))
      records.push({ register: of.name, id: kept.id, title: titleOf(of, kept) });
    if (records.length === mostRecords) break;
  }
  if (records.length === 0) return undefined;
  const view = { position, at: recordedAt(change.clock), by: changedBy(db, position), operation: change.operation };
  const undoes = undoneBy(db, change);
  return undoes === undefined ? { ...view, records } : { ...view, undoes, records };
}

export const reads: Readonly<Record<string, Read>> = {
  ...registerReads,
  ...calendarReads,
  ...caseReads,
  ...deskReads,
  ...todoReads,
  ...planReads,
  ...deadlineReads,
  ...motionReads,
  ...questionReads,
  ...completenessReads,
  ...figureReads,
  ...budgetReads,
  ...formReads,
  ...bookletReads,
  ...paperReads,
  ...indicatorReads,
  ...sinceReads,
  'search.find': read('search.find', (context, { text, registers, limit }) => {
    const within = registers ? context.registers.filter((of) => registers.includes(of.name)) : context.registers;
    // Asked first: what the index takes in meanwhile is not in the hits.
    const behind = changesBehind(context.db);
    return { hits: search({ db: context.db, who: context.who, registers: within }, text, limit ?? 20), behind };
  }),
  'journal.list': read('journal.list', (context, { before, limit }) => ({
    changes: journalViews(context, before ?? lastPosition(context.db) + 1, limit ?? 50),
  })),
  'access.list': read('access.list', ({ access }, { before, limit }) => ({
    entries: accessEntries(access, before, limit ?? 100),
  })),
  'view.list': read('view.list', ({ db, who }, { register }) => ({ views: viewsFor(db, who.account, register) })),
};

const mostChoices = 8;

/** Who signed in here lately stands first; the sign-in screen offers a handful and a field for the others. */
export function signInChoices(db: ReadableDb, lately: readonly string[]): { choices: SignInChoice[]; others: number } {
  const rows = openAccounts(db, todayIn());
  const rank = (name: string): number => (lately.includes(name) ? lately.indexOf(name) : lately.length);
  const choices = rows
    .toSorted((a, b) => rank(a.account) - rank(b.account))
    .slice(0, mostChoices)
    .map((row) => ({ account: row.account, name: row.name, unit: row.unit ?? '', title: row.title ?? '' }));
  return { choices, others: rows.length - choices.length };
}
