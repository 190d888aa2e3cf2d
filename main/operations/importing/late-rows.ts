import { cellAddress } from '#shared/base/cell-address.ts';
import type { Cell } from '../../reading/parts.ts';
import type { ReadContext } from '../carry.ts';
import type { CheckedSheet, ImportBook } from './book.ts';
import type { StagedRow } from './stage.ts';

export interface LateRow {
  staged: StagedRow;
  cells: readonly Cell[];
}

/** Rows that are judged together when the last is there: each may depend on any other. */
export class LateRows {
  readonly #rows: LateRow[] = [];
  readonly #book: ImportBook;
  readonly #columns: CheckedSheet['columns'];
  told: readonly string[] = [];

  constructor(book: ImportBook, { columns }: CheckedSheet) {
    this.#book = book;
    this.#columns = columns;
  }

  add(staged: StagedRow, cells: readonly Cell[]): void {
    this.#rows.push({ staged, cells });
  }

  judged(context: ReadContext): LateRow[] {
    const writing = this.#rows
      .map(({ staged }) => staged)
      .filter(({ action }) => action === 'add' || action === 'change');
    const together = this.#book.together?.(context, writing);
    this.told = together?.told ?? [];
    return this.#rows.map(({ staged, cells }) => {
      const found = Object.entries(together?.problems.get(staged.row) ?? {});
      return { staged: found.length === 0 ? staged : this.#refused(staged, found), cells };
    });
  }

  #refused(staged: StagedRow, found: readonly [field: string, sentence: string][]): StagedRow {
    const problems = found.map(([field, sentence]) => {
      const at = this.#columns.get(field);
      const cell = at === undefined ? String(staged.row) : cellAddress(staged.row - 1, at);
      return { cell, field, label: this.#book.of.fields[field]?.label ?? '', sentence };
    });
    return { ...staged, action: 'refused', record: null, version: null, writes: [], problems };
  }
}
