import type { ImportAction, ImportedRow } from '#shared/contract/import-operations.ts';
import { registerNamed } from '#shared/registers/index.ts';
import { blankOf } from '../../store/columns.ts';
import type { MadeSpan } from '../../store/copy-made.ts';
import { openReadable, type ReadableDb } from '../../store/database.ts';
import type { Missing } from './missing.ts';

/** What a row would write. */
export interface StagedWrite {
  /** Number of the row in its sheet. */
  row: number;
  record: ImportedRow['record'];
  /** Of the record, when it was compared. */
  version: number | null;
  values: Record<string, unknown>;
  /** Fields that the file says, of a change those that become another. */
  writes: readonly string[];
}

/** What a row says that is news: all of it where its record is. */
export const saidAnew = ({ record, values, writes }: Pick<StagedWrite, 'record' | 'values' | 'writes'>) =>
  record === null ? values : Object.fromEntries(writes.map((name) => [name, values[name]]));

/** A row on its way in, with what was read, what of it would be written, and the version it was compared with. */
export interface StagedRow extends StagedWrite, Omit<ImportedRow, 'cells' | 'title' | 'action'> {
  action: ImportAction;
  /** What the row is called; null of a new one, which its values say to whoever shows it. */
  title: string | null;
  /** Of a row that cannot come in: as it stands in the file. */
  original?: (string | number)[];
}

/** A record that the file lacks, by its place among those. */
export interface MissingRow extends Missing {
  row: number;
}

/** Which of them go: these, or with `all` every one but these. */
export interface Going {
  all: boolean;
  rows: readonly number[];
}

/** What the stage is of. */
export interface StageAbout {
  register: string;
  /** Blank of a table that was pasted. */
  file: string;
  /** The sheet's heads, column by column. */
  heads: readonly string[];
  /** Of which register new rows were made ready. */
  made?: string;
}

/** How many rows there are of each kind, and how many of the new ones were made ready. */
export interface StageCounts extends Record<ImportAction, number> {
  made: number;
}

/** Every span has its price: a large import goes on in some of eight times as many rows, each still a tenth of a second. */
const longest = 8;

/** Rows of a file on their way in: kept in a file of their own until they are applied or forgotten. */
export class Stage {
  readonly #db: ReadableDb;
  readonly about: StageAbout;

  private constructor(db: ReadableDb) {
    this.#db = db;
    this.about = JSON.parse(db.get<{ said: string }>('SELECT said FROM about')?.said ?? '{}') as StageAbout;
  }

  static open(file: string): Stage {
    return new Stage(openReadable(file));
  }

  close(): void {
    this.#db.close();
  }

  counts(): StageCounts {
    return JSON.parse(this.#db.get<{ said: string }>('SELECT said FROM counts')?.said ?? '{}') as StageCounts;
  }

  /** A page of them, in the order of the file. */
  page(action: ImportAction | undefined, offset: number, limit: number): StagedRow[] {
    const sql = `${this.#rowsWhere(action === undefined ? '1' : 'action = :action')} LIMIT :limit OFFSET :offset`;
    return this.#db.all<Resting>(sql, { action, limit, offset }).map((row) => this.#awake(row));
  }

  *rows(actions: readonly ImportAction[]): Generator<StagedRow> {
    const sql = this.#rowsWhere('action IN (SELECT value FROM json_each(:actions))');
    const rows = this.#db.each<Resting>(sql, { actions: JSON.stringify(actions) });
    for (const row of rows) yield this.#awake(row);
  }

  /** New rows that were made ready, about so many at first, then more at a time; only their copying goes through them. */
  *spans(without: readonly number[], few: number): Generator<MadeSpan> {
    const { made } = this.about;
    const count = this.counts().made;
    if (!made || count === 0) return;
    const end = (which: 'min' | 'max'): number =>
      this.#db.get<{ row: number }>(`SELECT ${which}(row_number) AS row FROM made_row`)?.row ?? 0;
    const said = [...new Set(this.#db.column<string>('SELECT names FROM said').flatMap(namesIn))];
    const [first, last] = [end('min'), end('max')];
    const least = Math.ceil((few * (last - first + 1)) / count);
    let after = first - 1;
    for (let width = least; after < last; width = Math.min(2 * width, longest * least)) {
      const upTo = Math.min(last, after + width);
      yield { register: made, after, upTo, without, said };
      after = upTo;
    }
  }

  /** What is to be written besides, in the order of the file. */
  *writes(): Generator<StagedWrite> {
    const sql = `SELECT row, record, version, said, writes FROM staged
      WHERE action IN ('add', 'change') ORDER BY row`;
    for (const { row, record, version, said, writes } of this.#db.each<RestingWrite>(sql))
      yield {
        row,
        record,
        version,
        values: JSON.parse(said) as StagedWrite['values'],
        writes: record === null ? [] : namesIn(writes),
      };
  }

  /** A page of the records that the file lacks. */
  missing(offset: number, limit: number): MissingRow[] {
    return this.#db.all<MissingRow>('SELECT * FROM missing ORDER BY row LIMIT ? OFFSET ?', limit, offset);
  }

  /** Of these what was said to go to the bin, and may. */
  *going({ all, rows }: Going): Generator<MissingRow> {
    const named = `row ${all ? 'NOT IN' : 'IN'} (SELECT value FROM json_each(?))`;
    yield* this.#db.each<MissingRow>(
      `SELECT * FROM missing WHERE stays IS NULL AND ${named} ORDER BY row`,
      JSON.stringify(rows),
    );
  }

  /** In the order of the file: SQLite merges the two tables, each in its own. */
  #rowsWhere(test: string): string {
    const staged = `SELECT row, action, title, record, version, said, writes, refused, 0 AS ready FROM staged WHERE ${test}`;
    if (!this.about.made) return `${staged} ORDER BY row`;
    const made = `SELECT row_number, 'add', NULL, NULL, NULL, entry_text, names, NULL, 1
      FROM made JOIN said ON said.number = staged_said`;
    return `${staged} UNION ALL ${made} WHERE ${test.replace('action', "'add'")} ORDER BY row`;
  }

  #awake({ ready, said, writes, refused, ...head }: Resting): StagedRow {
    const values = JSON.parse(said) as StagedWrite['values'];
    const names = namesIn(writes);
    return {
      ...head,
      values: ready === 1 ? this.#saidOf(values, names) : values,
      writes: names,
      problems: [],
      ...(refused === null ? {} : (JSON.parse(refused) as Pick<StagedRow, 'problems' | 'original'>)),
    };
  }

  /** Of a record that was made ready what its row says; of that the record's text leaves the blanks out. */
  #saidOf(record: StagedWrite['values'], names: readonly string[]): StagedWrite['values'] {
    const fields = registerNamed(this.about.made ?? '')?.fields;
    const said = names.map((name) => [name, record[name] ?? blankOf(fields?.[name]?.kind)] as const);
    return Object.fromEntries(said.filter(([, value]) => value !== null));
  }
}

/** Names of fields are one word each. */
export const namesText = (names: readonly string[]): string => names.join(' ');
const namesIn = (text: string): string[] => (text === '' ? [] : text.split(' '));

export function countsIn(db: ReadableDb, made: number): StageCounts {
  const counts = { add: made, change: 0, same: 0, refused: 0, made };
  const rows = db.all<{ action: ImportAction; n: number }>('SELECT action, count(*) AS n FROM staged GROUP BY action');
  for (const { action, n } of rows) counts[action] += n;
  return counts;
}

interface RestingWrite {
  row: number;
  record: string | null;
  version: number | null;
  said: string;
  writes: string;
}

interface Resting extends RestingWrite {
  ready: 0 | 1;
  action: ImportAction;
  title: string | null;
  refused: string | null;
}
