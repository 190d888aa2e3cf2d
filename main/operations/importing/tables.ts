import { parseDelimited } from '#shared/base/csv.ts';
import { Refusal } from '#shared/base/refusal.ts';
import { importWords as words } from '#shared/words/importing.ts';
import { gather } from '../../reading/gather.ts';
import { cellText } from '../../reading/parts.ts';
import type { JobContext } from '../carry.ts';

/** A sheet as people read it: every cell a text. */
export interface TextSheet {
  at: number;
  name: string;
  rows: string[][];
}

export interface Given {
  /** A file handed in, or a table that was pasted. */
  file?: string | undefined;
  pasted?: string | undefined;
}

export interface TextTables {
  name: string;
  sheets: TextSheet[];
}

/** The tables of what was handed in; sheets that are hidden only where there are no others. */
export async function tablesOf(context: JobContext, { file, pasted }: Given, mostCells: number): Promise<TextTables> {
  if (file === undefined) return { name: '', sheets: filled([{ at: 0, name: '', rows: cellsOf(pasted ?? '') }]) };
  const held = context.files.take(file);
  const { signal } = context;
  const progress = (done: number, total: number): void => context.progress(done, total, words.reading);
  const sheets = await gather(context.readers.read(held, { signal, progress }), mostCells);
  const shown = sheets.filter(({ hidden }) => !hidden);
  const texts = (shown.length > 0 ? shown : sheets).map(
    (sheet): TextSheet => ({
      at: sheets.indexOf(sheet),
      name: sheet.name,
      rows: sheet.rows.map((row) => row.map(cellText)),
    }),
  );
  return { name: held.name, sheets: filled(texts) };
}

const filled = (sheets: readonly TextSheet[]): TextSheet[] => {
  const some = sheets.filter(({ rows }) => rows.some((row) => row.some((cell) => cell !== '')));
  if (some.length === 0) throw new Refusal('invalid', words.empty);
  return some;
};

/** A pasted table is parted by tabs, text of a file by commas; whichever parts more. */
function cellsOf(text: string): string[][] {
  const [tabs, commas] = [parseDelimited(text, '\t'), parseDelimited(text, ',')];
  const width = (rows: string[][]): number => rows.reduce((sum, row) => sum + row.length, 0);
  return width(tabs) > width(commas) ? tabs : commas;
}
