import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { listFiles, publish } from '../../../tools/build/publish.mjs';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tools-publish-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const isEntry = (file: string) => !file.startsWith('chunk-');
const place = () => join(folder, 'out');

function build(files: Record<string, string>, before: string[]): string[] {
  const fresh = join(folder, 'fresh');
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(fresh, file)), { recursive: true });
    writeFileSync(join(fresh, file), text);
  }
  return publish(fresh, place(), before, isEntry);
}

it('keeps the pieces of one build before for a program that still runs from it', () => {
  const first = build({ 'cli.js': 'load chunk-a', 'chunk-a.js': 'a' }, []);
  const second = build({ 'cli.js': 'load chunk-b', 'chunk-b.js': 'b' }, first);
  expect(listFiles(place())).toEqual(['chunk-a.js', 'chunk-b.js', 'cli.js']);
  expect(readFileSync(join(place(), 'cli.js'), 'utf8')).toBe('load chunk-b');
  build({ 'cli.js': 'load chunk-c', 'chunk-c.js': 'c' }, second);
  expect(listFiles(place())).toEqual(['chunk-b.js', 'chunk-c.js', 'cli.js']);
});

it('removes an entry that is built no more', () => {
  const first = build({ 'cli.js': '', 'old-door.js': '' }, []);
  build({ 'cli.js': '' }, first);
  expect(listFiles(place())).toEqual(['cli.js']);
});
