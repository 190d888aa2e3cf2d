import { readFileSync } from 'node:fs';

/** Electron's marker before its fuses in the binary: a version byte, a length byte, then one byte a fuse. */
export const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';

/** In the order of the bytes, by the names that electron-builder.yml uses. */
export const fuseNames = [
  'runAsNode',
  'enableCookieEncryption',
  'enableNodeOptionsEnvironmentVariable',
  'enableNodeCliInspectArguments',
  'enableEmbeddedAsarIntegrityValidation',
  'onlyLoadAppFromAsar',
  'loadBrowserProcessSpecificV8Snapshot',
  'grantFileProtocolExtraPrivileges',
];

/** @param {string} binary @returns {Record<string, boolean>} */
export function readFuses(binary) {
  const bytes = readFileSync(binary);
  const start = bytes.indexOf(SENTINEL);
  if (start < 0) throw new Error(`${binary} 裡沒有 Electron 的 fuse。`);
  const states = bytes.subarray(start + SENTINEL.length + 2);
  return Object.fromEntries(fuseNames.map((name, index) => [name, states[index] === '1'.charCodeAt(0)]));
}
