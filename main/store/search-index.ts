import { TEXT_KEY_VERSION } from '#shared/base/text-key.ts';
import type { Register } from '#shared/language/register.ts';
import { type Kept, keptFrom, layoutOf, quote, type Row } from './columns.ts';
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

/** By which rules its keys were made. */
const rulesOf = (registers: readonly Register[]): string =>
  JSON.stringify({
    key: TEXT_KEY_VERSION,
    fields: registers.map((of) => [of.name, of.options.title, searchFields(of).map(([name]) => name)]),
  });

/** The change it has come to: an office that was moved or copied keeps its index, one restored from before does not. */
const hashAt = (office: ReadableDb, position: number): string =>
  office.get<{ hash: string }>('SELECT hash FROM change WHERE position = ?', position)?.hash ?? '';

export interface SearchIndex {
  /** Brings the index up to the journal; what is already there is left alone. */
  catchUp(): void;
}

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

  const empty = (): void => {
    scratch.run('DELETE FROM doc');
    scratch.script("INSERT INTO find (find) VALUES ('delete-all')");
  };

  /** In the order of the journal, so that the newest stand last also after a rebuild. */
  const since = (position: number): void => {
    const touched = office.all<{ register: string; record: string }>(
      'SELECT register, record FROM entry WHERE position > ? GROUP BY register, record ORDER BY max(number)',
      position,
    );
    for (const { register, record } of touched) {
      const of = byName.get(register);
      const row =
        of && office.get<Row>(`SELECT ${layoutOf(of).names} FROM ${quote(layoutOf(of).table)} WHERE id = ?`, record);
      if (of && row) putOne(of, keptFrom(of, row));
    }
  };

  return {
    catchUp() {
      const last = lastPosition(office);
      const at = Number(read('position') ?? -1);
      const fresh = read('rules') !== rules || at < 0 || read('hash') !== hashAt(office, at);
      if (!fresh && at === last) return;
      scratch.transaction(() => {
        if (fresh) empty();
        since(fresh ? 0 : at);
        write('rules', rules);
        write('position', String(last));
        write('hash', hashAt(office, last));
      });
    },
  };
}
