import type { Undone } from '#shared/contract/office-operations.ts';
import { officeWords } from '#shared/words/office.ts';
import type { AccessKind } from '../store/access-log.ts';
import { lastPosition } from '../store/journal.ts';
import { putDraft, removeView, saveView, type ViewEntry } from '../store/scratch.ts';
import { type Reversal, redo, undo } from '../store/undo.ts';
import { beginVisit, noteSeen } from '../store/visits.ts';
import { accountTasks } from './accounts.ts';
import { attachmentTasks } from './attachments.ts';
import { bookletTasks } from './booklet/index.ts';
import { budgetTasks } from './budget/index.ts';
import { calendarTasks } from './calendar.ts';
import { type Task, type TaskContext, task } from './carry.ts';
import { arrangeTasks } from './directive/arrange.ts';
import { giveTasks } from './directive/give.ts';
import { reportTasks } from './directive/report.ts';
import { requestTasks } from './directive/request.ts';
import { ruleTasks } from './directive/rule.ts';
import { figureTasks } from './figures/define.ts';
import { formTasks } from './forms/index.ts';
import { importTasks } from './importing/index.ts';
import { indicatorTasks } from './indicator/put.ts';
import { itemTasks } from './meeting/items.ts';
import { planTasks } from './meeting/plan.ts';
import { roomTasks } from './meeting/room.ts';
import { motionTasks } from './motion/file.ts';
import { registerTasks } from './registers.ts';

const told =
  (context: TaskContext, label: string) =>
  (done: number, total: number): void =>
    context.progress(done, total, label);

const undone = (context: TaskContext, done: Reversal): Undone => {
  context.committed(done);
  return { position: done.position, undoes: done.undoes, records: done.written };
};

const accountOf = (context: TaskContext): string => context.author.account ?? '';

/** All that the writer's thread can be asked for: writes of the contract, and the last step of jobs. */
export const tasks: Readonly<Record<string, Task>> = {
  ...registerTasks,
  ...accountTasks,
  ...attachmentTasks,
  ...calendarTasks,
  ...giveTasks,
  ...arrangeTasks,
  ...reportTasks,
  ...requestTasks,
  ...ruleTasks,
  ...itemTasks,
  ...planTasks,
  ...roomTasks,
  ...motionTasks,
  ...budgetTasks,
  ...importTasks,
  ...formTasks,
  ...bookletTasks,
  ...figureTasks,
  ...indicatorTasks,
  'journal.undo': task((context, input: { position?: number }) =>
    undone(context, undo(context.store, context.author, input.position, told(context, officeWords.undoing))),
  ),
  'journal.redo': task((context) =>
    undone(context, redo(context.store, context.author, told(context, officeWords.redoing))),
  ),
  'view.save': task((context, input: ViewEntry) => saveView(context.scratch, accountOf(context), input)),
  'view.remove': task((context, input: { id: string }) => removeView(context.scratch, accountOf(context), input.id)),
  'draft.put': task((context, input: { key: string; sealed: string | null }) => {
    putDraft(context.scratch, accountOf(context), input.key, input.sealed);
    return null;
  }),
  'visit.begin': task((context, { at }: { at: string }) =>
    beginVisit(context.scratch, accountOf(context), { at, position: lastPosition(context.store.db) }),
  ),
  'visit.seen': task((context, { at }: { at: string }) => {
    noteSeen(context.scratch, accountOf(context), { at, position: lastPosition(context.store.db) });
    return null;
  }),
  'access.add': task((context, input: { kind: AccessKind; detail: Record<string, unknown> }) =>
    context.access.add(context.author.account, input.kind, input.detail),
  ),
  'attempt.begin': task((context, input: { account: string; now: number }) =>
    context.access.attempt(input.account, input.now),
  ),
  'attempt.cleared': task((context, input: { account: string }) => context.access.cleared(input.account)),
};
