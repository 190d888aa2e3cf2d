import { createCipheriv, createDecipheriv, createHash, randomBytes, type ScryptOptions, scrypt } from 'node:crypto';
import { Refusal } from '#shared/base/refusal.ts';

/** AES-256-GCM; the purpose is bound to the text, so that a ciphertext moved elsewhere does not open. */
export function seal(key: Buffer, plain: string | Buffer, purpose: string): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(Buffer.from(purpose));
  const body = Buffer.concat([cipher.update(plain), cipher.final()]);
  return `1.${Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url')}`;
}

export function unseal(key: Buffer, sealed: string, purpose: string): Buffer {
  const bytes = Buffer.from(sealed.slice(2), 'base64url');
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12));
  decipher.setAAD(Buffer.from(purpose));
  decipher.setAuthTag(bytes.subarray(12, 28));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]);
  } catch {
    throw new Refusal('damaged', '加密的內容與其金鑰不符，可能遭到搬動或修改。從備份還原。');
  }
}

/** Kept beside each credential, so that a later program can ask more of new passwords. */
export interface Cost {
  N: number;
  r: number;
  p: number;
}

export const presentCost: Cost = { N: 2 ** 15, r: 8, p: 1 };

export interface Credential {
  salt: string;
  cost: Cost;
  verifier: string;
  wrappedKey: string;
}

function derive(secret: string, salt: Buffer, cost: Cost): Promise<Buffer> {
  const options: ScryptOptions = { ...cost, maxmem: 256 * cost.N * cost.r };
  return new Promise((done, fail) => {
    scrypt(secret.normalize('NFKC'), salt, 64, options, (error, key) => (error ? fail(error) : done(key)));
  });
}

const verifierOf = (half: Buffer): string => createHash('sha256').update(half).digest('hex');

/** Half of what scrypt gives proves the secret, the other half wraps the office key. */
export async function makeCredential(secret: string, officeKey: Buffer, cost: Cost = presentCost): Promise<Credential> {
  const salt = randomBytes(16);
  const derived = await derive(secret, salt, cost);
  return {
    salt: salt.toString('hex'),
    cost,
    verifier: verifierOf(derived.subarray(0, 32)),
    wrappedKey: seal(derived.subarray(32), officeKey, 'office-key'),
  };
}

/** The office key, or undefined where the secret is wrong. */
export async function openCredential(secret: string, credential: Credential): Promise<Buffer | undefined> {
  const derived = await derive(secret, Buffer.from(credential.salt, 'hex'), credential.cost);
  if (verifierOf(derived.subarray(0, 32)) !== credential.verifier) return undefined;
  return unseal(derived.subarray(32), credential.wrappedKey, 'office-key');
}

/** As long for an unknown account as for a known one, so that time does not tell which exist. */
export async function wasteTime(secret: string): Promise<void> {
  await derive(secret, randomBytes(16), presentCost);
}

export const makeKey = (): Buffer => randomBytes(32);

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** 160 bits in eight groups of four, without letters that look like digits. */
export function makeRecoveryKey(): string {
  const letters = Array.from(randomBytes(32), (byte) => alphabet[byte & 31]).join('');
  return (letters.match(/.{4}/g) ?? []).join('-');
}

export const readRecoveryKey = (typed: string): string =>
  typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
    .replace(/[^0-9A-Z]/g, '');

export interface SubjectKeys {
  /** Seals under the key of the person concerned, making one where there is none. */
  seal(subject: string, field: string, plain: string): string;
  open(subject: string, field: string, sealed: string): string;
}

export interface KeyRows {
  find(subject: string): { wrapped: string | null } | undefined;
  add(subject: string, wrapped: string): void;
}

/** One key per person concerned, wrapped by the office key: destroying it erases what it sealed. */
export function subjectKeys(officeKey: Buffer | undefined, rows: KeyRows): SubjectKeys {
  const keyOf = (subject: string, make: boolean): Buffer => {
    if (!officeKey) throw new Refusal('signIn', '登入後才能使用加密的個人資料。');
    const row = rows.find(subject);
    if (row?.wrapped) return unseal(officeKey, row.wrapped, `subject:${subject}`);
    if (row) throw new Refusal('missing', '這份個人資料的金鑰已銷毀，內容無法還原，也不能再填。');
    if (!make) throw new Refusal('damaged', '找不到這份個人資料的金鑰。從備份還原。');
    const fresh = makeKey();
    rows.add(subject, seal(officeKey, fresh, `subject:${subject}`));
    return fresh;
  };
  return {
    seal: (subject, field, plain) => seal(keyOf(subject, true), plain, `${subject}.${field}`),
    open: (subject, field, sealed) => unseal(keyOf(subject, false), sealed, `${subject}.${field}`).toString('utf8'),
  };
}
