import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createPackage } from '@electron/asar';
import { SENTINEL } from './fuses.mjs';

/** Electron's own state, before packing ('1' on, '0' off), so that packing has something to turn. */
const defaultFuses = '10110001';

/**
 * Where Electron's binary cannot be had, a folder with the shape of its distribution, so that all of packing can be tried:
 * a binary that is nothing but fuses, languages of which most are left out, and a default app that is replaced by ours.
 * @param {string} folder
 */
export async function makeStandIn(folder) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'resources'), { recursive: true });
  mkdirSync(join(folder, 'locales'));
  const wire = Buffer.concat([Buffer.from(SENTINEL), Buffer.from([1, defaultFuses.length]), Buffer.from(defaultFuses)]);
  writeFileSync(join(folder, 'electron'), Buffer.concat([Buffer.alloc(64), wire, Buffer.alloc(64)]), { mode: 0o755 });
  for (const name of ['LICENSE', 'LICENSES.chromium.html', 'chrome-sandbox']) writeFileSync(join(folder, name), name);
  for (const language of ['zh-TW', 'en-US', 'fr']) writeFileSync(join(folder, 'locales', `${language}.pak`), language);
  const app = join(folder, 'default-app');
  mkdirSync(app);
  writeFileSync(join(app, 'main.js'), '');
  await createPackage(app, join(folder, 'resources', 'default_app.asar'));
  rmSync(app, { recursive: true });
}
