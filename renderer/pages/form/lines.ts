import type { Id } from '#shared/base/ids.ts';
import type { FormReturn, ReturnedCell, ReturnedRow } from '#shared/contract/form-operations.ts';
import { writtenCells } from '#shared/forms/written-cells.ts';

export const outcomes = ['take', 'both', 'bad', 'there'] as const;
export type Outcome = (typeof outcomes)[number];

/** One cell of a form that came back, or a row of which nothing can be taken. */
export interface Line {
  key: string;
  id: Id;
  field: string;
  row: number;
  title: string;
  label: string;
  cell: string;
  outcome: Outcome;
  base: string;
  theirs: string;
  ours: string;
  reason: string;
  /** What would be written has the office's own changes, too. */
  merged: boolean;
  /** The unit's words will be written. */
  taken: boolean;
}

/** Cells that somebody may decide on. */
export const isOpen = ({ outcome }: Line): boolean => outcome === 'take' || outcome === 'both';

const keyOf = (row: number, field: string): string => `${row} ${field}`;

const lineOf = ({ id, row, title }: ReturnedRow, cell: ReturnedCell): Line => ({
  key: keyOf(row, cell.field),
  id,
  field: cell.field,
  row,
  title,
  label: cell.label,
  cell: cell.cell,
  outcome: cell.verdict,
  base: cell.base,
  theirs: cell.theirs,
  ours: cell.ours,
  reason: cell.reason ?? '',
  merged: cell.merged ?? false,
  taken: cell.verdict === 'take',
});

const problemOf = ({ id, row, title }: ReturnedRow, reason: string): Line => ({
  key: keyOf(row, ''),
  id,
  field: '',
  row,
  title,
  label: '',
  cell: '',
  outcome: 'bad',
  base: '',
  theirs: '',
  ours: '',
  reason,
  merged: false,
  taken: false,
});

/** What the unit alone says is taken, what both sides changed stays as the office has it, until somebody says otherwise. */
export const linesOf = ({ rows }: Pick<FormReturn, 'rows'>): Line[] =>
  rows.flatMap((row) =>
    row.problem === undefined ? row.cells.map((cell) => lineOf(row, cell)) : [problemOf(row, row.problem)],
  );

/** What stays as it was keeps being the same line, and is not drawn again. */
export const withTaken = (lines: readonly Line[], isTaken: (line: Line) => boolean): Line[] =>
  lines.map((line) => {
    const taken = isOpen(line) && isTaken(line);
    return taken === line.taken ? line : { ...line, taken };
  });

export const countsOf = (lines: readonly Line[]): Readonly<Record<Outcome, number>> => {
  const counts = { take: 0, both: 0, bad: 0, there: 0 };
  for (const { outcome } of lines) counts[outcome] += 1;
  return counts;
};

/** Rows with the cells that are written, as `form.apply` takes them. */
export function takenRows({ rows }: Pick<FormReturn, 'rows'>, lines: readonly Line[]) {
  const taken = new Set(lines.filter((line) => line.taken).map(({ key }) => key));
  return rows.flatMap(({ id, row, version, cells }) => {
    const said = writtenCells(cells, ({ field }) => taken.has(keyOf(row, field)));
    return said.length === 0
      ? []
      : [{ id, version, values: Object.fromEntries(said.map(({ field, value }) => [field, value])) }];
  });
}
