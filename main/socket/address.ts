import { lstatSync, mkdirSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import path from 'node:path';
import { Refusal } from '#shared/base/refusal.ts';
import { sha256 } from '../store/canonical.ts';
import { realFolder } from '../store/place.ts';

/** Where the program that has an office open listens: known from the folder alone, open to this user alone. */
export function socketAddress(folder: string): string {
  // A socket's path may be 103 bytes long on macOS, whose own temporary folder takes half of them.
  const name = sha256(realFolder(folder)).slice(0, 16);
  if (process.platform === 'win32') return `\\\\.\\pipe\\shizhengbu-${name}`;
  return path.join(ownFolder(), `${name}.sock`);
}

/** A folder that somebody else made under our name is not ours. */
function ownFolder(): string {
  const { uid } = userInfo();
  const folder = path.join(process.env.XDG_RUNTIME_DIR ?? tmpdir(), `shizhengbu-${uid}`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const found = lstatSync(folder);
  if (!found.isDirectory() || found.uid !== uid || (found.mode & 0o077) !== 0)
    throw new Refusal('place', `「${folder}」不屬於目前的使用者，無法與已開啟的施政簿連線。移除後再試。`);
  return folder;
}
