import { initialState, type Register } from '#shared/language/register.ts';
import { emptyValue } from '#shared/language/schema.ts';
import { canonical } from './canonical.ts';
import { asStored, layoutOf, quote, type Stored } from './columns.ts';
import type { WritableDb } from './database.ts';
import type { Values } from './draft.ts';
import { sealedFields } from './sealing.ts';

/** What is sealed has a key of its own for every record: it cannot be made ready before the record is. */
export const mayBeMadeReady = (of: Register): boolean => sealedFields(of).length === 0;

/** A part of a record: how its text begins in an entry, what it says where nothing was said, and its column. */
interface Part {
  name: string;
  head: string;
  blank: string;
  empty: Stored;
  encode: (value: unknown) => Stored;
}

/** Records of which the same fields were said: what stands in the text before each of them and after the last. */
interface Shape {
  said: readonly { before: string; part: Part }[];
  rest: string;
  insert: string;
}

const literal = (value: Stored): string =>
  typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : String(value ?? 'NULL');

/**
 * New records made ready in a file of their own: each rests as its row will, beside the text of its entry, and a change
 * copies thousands of them in the time in which it would write a few hundred. `heads` are columns for whoever fills it;
 * like all that are no field's they have a line below in their names.
 */
export class MadeRows {
  readonly #db: WritableDb;
  readonly #of: Register;
  readonly #heads: readonly string[];
  /** In the order of the entry's text. */
  readonly #parts: readonly Part[];
  readonly #named: ReadonlyMap<string, Part>;
  readonly #shapes = new Map<string, Shape>();

  constructor(db: WritableDb, of: Register, heads: readonly string[]) {
    const { columns } = layoutOf(of);
    this.#db = db;
    this.#of = of;
    this.#heads = ['row_number', ...heads, 'entry_text'];
    const parts = columns.map(({ field: name, encode }) => {
      const described = of.fields[name];
      const value = described ? emptyValue(described) : null;
      return { name, head: `${JSON.stringify(name)}:`, blank: canonical(value), empty: encode(value), encode };
    });
    const state = {
      name: 'state',
      head: '"state":',
      blank: canonical(initialState(of)),
      empty: null,
      encode: () => null,
    };
    this.#parts = [state, ...parts].toSorted((a, b) => (a.name < b.name ? -1 : 1));
    this.#named = new Map(parts.map((part) => [part.name, part]));
    const fields = columns.map(
      ({ field, type }, at) => `${quote(field)} ${type} DEFAULT ${literal(parts[at]?.empty ?? null)}`,
    );
    const all = [...heads.map((name) => `${name} TEXT NOT NULL`), 'entry_text TEXT NOT NULL', ...fields];
    db.script(`CREATE TABLE made (row_number INTEGER PRIMARY KEY, ${all.join(', ')}) STRICT`);
  }

  put(row: number, heads: readonly string[], values: Values): void {
    const record = asStored(this.#of, values);
    const { said, rest, insert } = this.#shapeOf(record);
    const stored: Stored[] = [];
    let text = '';
    for (const { before, part } of said) {
      const value = record[part.name];
      text += before + canonical(value);
      stored.push(part.encode(value));
    }
    this.#db.run(insert, row, ...heads, text + rest, ...stored);
  }

  /** Binding what is as in a record of which nothing was said takes longer than all else. */
  #shapeOf(record: Values): Shape {
    let key = '';
    for (const name of Object.keys(record)) {
      const part = this.#named.get(name);
      if (part && part.encode(record[name]) !== part.empty) key += `${name} `;
    }
    const shape = this.#shapes.get(key) ?? this.#shape(new Set(key.split(' ')));
    this.#shapes.set(key, shape);
    return shape;
  }

  #shape(names: ReadonlySet<string>): Shape {
    const said: Shape['said'][number][] = [];
    let rest = '';
    for (const part of this.#parts) {
      rest += `${rest === '' && said.length === 0 ? '{' : ','}${part.head}`;
      if (names.has(part.name)) {
        said.push({ before: rest, part });
        rest = '';
      } else rest += part.blank;
    }
    const columns = [...this.#heads, ...said.map(({ part }) => quote(part.name))];
    const marks = columns.map(() => '?').join(', ');
    return { said, rest: `${rest}}`, insert: `INSERT INTO made (${columns.join(', ')}) VALUES (${marks})` };
  }
}
