import type { Edit } from '#renderer/parts/grid/types.ts';
import type { Id } from '#shared/base/ids.ts';
import type { DraftStage, LineFact } from '#shared/budget/facts.ts';
import { draftStages } from '#shared/budget/facts.ts';
import type { BookNode } from '#shared/budget/tree.ts';
import type { Calls } from '#shared/contract/index.ts';
import { type BudgetTree, changeOf } from '../book-tree.ts';

export type LineChange = NonNullable<Calls['budgetLine.put']['input']['change']>[number];
export type AccountChange = NonNullable<Calls['budgetAccount.put']['input']['accounts']>[number];

/** Amounts typed and not yet answered, by line. */
export type Typed = ReadonlyMap<Id, Partial<Record<DraftStage, number | null>>>;

export const nothingTyped: Typed = new Map();

const isStage = (column: string): column is DraftStage => draftStages.some((stage) => stage === column);

const amountIn = (value: unknown): number | null => (typeof value === 'number' ? value : null);

/** All cells of one act as one change: a line once, whatever number of its cells. */
export function lineChanges(edits: readonly Edit<BookNode>[]): LineChange[] {
  const byLine = Map.groupBy(
    edits.filter(({ row }) => row.line !== null),
    ({ key }) => key,
  );
  return [...byLine].map(([id, cells]) => ({
    id,
    version: cells[0]?.row.line?.version ?? 0,
    patch: Object.fromEntries(cells.map(({ column, value }) => [column, value])),
  }));
}

/** An account's own row takes a new name. */
export const renamed = (edits: readonly Edit<BookNode>[]): { id: Id; name: string }[] =>
  edits.flatMap(({ row, column, value }) =>
    row.line === null && row.account !== null && column === 'name'
      ? [{ id: row.account, name: String(value ?? '') }]
      : [],
  );

export function typedWith(typed: Typed, edits: readonly Edit<BookNode>[]): Typed {
  const next = new Map(typed);
  for (const { row, column, value } of edits)
    if (row.line && isStage(column)) next.set(row.line.id, { ...next.get(row.line.id), [column]: amountIn(value) });
  return next;
}

/** A line as it will be once what was typed is saved. */
export const lineAs = (line: LineFact, typed: Typed): LineFact => {
  const patch = typed.get(line.id);
  return patch ? { ...line, ...patch } : line;
};

/** Writes what was typed into the tree, and with it every subtotal above; `typed` says what each line now holds. */
export function writeInto(
  tree: BudgetTree,
  lines: Iterable<LineFact>,
  typed: Typed,
  lastYear: (line: LineFact) => number | null,
): void {
  for (const line of lines) {
    const now = lineAs(line, typed);
    for (const stage of draftStages) tree.set(line.id, stage, now[stage]);
    tree.set(line.id, 'change', changeOf(now, lastYear(line)));
  }
}
