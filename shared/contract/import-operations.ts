import { z } from 'zod';
import type { Id } from '../base/ids.ts';
import type { MoneyUnit } from '../base/money.ts';
import type { FileColumn } from '../importing/source.ts';
import { importTargets, tableUnits } from '../registers/import-profile.ts';
import type { Made } from './directive-answers.ts';
import { keysOf, textEntry } from './entries.ts';
import { operation } from './operation.ts';

/** Why a column is taken for a field: by its head, as the source was read before, or because the user said so. */
export type Basis = 'head' | 'profile' | 'said';

export interface MatchedColumn<F extends string = string> extends FileColumn {
  field: F | null;
  /** Missing where the column is left out. */
  basis?: Basis;
}

/** A file as it was understood, before anything is written; the page shows it for correction. */
export interface ReadSource<F extends string = string> {
  file: string;
  /** Sheets that hold something, by their place in the file, and the one read. */
  sheets: { at: number; name: string }[];
  sheet: number;
  /** The first rows as they stand in the sheet, and which of them are the head. */
  sample: string[][];
  head: { from: number; first: number };
  columns: MatchedColumn<F>[];
  /** Columns that must be said before anything can be read. */
  missing: string | null;
  profile: { id: Id; name: string } | null;
  unit: MoneyUnit;
  /** Where the unit is known from; none: nobody says it. */
  unitFrom: 'said' | 'file' | 'profile' | 'none';
}

export const unitEntry = z.enum(keysOf(tableUnits));

/** What a file was corrected by. */
export const sourceCorrections = {
  sheet: z.int().min(0).max(10_000).optional(),
  unit: unitEntry.optional(),
};

export const importOperations = {
  'importProfile.keep': operation<Made>()('write', {
    right: 'write',
    summary: '記住一個來源的欄位對應，下次沿用',
    input: z.strictObject({
      target: z.enum(keysOf(importTargets)),
      name: textEntry(60).pipe(z.string().min(1, { error: '來源名稱不得空白。' })),
      columns: z
        .array(z.strictObject({ head: textEntry(200), field: textEntry(60).nullable() }))
        .min(1)
        .max(1_024),
      unit: unitEntry.nullish(),
    }),
  }),
} as const;
