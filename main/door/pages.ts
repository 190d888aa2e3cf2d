import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { contentTypes } from './headers.ts';

export interface PageFile {
  type: string;
  body: Buffer;
}

/** The built pages lie beside the built program. */
export const pagesFolder = (): string => path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../renderer');

/** A file of the built pages; a path that leads out of them finds nothing. */
export async function pageFile(folder: string, asked: string): Promise<PageFile | undefined> {
  const name = asked === '/' ? '/index.html' : decoded(asked);
  const file = path.join(folder, path.normalize(name));
  const type = contentTypes[path.extname(file)];
  if (!file.startsWith(folder + path.sep) || type === undefined) return undefined;
  try {
    return { type, body: await readFile(file) };
  } catch {
    return undefined;
  }
}

/** A malformed escape names nothing: no file, no operation. */
export function decoded(asked: string): string {
  try {
    return decodeURIComponent(asked);
  } catch {
    return '';
  }
}
