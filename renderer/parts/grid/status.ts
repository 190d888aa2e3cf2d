import type { Range } from './selection.ts';
import type { Column, RowSource } from './types.ts';

/** The figure of a shown text: 1,200 and △200; undefined for anything else. */
export function figureOf(text: string): number | undefined {
  const plain = text.replaceAll(',', '').replace(/^△/, '-');
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : undefined;
}

/** Cells added up before the caller gets a chance to stop or to let a frame pass. */
const SLICE = 2_000;

/**
 * Adds up the figures of a range in slices: a hundred thousand rows take longer than a frame.
 * The last value is the sum, undefined with fewer than two figures.
 */
export function* sumOf<Row>(
  source: RowSource<Row>,
  columns: readonly Column<Row>[],
  range: Range,
): Generator<undefined, number | undefined> {
  const adding = columns.slice(range.left, range.right + 1).filter((column) => column.kind === 'number');
  if (adding.length === 0) return undefined;
  let sum = 0;
  let figures = 0;
  for (let index = range.top; index <= range.bottom; index += 1) {
    const row = source.rowAt(index);
    if ((index - range.top) % Math.ceil(SLICE / adding.length) === 0) yield undefined;
    if (row === undefined) continue;
    for (const column of adding) {
      const figure = column.amount ? column.amount(row) : figureOf(column.value(row));
      if (figure === undefined) continue;
      sum += figure;
      figures += 1;
    }
  }
  return figures > 1 ? sum : undefined;
}
