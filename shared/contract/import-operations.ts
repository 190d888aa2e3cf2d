import { z } from 'zod';
import type { Id } from '../base/ids.ts';
import type { MoneyUnit } from '../base/money.ts';
import type { FileColumn } from '../importing/source.ts';
import { importTargets, tableUnits } from '../registers/import-profile.ts';
import type { Made } from './directive-answers.ts';
import { keysOf, textEntry } from './entries.ts';
import { operation } from './operation.ts';

/**
 * Why a column is taken for a field: its head is the field's name, or another name of it; by what it holds; as the source was
 * read before; or because the user said so.
 */
export type Basis = 'head' | 'alias' | 'content' | 'profile' | 'said';

export interface MatchedColumn<F extends string = string> extends FileColumn {
  field: F | null;
  /** Missing where the column is left out. */
  basis?: Basis;
  /** A blank cell stands for what is above it; missing where that cannot be. */
  fills?: boolean;
}

/** What became of a cell, or with a number for an address of a whole row, of those that are shown. */
export type SampleMark =
  /** It cannot be read, or may not be so: the sentence. */
  | { is: 'bad'; sentence: string }
  /** Blank, and what is above it stands for it. */
  | { is: 'filled'; text: string }
  /** A sum, which is not taken. */
  | { is: 'sum' };

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

/** What a row of the file comes to. */
export const importActions = ['add', 'change', 'same', 'refused'] as const;
export type ImportAction = (typeof importActions)[number];

export interface ImportedRow {
  /** Number of the row in its sheet, from 1; of a record that the file lacks, among those. */
  row: number;
  action: ImportAction | 'missing';
  /** What the record is called. */
  title: string;
  record: Id | null;
  /** What it fills in, or changes; as people read it. */
  cells: { field: string; label: string; before: string; after: string }[];
  /** Why it cannot come in, by the address of the cell, with what stands there; of the whole row, by its number. */
  problems: { cell: string; field: string | null; label: string; sentence: string; said?: string }[];
}

/** A name in the file that no record has. */
export interface UnknownName {
  register: string;
  label: string;
  name: string;
  /** How many rows name it. */
  rows: number;
}

/** A file of records, read and compared, and not yet written. */
export interface ImportPreview extends ReadSource {
  /** By the address of a cell (F9) or of a row (7). */
  marks: Record<string, SampleMark>;
  /** Under which it is kept until it is applied. */
  stage: string;
  counts: Record<ImportAction, number>;
  /** Sums of the table, which are not taken. */
  totals: number;
  /** Where a sum is not what its rows add up to: sentences. */
  differences: string[];
  /** Records that the file says nothing of; they stay as they are, unless the user says otherwise. */
  left: number;
  /** How many of them could go to the bin. */
  mayGo: number;
  /** The most frequent first. */
  unknown: UnknownName[];
  /** Fields that can be filled, and those that tell records apart. */
  fields: { id: string; label: string; required: boolean }[];
  keys: string[];
  /** What stands in every row for fields that have no column, as a cell would have it. */
  fixed: Record<string, string>;
}

/** A row as the command line tells of it. */
export interface ReadRow extends Omit<ImportedRow, 'cells' | 'action'> {
  action: ImportAction;
  /** What was read, by field, as it would be kept. */
  values: Record<string, unknown>;
}

/** A file imported, or only looked at, in one call. */
export interface ImportReport
  extends Pick<
    ImportPreview,
    'file' | 'sheet' | 'counts' | 'totals' | 'differences' | 'left' | 'mayGo' | 'unknown' | 'keys' | 'unit'
  > {
  register: string;
  columns: { letter: string; head: string; field: string | null }[];
  profile: string | null;
  /** All rows of a dry run; else those that could not come in. */
  rows: ReadRow[];
  /** Of a dry run: records that the file lacks, with the reason where one stays anyhow. */
  missing: { title: string; record: Id; stays: string | null }[];
  imported: Imported | null;
}

export interface Imported {
  position: number;
  added: number;
  changed: number;
  /** Records that the file lacks, gone to the bin because the user said so. */
  removed: number;
}

const fieldName = z.string().max(60);

const importWish = {
  register: fieldName,
  file: z.string().optional(),
  pasted: z.string().max(4_000_000).optional(),
  ...sourceCorrections,
  /** Which column is which field, where the user said so: all of them. */
  columns: z.record(fieldName, z.int().min(0).max(1_023)).optional(),
  /** What stands in every row for fields that have no column, as a cell would have it; blank: nothing does. */
  fixed: z
    .record(fieldName, z.string().max(200))
    .refine((said) => Object.keys(said).length <= 60, { error: '一次最多指定60欄。' })
    .optional(),
  /** Fields in which a blank cell stands for what is above it, where the user said so: all of them. */
  fill: z.array(fieldName).max(60).optional(),
  /** Cells that were corrected after the file was read, by their address. */
  cells: z
    .record(z.string().regex(/^[A-Z]{1,3}[1-9]\d{0,6}$/), z.string().max(32_767))
    .refine((cells) => Object.keys(cells).length <= 1_000, { error: '一次最多改正1000格。其餘在檔案改正後再匯入。' })
    .optional(),
  /** Fields by which a row finds its record. */
  keys: z.array(fieldName).max(5).optional(),
  /** A profile by its name, where the heads alone do not say which. */
  profile: textEntry(60).optional(),
};

export const importOperations = {
  'import.read': operation<ImportPreview>()('job', {
    right: 'write',
    summary: '讀取試算表，與現有紀錄比對，預覽而不寫入',
    input: z.strictObject(importWish),
  }),
  'import.file': operation<ImportReport>()('job', {
    right: 'write',
    summary: '匯入試算表；dryRun時只列出各列的結果',
    input: z.strictObject({
      ...importWish,
      dryRun: z.boolean().default(false),
      /** What the file lacks goes to the bin, where it may. */
      binMissing: z.boolean().default(false),
    }),
  }),
  'import.rows': operation<{ rows: ImportedRow[] }>()('job', {
    right: 'write',
    summary: '預覽匯入的各列',
    input: z.strictObject({
      stage: z.string(),
      action: z.enum([...importActions, 'missing']).optional(),
      offset: z.int().min(0).default(0),
      limit: z.int().min(1).max(1_000).default(200),
    }),
  }),
  'import.errors': operation<{ file: string; name: string; rows: number }>()('job', {
    right: 'write',
    summary: '無法匯入的各列存成試算表，原因註記在儲存格，供退回更正',
    input: z.strictObject({ stage: z.string() }),
  }),
  'import.apply': operation<Imported>()('job', {
    right: 'write',
    summary: '寫入預覽過的匯入，一次完成，可以整批復原',
    input: z.strictObject({
      stage: z.string(),
      /** Rows that are left out. */
      without: z.array(z.int().min(1)).max(20_000).default([]),
      /** Records that the file lacks and that go to the bin: these, or with `all` every one but these. */
      missing: z
        .strictObject({ all: z.boolean(), rows: z.array(z.int().min(1)).max(20_000) })
        .default({ all: false, rows: [] }),
    }),
  }),
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
