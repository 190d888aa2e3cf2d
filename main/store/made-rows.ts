import type { Register } from '#shared/language/register.ts';
import { emptyValue } from '#shared/language/schema.ts';
import { canonical } from './canonical.ts';
import { isNothing, layoutOf, quote, type Stored } from './columns.ts';
import type { WritableDb } from './database.ts';
import type { Values } from './draft.ts';
import { entryText, type Look, literal, lookColumn, mostLooks, type Part, textColumn } from './made-entry.ts';
import { RowsTogether, together } from './rows-together.ts';
import { sealedFields } from './sealing.ts';

/** What is sealed has a key of its own for every record: it cannot be made ready before the record is. */
export const mayBeMadeReady = (of: Register): boolean => sealedFields(of).length === 0;

/** Records of which the same fields were said. */
interface Shape {
  names: readonly string[];
  parts: readonly Part[];
  into: RowsTogether;
  /** By which of its parts are blank. */
  looks: Map<number, number>;
  last: { blanks: number; look: number };
}

/** Rows that look as no case of the entry's text says. */
const noLook = -1;
/** A number holds a bit for as many parts. */
const mostBits = 52;

/**
 * New records made ready in a file of their own: each rests there as its row will, and a change copies thousands of them in
 * the time in which it would write a few hundred. The text of its entry SQLite puts together when it is copied: kept beside
 * the values it would double the time in which they are laid down. `heads` are columns for whoever fills it; like all that
 * are no field's they have a line below in their names.
 */
export class MadeRows {
  readonly #db: WritableDb;
  readonly #of: Register;
  readonly #heads: readonly string[];
  readonly #parts: ReadonlyMap<string, Part>;
  readonly #shapes = new Map<string, Shape>();
  readonly #looks: Look[] = [];
  readonly #said = new Set<Part>();
  #last: Shape | undefined;
  /** Rows of the last shape that wait for others. */
  #waiting: Stored[] = [];

  constructor(db: WritableDb, of: Register, heads: readonly string[]) {
    this.#db = db;
    this.#of = of;
    this.#heads = ['row_number', ...heads];
    const parts = layoutOf(of).columns.map(({ field: name, type, plain = false, encode, decode }): Part => {
      const described = of.fields[name];
      const empty = encode(described ? emptyValue(described) : null);
      const text = (stored: Stored): string | null => {
        const value = decode(stored);
        return isNothing(value) ? null : canonical(value);
      };
      return { name, plain, type, empty, encode, text };
    });
    this.#parts = new Map(parts.map((part) => [part.name, part]));
    const fields = parts.flatMap(({ name, plain, type, empty, text }) => [
      `${quote(name)} ${type} DEFAULT ${literal(empty)}`,
      ...(plain ? [] : [`${textColumn(name)} TEXT DEFAULT ${literal(text(empty))}`]),
    ]);
    const all = [...heads.map((name) => `${name} ANY NOT NULL`), ...fields, `${lookColumn} INTEGER NOT NULL`];
    db.script(`CREATE TABLE made_row (row_number INTEGER PRIMARY KEY, ${all.join(', ')}) STRICT`);
  }

  put(row: number, heads: readonly Stored[], values: Values): void {
    const shape = this.#shapeOf(Object.keys(values));
    if (shape !== this.#last) this.#flush();
    this.#last = shape;
    this.#waiting.push(row, ...heads);
    let blanks = 0;
    for (const { name, plain, empty, encode, text } of shape.parts) {
      const value = values[name];
      const rests = value === undefined ? empty : encode(value);
      this.#waiting.push(rests);
      let said: Stored = rests;
      if (!plain) {
        said = text(rests);
        this.#waiting.push(said);
      }
      blanks = blanks * 2 + (said === null ? 1 : 0);
    }
    this.#waiting.push(shape.last.blanks === blanks ? shape.last.look : this.#lookOf(shape, blanks));
    if (this.#waiting.length === shape.into.width * together) this.#flush();
  }

  #flush(): void {
    this.#last?.into.put(this.#waiting);
    this.#waiting = [];
  }

  /** Nothing more comes: the rows are there to be copied, each with the text of its entry. */
  end(): void {
    this.#flush();
    const text = entryText(this.#of, [...this.#parts.values()], this.#looks, this.#said);
    this.#db.script(`CREATE VIEW made AS SELECT *, ${text} AS entry_text FROM made_row`);
  }

  /** Only what is said is bound: all fields of a record would take longer than everything else. */
  #shapeOf(names: readonly string[]): Shape {
    const last = this.#last;
    if (last?.names.length === names.length && last.names.every((name, at) => name === names[at])) return last;
    const key = names.join(' ');
    const shape = this.#shapes.get(key) ?? this.#shape(names);
    this.#shapes.set(key, shape);
    return shape;
  }

  #shape(names: readonly string[]): Shape {
    const parts = names.flatMap((name) => this.#parts.get(name) ?? []);
    for (const part of parts) this.#said.add(part);
    const fields = parts.flatMap(({ name, plain }) => [quote(name), ...(plain ? [] : [textColumn(name)])]);
    const into = new RowsTogether(this.#db, 'made_row', [...this.#heads, ...fields, lookColumn]);
    return { names, parts, into, looks: new Map(), last: { blanks: -1, look: -1 } };
  }

  /** `blanks`: a bit for each part, the last the lowest. */
  #lookOf(shape: Shape, blanks: number): number {
    const look = shape.looks.get(blanks) ?? this.#newLook(shape.parts, blanks);
    shape.looks.set(blanks, look);
    shape.last = { blanks, look };
    return look;
  }

  #newLook(parts: readonly Part[], blanks: number): number {
    if (this.#looks.length >= mostLooks || parts.length > mostBits) return noLook;
    const filled = parts.filter((_, at) => Math.floor(blanks / 2 ** (parts.length - 1 - at)) % 2 === 0);
    this.#looks.push({ said: new Set(parts), filled: new Set(filled) });
    return this.#looks.length - 1;
  }
}
