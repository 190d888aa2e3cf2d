import { squeezedText } from '#shared/base/plain-text.ts';
import type { BudgetKind } from '#shared/registers/budget.ts';
import { sides } from '#shared/registers/budget-line.ts';
import type { ReadableDb } from '../../store/database.ts';
import { type Of, recordsWhere } from '../../store/records.ts';
import { budgetName } from '../budget/book.ts';
import { isInForce } from '../budget/read-book.ts';

type Budget = Of<'budget'>;

const drafting: ReadonlySet<Budget['state']> = new Set(['compiling', 'reviewing', 'decided']);

/** The budget a table's titles speak of; without a year in them the only one that fits. */
function budgetTold(db: ReadableDb, titles: string, fits: (budget: Budget) => boolean): Record<string, string> {
  const text = squeezedText(titles);
  const year = Number(/(\d{2,3})年度/.exec(text)?.[1] ?? 0);
  const all = recordsWhere(db, 'budget', { all: [] });
  const told = year === 0 ? all.filter(fits) : all.filter((one) => one.year === year && isTold(one, text));
  const [only] = told;
  return told.length === 1 && only ? { budget: budgetName(only) } : {};
}

const kindWords: readonly (readonly [kind: BudgetKind, word: string])[] = [
  ['supplementary', '追加'],
  ['subsidiary', '附屬單位'],
  ['special', '特別預算'],
];

function isTold({ kind, serial, fund }: Budget, text: string): boolean {
  const told = kindWords.find(([, word]) => text.includes(word))?.[0] ?? 'general';
  if (kind !== told) return false;
  const said = /第(\d+)次/.exec(text)?.[1];
  if (kind === 'supplementary') return said === undefined || Number(said) === serial;
  return fund === null || text.includes(squeezedText(fund));
}

/** A budget whose lines may be written. */
export const budgetDrafted = (db: ReadableDb, titles: string): Record<string, string> =>
  budgetTold(db, titles, ({ state }) => drafting.has(state));

/** A budget whose money is given out. */
export const budgetInForce = (db: ReadableDb, titles: string): Record<string, string> =>
  budgetTold(db, titles, (budget) => isInForce(budget) && budget.state === 'executing');

const atCouncil: ReadonlySet<Budget['state']> = new Set(['sent', 'first', 'second', 'third']);

/** A budget that the council reads. */
export const budgetRead = (db: ReadableDb, titles: string): Record<string, string> =>
  budgetTold(db, titles, ({ state }) => atCouncil.has(state));

/** 歲入來源別預算表, 歲出機關別預算表. */
export function sideTold(titles: string): Record<string, string> {
  const told = Object.values(sides).filter((label) => squeezedText(titles).includes(label));
  return told.length === 1 && told[0] ? { side: told[0] } : {};
}
