import path from 'node:path';
import { readCsv } from './csv.ts';
import { readDocx } from './docx.ts';
import { kindOfFile } from './kind.ts';
import { readOds } from './ods.ts';
import { readOdt } from './odt.ts';
import type { Part } from './parts.ts';
import { readXlsx } from './xlsx.ts';

/** The tables of a file, whatever kind it is: its content decides, and where that does not tell, its name. */
export async function* readFileParts(file: string, name: string, signal?: AbortSignal): AsyncGenerator<Part> {
  const kind = await kindOfFile(file, name);
  if (kind === 'xlsx') yield* readXlsx(file, signal);
  else if (kind === 'ods') yield* readOds(file, signal);
  else if (kind === 'docx') yield* readDocx(file, signal);
  else if (kind === 'odt') yield* readOdt(file, signal);
  else yield* readCsv(file, path.parse(name).name);
}
