import type { Exported, SheetKind } from '#shared/contract/register-operations.ts';
import type { Cp950Encoder } from './cp950.ts';
import { csvWriter } from './csv-writer.ts';
import { odsWriter } from './ods-writer.ts';
import type { SheetMatter, SheetWriter } from './sheet-file.ts';
import { xlsxWriter } from './xlsx-writer.ts';

/** The writer of one kind of file. */
export function writerFor(
  kind: SheetKind,
  path: string,
  matter: SheetMatter,
  cp950: Cp950Encoder | undefined,
): Promise<SheetWriter> {
  if (kind === 'csv') return csvWriter(path, matter, cp950);
  return (kind === 'ods' ? odsWriter : xlsxWriter)(path, matter);
}

/** Longer lists of characters nobody reads. */
const mostListed = 200;

/** Characters that the encoding lacks, the most frequent first. */
export function lostIn({ lost }: Cp950Encoder): Pick<Exported, 'lost' | 'lostMore'> {
  const all = [...lost].map(([character, count]) => ({ character, count })).toSorted((a, b) => b.count - a.count);
  const more = all.length - mostListed;
  return { lost: all.slice(0, mostListed), ...(more > 0 ? { lostMore: more } : {}) };
}
