import { randomUUID } from 'node:crypto';
import { onTestFinished } from 'vitest';
import { openAccessLog } from '#main/store/access-log.ts';
import { commit } from '#main/store/commit.ts';
import { openReadable, openWritable, type ReadableDb, type WritableDb } from '#main/store/database.ts';
import type { Author, Committed, Draft, Store } from '#main/store/draft.ts';
import { openJournal } from '#main/store/journal.ts';
import { subjectKeyRows } from '#main/store/key-rows.ts';
import { makeKey, subjectKeys } from '#main/store/keys.ts';
import { list } from '#main/store/list.ts';
import { migrate } from '#main/store/migrate.ts';
import { type Place, placeAt } from '#main/store/place.ts';
import { findKept } from '#main/store/rows.ts';
import { openScratch } from '#main/store/scratch.ts';
import { openSearchIndex, type SearchIndex } from '#main/store/search-index.ts';
import { verify } from '#main/store/verify.ts';
import { type Id, newId } from '#shared/base/ids.ts';
import type { ListInput } from '#shared/contract/register-operations.ts';
import type { AnyRecord, Register } from '#shared/language/register.ts';
import { type Right, type Role, rights, type Who } from '#shared/rights.ts';
import { testFolder } from './folders.ts';
import { testRegisters } from './sample.ts';

/** An office file with registers made for the test: the store alone, without accounts, threads and doors. */
export interface TestStore {
  readonly place: Place;
  readonly db: WritableDb;
  readonly store: Store;
  readonly officeKey: Buffer;
  /** A reader as the operations have it, with the search index beside it. */
  readonly reader: ReadableDb;
  readonly scratch: WritableDb;
  readonly index: SearchIndex;
  write(author: Author, ...drafts: Draft[]): Committed;
  make(register: string, values: Record<string, unknown>): Id;
  record(register: string, id: Id): AnyRecord;
  list(register: string, asked?: ListInput, who?: Who): ReturnType<typeof list>;
  problems(): Promise<string[]>;
}

export const program: Author = { who: null, account: null, behalf: null };

export function whoWith(may: readonly Right[], units: readonly string[] = [], roles: readonly Role[] = []): Who {
  const account = newId();
  return { account, person: newId(), name: '測試', units, roles, rights: new Set(may) };
}

export const everyRight = Object.keys(rights) as Right[];

export const authorOf = (who: Who): Author => ({ who, account: who.account, behalf: null });

export const patch = (register: string, id: Id, values: Record<string, unknown>, version?: number): Draft => ({
  kind: 'patch',
  register,
  id,
  patch: values,
  ...(version === undefined ? {} : { version }),
});

export function testStore(registers: readonly Register[] = testRegisters): TestStore {
  const place = placeAt(testFolder());
  const officeKey = makeKey();
  const db = openWritable(place.office, { create: true });
  // The disk need not have it before the next step: that alone takes most of a test's time.
  db.script('PRAGMA synchronous = OFF');
  migrate(db, { registers, program: 'test' });
  db.run('INSERT INTO station (id, made_at, reason) VALUES (?, ?, ?)', randomUUID(), '2026-11-21', 'made');
  const registerNamed = (name: string): Register | undefined => registers.find((of) => of.name === name);
  const store: Store = {
    db,
    journal: openJournal(db),
    keys: subjectKeys(officeKey, subjectKeyRows(db)),
    registerNamed,
    registers,
  };
  openAccessLog(place.access).close();
  const scratch = openScratch(place.scratch);
  scratch.script('PRAGMA synchronous = OFF');
  const index = openSearchIndex(scratch, db, registers);
  index.catchUp();
  const reader = openReadable(place.office, { scratch: place.scratch });
  onTestFinished(() => {
    for (const one of [reader, scratch, db]) one.close();
  });
  const of = (name: string): Register => {
    const found = registerNamed(name);
    if (!found) throw new Error(name);
    return found;
  };
  const write = (author: Author, ...drafts: Draft[]): Committed => {
    const done = commit(store, author, { operation: 'test', drafts });
    index.catchUp();
    return done;
  };
  return {
    place,
    db,
    store,
    officeKey,
    reader,
    scratch,
    index,
    write,
    make(register, values) {
      const id = newId();
      write(program, { kind: 'create', register, id, values });
      return id;
    },
    record(register, id) {
      const kept = findKept(reader, of(register), id);
      if (!kept) throw new Error(`${register} ${id}`);
      return kept;
    },
    list: (register, asked = {}, who = whoWith(everyRight)) =>
      list({ db: reader, of: of(register), who, registerNamed }, asked),
    async problems() {
      const access = openReadable(place.access);
      try {
        return (await verify({ db: reader, access, registers, attachments: place.attachments })).problems;
      } finally {
        access.close();
      }
    },
  };
}

/** What a refusal says, so that a test can ask for code and sentence at once. */
export function refusalOf(work: () => unknown): { code: string; sentence: string; facts: Record<string, unknown> } {
  try {
    work();
  } catch (error) {
    return described(error);
  }
  throw new Error('nothing was refused');
}

export async function refusalFrom(
  work: Promise<unknown>,
): Promise<{ code: string; sentence: string; facts: Record<string, unknown> }> {
  try {
    await work;
  } catch (error) {
    return described(error);
  }
  throw new Error('nothing was refused');
}

function described(error: unknown): { code: string; sentence: string; facts: Record<string, unknown> } {
  if (error instanceof Error && 'code' in error && 'facts' in error)
    return { code: String(error.code), sentence: error.message, facts: error.facts as Record<string, unknown> };
  throw error;
}
