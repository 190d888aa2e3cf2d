import type { Adds, SheetFileColumn } from './sheet-file.ts';

export interface TreeRow {
  readonly cells: readonly (string | number | null)[];
  /** From 0; rows of no tree are all on the first. */
  readonly level?: number | undefined;
  /** Adds up the first level. */
  readonly total?: boolean | undefined;
  /** A head of a group is no figure's row. */
  readonly group?: object | undefined;
}

/** Of every row those right below it in the tree, by their place; of a total the rows of the first level. */
function partsOf(rows: readonly TreeRow[]): (readonly number[])[] {
  const parts: number[][] = rows.map(() => []);
  const first: number[] = [];
  const above: { at: number; level: number }[] = [];
  for (const [at, { level = 0, total, group }] of rows.entries()) {
    if (total || group) continue;
    while ((above.at(-1)?.level ?? -1) >= level) above.pop();
    const parent = above.at(-1);
    (parent === undefined ? first : (parts[parent.at] ?? first)).push(at);
    above.push({ at, level });
  }
  return rows.map(({ total }, at) => (total ? first : (parts[at] ?? [])));
}

/** Which figures are live sums: whole ones that are what the rows below them add up to. `at`: where the first row stands. */
export function treeSums(
  rows: readonly TreeRow[],
  columns: readonly SheetFileColumn[],
  first: number,
): (place: number) => Adds | undefined {
  const parts = partsOf(rows);
  return (place) => {
    const below = parts[place] ?? [];
    if (below.length === 0) return undefined;
    return columns.map(({ look }, column) => {
      const figure = rows[place]?.cells[column];
      if (look !== 'money' || typeof figure !== 'number') return undefined;
      const figures = below.map((at) => rows[at]?.cells[column] ?? null);
      const sum = figures.reduce<number>((all, one) => all + (typeof one === 'number' ? one : 0), 0);
      return figures.some((one) => one !== null) && sum === figure ? below.map((at) => first + at) : undefined;
    });
  };
}
