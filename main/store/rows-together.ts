import { quote, type Stored } from './columns.ts';
import type { WritableDb } from './database.ts';

/** A call costs as much as what it binds; more at once would bind more than a statement has room for. */
export const together = 16;
/** A number holds a bit for as many columns. */
const mostBits = 30;
/** Statements kept; a table whose columns are now alike and now not needs a few. */
const mostStatements = 64;

/** Fills a table with rows that come many at a time. What all of them say is bound once: columns of lists are often alike. */
export class RowsTogether {
  readonly width: number;
  readonly #db: WritableDb;
  readonly #columns: readonly string[];
  readonly #into: string;
  readonly #one: string;
  readonly #unlike: string;
  /** By the columns in which all rows say the same, a bit for each. */
  readonly #alike = new Map<number, string>();

  constructor(db: WritableDb, table: string, columns: readonly string[]) {
    this.#db = db;
    this.#columns = columns;
    this.width = columns.length;
    this.#into = `INSERT INTO ${quote(table)} (${columns.join(', ')})`;
    this.#one = `${this.#into} VALUES ${marks(this.width)}`;
    this.#unlike = `${this.#into} ${someRows(this.width)}`;
  }

  /** The values of rows, one row after the other. */
  put(values: readonly Stored[]): void {
    if (values.length === this.width * together) this.#putSome(values);
    else
      for (let at = 0; at < values.length; at += this.width)
        this.#db.run(this.#one, ...values.slice(at, at + this.width));
  }

  #putSome(values: readonly Stored[]): void {
    const alike = this.#alikeIn(values);
    const sql = alike === 0 ? undefined : (this.#alike.get(alike) ?? this.#statement(alike));
    if (sql === undefined) {
      this.#db.run(this.#unlike, ...values);
      return;
    }
    const [once, each]: [Stored[], Stored[]] = [[], []];
    for (let at = 0; at < values.length; at += 1) {
      const isAlike = (alike & (1 << (at % this.width))) !== 0;
      if (!isAlike) each.push(values[at] ?? null);
      else if (at < this.width) once.push(values[at] ?? null);
    }
    this.#db.run(sql, ...once, ...each);
  }

  #alikeIn(values: readonly Stored[]): number {
    if (this.width > mostBits) return 0;
    let alike = 0;
    for (let column = 0; column < this.width; column += 1) {
      let at = column + this.width;
      while (at < values.length && values[at] === values[column]) at += this.width;
      if (at >= values.length) alike |= 1 << column;
    }
    // A row needs something of its own.
    return alike === 2 ** this.width - 1 ? 0 : alike;
  }

  #statement(alike: number): string | undefined {
    if (this.#alike.size >= mostStatements) return undefined;
    const isAlike = this.#columns.map((_, at) => (alike & (1 << at)) !== 0);
    const count = isAlike.filter(Boolean).length;
    let [once, each] = [0, 0];
    const picked = isAlike.map((one) => {
      if (one) once += 1;
      else each += 1;
      return one ? `o.c${once}` : `e.column${each}`;
    });
    const said = Array.from({ length: count }, (_, at) => `? AS c${at + 1}`).join(', ');
    const sql = `${this.#into} SELECT ${picked.join(', ')} FROM (SELECT ${said}) o CROSS JOIN (${someRows(each)}) e`;
    this.#alike.set(alike, sql);
    return sql;
  }
}

const marks = (width: number): string => `(${Array.from({ length: width }, () => '?').join(', ')})`;
const someRows = (width: number): string => `VALUES ${Array.from({ length: together }, () => marks(width)).join(', ')}`;
