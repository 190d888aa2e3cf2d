import type { ImportAction } from '#shared/contract/import-operations.ts';
import { entrySchema } from '#shared/language/schema.ts';
import { openWritable, type WritableDb } from '../../store/database.ts';
import { MadeRows } from '../../store/made-rows.ts';
import type { Single } from './book.ts';
import { countsIn, namesText, type StageAbout, type StagedRow } from './stage.ts';

const schema = `
CREATE TABLE staged (
  row INTEGER PRIMARY KEY, action TEXT NOT NULL, title TEXT NOT NULL, record TEXT, version INTEGER,
  said TEXT NOT NULL, writes TEXT NOT NULL, refused TEXT
) STRICT;
CREATE TABLE about (said TEXT NOT NULL) STRICT;
CREATE TABLE counts (said TEXT NOT NULL) STRICT;
`;

const insert =
  'INSERT INTO staged (row, action, title, record, version, said, writes, refused) VALUES (?, ?, ?, ?, ?, ?, ?, ?)';

/** A stage that is being filled. */
export class NewStage {
  readonly #db: WritableDb;
  readonly #single: Single | undefined;
  readonly #made: MadeRows | undefined;
  #madeReady = 0;
  /** Most rows say the same fields as the row above. */
  #last: { names: readonly string[]; text: string } = { names: [], text: '' };

  constructor(file: string, about: Omit<StageAbout, 'made'>, single: Single | undefined) {
    const db = openWritable(file, { create: true });
    // It is forgotten with the program: what a power cut takes is read again from the file.
    db.script(`PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF; PRAGMA secure_delete = OFF; ${schema}`);
    this.#db = db;
    this.#single = single;
    this.#made = single && new MadeRows(db, single.of, ['staged_title', 'staged_writes']);
    const made = single && { register: single.of.name, fields: Object.keys(entrySchema(single.of).shape) };
    db.run(
      'INSERT INTO about (said) VALUES (?)',
      JSON.stringify({ ...about, ...(made ? { made } : {}) } satisfies StageAbout),
    );
  }

  /** Many at once: a transaction for each would be most of the time. */
  put(rows: readonly StagedRow[]): void {
    this.#db.transaction(() => {
      for (const row of rows) if (!this.#putMade(row)) this.#put(row);
      this.#made?.flush();
    });
  }

  #putMade({ row, action, title, values, writes }: StagedRow): boolean {
    const record = action === 'add' ? this.#single?.record(values) : undefined;
    if (!record || !this.#made) return false;
    this.#made.put(row, [title, this.#namesText(writes)], record);
    this.#madeReady += 1;
    return true;
  }

  #namesText(names: readonly string[]): string {
    const last = this.#last;
    if (last.names.length === names.length && names.every((name, at) => name === last.names[at])) return last.text;
    const text = namesText(names);
    this.#last = { names, text };
    return text;
  }

  #put({ row, action, title, record, version, values, writes, problems, original }: StagedRow): void {
    const refused = problems.length > 0 ? JSON.stringify({ problems, original }) : null;
    this.#db.run(insert, row, action, title, record, version, JSON.stringify(values), namesText(writes), refused);
  }

  /** Nothing more comes: from now on rows are looked for. */
  end(): Record<ImportAction, number> {
    this.#made?.end();
    this.#db.script('CREATE INDEX staged_action ON staged (action, row)');
    const counts = countsIn(this.#db, this.#madeReady);
    this.#db.run('INSERT INTO counts (said) VALUES (?)', JSON.stringify(counts));
    this.#db.close();
    const { made: _made, ...told } = counts;
    return told;
  }
}
