import type { Day } from '#shared/base/day.ts';
import { newId } from '#shared/base/ids.ts';
import { budgetImportWords as words } from '#shared/words/budget-import.ts';
import type { Draft } from '../../store/draft.ts';
import { accountRow } from '../../store/people.ts';
import { recordThere } from '../../store/records.ts';
import { moveAsked } from '../budget/moves.ts';
import type { TaskContext } from '../carry.ts';
import { move } from '../changes.ts';
import { type Signed, signed } from '../signed.ts';
import { judgedInOrder, type Lawful } from './budget-move-order.ts';
import type { StagedWrite } from './stage.ts';

/** All are judged before the first is written: books are not read in the middle of a change. */
export function* moveDrafts(context: TaskContext, rows: Iterable<StagedWrite>, file: string): Generator<Draft> {
  const judged = judgedInOrder(context.store.db, context.author.who, [...rows]);
  const lawful = judged.map((one) => {
    if ('error' in one) throw one.error;
    return one;
  });
  for (const one of lawful) yield* draftsOf(context, one, words.moveBasis(file));
}

/** Asked for, where it is new; then taken through the office's own steps, where it was decided. */
function* draftsOf(context: TaskContext, { row, ask, book }: Lawful, proof: string): Generator<Draft> {
  const { approvedOn, number } = row.values;
  const decided = typeof approvedOn === 'string' ? decidedOn(context, approvedOn, proof) : undefined;
  const id = row.record ?? newId();
  if (row.record === null) yield moveAsked(context, book, { id, ask, act: decided ?? signed(context, ask.on) });
  if (!decided) return;
  const { on, by, enteredBy, basis } = decided;
  if (row.record === null || recordThere(context.store.db, 'budgetMove', id).state === 'asked')
    yield move('budgetMove', id, 'review', { reviewedOn: on, reviewedBy: by });
  yield move('budgetMove', id, 'approve', { approvedOn: on, approvedBy: by, number, enteredBy, basis });
}

/** Those who decided are not in the file: the record says who entered it, and by what. */
function decidedOn({ author, store }: TaskContext, on: Day, basis: string): Signed {
  const typed = author.account ? accountRow(store.db, author.account)?.person : undefined;
  return { on, by: null, enteredBy: typed ?? null, basis };
}
