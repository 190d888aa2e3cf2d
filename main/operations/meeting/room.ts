import type { Day } from '#shared/base/day.ts';
import type { Id } from '#shared/base/ids.ts';
import { newId } from '#shared/base/ids.ts';
import { Refusal } from '#shared/base/refusal.ts';
import type { Made } from '#shared/contract/directive-answers.ts';
import type { Written } from '#shared/contract/register-operations.ts';
import { matches } from '#shared/language/condition.ts';
import { HALF, MORE_THAN_HALF, majority, quorum, type Share, TWO_THIRDS } from '#shared/meeting/quorum.ts';
import { registers } from '#shared/registers/index.ts';
import { presence } from '#shared/registers/meeting.ts';
import { directiveWords } from '#shared/words/directive.ts';
import { meetingWords as words } from '#shared/words/meeting.ts';
import { refusalWords } from '#shared/words/refusals.ts';
import type { ReadableDb } from '../../store/database.ts';
import type { Draft } from '../../store/draft.ts';
import { type OfficeRules, officeSetting } from '../../store/office-setting.ts';
import { type Of, recordOf, recordsWhere, recordsWith, recordThere } from '../../store/records.ts';
import { type Task, type TaskContext, task } from '../carry.ts';
import { create, follow, move } from '../changes.ts';
import { trackDrafts } from '../directive/give.ts';
import { mayDo, proofOf, signed } from '../signed.ts';
import { recordWritten } from '../written-record.ts';

type Meeting = Of<'meeting'>;
type Item = Of<'item'>;

interface Timed {
  id: Id;
  version: number;
  at: string;
}

const shares: Record<OfficeRules['openShare'], Share> = { half: HALF, over: MORE_THAN_HALF, twoThirds: TWO_THIRDS };

/** Why a meeting cannot be opened with those who came. */
export function quorumProblem(
  db: ReadableDb,
  meeting: Pick<Meeting, 'attendance' | 'needsQuorum' | 'seats'>,
): string | undefined {
  if (!meeting.needsQuorum) return undefined;
  const { members, present } = presence(meeting);
  if (members === 0) return words.noMembers;
  const { needed, met, problem } = quorum({ members, present, rule: shares[officeSetting(db).openShare] });
  if (problem) return problem;
  return met ? undefined : words.noQuorum(needed, present, members);
}

const refuse = (problem: string | undefined): void => {
  if (problem !== undefined) throw new Refusal('invalid', problem);
};

const itemsOf = (context: TaskContext, meeting: Id): Item[] =>
  recordsWith(context.store.db, 'item', 'meeting', meeting).toSorted((a, b) => a.order - b.order);

function start(context: TaskContext, { id, version, at }: Timed): Written {
  const { db } = context.store;
  refuse(quorumProblem(db, recordThere(db, 'meeting', id)));
  const begin: Draft = { kind: 'move', register: 'meeting', id, version, move: 'start', patch: { openedAt: at } };
  const { position } = context.commit('meeting.start', [begin]);
  return recordWritten(context, 'meeting', id, position);
}

/** Who may not change the meeting does not end it; who may, ends every unit's items with it. */
function mustKeep(context: TaskContext, meeting: Meeting): void {
  const { who } = context.author;
  const rule = who && registers.meeting.options.editable?.(who);
  if (rule && !matches(rule, { ...meeting }, registers.meeting.fields))
    throw new Refusal('forbidden', refusalWords.rowForbidden(meeting.title));
}

/** What is still on the table when the meeting ends has been dealt with. */
function adjourn(context: TaskContext, { id, version, at }: Timed): Written {
  const open = itemsOf(context, id).filter((one) => one.state === 'current');
  const end: Draft = { kind: 'move', register: 'meeting', id, version, move: 'adjourn', patch: { closedAt: at } };
  const settled = open.map((one) => move('item', one.id, 'settle'));
  mustKeep(context, recordThere(context.store.db, 'meeting', id));
  const { position } = context.commit('meeting.adjourn', [...settled, end], { lent: ['control'] });
  return recordWritten(context, 'meeting', id, position);
}

/** The chair's word makes the minutes final, and the marked sentences directives. */
function confirm(context: TaskContext, input: { id: Id; version: number; on?: Day }): Made {
  const { db } = context.store;
  const meeting = recordThere(db, 'meeting', input.id);
  const chairs = meeting.chair !== null && meeting.chair === context.author.who?.person;
  if (!chairs && !mayDo(context, 'ruling')) throw new Refusal('forbidden', words.onlyChair);
  const { on, by } = signed(context, input.on);
  const drafts = recordsWhere(db, 'directive', {
    all: [
      { field: 'meeting', is: 'equal', value: meeting.id },
      { field: 'state', is: 'equal', value: 'draft' },
    ],
  });
  const without = drafts.filter((one) => one.leads.length === 0).length;
  if (without > 0) throw new Refusal('invalid', directiveWords.noLeads(without));
  const ids = drafts.map((one) => one.id);
  const final: Draft = {
    kind: 'move',
    register: 'meeting',
    id: meeting.id,
    version: input.version,
    move: 'confirm',
    patch: { confirmedOn: on, confirmedBy: by, files: [...new Set([...meeting.files, ...proofOf(context)])] },
  };
  const lent = ['ruling', 'control', 'behalf', 'write'] as const;
  const items = itemsOf(context, meeting.id).map((one) => follow('item', one.id, { fixedOn: on }));
  const { position } = context.commit('meeting.confirm', [...trackDrafts(context, ids), ...items, final], { lent });
  return { position, ids };
}

const carriedDecisions = new Set(['passed', 'reviewed', 'amended', 'advanced', 'forwarded']);

type Voted = Pick<Item, 'voted' | 'inFavour' | 'against' | 'abstained' | 'recused' | 'recusedNames'>;

/** Why the votes do not carry what was decided. */
export function votesProblem(
  db: ReadableDb,
  item: Voted,
  decision: string | null,
  meeting: Meeting,
): string | undefined {
  if (!meeting.needsQuorum || !item.voted) return undefined;
  const others = (item.recusedNames ?? '').split('、').filter((name) => name.trim() !== '').length;
  const { needed, passed, problem } = majority({
    present: presence(meeting).present,
    recused: item.recused.length + others,
    inFavour: item.inFavour ?? 0,
    against: item.against ?? 0,
    abstained: item.abstained ?? 0,
    rule: shares[officeSetting(db).passShare],
  });
  if (problem) return problem;
  const carried = decision === null || !carriedDecisions.has(decision) || passed;
  return carried ? undefined : words.notCarried(needed, item.inFavour ?? 0);
}

/** A council's resolution on a motion stands on the motion as well, where whoever records it keeps motions. */
export function motionResolved(
  context: TaskContext,
  item: Pick<Item, 'motion' | 'resolution' | 'opinion'>,
  decision: string | null,
  meeting: Meeting,
): Draft[] {
  const motion = item.motion ? recordOf(context.store.db, 'motion', item.motion) : undefined;
  if (!motion || decision === null || !mayDo(context, 'control')) return [];
  if (motion.state !== 'received' && motion.state !== 'review') return [];
  const patch = {
    decision,
    resolution: item.resolution,
    resolvedOn: meeting.on,
    opinion: item.opinion ?? motion.opinion,
  };
  return [move('motion', motion.id, 'resolve', patch)];
}

function settle(context: TaskContext, input: { id: Id; version: number; decision?: string | null }): Written {
  const { db } = context.store;
  const item = recordThere(db, 'item', input.id);
  const meeting = recordThere(db, 'meeting', item.meeting);
  if (meeting.state !== 'open') throw new Refusal('invalid', words.notOpen);
  const decision = input.decision === undefined ? item.decision : input.decision;
  refuse(votesProblem(db, item, decision, meeting));
  const done: Draft = {
    kind: 'move',
    register: 'item',
    id: item.id,
    version: input.version,
    move: 'settle',
    patch: { decision },
  };
  const { position } = context.commit('item.settle', [done, ...motionResolved(context, item, decision, meeting)]);
  return recordWritten(context, 'item', item.id, position);
}

function arrange(context: TaskContext, input: { meeting: Id; items: Id[] }): Made {
  const known = new Map(itemsOf(context, input.meeting).map((one) => [one.id, one]));
  const drafts = input.items.flatMap((id, index): Draft[] => {
    const one = known.get(id);
    if (!one) throw new Refusal('invalid', words.strangeItem);
    const order = (index + 1) * 10;
    return one.order === order ? [] : [{ kind: 'patch', register: 'item', id, patch: { order } }];
  });
  const { position } = context.commit('item.arrange', drafts);
  return { position, ids: input.items };
}

/** What was put off comes again as an item of its own; a motion comes onto the agenda. */
function carry(context: TaskContext, input: { id: Id; items: Id[]; motions: Id[] }): Made {
  const { db } = context.store;
  const meeting = recordThere(db, 'meeting', input.id);
  if (meeting.state === 'cancelled') throw new Refusal('invalid', words.cancelled);
  if (meeting.state === 'confirmed') throw new Refusal('invalid', words.confirmed);
  const last = itemsOf(context, meeting.id).at(-1)?.order ?? 0;
  const again = input.items.map((id) => {
    const { kind, title, unit, proposers, explain, method, opinion, papers, motion, confidential } = recordThere(
      db,
      'item',
      id,
    );
    return { kind, title, unit, proposers, explain, method, opinion, papers, motion, confidential, postponedFrom: id };
  });
  const brought = input.motions.map((id) => {
    const { title, proposer, explain, method, opinion, files, unit, confidential } = recordThere(db, 'motion', id);
    const text = title.slice(0, 400);
    return {
      kind: 'motion',
      title: text,
      proposers: proposer,
      explain,
      method,
      opinion,
      papers: files,
      unit,
      confidential,
      motion: id,
    };
  });
  const made = [...again, ...brought].map((values, index) => ({
    id: newId(),
    values: { ...values, meeting: meeting.id, recorder: meeting.recorder, order: last + (index + 1) * 10 },
  }));
  const { position } = context.commit(
    'meeting.carry',
    made.map((one) => create('item', one.id, one.values)),
  );
  return { position, ids: made.map((one) => one.id) };
}

export const roomTasks: Record<string, Task> = {
  'meeting.start': task(start),
  'meeting.adjourn': task(adjourn),
  'meeting.resume': task((context, { id, version }: Timed) => {
    const again: Draft = { kind: 'move', register: 'meeting', id, version, move: 'resume', patch: { closedAt: null } };
    const { position } = context.commit('meeting.resume', [again]);
    return recordWritten(context, 'meeting', id, position);
  }),
  'meeting.confirm': task(confirm),
  'meeting.carry': task(carry),
  'item.settle': task(settle),
  'item.arrange': task(arrange),
};
