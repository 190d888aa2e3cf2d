import type { ImportAction, ImportedRow } from '#shared/contract/import-operations.ts';
import { openWritable, type WritableDb } from '../../store/database.ts';

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

/** A row on its way in, with what was read, what of it would be written, and the version it was compared with. */
export interface StagedRow extends StagedWrite, Omit<ImportedRow, 'cells'> {
  /** Of a row that cannot come in: as it stands in the file. */
  original?: (string | number)[];
}

/** What the stage is of. */
export interface StageAbout {
  register: string;
  /** Blank of a table that was pasted. */
  file: string;
  /** The sheet's heads, column by column. */
  heads: readonly string[];
}

const schema = `
CREATE TABLE staged (
  row INTEGER PRIMARY KEY, action TEXT NOT NULL, title TEXT NOT NULL, record TEXT, version INTEGER,
  said TEXT NOT NULL, writes TEXT NOT NULL, refused TEXT
) STRICT;
CREATE TABLE about (said TEXT NOT NULL) STRICT;
`;

/** Rows of a file on their way in: kept in a file of their own until they are applied or forgotten. */
export class Stage {
  readonly #db: WritableDb;

  private constructor(db: WritableDb) {
    this.#db = db;
  }

  static create(file: string, about: StageAbout): Stage {
    const db = openWritable(file, { create: true });
    // It is forgotten with the program: what a power cut takes is read again from the file.
    db.script(`PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF; PRAGMA secure_delete = OFF; ${schema}`);
    db.run('INSERT INTO about (said) VALUES (?)', JSON.stringify(about));
    return new Stage(db);
  }

  static open(file: string): Stage {
    return new Stage(openWritable(file));
  }

  /** Many at once: a transaction for each would be most of the time. */
  put(rows: readonly StagedRow[]): void {
    this.#db.transaction(() => {
      for (const { row, action, title, record, version, values, writes, problems, original } of rows)
        this.#db.run(
          'INSERT INTO staged (row, action, title, record, version, said, writes, refused) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
          row,
          action,
          title,
          record,
          version,
          JSON.stringify(values),
          JSON.stringify(writes),
          problems.length > 0 ? JSON.stringify({ problems, original }) : null,
        );
    });
  }

  /** Nothing more comes: from now on rows are looked for. */
  done(): void {
    this.#db.script('CREATE INDEX staged_action ON staged (action, row)');
  }

  close(): void {
    this.#db.close();
  }

  about(): StageAbout {
    return JSON.parse(this.#db.get<{ said: string }>('SELECT said FROM about')?.said ?? '{}') as StageAbout;
  }

  counts(): Record<ImportAction, number> {
    const counts = { add: 0, change: 0, same: 0, refused: 0 };
    const rows = this.#db.all<{ action: ImportAction; n: number }>(
      'SELECT action, count(*) AS n FROM staged GROUP BY action',
    );
    for (const { action, n } of rows) counts[action] = n;
    return counts;
  }

  /** A page of them, in the order of the file. */
  page(action: ImportAction | undefined, offset: number, limit: number): StagedRow[] {
    const only = action === undefined ? '' : 'WHERE action = ?';
    const rows = this.#db.all<Resting>(
      `SELECT * FROM staged ${only} ORDER BY row LIMIT ? OFFSET ?`,
      ...(action === undefined ? [] : [action]),
      limit,
      offset,
    );
    return rows.map(awake);
  }

  *rows(actions: readonly ImportAction[]): Generator<StagedRow> {
    const rows = this.#db.each<Resting>(
      'SELECT * FROM staged WHERE action IN (SELECT value FROM json_each(?)) ORDER BY row',
      JSON.stringify(actions),
    );
    for (const row of rows) yield awake(row);
  }

  /** What is to be written, in the order of the file. */
  *writes(): Generator<StagedWrite> {
    const sql = `SELECT row, record, version, said, writes FROM staged WHERE action IN ('add', 'change') ORDER BY row`;
    for (const { row, record, version, said, writes } of this.#db.each<RestingWrite>(sql))
      yield {
        row,
        record,
        version,
        values: JSON.parse(said) as StagedWrite['values'],
        writes: record === null ? [] : (JSON.parse(writes) as string[]),
      };
  }
}

interface RestingWrite {
  row: number;
  record: string | null;
  version: number | null;
  said: string;
  writes: string;
}

interface Resting extends RestingWrite {
  action: ImportAction;
  title: string;
  refused: string | null;
}

const awake = ({ said, writes, refused, ...head }: Resting): StagedRow => ({
  ...head,
  values: JSON.parse(said) as StagedWrite['values'],
  writes: JSON.parse(writes) as string[],
  problems: [],
  ...(refused === null ? {} : (JSON.parse(refused) as Pick<StagedRow, 'problems' | 'original'>)),
});
