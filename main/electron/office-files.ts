import { copyFile, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { Refusal } from '#shared/base/refusal.ts';
import type { ChosenFile } from '#shared/contract/bridge.ts';
import { fileLimit } from '#shared/contract/operation.ts';
import { officeWords } from '#shared/words/office.ts';
import { windowWords } from '#shared/words/window.ts';
import type { Files } from '../files.ts';

/** Files the user chose, as the tokens under which the page may speak of them. */
export const offerFiles = (files: Files, paths: readonly string[]): Promise<ChosenFile[]> =>
  Promise.all(paths.map((one) => offerFile(files, one)));

async function offerFile(files: Files, file: string): Promise<ChosenFile> {
  const name = path.basename(file);
  const found = await stat(file).catch(() => {
    throw new Refusal('missing', officeWords.noFile);
  });
  if (!found.isFile()) throw new Refusal('invalid', windowWords.notAFile(name));
  if (found.size > fileLimit) throw new Refusal('invalid', officeWords.fileTooLarge(fileLimit / 1024 / 1024));
  return { file: files.offer({ path: file, name }), name, size: found.size };
}

/** The file is whole before it has its name, and what was there under that name stays until then. */
export async function saveOffered(files: Files, token: string, target: string): Promise<true> {
  const { path: source } = files.take(token);
  const coming = `${target}.part`;
  try {
    await copyFile(source, coming);
    await rename(coming, target);
    return true;
  } catch (error) {
    await rm(coming, { force: true });
    const name = path.basename(target);
    throw (error as NodeJS.ErrnoException).code === 'ENOSPC'
      ? new Refusal('full', windowWords.diskFull(name))
      : new Refusal('place', windowWords.notSaved(name));
  }
}
