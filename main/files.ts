import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Refusal } from '#shared/base/refusal.ts';
import { officeWords } from '#shared/words/office.ts';

export interface HeldFile {
  path: string;
  name: string;
}

/**
 * Files cross the doors as tokens: the page never names a path. What the program made or received lies
 * in a folder of its own that goes with the process.
 */
export interface Files {
  /** A path inside the program's own folder for a file about to be made. */
  room(name: string): HeldFile;
  offer(file: HeldFile): string;
  take(token: string): HeldFile;
  close(): void;
}

export function createFiles(): Files {
  const folder = mkdtempSync(path.join(tmpdir(), 'shizhengbu-'));
  const held = new Map<string, HeldFile>();
  return {
    room: (name) => ({ path: path.join(folder, randomBytes(16).toString('hex')), name: safeName(name) }),
    offer(file) {
      const token = randomBytes(24).toString('base64url');
      held.set(token, file);
      return token;
    },
    take(token) {
      const file = held.get(token);
      if (!file) throw new Refusal('missing', officeWords.noFile);
      return file;
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** A name that every desktop can store; the characters of the office's language stay. */
export function safeName(name: string): string {
  const plain = path
    .basename(name.replaceAll('\\', '/'))
    .replace(/[<>:"/\\|?*\u0000-\u001f]/g, '＿')
    .replace(/[. ]+$/, '');
  return plain === '' ? '檔案' : plain.slice(-200);
}
