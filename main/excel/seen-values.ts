import type { Field } from '#shared/language/field.ts';
import type { LabelOf } from '#shared/language/record.ts';
import type { Cell } from '#shared/language/sheet.ts';
import type { Column, Stored } from '../store/columns.ts';
import type { Held } from '../store/labels.ts';

/** So many values of a column are known at once. */
const mostKnown = 20_000;

interface Seen {
  readonly value: unknown;
  cell: Cell;
}

/**
 * The values of a column in which the same come again and again: units, days, choices. Each is decoded and written out once,
 * however many rows have it; to do it for every row would be most of an export's time.
 */
export class SeenValues {
  readonly #field: Field | undefined;
  readonly #column: Column | undefined;
  readonly #write: (value: unknown, labelOf: LabelOf) => Cell;
  /** Its values have numbers of their own: unless there is none, no two are alike. */
  readonly #differs: boolean;
  readonly #known = new Map<Stored, Seen>();
  #fresh: Seen[] = [];

  constructor(field: Field | undefined, column: Column | undefined, write: (value: unknown, labelOf: LabelOf) => Cell) {
    this.#field = field;
    this.#column = column;
    this.#write = write;
    this.#differs = field?.kind === 'children' || field?.kind === 'attachments';
  }

  /** Looks each row's value up once: what is known of it takes its place in the row. */
  look(rows: readonly unknown[][], at: number): void {
    if (this.#known.size > mostKnown) this.#known.clear();
    for (const row of rows) {
      const stored = row[at] as Stored;
      const known = this.#known.get(stored);
      if (known) row[at] = known;
      else if (stored !== null) row[at] = this.#meet(stored);
    }
  }

  #meet(stored: Stored): Seen {
    const seen: Seen = { value: this.#column ? this.#column.decode(stored) : stored, cell: null };
    if (!this.#differs || stored === '[]') this.#known.set(stored, seen);
    this.#fresh.push(seen);
    return seen;
  }

  /** What was not known before: its titles have to be found. */
  get fresh(): Held[] {
    return this.#field && this.#fresh.length > 0 ? [[this.#field, this.#fresh.map(({ value }) => value)]] : [];
  }

  write(labelOf: LabelOf): void {
    for (const seen of this.#fresh) seen.cell = this.#write(seen.value, labelOf);
    this.#fresh = [];
  }
}

/** Of a row's value that was looked up. */
export const seenCell = (looked: unknown): Cell => (looked as Seen | null)?.cell ?? null;
export const seenValue = (looked: unknown): unknown => (looked as Seen | null)?.value ?? null;
