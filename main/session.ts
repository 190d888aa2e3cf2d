import { todayIn } from '#shared/base/day.ts';
import type { Id } from '#shared/base/ids.ts';
import { Refusal } from '#shared/base/refusal.ts';
import type { SessionView } from '#shared/contract/office-operations.ts';
import type { Behalf } from '#shared/contract/operation.ts';
import { isDecidable, type Who } from '#shared/rights.ts';
import { officeWords } from '#shared/words/office.ts';
import type { Office } from './office.ts';
import type { Author } from './store/draft.ts';
import { credentialFor, recoveryName } from './store/key-rows.ts';
import { makeCredential, openCredential, readRecoveryKey, wasteTime } from './store/keys.ts';
import { officeSetting } from './store/office-setting.ts';
import { type AccountRow, accountNamed, accountRow, personRow, unitName } from './store/people.ts';
import { recordOf } from './store/records.ts';
import { whoIs } from './store/who.ts';
import type { Visit } from './visits.ts';

/** Who is signed in on one connection. The office key is in memory only while the session is open. */
export interface Session {
  readonly account: Id;
  officeKey: Buffer | undefined;
  seen: number;
  visit?: Visit | undefined;
}

const nobody: Author = { who: null, account: null, behalf: null };

/**
 * Counts the attempt as a failure before the password is looked at: many at once would otherwise all be
 * tried before the first had failed.
 */
async function beginAttempt(office: Office, attempt: string): Promise<void> {
  const wait = await office.task<number>('attempt.begin', { account: attempt, now: Date.now() }, nobody);
  const seconds = Math.ceil(wait / 1000);
  if (seconds > 0) throw new Refusal('wait', officeWords.wait(seconds), { seconds });
}

/** Checks a password; wrong ones cost time that grows, and are written down. */
export async function checkPassword(
  office: Office,
  name: string,
  password: string,
): Promise<{ row: AccountRow; key: Buffer }> {
  const attempt = name.trim().toLowerCase();
  await beginAttempt(office, attempt);
  const row = accountNamed(office.db, name);
  const credential = row && credentialFor(office.db, row.id);
  const key = credential ? await openCredential(password, credential) : await wasteTime(password).then(() => undefined);
  if (!row || !key) {
    await office.task('access.add', { kind: 'signInFailed', detail: { name: attempt.slice(0, 64) } }, nobody);
    throw new Refusal('forbidden', officeWords.wrongPassword);
  }
  await office.task('attempt.cleared', { account: attempt }, nobody);
  return { row, key };
}

export async function signIn(office: Office, name: string, password: string): Promise<Session> {
  const { row, key } = await checkPassword(office, name, password);
  if (row.suspended) throw new Refusal('forbidden', officeWords.suspended);
  if (!whoIs(office.db, row.id, row.person, todayIn())) throw new Refusal('forbidden', officeWords.left);
  const session: Session = { account: row.id, officeKey: key, seen: Date.now() };
  await office.task('access.add', { kind: 'signIn', detail: {} }, { ...nobody, account: row.id });
  return session;
}

export function whoOf(office: Office, session: Session): Who {
  const row = accountRow(office.db, session.account);
  const who = row && !row.suspended ? whoIs(office.db, row.id, row.person, todayIn()) : undefined;
  if (!who) throw new Refusal('signIn', officeWords.signIn);
  return who;
}

export const lockMinutes = (office: Office): number => officeSetting(office.db).lockAfterMinutes;

/** An idle session loses the key; only the password brings it back. */
export function lockIfIdle(office: Office, session: Session, now: number): void {
  if (session.officeKey && now - session.seen > lockMinutes(office) * 60_000) session.officeKey = undefined;
}

export const mustChange = (office: Office, session: Session): boolean =>
  accountRow(office.db, session.account)?.mustChange === true;

export function sessionView(office: Office, session: Session): SessionView {
  const who = whoOf(office, session);
  const row = accountRow(office.db, session.account);
  const unit = personRow(office.db, who.person)?.unit;
  return {
    account: who.account,
    accountName: row?.name ?? '',
    person: who.person,
    name: who.name,
    unitName: unit ? unitName(office.db, unit) : '',
    units: [...who.units],
    roles: [...who.roles],
    rights: [...who.rights],
    lockAfterMinutes: lockMinutes(office),
    mustChangePassword: row?.mustChange === true,
  };
}

export const accountNameOf = (office: Office, session: Session): string =>
  accountRow(office.db, session.account)?.name ?? '';

export async function changePassword(office: Office, session: Session, old: string, fresh: string): Promise<void> {
  if (old === fresh) throw new Refusal('invalid', officeWords.samePassword);
  const { key } = await checkPassword(office, accountNameOf(office, session), old).catch((error: unknown) => {
    throw error instanceof Refusal && error.code === 'forbidden'
      ? new Refusal('forbidden', officeWords.wrongOld)
      : error;
  });
  await setPassword(office, session.account, key, fresh, session.account, 'session.changePassword');
}

async function setPassword(
  office: Office,
  account: Id,
  key: Buffer,
  password: string,
  by: Id | null,
  operation: string,
): Promise<void> {
  const credential = await makeCredential(password, key);
  const author: Author = { ...nobody, account: by };
  await office.task('account.setCredential', { id: account, credential, mustChange: false, operation }, author);
  const kind = operation === 'session.recover' ? 'recovered' : 'passwordChanged';
  await office.task('access.add', { kind, detail: { account } }, author);
}

const recoveryAttempt = ' recovery';

/** The printed key opens the office when the last administrator forgot the password. */
export async function recover(office: Office, typed: string, name: string, password: string): Promise<void> {
  await beginAttempt(office, recoveryAttempt);
  const credential = credentialFor(office.db, recoveryName);
  const key = credential && (await openCredential(readRecoveryKey(typed), credential));
  const row = accountNamed(office.db, name);
  if (!key || !row) {
    await office.task('access.add', { kind: 'recoveryFailed', detail: { name: name.trim().slice(0, 64) } }, nobody);
    throw new Refusal('forbidden', key ? officeWords.wrongPassword : officeWords.wrongRecovery);
  }
  await office.task('attempt.cleared', { account: recoveryAttempt }, nobody);
  await office.task('attempt.cleared', { account: row.name }, nobody);
  await setPassword(office, row.id, key, password, null, 'session.recover');
}

/**
 * Entering for somebody else: the rights are those of the person who decided, the account is the one
 * that typed, and the change keeps both.
 */
export function authorOf(office: Office, who: Who, behalf: Behalf | undefined): Author {
  if (!behalf) return { who, account: who.account, behalf: null };
  if (!who.rights.has('behalf')) throw new Refusal('forbidden', officeWords.noBehalf);
  if (behalf.day > todayIn()) throw new Refusal('invalid', officeWords.behalfFuture);
  if (behalf.attachments.some((id) => !recordOf(office.db, 'attachment', id)))
    throw new Refusal('invalid', officeWords.behalfScan);
  const decided = whoIs(office.db, who.account, behalf.person, behalf.day);
  if (!decided) throw new Refusal('invalid', officeWords.behalfPerson);
  return {
    who: { ...decided, rights: new Set([...decided.rights].filter(isDecidable)) },
    account: who.account,
    behalf,
  };
}
