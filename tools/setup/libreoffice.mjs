import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { filesBelow } from '../lib/fingerprint.mjs';
import { fromRoot } from '../lib/paths.mjs';
import { say } from '../lib/say.mjs';
import { canInstallPackages, installPackages } from './debian.mjs';

/**
 * LibreOffice opens what we export, poppler draws its pages: the second opinion on our files.
 * @typedef {{ soffice: string, pdftoppm: string }} LibreOffice
 */

const packages = ['libreoffice-calc-nogui', 'libreoffice-writer-nogui', 'libreoffice-impress-nogui', 'poppler-utils'];
const macOffice = '/Applications/LibreOffice.app/Contents/MacOS';

/** @returns {LibreOffice | undefined} */
export function findLibreOffice() {
  const soffice = findProgram('soffice');
  const pdftoppm = findProgram('pdftoppm');
  return soffice !== undefined && pdftoppm !== undefined ? { soffice, pdftoppm } : undefined;
}

/** @returns {Promise<LibreOffice | undefined>} undefined: cannot be had here */
export async function ensureLibreOffice() {
  const found = findLibreOffice();
  if ((found !== undefined && isWhole(found.soffice)) || !canInstallPackages()) return found;
  await installPackages('檢查匯出檔用的 LibreOffice', packages);
  return findLibreOffice();
}

/** Debian packs each program apart: one with the tables alone opens neither documents nor slides. @param {string} soffice */
const isWhole = (soffice) =>
  ['libswlo.so', 'libsdlo.so'].every((program) => existsSync(join(dirname(realpathSync(soffice)), program)));

/** Fetched before the tests run, and only when one of them asks for it by importing this file. */
export async function prepareLibreOffice() {
  const asks = filesBelow(fromRoot('test')).some(
    (file) => file.endsWith('.ts') && readFileSync(file, 'utf8').includes('tools/setup/libreoffice.mjs'),
  );
  if (asks && (await ensureLibreOffice()) === undefined)
    say('沒有 LibreOffice 與 poppler，略過以它們檢查匯出檔的測試。');
}

/** @param {string} name */
function findProgram(name) {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin', macOffice];
  const file = process.platform === 'win32' ? `${name}.exe` : name;
  return folders.map((folder) => join(folder, file)).find((path) => existsSync(path));
}
