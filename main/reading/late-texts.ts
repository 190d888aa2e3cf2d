import type { Cell } from './parts.ts';

/** Stands in a cell for a text that the file has not come to. */
export const coming: Cell = { error: '' };

interface ReadRow {
  row: number;
  cells: Cell[];
}

interface LateCell {
  cells: Cell[];
  column: number;
  place: number;
}

/** Cells that wait for their text, and the rows that wait with them, so that all keep their order. */
export class LateTexts {
  #cells: LateCell[] = [];
  #rows: ReadRow[] = [];

  get isEmpty(): boolean {
    return this.#cells.length === 0 && this.#rows.length === 0;
  }

  cell(late: LateCell): void {
    this.#cells.push(late);
  }

  row(read: ReadRow): void {
    this.#rows.push(read);
  }

  /** The texts are there by now: gives the rows that waited, each cell with its own. */
  settled(textAt: (place: number) => string): readonly ReadRow[] {
    const [cells, rows] = [this.#cells, this.#rows];
    if (this.isEmpty) return rows;
    this.#cells = [];
    this.#rows = [];
    for (const late of cells) late.cells[late.column] = textAt(late.place) || null;
    return rows;
  }
}
