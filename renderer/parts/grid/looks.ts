import { type Arranged, alignOf } from './columns.ts';

/** Class names of each column's cells, made once per arrangement. */
export function looksOf<Row>({ columns, frozen }: Arranged<Row>, lead: boolean): readonly string[] {
  return columns.map((column, at) => {
    const names = ['grid-cell', `grid-${alignOf(column)}`];
    if (column.divider) names.push('grid-divider');
    if (column.tint) names.push('grid-tint');
    if (at === 0 && !lead) names.push('grid-first');
    if (at === columns.length - 1 && at >= frozen) names.push('grid-last');
    return names.join(' ');
  });
}

export const currentId = (gridId: string): string => `${gridId}-current`;

/** Column number for assistive technology: the checkboxes count as the first. */
export const colIndex = (col: number, lead: boolean): number => col + (lead ? 2 : 1);
