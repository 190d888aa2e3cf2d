import Database from 'better-sqlite3';
import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3';
import { Refusal } from '#shared/base/refusal.ts';
import { naturalKey, textKey } from '#shared/base/text-key.ts';

type Raw = Database.Database;
type Statement = Database.Statement<unknown[]>;

declare const writes: unique symbol;

/** Typed queries over the registers' tables; they can only select. */
export type Query = Pick<BetterSQLite3Database, 'select' | 'selectDistinct'>;

/** A handle that can only read: it offers no way to run a change, and SQLite refuses one besides. */
export interface ReadableDb {
  readonly query: Query;
  all<T>(sql: string, ...parameters: unknown[]): T[];
  get<T>(sql: string, ...parameters: unknown[]): T | undefined;
  /** The first column alone: rows as objects would be most of the time of a long list. */
  column<T>(sql: string, ...parameters: unknown[]): T[];
  each<T>(sql: string, ...parameters: unknown[]): IterableIterator<T>;
  /** The same, each row as its values alone, in the order of the statement's columns. */
  eachValues(sql: string, ...parameters: unknown[]): IterableIterator<unknown[]>;
  close(): void;
}

export interface WritableDb extends ReadableDb {
  readonly [writes]: true;
  run(sql: string, ...parameters: unknown[]): void;
  /** Several statements at once, for schema work. */
  script(sql: string): void;
  transaction<T>(work: () => T): T;
  copyTo(file: string): Promise<void>;
  /** Another file beside this one while something is done, outside of any transaction. */
  beside<T>(name: string, file: string, work: () => T): T;
  /**
   * A change of thousands: it is as safe as any once it is committed, in the log; whoever waits for it does not wait for
   * SQLite to carry the log over into the file. That is left to `settle`, or to the next change.
   */
  large<T>(work: () => T): T;
  settle(): void;
}

/** A page is written and read by one call of the system; still larger ones would make an office of few records large. */
const pageBytes = 8_192;

/** So long the log becomes before SQLite carries it over with a commit: 4 MB. */
const logPages = 500;

/** Statements are prepared once a connection and text; the writer runs the same few a hundred thousand times. */
class Handle {
  readonly query: Query;
  #unsettled = false;
  readonly #raw: Raw;
  readonly #prepared = new Map<string, Statement>();

  constructor(raw: Raw) {
    this.#raw = raw;
    this.query = drizzle(raw);
  }

  #statement(sql: string): Statement {
    const known = this.#prepared.get(sql);
    if (known) return known;
    const fresh = this.#raw.prepare<unknown[]>(sql);
    if (this.#prepared.size > 500) this.#prepared.clear();
    this.#prepared.set(sql, fresh);
    return fresh;
  }

  all<T>(sql: string, ...parameters: unknown[]): T[] {
    return guarded(() => this.#statement(sql).all(...parameters) as T[]);
  }

  get<T>(sql: string, ...parameters: unknown[]): T | undefined {
    return guarded(() => this.#statement(sql).get(...parameters) as T | undefined);
  }

  column<T>(sql: string, ...parameters: unknown[]): T[] {
    return guarded(
      () =>
        this.#raw
          .prepare<unknown[]>(sql)
          .pluck()
          .all(...parameters) as T[],
    );
  }

  /** Streams rows; a statement of its own, so that others may run meanwhile. */
  each<T>(sql: string, ...parameters: unknown[]): IterableIterator<T> {
    return guarded(() => this.#raw.prepare<unknown[]>(sql).iterate(...parameters) as IterableIterator<T>);
  }

  eachValues(sql: string, ...parameters: unknown[]): IterableIterator<unknown[]> {
    return guarded(
      () =>
        this.#raw
          .prepare<unknown[]>(sql)
          .raw()
          .iterate(...parameters) as IterableIterator<unknown[]>,
    );
  }

  run(sql: string, ...parameters: unknown[]): void {
    guarded(() => this.#statement(sql).run(...parameters));
  }

  script(sql: string): void {
    this.#prepared.clear();
    guarded(() => this.#raw.exec(sql));
  }

  transaction<T>(work: () => T): T {
    return guarded(() => this.#raw.transaction(work).immediate());
  }

  async copyTo(file: string): Promise<void> {
    try {
      await this.#raw.backup(file);
    } catch (error) {
      throw translated(error);
    }
  }

  beside<T>(name: string, file: string, work: () => T): T {
    this.run(`ATTACH ? AS ${name}`, file);
    try {
      return work();
    } finally {
      this.script(`DETACH ${name}`);
    }
  }

  large<T>(work: () => T): T {
    guarded(() => this.#raw.pragma('wal_autocheckpoint = 0'));
    try {
      return work();
    } finally {
      this.#raw.pragma(`wal_autocheckpoint = ${logPages}`);
      this.#unsettled = true;
    }
  }

  settle(): void {
    if (!this.#unsettled) return;
    this.#unsettled = false;
    guarded(() => this.#raw.pragma('wal_checkpoint(PASSIVE)'));
  }

  close(): void {
    this.#raw.close();
  }
}

/** Turns what SQLite says into a sentence a clerk can act on. */
export function translated(error: unknown): unknown {
  const code = (error as { code?: unknown })?.code;
  if (typeof code !== 'string') return error;
  if (code === 'SQLITE_FULL' || code === 'ENOSPC')
    return new Refusal('full', '磁碟空間不足，這次的變更沒有寫入。清出空間後再試一次。');
  if (code.startsWith('SQLITE_READONLY') || code === 'SQLITE_CANTOPEN' || code === 'SQLITE_PERM')
    return new Refusal('place', '資料夾無法寫入。檢查資料夾的權限，或改放到可以寫入的地方。');
  if (code === 'SQLITE_NOTADB' || code.startsWith('SQLITE_CORRUPT'))
    return new Refusal('damaged', '機關資料檔已損壞，無法讀取。從備份還原，並保留這個檔案供查。');
  if (code.startsWith('SQLITE_IOERR')) return new Refusal('damaged', '讀寫機關資料檔時磁碟出錯。檢查磁碟後再開啟。');
  return error;
}

function guarded<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw translated(error);
  }
}

const prepareFunctions = (raw: Raw): void => {
  raw.function('natural_key', { deterministic: true }, (value) =>
    typeof value === 'string' ? naturalKey(value) : null,
  );
  raw.function('text_key', { deterministic: true }, (value) => (typeof value === 'string' ? textKey(value) : null));
};

/**
 * So many KB of the file a connection keeps at hand, and as much again it takes to sort. One that stays is asked for the same
 * pages again and again; a job goes through a whole register once, and is the faster the less of it is kept.
 */
const caches = { staying: 32_000, passing: 8_000 } as const;

export function openWritable(file: string, options: { create?: boolean } = {}): WritableDb {
  return guarded(() => {
    const raw = new Database(file, { fileMustExist: !options.create });
    try {
      // A file that is there keeps its own.
      raw.pragma(`page_size = ${pageBytes}`);
      raw.pragma('journal_mode = WAL');
      raw.pragma(`wal_autocheckpoint = ${logPages}`);
      raw.pragma('synchronous = FULL');
      raw.pragma('foreign_keys = ON');
      raw.pragma('secure_delete = ON');
      raw.pragma('trusted_schema = OFF');
      raw.pragma('busy_timeout = 5000');
      raw.pragma(`cache_size = -${caches.staying}`);
      prepareFunctions(raw);
    } catch (error) {
      raw.close();
      throw error;
    }
    return new Handle(raw) as unknown as WritableDb;
  });
}

export function openReadable(
  file: string,
  attached: Readonly<Record<string, string>> = {},
  cache: keyof typeof caches = 'staying',
): ReadableDb {
  return guarded(() => {
    const raw = new Database(file, { readonly: true, fileMustExist: true });
    raw.pragma('busy_timeout = 5000');
    raw.pragma(`cache_size = -${caches[cache]}`);
    prepareFunctions(raw);
    for (const [name, path] of Object.entries(attached)) raw.prepare(`ATTACH ? AS ${name}`).run(path);
    raw.pragma('query_only = ON');
    return new Handle(raw);
  });
}
