import { parseDelimited } from '#shared/base/csv.ts';
import { Refusal } from '#shared/base/refusal.ts';
import { importWords as words } from '#shared/words/importing.ts';
import type { TablePart } from '../../reading/host.ts';
import type { JobContext } from '../carry.ts';

export interface Given {
  /** A file handed in, or a table that was pasted. */
  file?: string | undefined;
  pasted?: string | undefined;
}

/** What was handed in, part by part, and what it is called. */
export function partsOf(
  context: JobContext,
  { file, pasted }: Given,
): { name: string; parts: AsyncIterable<TablePart> } {
  if (file === undefined && pasted === undefined) throw new Refusal('invalid', words.nothing);
  if (file === undefined) return { name: '', parts: pastedParts(pasted ?? '') };
  const held = context.files.take(file);
  const { signal } = context;
  const progress = (done: number, total: number): void => context.progress(done, total, words.reading);
  return { name: held.name, parts: context.readers.read(held, { signal, progress }) };
}

async function* pastedParts(text: string): AsyncGenerator<TablePart> {
  yield { part: 'sheet', name: '', hidden: false };
  yield { part: 'rows', first: 0, rows: cellsOf(text) };
}

/** A pasted table is parted by tabs, text of a file by commas; whichever parts more. */
function cellsOf(text: string): string[][] {
  const [tabs, commas] = [parseDelimited(text, '\t'), parseDelimited(text, ',')];
  const width = (rows: string[][]): number => rows.reduce((sum, row) => sum + row.length, 0);
  return width(tabs) > width(commas) ? tabs : commas;
}
