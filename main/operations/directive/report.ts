import { type Day, formatDay } from '#shared/base/day.ts';
import { type Id, newId } from '#shared/base/ids.ts';
import { Refusal } from '#shared/base/refusal.ts';
import type { Made } from '#shared/contract/directive-answers.ts';
import { directiveWords as words } from '#shared/words/directive.ts';
import { unitName } from '../../store/people.ts';
import { type Task, type TaskContext, task } from '../carry.ts';
import { create } from '../changes.ts';
import { filesWith, onlyOwn, type Signed, signed } from '../signed.ts';
import { type CaseWork, caseOf, type Share } from './case-work.ts';
import { proofsWith } from './proofs.ts';

interface Reported {
  directive: Id;
  unit: Id;
  asOf?: Day;
  text: string;
  percent?: number | null;
  files: Id[];
  askRelease: boolean;
}

interface Asked {
  directive: Id;
  unit: Id;
  kind: 'release' | 'extend';
  reason: string;
  newDueOn?: Day;
  files: Id[];
  on?: Day;
}

/** A unit says how far it is. A report of an earlier day is kept, and the newest stays what counts. */
export function addReport(context: TaskContext, work: CaseWork, input: Omit<Reported, 'directive'>, act: Signed): Id[] {
  work.mustBeTracked();
  const share = work.active(input.unit);
  const asOf = input.asOf ?? act.on;
  if (asOf > act.on) throw new Refusal('invalid', words.futureDay, { fields: { asOf: words.futureDay } });
  const id = newId();
  const percent = input.percent === null || input.percent === undefined ? null : String(input.percent);
  work.drafts.push(
    create('report', id, {
      directive: work.id,
      assignment: share.id,
      unit: input.unit,
      asOf,
      text: input.text,
      percent,
      files: filesWith(context, input.files),
      by: act.by,
      enteredBy: act.enteredBy,
      basis: act.basis,
      confidential: work.directive.confidential,
    }),
  );
  if (share.lastReportOn === null || asOf >= share.lastReportOn)
    work.setShare(share, { lastReportOn: asOf, lastReport: input.text, percent: percent ?? share.percent });
  const request = input.askRelease
    ? addRequest(context, work, { ...input, kind: 'release', reason: input.text }, act, id)
    : [];
  return [id, ...request];
}

function report(context: TaskContext, input: Reported): Made {
  onlyOwn(context, 'write', input.unit);
  const work = caseOf(context, input.directive);
  const ids = addReport(context, work, input, signed(context));
  const { position } = context.commit('directive.report', work.done());
  return { position, ids };
}

/** Asking to be released, or for more time before the due day has come. */
export function addRequest(
  context: TaskContext,
  work: CaseWork,
  input: Omit<Asked, 'directive' | 'on'>,
  act: Signed,
  reported: Id | null,
): Id[] {
  work.mustBeTracked();
  const share = work.active(input.unit);
  if (work.requests.some((one) => one.assignment === share.id && one.kind === input.kind))
    throw new Refusal('invalid', words.alreadyAsked(unitName(work.db, input.unit)));
  if (input.kind === 'extend') checkExtension(work, input, act);
  const id = newId();
  work.drafts.push(
    create('request', id, {
      kind: input.kind,
      directive: work.id,
      assignment: share.id,
      unit: input.unit,
      report: reported,
      reason: input.reason,
      newDueOn: input.kind === 'extend' ? (input.newDueOn ?? null) : null,
      files: filesWith(context, input.files),
      askedOn: act.on,
      askedBy: act.by,
      ...proofsWith(context, 'ask', act),
      confidential: work.directive.confidential,
    }),
  );
  // Advice on what was asked before is not advice on this.
  work.set({ advice: null });
  if (input.kind === 'release') askRelease(work, share, act.on);
  return [id];
}

function askRelease(work: CaseWork, share: Share, on: Day): void {
  const now = work.shares.find((one) => one.id === share.id) ?? share;
  if (now.state === 'ongoing') work.moveShare(now, 'ask', 'asked', { askedOn: on, continued: false });
}

function checkExtension(work: CaseWork, { newDueOn }: Pick<Asked, 'newDueOn'>, { on }: Signed): void {
  if (newDueOn === undefined) throw new Refusal('invalid', words.noNewDue, { fields: { newDueOn: words.noNewDue } });
  const problem = extensionProblem(work.directive.dueOn, newDueOn, on);
  if (problem !== undefined) throw new Refusal('invalid', problem, { fields: { newDueOn: problem } });
}

/** Why a unit cannot ask for this day. */
export function extensionProblem(dueOn: Day | null, newDueOn: Day, on: Day): string | undefined {
  if (dueOn === null) return words.noDue;
  if (on > dueOn) return words.extendLate(formatDay(dueOn, 'dots'));
  return newDueOn <= dueOn ? words.dueNotLater : undefined;
}

export const reportTasks: Record<string, Task> = {
  'directive.report': task(report),
  'directive.ask': task((context, input: Asked) => {
    onlyOwn(context, 'write', input.unit);
    const work = caseOf(context, input.directive);
    const ids = addRequest(context, work, input, signed(context, input.on), null);
    const { position } = context.commit('directive.ask', work.done());
    return { position, ids };
  }),
};
