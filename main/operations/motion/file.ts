import { type Day, rocYear, todayIn } from '#shared/base/day.ts';
import { type Id, newId } from '#shared/base/ids.ts';
import { Refusal } from '#shared/base/refusal.ts';
import type { Made } from '#shared/contract/directive-answers.ts';
import { nextNumber } from '#shared/meeting/naming.ts';
import { type executions, motionSources } from '#shared/registers/motion.ts';
import { directiveWords } from '#shared/words/directive.ts';
import { meetingWords as words } from '#shared/words/meeting.ts';
import type { ReadableDb } from '../../store/database.ts';
import type { Draft } from '../../store/draft.ts';
import { officeSetting } from '../../store/office-setting.ts';
import { unitName } from '../../store/people.ts';
import { type Of, recordOf, recordsWhere, recordThere } from '../../store/records.ts';
import { type Read, read, type Task, type TaskContext, task } from '../carry.ts';
import { create, follow, move } from '../changes.ts';
import { filesWith, onlyOwn, type Signed, signed } from '../signed.ts';

type Execution = keyof typeof executions;

interface Filed {
  motion: Id;
  unit: Id;
  asOf?: Day;
  execution: Execution;
  text: string;
  files: Id[];
}

export const atWork: ReadonlySet<string> = new Set(['assigned', 'ongoing', 'done', 'hindered']);

/** What a report of execution does to the motion: 函轉 is done by somebody else from then on. */
function moveFor(state: string, execution: Execution): 'begin' | 'resume' | 'complete' | 'hinder' | undefined {
  if (execution === 'hindered') return state === 'hindered' ? undefined : 'hinder';
  if (execution === 'done' || execution === 'forwarded') return state === 'done' ? undefined : 'complete';
  if (state === 'assigned') return 'begin';
  return state === 'ongoing' ? undefined : 'resume';
}

function file(context: TaskContext, input: Filed): Made {
  onlyOwn(context, 'write', input.unit);
  const motion = recordThere(context.store.db, 'motion', input.motion);
  const { id, drafts } = executed(context, motion, input, signed(context));
  const { position } = context.commit('motion.file', drafts);
  return { position, ids: [id] };
}

/** What a report needs to know of its motion. */
export type Executed = Pick<Of<'motion'>, 'id' | 'number' | 'state' | 'unit' | 'cos' | 'executedOn' | 'confidential'>;

/** A unit says how far a motion is. */
export function executed(
  context: TaskContext,
  motion: Executed,
  input: Omit<Filed, 'motion'>,
  act: Signed,
): { id: Id; drafts: Draft[] } {
  if (!atWork.has(motion.state)) throw new Refusal('invalid', words.notAssigned(motion.number));
  if (motion.unit !== input.unit && !motion.cos.includes(input.unit))
    throw new Refusal('invalid', words.notOfUnit(motion.number, unitName(context.store.db, input.unit)));
  const asOf = input.asOf ?? act.on;
  if (asOf > act.on)
    throw new Refusal('invalid', directiveWords.futureDay, { fields: { asOf: directiveWords.futureDay } });
  const id = newId();
  const report = create('motionReport', id, {
    motion: motion.id,
    unit: input.unit,
    asOf,
    execution: input.execution,
    text: input.text,
    files: filesWith(context, input.files),
    by: act.by,
    enteredBy: act.enteredBy,
    basis: act.basis,
    confidential: motion.confidential,
  });
  return { id, drafts: [report, ...followed(motion, input, asOf)] };
}

/** A report of an earlier day is kept; the newest is what counts. */
function followed(motion: Executed, { execution, text }: Pick<Filed, 'execution' | 'text'>, asOf: Day): Draft[] {
  if (motion.executedOn !== null && asOf < motion.executedOn) return [];
  const patch = { execution, executionText: text, executedOn: asOf };
  const moved = moveFor(motion.state, execution);
  return [moved ? move('motion', motion.id, moved, patch) : follow('motion', motion.id, patch)];
}

/** Motions are numbered within their session, each source for itself. */
export function motionNumberFor(db: ReadableDb, council: Id | null, source: string): string {
  const alike = recordsWhere(db, 'motion', {
    all: [
      council ? { field: 'council', is: 'equal', value: council } : { field: 'council', is: 'empty' },
      { field: 'source', is: 'equal', value: source },
    ],
  });
  const session = council ? recordOf(db, 'council', council) : undefined;
  const made = nextNumber(
    officeSetting(db).motionNumber,
    {
      類: motionSources[source as keyof typeof motionSources] ?? '',
      年: rocYear(session?.from ?? todayIn()),
      屆: session?.term ?? null,
      次: session?.number ?? null,
    },
    alike.map((one) => one.number),
  );
  if (!made.ok) throw new Refusal('invalid', made.reason);
  return made.value;
}

export const motionTasks: Record<string, Task> = { 'motion.file': task(file) };

export const motionReads: Record<string, Read> = {
  'motion.number': read('motion.number', ({ db }, { council, source }) => ({
    number: motionNumberFor(db, council ?? null, source),
  })),
};
