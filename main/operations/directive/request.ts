import type { Day } from '#shared/base/day.ts';
import { type Id, newId } from '#shared/base/ids.ts';
import { Refusal } from '#shared/base/refusal.ts';
import type { Made } from '#shared/contract/directive-answers.ts';
import { advices } from '#shared/registers/request.ts';
import type { Role } from '#shared/rights.ts';
import { directiveWords as words } from '#shared/words/directive.ts';
import type { Draft } from '../../store/draft.ts';
import { type Task, type TaskContext, task } from '../carry.ts';
import { follow, move } from '../changes.ts';
import { isOf, mayDo, onlyOwn, proofOf, signed } from '../signed.ts';
import { type CaseWork, isOpenRequest, type Request, requestOf } from './case-work.ts';
import { proofsWith } from './proofs.ts';

interface Many {
  ids: Id[];
  on?: Day;
}

/** Each request on its own way, all in one change. */
function each(context: TaskContext, operation: string, ids: readonly Id[], step: (id: Id) => Draft[]): Made {
  const { position } = context.commit(operation, ids.flatMap(step));
  return { position, ids: [...ids] };
}

const isRole = (context: TaskContext, role: Role): boolean => context.author.who?.roles.includes(role) ?? true;

function advise(context: TaskContext, input: Many & { advice: keyof typeof advices; text: string }): Made {
  const act = signed(context, input.on);
  const said = input.text === '' ? advices[input.advice] : `${advices[input.advice]}：${input.text}`;
  return each(context, 'request.advise', input.ids, (id) => {
    const { request, work } = requestOf(context, id);
    work.set({ advice: said });
    const patch = {
      advice: input.advice,
      adviceText: input.text || null,
      advisedOn: act.on,
      advisedBy: act.by,
      ...proofsWith(context, 'advise', act, request.proofs),
    };
    return [move('request', id, 'advise', patch), ...work.done()];
  });
}

/** The unit's chief returns what has not left the unit; control, secretary and head what has come to them. */
function checkReturn(context: TaskContext, request: Request): void {
  const { who } = context.author;
  const chief = request.state === 'asked' && isOf(who, 'approve', request.unit);
  const control = request.state !== 'asked' && mayDo(context, 'control');
  if (!chief && !control && !mayDo(context, 'ruling')) throw new Refusal('forbidden', words.mayNotReturn);
}

/** A unit that asked to be released is at work again. */
function backToWork(work: CaseWork, request: Request, name: 'sendBack' | 'takeBack'): void {
  const share = work.shares.find((one) => one.id === request.assignment);
  if (request.kind === 'release' && share?.state === 'asked') work.moveShare(share, name, 'ongoing', { askedOn: null });
}

function giveBack(context: TaskContext, input: { id: Id; text: string; on?: Day }): Made {
  const { request, work } = requestOf(context, input.id);
  checkReturn(context, request);
  const act = signed(context, input.on);
  backToWork(work, request, 'sendBack');
  const patch = {
    returnedOn: act.on,
    returnedBy: act.by,
    returnText: input.text,
    ...proofsWith(context, 'return', act, request.proofs),
  };
  const { position } = context.commit('request.return', [move('request', request.id, 'return', patch), ...work.done()]);
  return { position, ids: [request.id] };
}

function consult(context: TaskContext, input: { id: Id; unit: Id; opinion: string; on?: Day }): Made {
  onlyOwn(context, 'write', input.unit);
  const { request } = requestOf(context, input.id);
  if (!isOpenRequest(request)) throw new Refusal('invalid', words.requestOver);
  const said = { ...signed(context, input.on), files: [...proofOf(context)] };
  const consulted = [...request.consulted, { id: newId(), unit: input.unit, opinion: input.opinion, ...said }];
  const { position } = context.commit('request.consult', [follow('request', request.id, { consulted })]);
  return { position, ids: [request.id] };
}

export const requestTasks: Record<string, Task> = {
  'request.approve': task((context, input: Many) => {
    const act = signed(context, input.on);
    return each(context, 'request.approve', input.ids, (id) => {
      const { request } = requestOf(context, id);
      onlyOwn(context, 'approve', request.unit);
      const proof = proofsWith(context, 'approve', act, request.proofs);
      return [move('request', id, 'approve', { approvedOn: act.on, approvedBy: act.by, ...proof })];
    });
  }),
  'request.consult': task(consult),
  'request.advise': task(advise),
  'request.review': task((context, input: Many & { text: string }) => {
    if (!isRole(context, 'secretary')) throw new Refusal('forbidden', words.onlySecretary);
    const act = signed(context, input.on);
    const patch = { reviewedOn: act.on, reviewedBy: act.by, reviewText: input.text || null };
    return each(context, 'request.review', input.ids, (id) => {
      const { request } = requestOf(context, id);
      return [move('request', id, 'review', { ...patch, ...proofsWith(context, 'review', act, request.proofs) })];
    });
  }),
  'request.return': task(giveBack),
  'request.withdraw': task((context, { id }: { id: Id }) => {
    const { request, work } = requestOf(context, id);
    onlyOwn(context, 'write', request.unit);
    backToWork(work, request, 'takeBack');
    const { position } = context.commit('request.withdraw', [move('request', id, 'withdraw'), ...work.done()]);
    return { position, ids: [id] };
  }),
};
