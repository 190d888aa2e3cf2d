import { TEXT_KEY_VERSION } from '#shared/base/text-key.ts';
import type { Register } from '#shared/language/register.ts';
import { type Kept, keptFrom, layoutOf, type Row } from './columns.ts';
import type { ReadableDb, WritableDb } from './database.ts';
import { indexText, isFindable, searchFields, searchText } from './find.ts';
import { lastPosition } from './journal.ts';

const schema = `
CREATE TABLE IF NOT EXISTS doc (
  number INTEGER PRIMARY KEY AUTOINCREMENT, register TEXT NOT NULL, record TEXT NOT NULL, UNIQUE (register, record)
) STRICT;
CREATE VIRTUAL TABLE IF NOT EXISTS find USING fts5 (pieces, content = '', contentless_delete = 1, tokenize = 'ascii');
CREATE TABLE IF NOT EXISTS state (key TEXT PRIMARY KEY NOT NULL, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
`;

/** By which rules its keys were made, and how it knows how far it has come. */
const rulesOf = (registers: readonly Register[]): string =>
  JSON.stringify({
    follows: 'entry',
    key: TEXT_KEY_VERSION,
    fields: registers.map((of) => [of.name, of.options.title, searchFields(of).map(([name]) => name)]),
  });

/** The change an entry is of: an office that was moved or copied keeps its index, one restored from before does not. */
const hashAt = (office: ReadableDb, entry: number): string =>
  office.get<{ hash: string }>(
    'SELECT c.hash FROM entry e JOIN change c ON c.position = e.position WHERE e.number = ?',
    entry,
  )?.hash ?? '';

/** The last change that is in the index whole, where it has come to an entry. */
function positionAt(office: ReadableDb, entry: number): number {
  const next = office.get<{ position: number }>(
    'SELECT position FROM entry WHERE number > ? ORDER BY number LIMIT 1',
    entry,
  );
  return next ? next.position - 1 : lastPosition(office);
}

export interface SearchIndex {
  /** Brings the index up to the journal, or on by so many entries: true where nothing is left to follow. */
  catchUp(most?: number): boolean;
}

interface Touched {
  number: number;
  register: string;
  record: string;
}

/** Entries of one transaction. */
const batch = 1_000;

export function openSearchIndex(scratch: WritableDb, office: ReadableDb, registers: readonly Register[]): SearchIndex {
  scratch.script(schema);
  const rules = rulesOf(registers);
  const byName = new Map(registers.filter(isFindable).map((of) => [of.name, of]));
  const read = (key: string) => scratch.get<{ value: string }>('SELECT value FROM state WHERE key = ?', key)?.value;
  const write = (key: string, value: string) =>
    scratch.run('INSERT OR REPLACE INTO state (key, value) VALUES (?, ?)', key, value);

  const putOne = (of: Register, kept: Kept): void => {
    const old = scratch.get<{ number: number }>(
      'SELECT number FROM doc WHERE register = ? AND record = ?',
      of.name,
      kept.id,
    );
    if (old) {
      scratch.run('DELETE FROM find WHERE rowid = ?', old.number);
      scratch.run('DELETE FROM doc WHERE number = ?', old.number);
    }
    const added = scratch.get<{ number: number }>(
      'INSERT INTO doc (register, record) VALUES (?, ?) RETURNING number',
      of.name,
      kept.id,
    );
    scratch.run('INSERT INTO find (rowid, pieces) VALUES (?, ?)', added?.number, indexText(searchText(of, kept)));
  };

  const begin = (): void =>
    scratch.transaction(() => {
      scratch.run('DELETE FROM doc');
      scratch.script("INSERT INTO find (find) VALUES ('delete-all')");
      write('rules', rules);
      arrive(0);
    });

  const arrive = (entry: number): void => {
    write('entry', String(entry));
    write('hash', hashAt(office, entry));
    write('position', String(positionAt(office, entry)));
  };

  /** The same record may come again: only its last entry counts, so that the newest stand last also after a rebuild. */
  const isLast = ({ number, register, record }: Touched): boolean =>
    office.get(
      'SELECT 1 FROM entry WHERE record = ? AND register = ? AND number > ? LIMIT 1',
      record,
      register,
      number,
    ) === undefined;

  const put = (touched: Touched): void => {
    const of = byName.get(touched.register);
    if (!of || !isLast(touched)) return;
    const row = office.get<Row>(layoutOf(of).byId, touched.record);
    if (row) putOne(of, keptFrom(of, row));
  };

  /** The last entry taken; undefined where there is none left. */
  const follow = (from: number, count: number): number | undefined => {
    const touched = office.all<Touched>(
      'SELECT number, register, record FROM entry WHERE number > ? ORDER BY number LIMIT ?',
      from,
      count,
    );
    const last = touched.at(-1)?.number;
    if (last === undefined) return undefined;
    scratch.transaction(() => {
      for (const one of touched) put(one);
      arrive(last);
    });
    return last;
  };

  return {
    catchUp(most = Number.POSITIVE_INFINITY) {
      const at = Number(read('entry') ?? -1);
      const known = read('rules') === rules && at >= 0 && read('hash') === hashAt(office, at);
      if (!known) begin();
      let from = known ? at : 0;
      for (let left = most; left > 0; left -= batch) {
        const next = follow(from, Math.min(batch, left));
        if (next === undefined) return true;
        from = next;
      }
      return office.get('SELECT 1 FROM entry WHERE number > ? LIMIT 1', from) === undefined;
    },
  };
}
