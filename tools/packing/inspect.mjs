import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extractAll, listPackage } from '@electron/asar';
import { capture } from '../lib/child.mjs';
import { lastLines } from '../lib/say.mjs';
import { fuseNames, readFuses } from './fuses.mjs';

const needed = [
  'package.json',
  'out/main/electron.js',
  'out/main/office-process.js',
  'out/main/writer.js',
  'out/main/file-reader.js',
  'out/main/reader-watch.js',
  'out/preload/preload.cjs',
  'out/renderer/index.html',
  'node_modules/better-sqlite3/lib/index.js',
  'node_modules/exceljs/excel.js',
];

/** Sources, tests, set-up and other platforms' binaries have no business in an installed program. */
const unwanted =
  /^(?:shared|main|renderer|test|tools|build|\.[^/]*)(?:\/|$)|^out\/\.|\.map$|\.ts$|^node_modules\/(?:electron|vite|react|zod|@types)(?:\/|$)/;

/**
 * What is wrong with a packed Linux folder, in sentences; nothing when all is well.
 * @param {string} folder @param {{ executable: string, fuses: Record<string, boolean>, languages: string[], built: string[] }} expected
 */
export function inspectPackage(folder, { executable, fuses, languages, built }) {
  const resources = join(folder, 'resources');
  const files = listPackage(join(resources, 'app.asar'), { isPack: false }).map((path) =>
    path.slice(1).replaceAll('\\', '/'),
  );
  return [
    ...inspectFiles(files, built),
    ...inspectBinaries(join(resources, 'app.asar.unpacked', 'node_modules', 'better-sqlite3', 'prebuilds')),
    ...inspectLanguages(join(folder, 'locales'), languages),
    ...inspectFuses(join(folder, executable), fuses),
  ];
}

/** @param {string[]} files inside the asar @param {string[]} built what the last build made */
function inspectFiles(files, built) {
  const present = new Set(files);
  const missing = [...needed, ...built.filter((file) => !file.endsWith('.map'))].filter((file) => !present.has(file));
  return [
    ...missing.map((file) => `缺少 ${file}`),
    ...files.filter((file) => unwanted.test(file)).map((file) => `不該包進 ${file}`),
  ];
}

/** The one file that SQLite is: outside the asar, because the system's loader must find it. @param {string} folder */
function inspectBinaries(folder) {
  const found = existsSync(folder) ? readdirSync(folder) : [];
  const wanted = `linux-${process.arch}.node`;
  return found.length === 1 && found[0] === wanted
    ? []
    : [`better-sqlite3 的執行檔應只有 ${wanted}，卻是「${found.join('、')}」`];
}

/** @param {string} folder @param {string[]} languages */
function inspectLanguages(folder, languages) {
  const wanted = languages.map((language) => `${language}.pak`).sort();
  const found = readdirSync(folder).sort();
  return found.join() === wanted.join() ? [] : [`語言檔應為 ${wanted.join('、')}，卻是 ${found.join('、')}`];
}

/** @param {string} binary @param {Record<string, boolean>} wanted */
function inspectFuses(binary, wanted) {
  const found = readFuses(binary);
  return fuseNames
    .filter((name) => wanted[name] !== undefined && found[name] !== wanted[name])
    .map((name) => `fuse ${name} 應為${wanted[name] ? '開' : '關'}`);
}

/**
 * Unpacks the archive where no node_modules of ours is in reach and loads the packages that stay outside the bundle: a
 * file that the patterns left out by mistake shows here, not at an office.
 * @param {string} folder @returns {Promise<string[]>}
 */
export async function tryPackagesOf(folder) {
  const away = mkdtempSync(join(tmpdir(), 'shizhengbu-packed-'));
  try {
    extractAll(join(folder, 'resources', 'app.asar'), away);
    const script = `import Database from 'better-sqlite3'; import 'exceljs'; new Database(':memory:').close();`;
    const { code, output } = await capture(process.execPath, ['--input-type=module', '-e', script], { cwd: away });
    return code === 0 ? [] : [`包好的套件載入失敗：${lastLines(output, 12)}`];
  } finally {
    rmSync(away, { recursive: true, force: true });
  }
}
