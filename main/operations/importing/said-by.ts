import { todayIn } from '#shared/base/day.ts';
import type { Id } from '#shared/base/ids.ts';
import { Refusal } from '#shared/base/refusal.ts';
import { directiveWords } from '#shared/words/directive.ts';
import { accountRow, unitName } from '../../store/people.ts';
import type { TaskContext } from '../carry.ts';
import { isOf, mayDo, type Signed } from '../signed.ts';

/** Who says what a file has of a unit: of one's own unit oneself; of others whoever controls, with the file as its proof. */
export function saidBy(context: TaskContext, unit: Id, basis: string): Signed {
  const { author, store } = context;
  const on = todayIn();
  if (isOf(author.who, 'write', unit)) return { on, by: author.who?.person ?? null, enteredBy: null, basis: null };
  if (!mayDo(context, 'control')) throw new Refusal('forbidden', directiveWords.ownUnit(unitName(store.db, unit)));
  const typed = author.account ? accountRow(store.db, author.account)?.person : undefined;
  return { on, by: null, enteredBy: typed ?? null, basis };
}
