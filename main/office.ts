import { randomUUID } from 'node:crypto';
import { statSync } from 'node:fs';
import { hostname } from 'node:os';
import { Worker } from 'node:worker_threads';
import { Refusal, refusalFrom } from '#shared/base/refusal.ts';
import type { ChangeEvent } from '#shared/contract/events.ts';
import { allRegisters } from '#shared/registers/index.ts';
import { entryUrl } from './entries.ts';
import { backup, backupsIn } from './operations/backup.ts';
import { startBooks } from './starting-books.ts';
import { openAccessLog } from './store/access-log.ts';
import { sha256 } from './store/canonical.ts';
import { openReadable, openWritable, type ReadableDb, type WritableDb } from './store/database.ts';
import type { Author } from './store/draft.ts';
import { holdOffice, type OfficeLock } from './store/lock.ts';
import { isOutdated, migrate } from './store/migrate.ts';
import { checkExisting, type Place } from './store/place.ts';
import { programVersion } from './version.ts';
import type { TaskMessage, WriterMessage } from './writer.ts';

export interface Office {
  readonly place: Place;
  readonly db: ReadableDb;
  readonly access: ReadableDb;
  /** A connection of one's own, for work that reads on over several turns; the caller closes it. */
  reader(): ReadableDb;
  task<T>(name: string, input: unknown, author: Author, officeKey?: Buffer, watch?: TaskWatch): Promise<T>;
  onChange(hear: (event: ChangeEvent) => void): () => void;
  close(): Promise<void>;
}

/** Whoever waits for a long task. */
export interface TaskWatch {
  signal: AbortSignal;
  progress: (done: number, total: number, label: string) => void;
}

/** One office folder, open in this process alone: readers here, the writer in its thread. */
export async function openOffice(folder: string): Promise<Office> {
  const place = checkExisting(folder);
  const lock = holdOffice(place.lock);
  try {
    await prepare(place);
    const writer = await startWriter(place);
    return officeOf(place, lock, writer);
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** Brings the schema up to this program, and gives a moved or copied folder a station of its own. */
async function prepare(place: Place): Promise<void> {
  const db = openWritable(place.office);
  try {
    const check = db.get<{ quick_check: string }>('PRAGMA quick_check(1)')?.quick_check;
    if (check !== 'ok' || !isOffice(db))
      throw new Refusal('damaged', '機關資料檔已損壞，或不是施政簿的檔案，無法開啟。從備份還原，並保留這個檔案供查。');
    if (isOutdated(db)) await backup(place, 'migration');
    migrate(db, { registers: allRegisters, program: programVersion });
    markStation(db, place);
    startBooks(db);
    openAccessLog(place.access).close();
  } finally {
    db.close();
  }
}

/** A file that a full disk or a crash left empty must not open as an office without people. */
const isOffice = (db: ReadableDb): boolean =>
  db.get("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'meta'") !== undefined &&
  db.get("SELECT 1 FROM meta WHERE key = 'office'") !== undefined;

/** Another folder, another machine at the same path, or a copy put in the old one's place: a new station. */
export function markStation(db: WritableDb, place: Place, file = place.office): void {
  const here = sha256(`${hostname()}\n${place.folder}\n${statSync(file, { bigint: true }).ino}`);
  const known = db.get<{ value: string }>("SELECT value FROM meta WHERE key = 'place'")?.value;
  if (known === here) return;
  db.transaction(() => {
    db.run(
      'INSERT INTO station (id, made_at, reason) VALUES (?, ?, ?)',
      randomUUID(),
      new Date().toISOString(),
      known ? 'moved' : 'made',
    );
    db.run("INSERT OR REPLACE INTO meta (key, value) VALUES ('place', ?)", here);
  });
}

interface Writer {
  task(message: Omit<TaskMessage, 'id' | 'stop'>, watch?: TaskWatch): Promise<unknown>;
  onChange(hear: (event: ChangeEvent) => void): () => void;
  close(): Promise<void>;
}

async function startWriter(place: Place): Promise<Writer> {
  const worker = new Worker(entryUrl('writer'), { workerData: place });
  const waiting: Waiting = new Map();
  const hearers = new Set<(event: ChangeEvent) => void>();
  let last = 0;
  let gone = false;
  let closing = false;
  await new Promise<void>((ready, fail) => {
    const failAll = (error: unknown): void => {
      fail(error);
      for (const one of waiting.values()) one.fail(error);
      waiting.clear();
    };
    worker.on('error', failAll);
    worker.on('exit', () => {
      gone = true;
      failAll(stopped());
    });
    worker.on('message', (message: WriterMessage) => {
      if ('ready' in message) ready();
      else if ('changed' in message) for (const hear of hearers) hear(message.changed);
      else settle(waiting, message);
    });
  });
  return {
    task: (message, watch) =>
      new Promise((done, fail) => {
        if (gone || closing) return fail(stopped());
        last += 1;
        const stop = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
        waiting.set(last, { done, fail, ...watched(stop, watch) });
        worker.postMessage({ id: last, ...message, stop } satisfies TaskMessage);
      }),
    onChange(hear) {
      hearers.add(hear);
      return () => hearers.delete(hear);
    },
    close: () =>
      new Promise((done) => {
        closing = true;
        if (gone) return done();
        worker.once('exit', () => done());
        worker.postMessage('close');
      }),
  };
}

const stopped = (): Refusal => new Refusal('fault', '寫入資料的程序已停止。重新開啟施政簿；已存的資料不受影響。');

interface Asker {
  done: (answer: unknown) => void;
  fail: (error: unknown) => void;
  progress?: TaskWatch['progress'];
  /** The signal has nobody to tell any more. */
  leave?: () => void;
}

/** `stop` is a place that both threads see: a thread at work takes no messages. */
function watched(stop: SharedArrayBuffer, watch: TaskWatch | undefined): Pick<Asker, 'progress' | 'leave'> {
  if (!watch) return {};
  const { signal, progress } = watch;
  const set = (): void => void Atomics.store(new Int32Array(stop), 0, 1);
  if (signal.aborted) set();
  signal.addEventListener('abort', set);
  return { progress, leave: () => signal.removeEventListener('abort', set) };
}

type Waiting = Map<number, Asker>;

function settle(waiting: Waiting, message: Extract<WriterMessage, { id: number }>): void {
  const one = waiting.get(message.id);
  if ('progress' in message) {
    const { done, total, label } = message.progress;
    one?.progress?.(done, total, label);
    return;
  }
  waiting.delete(message.id);
  one?.leave?.();
  if ('refusal' in message) one?.fail(refusalFrom(message.refusal));
  else one?.done(message.answer);
}

function officeOf(place: Place, lock: OfficeLock, writer: Writer): Office {
  const attached = { scratch: place.scratch };
  const db = openReadable(place.office, attached);
  const access = openReadable(place.access);
  return {
    place,
    db,
    access,
    reader: () => openReadable(place.office, attached, 'passing'),
    task: async <T>(name: string, input: unknown, author: Author, officeKey?: Buffer, watch?: TaskWatch) =>
      (await writer.task({ name, input, author, officeKey }, watch)) as T,
    onChange: writer.onChange,
    async close() {
      db.close();
      access.close();
      await writer.close();
      lock.release();
    },
  };
}

/** A backup a day, made when the day's first work begins. */
export async function backupIfDue(place: Place, now = new Date()): Promise<void> {
  const newest = backupsIn(place)[0];
  if (newest && now.getTime() - newest.at.getTime() < 20 * 3600 * 1000) return;
  await backup(place, 'daily', now);
}
