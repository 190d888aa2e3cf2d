import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readConfiguration, whyInvalid } from '../../../tools/packing/configuration.mjs';
import { readFuses, SENTINEL } from '../../../tools/packing/fuses.mjs';

describe('the fuses of a binary', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'tools-fuses-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const binary = (bytes: Buffer) => {
    const file = join(folder, 'electron');
    writeFileSync(file, bytes);
    return file;
  };

  it('are read in Electron’s order', () => {
    const wire = Buffer.concat([Buffer.from(`code${SENTINEL}`), Buffer.from([1, 8]), Buffer.from('01000100')]);
    const fuses = readFuses(binary(wire));
    expect(Object.keys(fuses).filter((name) => fuses[name])).toEqual(['enableCookieEncryption', 'onlyLoadAppFromAsar']);
  });

  it('are missed in a file that has none', () => {
    expect(() => readFuses(binary(Buffer.from('nothing')))).toThrow('fuse');
  });
});

describe('the packer’s configuration', () => {
  it('fits electron-builder’s schema, and a misspelt option does not', async () => {
    const configuration = await readConfiguration();
    expect(await whyInvalid(configuration)).toBeUndefined();
    expect(await whyInvalid({ ...configuration, ...{ electronLanguage: ['zh-TW'] } })).toContain('electronLanguage');
  });

  it('never compiles for Electron and turns the dangerous fuses off', async () => {
    const { npmRebuild, electronFuses } = await readConfiguration();
    expect(npmRebuild).toBe(false);
    expect(electronFuses).toMatchObject({ runAsNode: false, onlyLoadAppFromAsar: true });
  });
});
