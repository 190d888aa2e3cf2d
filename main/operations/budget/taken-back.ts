import type { Day } from '#shared/base/day.ts';
import type { Id } from '#shared/base/ids.ts';
import { formatMoney } from '#shared/base/money.ts';
import { Refusal } from '#shared/base/refusal.ts';
import { balanceOf } from '#shared/budget/amounts.ts';
import { tightest } from '#shared/budget/limits.ts';
import { budgetWords as words } from '#shared/words/budget.ts';
import type { ReadableDb } from '../../store/database.ts';
import type { FinalCheck } from '../../store/draft.ts';
import { type Book, readBook } from './read-book.ts';
import { budgetRules } from './rules.ts';

const counted = new Set(['approved', 'cancelled']);

/** Money that came in by a file and was promised to somebody since stays where it is, though the file is undone. */
export function takenBackCheck(db: ReadableDb): FinalCheck {
  const gone: { budget: Id; to: Id; on: Day }[] = [];
  return {
    see({ register, before, after }) {
      if (register !== 'budgetMove' || before?.state !== 'approved') return;
      const { budget, to, on } = before;
      const isGone = after.removed || !counted.has(after.state);
      if (isGone && to !== null) gone.push({ budget: String(budget), to: String(to), on: String(on) });
    },
    passes: (register) => register !== 'budgetMove',
    end() {
      if (gone.length === 0 || budgetRules(db).overdraw !== 'refuse') return;
      const books = new Map<Id, Book>();
      for (const { budget, to, on } of gone) {
        const book = books.get(budget) ?? readBook(db, budget);
        books.set(budget, book);
        const amounts = tightest(book.facts, to, on);
        if (amounts && balanceOf(amounts) < 0)
          throw new Refusal('invalid', words.takenShort(formatMoney(-balanceOf(amounts))));
      }
    },
  };
}
