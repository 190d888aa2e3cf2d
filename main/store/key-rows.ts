import type { Id } from '#shared/base/ids.ts';
import type { ReadableDb, WritableDb } from './database.ts';
import type { Cost, Credential, KeyRows } from './keys.ts';

const find = (db: ReadableDb, subject: string): { wrapped: string | null } | undefined =>
  db.get<{ wrapped: string | null }>('SELECT wrapped FROM sealed_key WHERE subject = ?', subject);

export const subjectKeyRows = (db: WritableDb): KeyRows => ({
  find: (subject) => find(db, subject),
  add: (subject, wrapped) => db.run('INSERT INTO sealed_key (subject, wrapped) VALUES (?, ?)', subject, wrapped),
});

/** A reader opens what is sealed and makes no keys. */
export const readableKeyRows = (db: ReadableDb): KeyRows => ({
  find: (subject) => find(db, subject),
  add: () => {
    throw new Error('a reader makes no keys');
  },
});

/** What the key sealed can be read no more, in no copy that comes later. */
export const destroyKey = (db: WritableDb, subject: Id): void =>
  db.run('UPDATE sealed_key SET wrapped = NULL, destroyed_at = ? WHERE subject = ?', new Date().toISOString(), subject);

interface CredentialRow {
  salt: string;
  cost: string;
  verifier: string;
  wrapped_key: string;
}

/** The recovery key's credential stands beside those of the accounts. */
export const recoveryName = 'recovery';

export function credentialFor(db: ReadableDb, account: Id | typeof recoveryName): Credential | undefined {
  const row = db.get<CredentialRow>(
    'SELECT salt, cost, verifier, wrapped_key FROM credential WHERE account = ?',
    account,
  );
  return (
    row && { salt: row.salt, cost: JSON.parse(row.cost) as Cost, verifier: row.verifier, wrappedKey: row.wrapped_key }
  );
}

export function saveCredential(db: WritableDb, account: Id | typeof recoveryName, credential: Credential): void {
  db.run(
    `INSERT INTO credential (account, salt, cost, verifier, wrapped_key) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (account) DO UPDATE SET salt = excluded.salt, cost = excluded.cost, verifier = excluded.verifier, wrapped_key = excluded.wrapped_key`,
    account,
    credential.salt,
    JSON.stringify(credential.cost),
    credential.verifier,
    credential.wrappedKey,
  );
}
