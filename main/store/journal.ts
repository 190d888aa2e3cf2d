import type { Id } from '#shared/base/ids.ts';
import type { Behalf } from '#shared/contract/operation.ts';
import { canonical, sha256 } from './canonical.ts';
import { type Clock, createClock } from './clock.ts';
import type { ReadableDb, WritableDb } from './database.ts';

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

export interface Journal {
  readonly station: string;
  nextPosition(): number;
  append(said: Pick<ChangeHead, 'account' | 'behalf' | 'operation' | 'undoes'>, entries: readonly Entry[]): Change;
}

/** Chained within its station: each change's hash covers the one before it. */
export const hashOf = (head: ChangeHead, entries: readonly Entry[]): string =>
  sha256(
    canonical({
      station: head.station,
      sequence: head.sequence,
      clock: head.clock,
      account: head.account,
      behalf: head.behalf,
      operation: head.operation,
      undoes: head.undoes,
      previous: head.previous,
      entries,
    }),
  );

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
    append(said, entries) {
      const before = last();
      const head: ChangeHead = {
        ...said,
        station,
        sequence: (before?.sequence ?? 0) + 1,
        clock: clock.next(),
        previous: before?.hash ?? chainStart,
      };
      const made: Change = { ...head, position: lastPosition(db) + 1, hash: hashOf(head, entries) };
      insertChange(db, made, entries);
      return made;
    },
  };
}

function insertChange(db: WritableDb, made: Change, entries: readonly Entry[]): void {
  db.run(
    'INSERT INTO change (position, station, sequence, clock, account, behalf, operation, undoes, previous, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
    made.position,
    made.station,
    made.sequence,
    made.clock,
    made.account,
    made.behalf && canonical(made.behalf),
    made.operation,
    made.undoes,
    made.previous,
    made.hash,
  );
  for (const one of entries)
    db.run(
      'INSERT INTO entry (position, register, record, before, after) VALUES (?, ?, ?, ?, ?)',
      made.position,
      one.register,
      one.record,
      one.before && canonical(one.before),
      canonical(one.after),
    );
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

interface EntryRow {
  register: string;
  record: Id;
  before: string | null;
  after: string;
}

export const entriesOf = (db: ReadableDb, position: number): Entry[] =>
  db
    .all<EntryRow>('SELECT register, record, before, after FROM entry WHERE position = ? ORDER BY number', position)
    .map((row) => ({
      register: row.register,
      record: row.record,
      before: row.before === null ? null : (JSON.parse(row.before) as Record<string, unknown>),
      after: JSON.parse(row.after) as Record<string, unknown>,
    }));

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
