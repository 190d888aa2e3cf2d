import { placeOf } from '../../reading/cell-place.ts';
import type { Cell } from '../../reading/parts.ts';

/** Cells that were corrected in the preview, by the number of their row and their column from 0. */
export class Corrections {
  readonly #byRow = new Map<number, Map<number, string>>();

  constructor(cells: Readonly<Record<string, string>>) {
    for (const [address, text] of Object.entries(cells)) {
      const place = placeOf(address);
      if (!place) continue;
      const row = this.#byRow.get(place.row + 1) ?? new Map<number, string>();
      this.#byRow.set(place.row + 1, row.set(place.column, text));
    }
  }

  /** The row as it is to be read. */
  of(row: number, cells: readonly Cell[]): readonly Cell[] {
    const said = this.#byRow.get(row);
    if (!said) return cells;
    const width = Math.max(cells.length, ...[...said.keys()].map((at) => at + 1));
    return Array.from({ length: width }, (_, at) => said.get(at) ?? cells[at] ?? null);
  }
}
