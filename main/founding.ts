import { randomUUID } from 'node:crypto';
import { renameSync, rmSync } from 'node:fs';
import { todayIn } from '#shared/base/day.ts';
import { newId } from '#shared/base/ids.ts';
import type { OfficeEntry } from '#shared/contract/office-operations.ts';
import { allRegisters, registerNamed } from '#shared/registers/index.ts';
import { markStation } from './office.ts';
import { startingKinds, startingSeries } from './starting-books.ts';
import { commit } from './store/commit.ts';
import { openWritable, type WritableDb } from './store/database.ts';
import type { Draft, Store } from './store/draft.ts';
import { openJournal } from './store/journal.ts';
import { recoveryName, saveCredential, subjectKeyRows } from './store/key-rows.ts';
import { makeCredential, makeKey, makeRecoveryKey, readRecoveryKey, subjectKeys } from './store/keys.ts';
import { holdOffice } from './store/lock.ts';
import { migrate } from './store/migrate.ts';
import { prepareNew } from './store/place.ts';
import { programVersion } from './version.ts';

export interface FoundingAccount {
  name: string;
  person: string;
  password: string;
}

/** What a new office starts with; the first administrator among it. */
export interface Founding {
  folder: string;
  drafts: readonly Draft[];
  accounts: readonly FoundingAccount[];
  demo: boolean;
  /** Acts upon what is there once the office is filled, before it has its name. */
  acts?: (store: Store) => void;
}

export interface Founded {
  folder: string;
  recoveryKey: string;
}

/** Makes an office whole or not at all: the file has its name only once everything is in it. */
export async function found(founding: Founding): Promise<Founded> {
  const place = prepareNew(founding.folder);
  const lock = holdOffice(place.lock);
  const coming = `${place.office}.coming`;
  const officeKey = makeKey();
  const recoveryKey = makeRecoveryKey();
  try {
    removeFile(coming);
    const recovery = await makeCredential(readRecoveryKey(recoveryKey), officeKey);
    const accounts = await Promise.all(
      founding.accounts.map(async (one) => ({
        ...one,
        id: newId(),
        credential: await makeCredential(one.password, officeKey),
      })),
    );
    const db = openWritable(coming, { create: true });
    try {
      migrate(db, { registers: allRegisters, program: programVersion });
      db.run(
        "INSERT INTO meta (key, value) VALUES ('office', ?), ('demo', ?)",
        randomUUID(),
        founding.demo ? '1' : '0',
      );
      markStation(db, place, coming);
      saveCredential(db, recoveryName, recovery);
      const store = fill(db, officeKey, [...founding.drafts, ...accounts.map(accountDraft)]);
      founding.acts?.(store);
      for (const one of accounts) saveCredential(db, one.id, one.credential);
    } finally {
      db.close();
    }
    renameSync(coming, place.office);
  } catch (error) {
    removeFile(coming);
    throw error;
  } finally {
    lock.release();
  }
  return { folder: place.folder, recoveryKey };
}

const accountDraft = (one: FoundingAccount & { id: string }): Draft => ({
  kind: 'create',
  register: 'account',
  id: one.id,
  values: { name: one.name, person: one.person, suspended: false, passwordSet: todayIn(), mustChange: false },
});

function fill(db: WritableDb, officeKey: Buffer, drafts: readonly Draft[]): Store {
  const keys = subjectKeys(officeKey, subjectKeyRows(db));
  const store: Store = { db, journal: openJournal(db), keys, registerNamed, registers: allRegisters };
  commit(store, { who: null, account: null, behalf: null }, { operation: 'office.create', drafts });
  return store;
}

function removeFile(file: string): void {
  for (const ending of ['', '-wal', '-shm']) rmSync(file + ending, { force: true });
}

export function foundingOf(entry: OfficeEntry): Founding {
  const admin = newId();
  const create = (register: string, values: Record<string, unknown>, id = newId()): Draft => ({
    kind: 'create',
    register,
    id,
    values,
  });
  return {
    folder: entry.folder,
    demo: false,
    drafts: [
      create('setting', {
        officeName: entry.officeName,
        officePrefix: entry.officePrefix,
        county: entry.county,
        firstYear: entry.firstYear,
        since: todayIn(),
      }),
      ...entry.units.map((unit, index) =>
        create('unit', {
          name: unit.name,
          prefix: unit.prefix,
          chiefTitle: unit.chiefTitle || null,
          order: (index + 1) * 10,
        }),
      ),
      create('person', { name: entry.admin.name, roles: ['admin'] }, admin),
      ...startingKinds(),
      ...startingSeries(),
    ],
    accounts: [{ name: entry.admin.account, person: admin, password: entry.admin.password }],
  };
}
