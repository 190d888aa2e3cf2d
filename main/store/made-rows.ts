import { initialState, type Register } from '#shared/language/register.ts';
import { emptyValue } from '#shared/language/schema.ts';
import { canonical } from './canonical.ts';
import { layoutOf, quote, type Stored } from './columns.ts';
import type { WritableDb } from './database.ts';
import type { Values } from './draft.ts';
import { sealedFields } from './sealing.ts';

/** What is sealed has a key of its own for every record: it cannot be made ready before the record is. */
export const mayBeMadeReady = (of: Register): boolean => sealedFields(of).length === 0;

/** A part of a record: its column, and what rests there and stands in the entry where nothing was said. */
interface Part {
  name: string;
  /** Its value rests as it is; any other has its text beside it. */
  plain: boolean;
  type: string;
  blank: string;
  empty: Stored;
  encode: (value: unknown) => Stored;
  /** The value as the entry has it: as the row will give it back. */
  text: (stored: Stored) => string;
}

/** Records of which the same fields were said. */
interface Shape {
  names: readonly string[];
  parts: readonly Part[];
  /** Of one, and of as many as go in together. */
  insert: string;
  insertSome: string;
}

/** Rows that go in with one statement: a call costs as much as what it binds. */
const together = 16;

const literal = (value: Stored): string =>
  typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : String(value ?? 'NULL');

const textColumn = (name: string): string => quote(`${name}_text`);

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
  #last: Shape | undefined;
  /** Rows of the last shape that wait for others. */
  #waiting: Stored[] = [];
  #rows = 0;

  constructor(db: WritableDb, of: Register, heads: readonly string[]) {
    this.#db = db;
    this.#of = of;
    this.#heads = ['row_number', ...heads];
    const parts = layoutOf(of).columns.map(({ field: name, type, plain = false, encode, decode }): Part => {
      const described = of.fields[name];
      const value = described ? emptyValue(described) : null;
      const text = (stored: Stored): string => canonical(decode(stored));
      return { name, plain, type, blank: canonical(value), empty: encode(value), encode, text };
    });
    this.#parts = new Map(parts.map((part) => [part.name, part]));
    const fields = parts.flatMap(({ name, plain, type, empty }) => [
      `${quote(name)} ${type} DEFAULT ${literal(empty)}`,
      ...(plain ? [] : [`${textColumn(name)} TEXT`]),
    ]);
    const all = [...heads.map((name) => `${name} TEXT NOT NULL`), ...fields];
    db.script(`CREATE TABLE made_row (row_number INTEGER PRIMARY KEY, ${all.join(', ')}) STRICT`);
  }

  put(row: number, heads: readonly string[], values: Values): void {
    const shape = this.#shapeOf(Object.keys(values));
    if (shape !== this.#last) this.flush();
    this.#last = shape;
    this.#waiting.push(row, ...heads);
    for (const { name, plain, empty, encode, text } of shape.parts) {
      const value = values[name];
      const rests = value === undefined ? empty : encode(value);
      this.#waiting.push(rests);
      if (!plain) this.#waiting.push(text(rests));
    }
    this.#rows += 1;
    if (this.#rows === together) this.flush();
  }

  /** What waits goes in: before the transaction ends in which it was put. */
  flush(): void {
    const waiting = this.#waiting;
    const rows = this.#rows;
    this.#waiting = [];
    this.#rows = 0;
    if (!this.#last || rows === 0) return;
    if (rows === together) {
      this.#db.run(this.#last.insertSome, ...waiting);
      return;
    }
    const width = waiting.length / rows;
    for (let at = 0; at < waiting.length; at += width)
      this.#db.run(this.#last.insert, ...waiting.slice(at, at + width));
  }

  /** Nothing more comes: the rows are there to be copied, each with the text of its entry. */
  end(): void {
    this.flush();
    const said = new Set([...this.#shapes.values()].flatMap(({ parts }) => parts.map(({ name }) => name)));
    this.#db.script(`CREATE VIEW made AS SELECT *, ${this.#entryText(said)} AS entry_text FROM made_row`);
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
    const fields = parts.flatMap(({ name, plain }) => [quote(name), ...(plain ? [] : [textColumn(name)])]);
    const columns = [...this.#heads, ...fields];
    const marks = `(${columns.map(() => '?').join(', ')})`;
    const into = `INSERT INTO made_row (${columns.join(', ')}) VALUES `;
    const some = Array.from({ length: together }, () => marks).join(', ');
    return { names, parts, insert: into + marks, insertSome: into + some };
  }

  /** In the order of a canonical text; what no row says stands in it once for all. */
  #entryText(said: ReadonlySet<string>): string {
    const pieces: string[] = [];
    let text = '';
    for (const name of ['state', ...this.#parts.keys()].sort()) {
      text += `${text === '' && pieces.length === 0 ? '{' : ','}${JSON.stringify(name)}:`;
      const part = this.#parts.get(name);
      if (part && said.has(name)) {
        pieces.push(literal(text), valueText(part));
        text = '';
      } else text += part?.blank ?? canonical(initialState(this.#of));
    }
    return [...pieces, literal(`${text}}`)].join(' || ');
  }
}

const valueText = ({ name, plain, blank }: Part): string =>
  plain ? `json_quote(${quote(name)})` : `coalesce(${textColumn(name)}, ${literal(blank)})`;
