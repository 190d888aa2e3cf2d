import { type Day, todayIn } from '#shared/base/day.ts';
import { type Id, newId } from '#shared/base/ids.ts';
import { Refusal } from '#shared/base/refusal.ts';
import type { Written } from '#shared/contract/register-operations.ts';
import { dueDay } from '#shared/directive/due.ts';
import { registers } from '#shared/registers/index.ts';
import { directiveWords as words } from '#shared/words/directive.ts';
import type { ReadableDb } from '../../store/database.ts';
import type { Draft } from '../../store/draft.ts';
import { type Of, recordOf, recordThere } from '../../store/records.ts';
import { findKept } from '../../store/rows.ts';
import { shownTo } from '../../store/show.ts';
import { workingCalendar } from '../../store/working-calendar.ts';
import { type Task, type TaskContext, task } from '../carry.ts';
import { create, follow } from '../changes.ts';
import { filesWith, signed } from '../signed.ts';
import { CaseWork, caseOf } from './case-work.ts';
import { directiveNumbers, type Numbers, numberParts } from './numbers.ts';

type Due = { on: Day } | { days: number; basis: 'calendar' | 'working' };

export interface Given {
  content: string;
  kind?: Id | null | undefined;
  source: string;
  meeting?: Id | null | undefined;
  item?: Id | null | undefined;
  motion?: Id | null | undefined;
  question?: Id | null | undefined;
  sourceNumber?: string | null | undefined;
  sourceDueOn?: Day | null | undefined;
  sourceNote?: string | null | undefined;
  givenOn?: Day | undefined;
  givenBy?: Id | null | undefined;
  leads: Id[];
  cos: Id[];
  handlers?: Record<string, Id> | undefined;
  due?: Due | null | undefined;
  confidential: boolean;
  tags: Id[];
  files: Id[];
  note?: string | null | undefined;
  mark?: { from: number; to: number } | undefined;
  draft: boolean;
  splitFrom?: Id;
  /** The one it has already, in a list of the office's own. */
  number?: string;
}

/** The due day, and how it was reckoned. */
function dueFields(db: ReadableDb, from: Day, due: Due | null | undefined) {
  if (!due) return { dueOn: null, dueBasis: null, dueDays: null };
  if ('on' in due) return { dueOn: due.on, dueBasis: null, dueDays: null };
  const { day } = dueDay({ from, days: due.days, basis: due.basis, calendar: workingCalendar(db) });
  return { dueOn: day, dueBasis: due.basis, dueDays: due.days };
}

export function checkUnits(leads: readonly Id[], cos: readonly Id[]): void {
  if (cos.some((unit) => leads.includes(unit)))
    throw new Refusal('invalid', words.sameRole, { fields: { cos: words.sameRole } });
}

/** Drafts of one new directive; tracked at once unless it is to wait for the minutes. */
export function given(
  context: TaskContext,
  numbers: Numbers,
  entry: Given,
  also?: (work: CaseWork) => void,
): { id: Id; drafts: Draft[]; number: string | null } {
  const { db } = context.store;
  checkUnits(entry.leads, entry.cos);
  const meeting = entry.meeting ? recordThere(db, 'meeting', entry.meeting) : undefined;
  const givenOn = entry.givenOn ?? meeting?.on ?? signed(context).on;
  if (givenOn > todayIn() && !entry.draft)
    throw new Refusal('invalid', words.futureDay, { fields: { givenOn: words.futureDay } });
  if (entry.leads.length === 0 && !entry.draft)
    throw new Refusal('invalid', words.noLead(entry.content.slice(0, 20)), {
      fields: { leads: words.noLead(entry.content.slice(0, 20)) },
    });
  const number = entry.number ?? numberOf(db, numbers, entry, givenOn);
  const id = newId();
  const due = dueFields(db, givenOn, entry.due);
  const { handlers, due: _due, draft, mark, leads, cos, ...values } = entry;
  const record = {
    ...values,
    givenOn,
    givenBy: entry.givenBy ?? meeting?.chair ?? null,
    number,
    ...due,
    firstDueOn: due.dueOn,
    leads: [...leads].sort(),
    cos: [...cos].sort(),
    files: filesWith(context, entry.files),
    standing: 'draft',
  };
  const drafts = [
    create('directive', id, record),
    ...(draft ? [] : tracked(db, { ...record, id } as unknown as Of<'directive'>, leads, cos, handlers, also)),
    ...(mark && entry.item ? marked(db, entry.item, id, mark) : []),
    ...promised(db, id, entry),
  ];
  return { id, drafts, number };
}

/** A draft without a unit waits for its number where the number needs one. */
function numberOf(
  db: ReadableDb,
  numbers: Numbers,
  entry: Pick<Given, 'leads' | 'meeting' | 'draft'>,
  givenOn: Day,
): string | null {
  if (entry.draft && entry.leads.length === 0) return null;
  return numbers.next(numberParts(db, { givenOn, lead: entry.leads[0], meeting: entry.meeting }));
}

/** From 暫存 to 列管中: each unit gets its share, and the course begins on the day it was given. */
export function tracked(
  db: ReadableDb,
  directive: Of<'directive'>,
  leads: readonly Id[],
  cos: readonly Id[],
  handlers: Readonly<Record<string, Id>> = {},
  /** What is said of it in the same breath. */
  also: (work: CaseWork) => void = () => undefined,
): Draft[] {
  const work = new CaseWork(db, directive, []);
  for (const [role, units] of [['lead', leads] as const, ['co', cos] as const])
    for (const unit of units) work.addShare(unit, role, handlerOf(db, unit, handlers[unit]));
  const { givenOn, dueOn } = directive;
  work.set(
    {
      number: directive.number,
      firstDueOn: dueOn,
      extensions: 0,
      course: [{ id: newId(), on: givenOn, standing: 'ongoing' }],
      dues: [{ id: newId(), on: givenOn, dueOn }],
    },
    'track',
  );
  work.directive = { ...directive, state: 'tracked' };
  also(work);
  return work.done();
}

export function handlerOf(db: ReadableDb, unit: Id, handler: Id | null | undefined): Id | null {
  if (!handler) return null;
  if (recordThere(db, 'person', handler).unit !== unit) throw new Refusal('invalid', words.wrongPerson);
  return handler;
}

/** The sentence in the item's resolution keeps its mark. */
function marked(db: ReadableDb, item: Id, directive: Id, { from, to }: { from: number; to: number }): Draft[] {
  const { marks } = recordThere(db, 'item', item);
  return [
    { kind: 'patch', register: 'item', id: item, patch: { marks: [...marks, { id: newId(), directive, from, to }] } },
  ];
}

/** A motion or a question knows the directives that came of it. */
function promised(db: ReadableDb, id: Id, { motion, question }: Pick<Given, 'motion' | 'question'>): Draft[] {
  const add = (register: 'motion' | 'question', record: Id): Draft =>
    follow(register, record, { directives: [...recordThere(db, register, record).directives, id].sort() });
  return [...(motion ? [add('motion', motion)] : []), ...(question ? [add('question', question)] : [])];
}

export function written(context: TaskContext, id: Id, position: number): Written {
  const kept = findKept(context.store.db, registers.directive, id);
  const { who } = context.author;
  return { record: (kept && who ? shownTo(registers.directive, who, kept) : { id }) as Written['record'], position };
}

/** Leads of a draft in the order its number was made from: the unit of its prefix first. */
function leadsInOrder(db: ReadableDb, directive: Of<'directive'>): Id[] {
  const first = directive.leads.find((unit) => {
    const prefix = recordOf(db, 'unit', unit)?.prefix;
    return prefix !== undefined && directive.number?.startsWith(prefix);
  });
  return first ? [first, ...directive.leads.filter((unit) => unit !== first)] : [...directive.leads];
}

/** Drafts that track what was marked before; a number that had to wait is given now. */
export function trackDrafts(context: TaskContext, ids: readonly Id[]): Draft[] {
  const { db } = context.store;
  const numbers = directiveNumbers(db);
  return ids.flatMap((id) => {
    const { directive } = caseOf(context, id);
    const leads = leadsInOrder(db, directive);
    if (leads.length === 0) throw new Refusal('invalid', words.noLead(directive.content.slice(0, 20)));
    const number = directive.number ?? numbers.next(numberParts(db, { ...directive, lead: leads[0] }));
    return tracked(db, { ...directive, number }, leads, directive.cos);
  });
}

interface Amended {
  id: Id;
  version: number;
  content?: string;
  kind?: Id | null;
  leads?: Id[];
  cos?: Id[];
  due?: Due | null;
}

function amend(context: TaskContext, input: Amended): Written {
  const { db } = context.store;
  const { directive } = caseOf(context, input.id);
  if (directive.state !== 'draft') throw new Refusal('invalid', words.draftOnly);
  const leads = input.leads ?? directive.leads;
  const cos = input.cos ?? directive.cos;
  checkUnits(leads, cos);
  const number =
    directive.number ??
    numberOf(
      db,
      directiveNumbers(db),
      { leads: [...leads], meeting: directive.meeting, draft: true },
      directive.givenOn,
    );
  const due = input.due === undefined ? {} : dueFields(db, directive.givenOn, input.due);
  const patch = {
    ...(input.content === undefined ? {} : { content: input.content }),
    ...(input.kind === undefined ? {} : { kind: input.kind }),
    number,
    leads: [...leads].sort(),
    cos: [...cos].sort(),
    ...due,
    ...('dueOn' in due ? { firstDueOn: due.dueOn } : {}),
  };
  const on = { register: 'directive', id: input.id, version: input.version };
  const { position } = context.commit('directive.amend', [{ kind: 'patch', ...on, patch }]);
  return written(context, input.id, position);
}

function discard(context: TaskContext, input: { id: Id; version: number }): Written {
  const { directive } = caseOf(context, input.id);
  if (directive.state !== 'draft') throw new Refusal('invalid', words.draftOnly);
  const item = directive.item ? recordOf(context.store.db, 'item', directive.item) : undefined;
  const left = item?.marks.filter((one) => one.directive !== input.id);
  const unmark: Draft[] =
    item && left && left.length < item.marks.length
      ? [{ kind: 'patch', register: 'item', id: item.id, patch: { marks: left } }]
      : [];
  const { position } = context.commit('directive.discard', [
    ...unmark,
    ...unlinked(context.store.db, directive),
    { kind: 'remove', register: 'directive', id: input.id, version: input.version },
  ]);
  return written(context, input.id, position);
}

/** What a motion or a question promised is not kept by a case that goes. */
function unlinked(db: ReadableDb, { id, motion, question }: Of<'directive'>): Draft[] {
  const without = (register: 'motion' | 'question', record: Id): Draft =>
    follow(register, record, { directives: recordThere(db, register, record).directives.filter((one) => one !== id) });
  return [...(motion ? [without('motion', motion)] : []), ...(question ? [without('question', question)] : [])];
}

export const giveTasks: Record<string, Task> = {
  'directive.give': task((context, { values }: { values: Given }) => {
    const { id, drafts, number } = given(context, directiveNumbers(context.store.db), values);
    const { position } = context.commit('directive.give', drafts);
    return { ...written(context, id, position), number: number ?? '' };
  }),
  'directive.giveMany': task((context, { rows }: { rows: Given[] }) => {
    const numbers = directiveNumbers(context.store.db);
    const all = rows.map((row) => given(context, numbers, row));
    const { position } = context.commit(
      'directive.giveMany',
      all.flatMap((one) => one.drafts),
    );
    return { position, ids: all.map((one) => one.id) };
  }),
  'directive.amend': task(amend),
  'directive.discard': task(discard),
  'directive.track': task((context, { ids }: { ids: Id[] }) => {
    const { position } = context.commit('directive.track', trackDrafts(context, ids));
    return { position, ids };
  }),
};
