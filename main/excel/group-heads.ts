import { exportWords as words } from '#shared/words/exports.ts';
import { type Asked, groupsOf, type Scope } from '../store/list.ts';
import type { ExportColumn } from './export-columns.ts';
import type { SheetGroup } from './sheet-file.ts';

/** The groups of an export in the order of its rows, each with what its rows sum up to. */
export class GroupHeads {
  readonly #groups: Iterator<SheetGroup>;
  /** Rows of this group that are still to come. */
  #left = 0;

  constructor(scope: Scope, asked: Asked, field: string, columns: readonly ExportColumn[]) {
    const summed = columns.filter((column) => column.summed).map(({ name }) => name);
    const counter = scope.of.options.counter ?? '筆';
    const groups = groupsOf(scope, asked, field, summed).map(({ label, count, sums }) => ({
      label: words.groupHead(label, count, counter),
      count,
      sums: columns.map(({ name }) => sums[summed.indexOf(name)] ?? null),
    }));
    this.#groups = groups.values();
  }

  /** Asked before every row: the head of the group it opens. */
  next(): SheetGroup | undefined {
    if (this.#left > 0) {
      this.#left -= 1;
      return undefined;
    }
    const { value, done } = this.#groups.next();
    if (done) return undefined;
    this.#left = value.count - 1;
    return value;
  }
}
