import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

interface Locked {
  integrity?: string;
  resolved?: string;
  optionalDependencies?: Record<string, string>;
}

const read = (path: string): { packages: Record<string, Locked> } =>
  JSON.parse(readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8'));

describe.each(['package-lock.json', 'tools/runtime/package-lock.json'])('%s', (path) => {
  const { packages } = read(path);
  const installed = Object.entries(packages).filter(([place]) => place !== '');

  // A registry that lacks one platform's package leaves it out of the lock file without a word, and `npm ci` then refuses.
  it('knows the packages of every platform', () => {
    const missing = Object.values(packages)
      .flatMap(({ optionalDependencies = {} }) => Object.keys(optionalDependencies))
      .filter((name) => !installed.some(([place]) => place.endsWith(`node_modules/${name}`)));
    expect(missing).toEqual([]);
  });

  it('holds a checksum for every package and the address of none', () => {
    expect(installed.filter(([, locked]) => locked.integrity === undefined)).toEqual([]);
    expect(installed.filter(([, locked]) => locked.resolved !== undefined)).toEqual([]);
  });
});
