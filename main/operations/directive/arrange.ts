import type { Day } from '#shared/base/day.ts';
import { type Id, newId } from '#shared/base/ids.ts';
import { Refusal } from '#shared/base/refusal.ts';
import { addWorkingDays } from '#shared/base/working-days.ts';
import type { Made } from '#shared/contract/directive-answers.ts';
import type { Written } from '#shared/contract/register-operations.ts';
import type { RegisterName } from '#shared/registers/index.ts';
import { directiveWords as words } from '#shared/words/directive.ts';
import type { Draft } from '../../store/draft.ts';
import { officeSetting } from '../../store/office-setting.ts';
import { unitName } from '../../store/people.ts';
import { recordsWith } from '../../store/records.ts';
import { workingCalendar } from '../../store/working-calendar.ts';
import { type Task, type TaskContext, task } from '../carry.ts';
import { create, follow } from '../changes.ts';
import { signed } from '../signed.ts';
import { type CaseWork, caseOf } from './case-work.ts';
import { checkUnits, type Given, given, handlerOf, written } from './give.ts';
import { directiveNumbers } from './numbers.ts';

interface Assigned {
  id: Id;
  version: number;
  leads: Id[];
  cos: Id[];
  handlers?: Record<string, Id | null>;
  on?: Day;
}

/** 改分: units come and go, change their part, or another person handles it. */
function assign(context: TaskContext, input: Assigned): Written {
  const work = caseOf(context, input.id);
  work.mustBeTracked();
  checkUnits(input.leads, input.cos);
  if (input.leads.length === 0)
    throw new Refusal('invalid', words.noUnitsLeft, { fields: { leads: words.noUnitsLeft } });
  const { on } = signed(context, input.on);
  removeOthers(work, new Set([...input.leads, ...input.cos]), on);
  for (const unit of input.leads) place(work, unit, 'lead', input.handlers?.[unit]);
  for (const unit of input.cos) place(work, unit, 'co', input.handlers?.[unit]);
  const { position } = context.commit('directive.assign', work.done());
  return written(context, input.id, position);
}

function removeOthers(work: CaseWork, kept: ReadonlySet<Id>, on: Day): void {
  for (const share of work.shares.filter((one) => one.state !== 'ended' && !kept.has(one.unit))) {
    if (share.state === 'released') throw new Refusal('invalid', words.ruledUnit(unitName(work.db, share.unit)));
    for (const one of work.requests.filter((request) => request.assignment === share.id))
      work.drafts.push({ kind: 'move', register: 'request', id: one.id, move: 'withdraw' });
    work.moveShare(share, 'leave', 'ended', { endedOn: on, askedOn: null });
  }
}

function place(work: CaseWork, unit: Id, role: 'lead' | 'co', handler: Id | null | undefined): void {
  const share = work.shares.find((one) => one.unit === unit);
  const named = handler === undefined ? {} : { handler: handlerOf(work.db, unit, handler) };
  if (!share) work.addShare(unit, role, named.handler ?? null);
  else if (share.state === 'ended') work.moveShare(share, 'return', 'ongoing', { endedOn: null, role, ...named });
  else if (share.role !== role || (named.handler !== undefined && share.handler !== named.handler))
    work.setShare(share, { role, ...named });
}

const confidentialParts = ['assignment', 'report', 'request', 'ruling'] as const satisfies readonly RegisterName[];

/** What hangs on the case is as confidential as the case. */
function withhold(context: TaskContext, input: { id: Id; version: number; confidential: boolean }): Written {
  const { directive } = caseOf(context, input.id);
  const { confidential } = input;
  const parts = confidentialParts.flatMap((name): Draft[] =>
    recordsWith(context.store.db, name, 'directive', directive.id).map((one) => follow(name, one.id, { confidential })),
  );
  const { position } = context.commit('directive.withhold', [
    ...parts,
    follow('directive', directive.id, { confidential }),
  ]);
  return written(context, input.id, position);
}

interface Split {
  id: Id;
  version: number;
  keep: string;
  parts: { content: string; leads: Id[]; cos: Id[]; due?: Given['due'] }[];
  on?: Day;
}

/**
 * 分案: the parts are cases of their own, given on the day of the split, so that no count of an earlier
 * period changes.
 */
function split(context: TaskContext, input: Split): Made {
  const { db } = context.store;
  const work = caseOf(context, input.id);
  work.mustBeTracked();
  const { directive } = work;
  const { on } = signed(context, input.on);
  const numbers = directiveNumbers(db);
  const parts = input.parts.map((part) =>
    given(context, numbers, {
      ...part,
      kind: directive.kind,
      source: directive.source,
      meeting: directive.meeting,
      motion: directive.motion,
      question: directive.question,
      sourceNumber: directive.sourceNumber,
      sourceDueOn: directive.sourceDueOn,
      sourceNote: directive.sourceNote,
      givenOn: on,
      givenBy: directive.givenBy,
      confidential: directive.confidential,
      tags: [...directive.tags],
      files: [],
      draft: false,
      splitFrom: directive.id,
    }),
  );
  const kept: Draft = {
    kind: 'patch',
    register: 'directive',
    id: directive.id,
    version: input.version,
    patch: { content: input.keep },
  };
  const { position } = context.commit('directive.split', [kept, ...parts.flatMap((one) => one.drafts)]);
  return { position, ids: parts.map((one) => one.id) };
}

interface Chased {
  units: { unit: Id; cases: Id[]; text: string }[];
  way: string;
  on?: Day;
  replyBy?: Day;
  number?: string;
}

function chase(context: TaskContext, input: Chased): Made {
  const { db } = context.store;
  const { on, by } = signed(context, input.on);
  const replyBy = input.replyBy ?? addWorkingDays(on, officeSetting(db).replyDays, workingCalendar(db)).day;
  const made = input.units.map((one) => ({ id: newId(), ...one }));
  const drafts = made.map(({ id, unit, cases, text }) => {
    for (const directive of cases) caseOf(context, directive);
    const values = { unit, on, way: input.way, cases, replyBy, number: input.number || null, text: text || null, by };
    return create('chase', id, values);
  });
  const { position } = context.commit('directive.chase', drafts);
  return { position, ids: made.map((one) => one.id) };
}

export const arrangeTasks: Record<string, Task> = {
  'directive.assign': task(assign),
  'directive.withhold': task(withhold),
  'directive.split': task(split),
  'directive.chase': task(chase),
};
