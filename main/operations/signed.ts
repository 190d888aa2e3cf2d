import { type Day, todayIn } from '#shared/base/day.ts';
import type { Id } from '#shared/base/ids.ts';
import { Refusal } from '#shared/base/refusal.ts';
import { mayIn, type Right, type Who } from '#shared/rights.ts';
import { directiveWords as words } from '#shared/words/directive.ts';
import { accountRow, unitName } from '../store/people.ts';
import type { TaskContext } from './carry.ts';

/** Who acted, on which day; and who typed it with what proof, where that was somebody else. */
export interface Signed {
  on: Day;
  by: Id | null;
  enteredBy: Id | null;
  basis: string | null;
}

/** The day of an act: as said, or as the proof has it, or today; never later. */
export function signed(context: TaskContext, said?: Day): Signed {
  const { author, store } = context;
  const { behalf } = author;
  if (behalf && said !== undefined && said !== behalf.day) throw new Refusal('invalid', words.behalfDay);
  const today = todayIn();
  const on = said ?? behalf?.day ?? today;
  if (on > today) throw new Refusal('invalid', words.futureDay, { fields: { on: words.futureDay } });
  const typed = behalf && author.account ? accountRow(store.db, author.account)?.person : undefined;
  return { on, by: author.who?.person ?? null, enteredBy: typed ?? null, basis: behalf?.basis ?? null };
}

/** The program itself may do all: it has no rights to ask for. */
export const mayDo = (context: TaskContext, right: Right): boolean => context.author.who?.rights.has(right) ?? true;

export const isOf = (who: Who | null, right: Right, unit: Id): boolean => who === null || mayIn(who, right, unit);

export function onlyOwn(context: TaskContext, right: Right, unit: Id): void {
  if (isOf(context.author.who, right, unit)) return;
  throw new Refusal('forbidden', words.ownUnit(unitName(context.store.db, unit)));
}

export const proofOf = (context: TaskContext): readonly Id[] => context.author.behalf?.attachments ?? [];

export const filesWith = (context: TaskContext, files: readonly Id[] = []): Id[] =>
  [...new Set([...files, ...proofOf(context)])].sort();
