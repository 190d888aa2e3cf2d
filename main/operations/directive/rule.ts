import { type Day, formatDay } from '#shared/base/day.ts';
import { type Id, newId } from '#shared/base/ids.ts';
import { Refusal } from '#shared/base/refusal.ts';
import type { Made } from '#shared/contract/directive-answers.ts';
import { withDated } from '#shared/directive/summing.ts';
import type { Decision } from '#shared/registers/ruling.ts';
import type { Right } from '#shared/rights.ts';
import { directiveWords as words } from '#shared/words/directive.ts';
import { recordThere } from '../../store/records.ts';
import { type Task, type TaskContext, task } from '../carry.ts';
import { create, move } from '../changes.ts';
import { filesWith, mayDo, type Signed, signed } from '../signed.ts';
import { type CaseWork, caseOf, isActive, type Share } from './case-work.ts';

interface Line {
  directive: Id;
  units?: Id[];
  decision: Decision;
  text: string;
  request?: Id;
  dueOn?: Day | null;
  into?: Id;
  planName?: string;
}

interface Ruled {
  rulings: Line[];
  on?: Day;
  meeting?: Id;
  number?: string;
  files: Id[];
}

/** One line of a ruling while it is carried out. */
interface Act {
  work: CaseWork;
  line: Line;
  on: Day;
  id: Id;
  /** Shares it speaks of. */
  shares: Share[];
}

/** The head rules; so does whoever chairs the meeting in which it was said. */
function lentTo(context: TaskContext, meeting: Id | undefined): Right[] {
  if (mayDo(context, 'ruling')) return ['control', 'write'];
  const chair = meeting ? recordThere(context.store.db, 'meeting', meeting).chair : null;
  if (chair === null || chair !== context.author.who?.person) throw new Refusal('forbidden', words.onlyRuler);
  return ['ruling', 'control', 'write'];
}

function checkDay({ work, on, line }: Act): void {
  const { givenOn, course } = work.directive;
  if (on < givenOn) throw new Refusal('invalid', words.beforeGiven(work.number, formatDay(givenOn, 'dots')));
  const last = course.at(-1);
  if (last && on < last.on && line.decision !== 'note')
    throw new Refusal('invalid', words.beforeLast(work.number, formatDay(last.on, 'dots')));
}

function checkState({ work, line }: Act): void {
  const { state } = work.directive;
  if (line.decision === 'reopen') {
    if (state !== 'closed') throw new Refusal('invalid', words.ruledOpen(work.number));
    return;
  }
  if (state === 'closed' && line.decision !== 'note') throw new Refusal('invalid', words.ruledClosed(work.number));
  if (state === 'draft') work.mustBeTracked();
}

/** Open requests of the shares that this kind of ruling answers. */
function settle({ work, shares, id }: Act, kind: 'release' | 'extend', granted: boolean): number {
  const answered = work.requests.filter(
    (one) => one.kind === kind && shares.some((share) => share.id === one.assignment),
  );
  for (const one of answered) work.drafts.push(move('request', one.id, granted ? 'grant' : 'refuse', { ruling: id }));
  return answered.length;
}

function close(act: Act, standing: 'released' | 'merged' | 'transferred', patch: Record<string, unknown> = {}): void {
  const { work, on } = act;
  const course = withDated(work.directive.course, { on, standing });
  work.set({ standing, closedOn: on, askedOn: null, course, ...patch }, 'close');
}

/** Whose work has ended needs no more time. */
function answerAll(act: Act): void {
  settle(act, 'release', true);
  settle(act, 'extend', false);
}

function release(act: Act): void {
  const { work, on, shares } = act;
  answerAll(act);
  const gone = { releasedOn: on, askedOn: null, continued: false, percent: '100' };
  for (const share of shares.filter(isActive)) work.moveShare(share, 'release', 'released', gone);
  if (!work.closing) return;
  // Nothing is left for the co-units to do, either.
  answerAll({ ...act, shares: work.shares.filter((one) => !shares.some((named) => named.id === one.id)) });
  for (const share of work.shares.filter(isActive))
    work.moveShare(share, 'release', 'released', { ...gone, percent: share.percent });
  close(act, 'released');
}

function goOn(act: Act): void {
  const { work, shares } = act;
  settle(act, 'release', false);
  for (const share of shares.filter(isActive)) {
    if (share.state === 'asked') work.moveShare(share, 'continue', 'ongoing', { continued: true, askedOn: null });
    else work.setShare(share, { continued: true });
  }
}

/** All units leave a case that lives on elsewhere. */
function leave(act: Act): void {
  const { work, on } = act;
  for (const share of work.shares.filter(isActive))
    work.moveShare(share, 'leave', 'ended', { endedOn: on, askedOn: null });
  answerAll({ ...act, shares: work.shares });
}

/** The other case takes over this one's lead units. */
function merge(act: Act, context: TaskContext): void {
  const { work, line } = act;
  if (line.into === undefined) throw new Refusal('invalid', words.noInto);
  if (line.into === work.id) throw new Refusal('invalid', words.intoSelf);
  const into = caseOf(context, line.into);
  if (into.directive.state !== 'tracked') throw new Refusal('invalid', words.intoClosed(into.number));
  const units = { leads: work.directive.leads, cos: work.directive.cos };
  leave(act);
  for (const share of act.work.shares.filter((one) => one.role === 'lead'))
    if (!into.shares.some((one) => one.unit === share.unit && isActive(one)))
      into.addShare(share.unit, 'lead', share.handler);
  work.drafts.push(...into.done());
  close(act, 'merged', { mergedInto: into.id, ...units });
}

function transfer(act: Act): void {
  const { work, line } = act;
  if (!line.planName) throw new Refusal('invalid', words.noPlan);
  const units = { leads: work.directive.leads, cos: work.directive.cos };
  leave(act);
  close(act, 'transferred', { planName: line.planName, ...units });
}

function redate(act: Act, extended: boolean): void {
  const { work, line, on } = act;
  const { directive } = work;
  if (!line.dueOn) throw new Refusal('invalid', words.rulingDue, { fields: { dueOn: words.rulingDue } });
  if (extended && directive.dueOn && line.dueOn <= directive.dueOn)
    throw new Refusal('invalid', words.dueNotLater, { fields: { dueOn: words.dueNotLater } });
  if (extended) settle(act, 'extend', true);
  const dues = withDated(directive.dues, { on, dueOn: line.dueOn });
  const extensions = (directive.extensions ?? 0) + (extended ? 1 : 0);
  work.set({
    dueOn: dues.at(-1)?.dueOn ?? line.dueOn,
    dues,
    extensions,
    firstDueOn: directive.firstDueOn ?? line.dueOn,
  });
}

function reopen(act: Act): void {
  const { work, on, line } = act;
  const named = (share: Share): boolean => (line.units ? line.units.includes(share.unit) : share.role === 'lead');
  for (const share of work.shares.filter((one) => !isActive(one) && named(one)))
    work.moveShare(share, share.state === 'ended' ? 'return' : 'reopen', 'ongoing', {
      releasedOn: null,
      endedOn: null,
      continued: false,
    });
  const course = withDated(work.directive.course, { on, standing: 'ongoing' });
  work.set({ standing: 'ongoing', closedOn: null, mergedInto: null, planName: null, course }, 'reopen');
}

function refuse(act: Act): void {
  if (settle(act, 'extend', false) === 0) throw new Refusal('invalid', words.noExtension(act.work.number));
}

const acts: Readonly<Record<Exclude<Decision, 'note'>, (act: Act, context: TaskContext) => void>> = {
  release,
  continue: goOn,
  merge,
  transfer,
  extend: (act) => redate(act, true),
  redate: (act) => redate(act, false),
  refuse,
  reopen,
};

function actOf(context: TaskContext, line: Line, on: Day): Act {
  const work = caseOf(context, line.directive);
  const named = line.units ?? [];
  for (const unit of named) if (line.decision !== 'reopen' && line.decision !== 'note') work.active(unit);
  const shares = named.length > 0 ? work.shares.filter((one) => named.includes(one.unit)) : work.shares;
  return { work, line, on, id: newId(), shares };
}

function ruledRecord(context: TaskContext, { work, line, id, shares }: Act, by: Signed, input: Ruled) {
  return create('ruling', id, {
    directive: work.id,
    units: [...new Set(shares.filter((one) => one.state !== 'ended').map((one) => one.unit))].sort(),
    decision: line.decision,
    text: line.text || null,
    on: by.on,
    by: by.by,
    enteredBy: by.enteredBy,
    basis: by.basis,
    meeting: input.meeting ?? null,
    number: input.number || null,
    request: line.request ?? null,
    dueOn: line.dueOn ?? null,
    into: line.into ?? null,
    planName: line.planName ?? null,
    files: filesWith(context, input.files),
    leads: [...work.directive.leads],
    confidential: work.directive.confidential,
  });
}

/** Rulings on any number of cases in one change. A ruling is a record that nobody edits. */
function rule(context: TaskContext, input: Ruled): Made {
  const by = signed(context, input.on);
  const lent = lentTo(context, input.meeting);
  if (new Set(input.rulings.map((line) => line.directive)).size < input.rulings.length)
    throw new Refusal('invalid', words.twice);
  const ids: Id[] = [];
  const drafts = input.rulings.flatMap((line) => {
    const act = actOf(context, line, by.on);
    checkState(act);
    checkDay(act);
    const record = ruledRecord(context, act, by, input);
    ids.push(act.id);
    if (line.decision === 'note') return [record];
    acts[line.decision](act, context);
    // What was proposed has been decided.
    act.work.set({ advice: null });
    return [record, ...act.work.done()];
  });
  const { position } = context.commit('directive.rule', drafts, { lent });
  return { position, ids };
}

export const ruleTasks: Record<string, Task> = { 'directive.rule': task(rule) };
