import type { ImportAction } from '#shared/contract/import-operations.ts';
import { openWritable, type WritableDb } from '../../store/database.ts';
import { MadeRows } from '../../store/made-rows.ts';
import type { Single } from './book.ts';
import type { Missing } from './missing.ts';
import { countsIn, namesText, type StageAbout, type StagedRow } from './stage.ts';

const schema = `
CREATE TABLE staged (
  row INTEGER PRIMARY KEY, action TEXT NOT NULL, title TEXT, record TEXT, version INTEGER,
  said TEXT NOT NULL, writes TEXT NOT NULL, refused TEXT
) STRICT;
CREATE TABLE said (number INTEGER PRIMARY KEY, names TEXT NOT NULL) STRICT;
CREATE TABLE about (said TEXT NOT NULL) STRICT;
CREATE TABLE counts (said TEXT NOT NULL) STRICT;
CREATE TABLE missing (row INTEGER PRIMARY KEY, record TEXT NOT NULL, version INTEGER NOT NULL, stays TEXT) STRICT;
`;

const insert =
  'INSERT INTO staged (row, action, title, record, version, said, writes, refused) VALUES (?, ?, ?, ?, ?, ?, ?, ?)';

/** A stage that is being filled. */
export class NewStage {
  readonly #db: WritableDb;
  readonly #single: Single | undefined;
  readonly #made: MadeRows | undefined;
  #madeReady = 0;
  /** Which fields new rows say, each list once: most say the same as the row above. */
  readonly #said = new Map<string, number>();
  #last: { names: readonly string[]; number: number } = { names: [], number: -1 };

  constructor(file: string, about: Omit<StageAbout, 'made'>, single: Single | undefined) {
    const db = openWritable(file, { create: true });
    // It is forgotten with the program: what a power cut takes is read again from the file.
    db.script(`PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF; PRAGMA secure_delete = OFF; ${schema}`);
    this.#db = db;
    this.#single = single;
    this.#made = single && new MadeRows(db, single.of, ['staged_said']);
    const all: StageAbout = { ...about, ...(single ? { made: single.of.name } : {}) };
    db.run('INSERT INTO about (said) VALUES (?)', JSON.stringify(all));
    // One transaction for all rows: nobody reads them before the last is there.
    db.script('BEGIN');
  }

  put(row: StagedRow): void {
    if (!this.#putMade(row)) this.#put(row);
  }

  #putMade({ row, action, values, writes }: StagedRow): boolean {
    const record = action === 'add' ? this.#single?.record(values) : undefined;
    if (!record || !this.#made) return false;
    this.#made.put(row, [this.#saidAs(writes)], record);
    this.#madeReady += 1;
    return true;
  }

  #saidAs(names: readonly string[]): number {
    const last = this.#last;
    if (last.names.length === names.length && names.every((name, at) => name === last.names[at])) return last.number;
    const text = namesText(names);
    const number = this.#said.get(text) ?? this.#said.size;
    if (number === this.#said.size) {
      this.#said.set(text, number);
      this.#db.run('INSERT INTO said (number, names) VALUES (?, ?)', number, text);
    }
    this.#last = { names, number };
    return number;
  }

  #put({ row, action, title, record, version, values, writes, problems, original }: StagedRow): void {
    const refused = problems.length > 0 ? JSON.stringify({ problems, original }) : null;
    this.#db.run(insert, row, action, title, record, version, JSON.stringify(values), namesText(writes), refused);
  }

  /** The file ended before its last row: what is there is of no use. */
  drop(): void {
    this.#db.close();
  }

  /** Nothing more comes but what the file lacks: from now on rows are looked for. */
  end(missing: readonly Missing[]): Record<ImportAction, number> {
    this.#made?.end();
    for (const { record, version, stays } of missing)
      this.#db.run('INSERT INTO missing (record, version, stays) VALUES (?, ?, ?)', record, version, stays);
    this.#db.script('CREATE INDEX staged_action ON staged (action, row)');
    const counts = countsIn(this.#db, this.#madeReady);
    this.#db.run('INSERT INTO counts (said) VALUES (?)', JSON.stringify(counts));
    this.#db.script('COMMIT');
    this.#db.close();
    const { made: _made, ...told } = counts;
    return told;
  }
}
