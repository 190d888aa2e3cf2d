import { useState } from 'react';
import { bookKey } from '#renderer/data/budget-book.ts';
import { call, refused } from '#renderer/data/client.ts';
import { queries } from '#renderer/data/queries.ts';
import { noticeWritten } from '#renderer/data/written.ts';
import type { Refusal as CellRefusal, Edit } from '#renderer/parts/grid/types.ts';
import type { AccountFact, LineFact } from '#shared/budget/facts.ts';
import type { BookNode } from '#shared/budget/tree.ts';
import type { BookAnswer } from '#shared/contract/budget-answers.ts';
import { type BudgetTree, figuresOf } from '../book-tree.ts';
import { accountEntry } from './account-entry.ts';
import { lineChanges, nothingTyped, renamed, type Typed, typedWith, writeInto } from './edits.ts';
import { draftTexts as texts } from './texts.ts';

export interface DraftEdits {
  typed: Typed;
  onEdits: (edits: readonly Edit<BookNode>[]) => Promise<readonly CellRefusal[] | undefined>;
}

/**
 * What is typed shows at once with every subtotal, before the office has answered; a refusal puts it back and keeps the
 * text in its cell.
 */
export function useDraftEdits(book: BookAnswer, tree: BudgetTree): DraftEdits {
  const [typed, setTyped] = useState(nothingTyped);
  const onEdits: DraftEdits['onEdits'] = async (edits) => {
    const lines = edits.flatMap(({ row }) => row.line ?? []);
    const lastYear = lastYearIn(book);
    const next = typedWith(typed, edits);
    writeInto(tree, lines, next, lastYear);
    setTyped((now) => typedWith(now, edits));
    try {
      const position = await save(book, edits);
      await queries.invalidateQueries({ queryKey: [bookKey] });
      noticeWritten(texts.cells(edits.length), position);
      return undefined;
    } catch (error) {
      const { facts, message } = refused(error);
      writeInto(tree, lines, nothingTyped, lastYear);
      return edits.map(({ key, column }) => ({ key, column, reason: facts.fields?.[column] ?? message }));
    } finally {
      setTyped((now) => new Map([...now].filter(([id]) => !lines.some((line) => line.id === id))));
    }
  };
  return { typed, onEdits };
}

function lastYearIn(book: BookAnswer): (line: LineFact) => number | null {
  const figure = figuresOf(book);
  return (line) => figure(line, 'lastYear');
}

/** Lines in one change, accounts in another: they are of different books. */
async function save({ budget, accounts }: BookAnswer, edits: readonly Edit<BookNode>[]): Promise<number> {
  const change = lineChanges(edits);
  const names = renamed(edits);
  let position = 0;
  for (const [scheme, all] of Map.groupBy(accountsNamed(accounts, names), ({ scheme: of }) => of))
    ({ position } = await call('budgetAccount.put', { year: budget.year, scheme, accounts: all.map(accountEntry) }));
  if (change.length > 0) ({ position } = await call('budgetLine.put', { budget: budget.id, change }));
  return position;
}

function accountsNamed(
  accounts: readonly AccountFact[],
  names: readonly { id: string; name: string }[],
): AccountFact[] {
  const wanted = new Map(names.map(({ id, name }) => [id, name]));
  return accounts.flatMap((one) => {
    const name = wanted.get(one.id);
    return name === undefined ? [] : [{ ...one, name }];
  });
}
