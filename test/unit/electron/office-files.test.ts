import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { offerFiles, saveOffered } from '#main/electron/office-files.ts';
import { createFiles, type Files } from '#main/files.ts';
import { officeWords } from '#shared/words/office.ts';
import { windowWords } from '#shared/words/window.ts';

describe('files between the user and the office', () => {
  let folder = '';
  let files: Files = createFiles();
  beforeEach(() => {
    files.close();
    files = createFiles();
    folder = mkdtempSync(path.join(tmpdir(), 'shizhengbu-test-'));
  });
  afterEach(() => {
    files.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const at = (name: string): string => path.join(folder, name);

  it('are offered by name and size, under a token', async () => {
    writeFileSync(at('名冊.csv'), 'abc');
    const [offered] = await offerFiles(files, [at('名冊.csv')]);
    expect(offered).toEqual({ file: expect.any(String), name: '名冊.csv', size: 3 });
    expect(files.take(offered?.file ?? '').path).toBe(at('名冊.csv'));
  });

  it('are files, and are there', async () => {
    mkdirSync(at('資料夾'));
    await expect(offerFiles(files, [at('資料夾')])).rejects.toThrow(windowWords.notAFile('資料夾'));
    await expect(offerFiles(files, [at('none.csv')])).rejects.toThrow(officeWords.noFile);
  });

  it('are saved whole, over what was there', async () => {
    writeFileSync(at('a.csv'), 'new');
    writeFileSync(at('b.csv'), 'old and longer');
    const [offered] = await offerFiles(files, [at('a.csv')]);
    await saveOffered(files, offered?.file ?? '', at('b.csv'));
    expect(readFileSync(at('b.csv'), 'utf8')).toBe('new');
    expect(readdirSync(folder).sort()).toEqual(['a.csv', 'b.csv']);
  });

  it('leave nothing behind where they cannot be saved', async () => {
    writeFileSync(at('a.csv'), 'new');
    mkdirSync(at('taken'));
    const [offered] = await offerFiles(files, [at('a.csv')]);
    const token = offered?.file ?? '';
    await expect(saveOffered(files, token, at('taken'))).rejects.toThrow(windowWords.notSaved('taken'));
    await expect(saveOffered(files, token, at('none/a.csv'))).rejects.toThrow(windowWords.notSaved('a.csv'));
    await expect(saveOffered(files, 'guess', at('c.csv'))).rejects.toThrow(officeWords.noFile);
    expect(existsSync(at('taken.part'))).toBe(false);
    expect(readdirSync(folder).sort()).toEqual(['a.csv', 'taken']);
  });
});
