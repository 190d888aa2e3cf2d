import { Refusal } from '#shared/base/refusal.ts';
import { importWords as words } from '#shared/words/importing.ts';
import { gather } from '../../reading/gather.ts';
import { cellText } from '../../reading/parts.ts';
import type { JobContext } from '../carry.ts';
import { type Given, partsOf } from './parts-given.ts';

/** A sheet as people read it: every cell a text. */
export interface TextSheet {
  at: number;
  name: string;
  rows: string[][];
}

export interface TextTables {
  name: string;
  sheets: TextSheet[];
}

/** The tables of what was handed in, small enough to be held whole; sheets that are hidden only where there are no others. */
export async function tablesOf(context: JobContext, given: Given, mostCells: number): Promise<TextTables> {
  const { name, parts } = partsOf(context, given);
  const sheets = await gather(parts, mostCells);
  const shown = sheets.filter(({ hidden }) => !hidden);
  const texts = (shown.length > 0 ? shown : sheets).map(
    (sheet): TextSheet => ({
      at: sheets.indexOf(sheet),
      name: sheet.name,
      rows: sheet.rows.map((row) => row.map(cellText)),
    }),
  );
  const some = texts.filter(({ rows }) => rows.some((row) => row.some((cell) => cell !== '')));
  if (some.length === 0) throw new Refusal('invalid', words.empty);
  return { name, sheets: some };
}
