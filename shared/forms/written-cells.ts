interface Cell {
  field: string;
  along?: readonly string[];
}

/** What is written of a row: what was chosen, and what the office has already and is said once more with it. */
export function writtenCells<C extends Cell>(cells: readonly C[], isChosen: (cell: C) => boolean): C[] {
  const along = new Set(cells.filter(isChosen).flatMap((cell) => cell.along ?? []));
  return cells.filter((cell) => isChosen(cell) || along.has(cell.field));
}
