import type { Id } from '#shared/base/ids.ts';
import { type BookNode, BookTree } from '#shared/budget/tree.ts';
import type { Side } from '#shared/registers/budget-line.ts';
import { type FigureName, figureNames } from './execution-rows.ts';
import type { MonthBook } from './use-execution.ts';

export type ExecutionColumn = 'current' | `${'before' | 'now'}.${FigureName}`;

export const executionColumns: readonly ExecutionColumn[] = [
  'current',
  ...figureNames.flatMap((name) => [`before.${name}` as const, `now.${name}` as const]),
];

/** The lines of one side with their sums: by plan and 用途別, or by source. */
export function executionTree({ book, months }: MonthBook, side: Side): BookTree<ExecutionColumn> {
  const figure = (id: Id, column: ExecutionColumn): number | null => {
    const month = months.get(id);
    if (!month) return null;
    if (column === 'current') return month.current;
    const [time, name] = column.split('.') as ['before' | 'now', FigureName];
    return month[time][name];
  };
  return new BookTree({
    scheme: side === 'expenditure' ? 'agency' : 'source',
    accounts: book.accounts,
    lines: book.lines.filter((line) => line.side === side),
    columns: executionColumns,
    figure: (line, column) => figure(line.id, column),
  });
}

export const isEntered = (node: BookNode): boolean => node.kind === 'line';
