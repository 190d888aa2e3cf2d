import type { Edit, Refusal } from './types.ts';

/** What stands over a cell: an edit under way, or one refused with what was typed kept for correction. */
export type Mark =
  | { state: 'pending'; shown: string; text: string; turn: number }
  | { state: 'refused'; shown: string; text: string; reason: string };

export type RowMarks = ReadonlyMap<string, Mark>;
export type Marks = ReadonlyMap<string, RowMarks>;

export const noMarks: Marks = new Map();

export function markAt(marks: Marks, key: string | undefined, column: string): Mark | undefined {
  return key === undefined ? undefined : marks.get(key)?.get(column);
}

export type CellMark = { key: string; column: string; mark: Mark | undefined };

/** Rows without a change keep their map, so that they need not be drawn again. */
export function withMarks(marks: Marks, changes: readonly CellMark[]): Marks {
  const next = new Map(marks);
  const fresh = new Map<string, Map<string, Mark>>();
  for (const { key, column, mark } of changes) {
    const row = fresh.get(key) ?? new Map(marks.get(key));
    fresh.set(key, row);
    if (mark) row.set(column, mark);
    else row.delete(column);
  }
  for (const [key, row] of fresh) {
    if (row.size > 0) next.set(key, row);
    else next.delete(key);
  }
  return next;
}

export function pending<Row>(marks: Marks, edits: readonly Edit<Row>[], turn: number): Marks {
  return withMarks(
    marks,
    edits.map(({ key, column, shown, text }) => ({ key, column, mark: { state: 'pending', shown, text, turn } })),
  );
}

/** Ends one turn: refused cells keep their text, the others show the source again. A cell edited since is left alone. */
export function settled<Row>(
  marks: Marks,
  edits: readonly Edit<Row>[],
  turn: number,
  refusals: readonly Refusal[],
): Marks {
  const reasons = new Map(refusals.map(({ key, column, reason }) => [`${key}\n${column}`, reason]));
  const changes = edits.flatMap(({ key, column, text }): CellMark[] => {
    const now = markAt(marks, key, column);
    if (now?.state !== 'pending' || now.turn !== turn) return [];
    const reason = reasons.get(`${key}\n${column}`);
    return [{ key, column, mark: reason ? { state: 'refused', shown: text, text, reason } : undefined }];
  });
  return withMarks(marks, changes);
}
