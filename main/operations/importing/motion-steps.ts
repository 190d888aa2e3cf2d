import { motion } from '#shared/registers/motion.ts';
import { councilImportWords as words } from '#shared/words/importing-council.ts';
import type { Kept } from '../../store/columns.ts';
import { blockedBy } from '../../store/permits.ts';
import { atWork } from '../motion/file.ts';

type Values = Readonly<Record<string, unknown>>;
type Step = 'review' | 'resolve' | 'send' | 'assign';

export interface Course {
  /** The moves that lead there, in their order. */
  steps: Step[];
  state: string;
  /** Why it goes no further, by field. */
  problem?: { field: string; sentence: string };
}

/** What each step takes from a list; it is made where the list says any of it anew. */
const takes = {
  review: ['opinion'],
  resolve: ['decision', 'resolvedOn'],
  send: ['letterOn', 'letterNumber', 'receivedOn'],
  assign: ['unit'],
} as const satisfies Record<Step, readonly string[]>;

const order: readonly Step[] = ['review', 'resolve', 'send', 'assign'];
/** What leads anywhere at all; most rows say none of it. */
const leading: readonly string[] = [...Object.values(takes).flat(), 'executionText'];

/** From which states each step may be made, and where it leads. */
const moves = order.map((step) => {
  const move = motion.options.moves?.[step] ?? never();
  const from: ReadonlySet<string> = new Set([move.from].flat());
  // What is reported on has been sent and assigned.
  return { step, move, from, takes: takes[step] as readonly string[], forReport: step === 'send' || step === 'assign' };
});

const isFilled = (value: unknown): boolean => value !== null && value !== undefined && value !== '';

/** Whether a list says a field anew. */
export interface News {
  has(name: string): boolean;
}

/** Asked for a few names of many: cheaper than their set. */
export const newsIn = (values: Values): News => ({ has: (name) => isFilled(values[name]) });

/** Whether any of these is said anew. */
function saysAny(names: readonly string[], news: News): boolean {
  for (const name of names) if (news.has(name)) return true;
  return false;
}

/** Whether a list says anything that may lead a motion on. */
export const leadsOn = (news: News): boolean => saysAny(leading, news);

/** Where the list's facts lead a motion, by the same moves as the office's own. */
export function courseOf(state: string, record: Values, news: News): Course {
  if (!leadsOn(news)) return { steps: [], state };
  const reports = news.has('executionText');
  const steps: Step[] = [];
  let now = state;
  for (const { step, move, from, takes: taken, forReport } of moves) {
    if (!from.has(now) || !((reports && forReport) || saysAny(taken, news))) continue;
    const sentence = blockedBy(motion, move, { ...record, state: now } as unknown as Kept);
    if (sentence === undefined) {
      steps.push(step);
      now = move.to;
    } else if (step === 'resolve') return { steps, state: now, problem: { field: lackingIn(step, record), sentence } };
  }
  if (!reports || atWork.has(now)) return { steps, state: now };
  return { steps, state: now, problem: { field: 'execution', sentence: whyNot(now, record) } };
}

const early: ReadonlySet<string> = new Set(['received', 'review', 'resolved', 'sent']);
const toReport = ['letterOn', 'letterNumber', 'receivedOn', 'unit'] as const;

/** Before a unit has it, and without the letter and the unit that would bring it there. */
export const isEarly = (state: string, record: Values): boolean =>
  early.has(state) && toReport.some((name) => !isFilled(record[name]));

function never(): never {
  throw new Error('a step of motions has no move');
}

const lackingIn = (step: Step, record: Values): string =>
  takes[step].find((name) => !isFilled(record[name])) ?? takes[step][0];

function whyNot(state: string, record: Values): string {
  if (state === 'reported' || state === 'closed' || state === 'reconsidering')
    return words.executionClosed(String(record.number ?? ''));
  const needed = ['decision', 'resolvedOn', 'letterOn', 'letterNumber', 'receivedOn', 'unit'] as const;
  const lacking = needed.filter((name) => !isFilled(record[name])).map((name) => motion.fields[name].label);
  return words.executionEarly(lacking.length > 0 ? lacking : [motion.fields.decision.label]);
}
