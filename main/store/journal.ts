import { createHash } from 'node:crypto';
import type { Id } from '#shared/base/ids.ts';
import type { Behalf } from '#shared/contract/operation.ts';
import { canonical } from './canonical.ts';
import { type Clock, createClock } from './clock.ts';
import type { ReadableDb, WritableDb } from './database.ts';
import type { Sql } from './where.ts';

/** One record's share of a change: a patch of fields. `before` is null where the record came into being. */
export interface Entry {
  register: string;
  record: Id;
  before: Record<string, unknown> | null;
  after: Record<string, unknown>;
}

export interface ChangeHead {
  station: string;
  sequence: number;
  clock: string;
  account: Id | null;
  behalf: Behalf | null;
  operation: string;
  /** Station and sequence of the change that this one reverses. */
  undoes: string | null;
  previous: string;
}

export interface Change extends ChangeHead {
  position: number;
  hash: string;
}

type Said = Pick<ChangeHead, 'account' | 'behalf' | 'operation' | 'undoes'>;

/** A change on its way into the journal: entries are written as they come, and the hash closes it. */
export interface OpenChange {
  readonly position: number;
  add(entry: EntryRow): void;
  /** Entries of new records whose ids and texts a query gives, as `record` and `after`. */
  addMade(register: string, from: Sql): void;
  close(): Change;
}

export interface Journal {
  readonly station: string;
  nextPosition(): number;
  open(said: Said): OpenChange;
}

/** Entries that SQLite joins at a time: calls cost more than what they hash. */
const piece = 250;

/**
 * Their canonical text, as bytes: it is hashed as it rests and never becomes a text here. In the order in which the inner
 * query gives them: said once more within group_concat, SQLite would sort what is sorted, a third of the time.
 */
const entryPiece = `
SELECT max(number) AS last, CAST(group_concat(
  '{"after":' || after || ',"before":' || coalesce(before, 'null') ||
  ',"record":' || json_quote(record) || ',"register":' || json_quote(register) || '}', ','
) AS BLOB) AS text
FROM (SELECT * FROM entry WHERE position = ? AND number > ? ORDER BY number LIMIT ${piece})`;

/**
 * The hash of the canonical text of head and entries together, without ever holding it whole. Chained within its station:
 * each change's hash covers the one before it.
 */
class ChangeHash {
  readonly #db: ReadableDb;
  readonly #change: ChangeHead & { position: number };
  readonly #hash = createHash('sha256');
  /** Number of the last entry it covers. */
  #last = 0;

  constructor(db: ReadableDb, change: ChangeHead & { position: number }) {
    this.#db = db;
    this.#change = change;
    const { account, behalf, clock } = change;
    this.#hash.update(`${canonical({ account, behalf, clock }).slice(0, -1)},"entries":[`);
  }

  /** Covers the entries that are there by now: as they come, they need not be read back from the log. */
  follow(): void {
    for (let one = this.#next(); one && one.last !== null; one = this.#next()) {
      this.#hash.update(this.#last === 0 ? '' : ',').update(one.text);
      this.#last = one.last;
    }
  }

  #next(): { last: number | null; text: Buffer } | undefined {
    return this.#db.get(entryPiece, this.#change.position, this.#last);
  }

  end(): string {
    this.follow();
    const { operation, previous, sequence, station, undoes } = this.#change;
    const rest = canonical({ operation, previous, sequence, station, undoes }).slice(1);
    return this.#hash.update(`],${rest}`).digest('hex');
  }
}

export const changeHash = (db: ReadableDb, change: ChangeHead & { position: number }): string =>
  new ChangeHash(db, change).end();

export const chainStart = '';

interface Last {
  sequence: number;
  clock: string;
  hash: string;
}

export const lastPosition = (db: ReadableDb): number =>
  db.get<{ last: number }>('SELECT coalesce(max(position), 0) AS last FROM change')?.last ?? 0;

/** The station that writes now: the newest; every copy or restore gets a new one. */
export const currentStation = (db: ReadableDb): string =>
  db.get<{ id: string }>('SELECT id FROM station ORDER BY number DESC LIMIT 1')?.id ?? '';

export function openJournal(db: WritableDb): Journal {
  const station = currentStation(db);
  const newest = db.get<{ clock: string }>('SELECT clock FROM change ORDER BY clock DESC LIMIT 1');
  const clock: Clock = createClock(station, newest?.clock);
  const last = (): Last | undefined =>
    db.get<Last>('SELECT sequence, clock, hash FROM change WHERE station = ? ORDER BY sequence DESC LIMIT 1', station);
  return {
    station,
    nextPosition: () => lastPosition(db) + 1,
    open(said) {
      const before = last();
      const head: ChangeHead = {
        ...said,
        station,
        sequence: (before?.sequence ?? 0) + 1,
        clock: clock.next(),
        previous: before?.hash ?? chainStart,
      };
      return openChange(db, { ...head, position: lastPosition(db) + 1 });
    },
  };
}

/** So many entries come between two looks of the hash at them. */
const hashedTogether = 1_000;

/** The change comes before its entries, which refer to it; its hash, which covers them, comes last. */
function openChange(db: WritableDb, made: Omit<Change, 'hash'>): OpenChange {
  const { position, behalf } = made;
  const hash = new ChangeHash(db, made);
  let added = 0;
  db.run(
    'INSERT INTO change (position, station, sequence, clock, account, behalf, operation, undoes, previous, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
    position,
    made.station,
    made.sequence,
    made.clock,
    made.account,
    behalf && canonical(behalf),
    made.operation,
    made.undoes,
    made.previous,
    '',
  );
  return {
    position,
    add({ register, record, before, after }) {
      db.run(
        'INSERT INTO entry (position, register, record, before, after) VALUES (?, ?, ?, ?, ?)',
        position,
        register,
        record,
        before,
        after,
      );
      added += 1;
      if (added % hashedTogether === 0) hash.follow();
    },
    addMade(register, { text, values }) {
      const sql = `INSERT INTO entry (position, register, record, after) SELECT ?, ?, record, after FROM (${text})`;
      db.run(sql, position, register, ...values);
      hash.follow();
    },
    close() {
      const closed = { ...made, hash: hash.end() };
      db.run('UPDATE change SET hash = ? WHERE position = ?', closed.hash, position);
      return closed;
    },
  };
}

interface ChangeRow extends Omit<Change, 'behalf'> {
  behalf: string | null;
}

const fromRow = (row: ChangeRow): Change => ({
  ...row,
  behalf: row.behalf ? (JSON.parse(row.behalf) as Behalf) : null,
});

export const changeAt = (db: ReadableDb, position: number): Change | undefined => {
  const row = db.get<ChangeRow>('SELECT * FROM change WHERE position = ?', position);
  return row && fromRow(row);
};

export function* changesFrom(db: ReadableDb, position: number): Generator<Change> {
  for (const row of db.each<ChangeRow>('SELECT * FROM change WHERE position >= ? ORDER BY position', position))
    yield fromRow(row);
}

/** As they rest: before and after are canonical texts. */
export interface EntryRow {
  register: string;
  record: Id;
  before: string | null;
  after: string;
}

const entryOf = ({ register, record, before, after }: EntryRow): Entry => ({
  register,
  record,
  before: before === null ? null : (JSON.parse(before) as Record<string, unknown>),
  after: JSON.parse(after) as Record<string, unknown>,
});

/** One at a time: an import has a hundred thousand. */
export const eachEntry = (db: ReadableDb, position: number): IterableIterator<EntryRow> =>
  db.each<EntryRow>('SELECT register, record, before, after FROM entry WHERE position = ? ORDER BY number', position);

export function* entriesOf(db: ReadableDb, position: number): Generator<Entry> {
  for (const row of eachEntry(db, position)) yield entryOf(row);
}

export const entryCount = (db: ReadableDb, position: number): number =>
  db.get<{ n: number }>('SELECT count(*) AS n FROM entry WHERE position = ?', position)?.n ?? 0;

/** The last first. */
export function* entriesBack(db: ReadableDb, position: number): Generator<Entry> {
  const sql = 'SELECT register, record, before, after FROM entry WHERE position = ? ORDER BY number DESC';
  for (const row of db.each<EntryRow>(sql, position)) yield entryOf(row);
}

/** What changes did to one record, in their order. */
export const entriesOn = (db: ReadableDb, register: string, record: Id): (Entry & { position: number })[] =>
  db
    .all<EntryRow & { position: number }>(
      'SELECT position, register, record, before, after FROM entry WHERE record = ? AND register = ? ORDER BY number',
      record,
      register,
    )
    .map((row) => ({ ...entryOf(row), position: row.position }));

/** The position of the change that this one reverses. */
export function undoneBy(db: ReadableDb, change: Change): number | undefined {
  const [station, sequence] = change.undoes?.split('/') ?? [];
  if (station === undefined) return undefined;
  return db.get<{ position: number }>(
    'SELECT position FROM change WHERE station = ? AND sequence = ?',
    station,
    Number(sequence),
  )?.position;
}

export const undoReference = (change: Pick<Change, 'station' | 'sequence'>): string =>
  `${change.station}/${change.sequence}`;
