import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { csvWriter } from '#main/excel/csv-writer.ts';
import { odsWriter } from '#main/excel/ods-writer.ts';
import type { About, SheetFileColumn, SheetGroup, SheetMatter, SheetWriter } from '#main/excel/sheet-file.ts';
import { xlsxWriter } from '#main/excel/xlsx-writer.ts';
import type { Cell } from '#shared/language/sheet.ts';
import { testFolder } from './folders.ts';

export const sheetWriters = { xlsx: xlsxWriter, ods: odsWriter, csv: csvWriter } as const;
export type WrittenKind = keyof typeof sheetWriters;

export const outColumn = (label: string, more: Partial<SheetFileColumn> = {}): SheetFileColumn => ({
  label,
  width: 18,
  look: 'text',
  places: 0,
  summed: false,
  ...more,
});

export const sheetMatter = (columns: readonly SheetFileColumn[], more: Partial<SheetMatter> = {}): SheetMatter => ({
  title: '海澄鄉公所　測試',
  sheet: '測試',
  unit: columns.some(({ look }) => look === 'money') ? '單位：新臺幣元' : undefined,
  columns,
  grouped: false,
  paper: 'A4',
  by: '吳建霖',
  at: '2026-11-26T06:30:00.000Z',
  ...more,
});

export interface Written {
  path: string;
  bytes: Buffer;
}

/** A group's head stands among the rows it is over. */
export async function writtenSheet(
  kind: WrittenKind,
  matter: SheetMatter,
  rows: readonly (readonly Cell[] | SheetGroup)[],
  about: About = [['機關', '海澄鄉公所']],
): Promise<Written> {
  const path = join(testFolder(), `written.${kind}`);
  const writer = await sheetWriters[kind](path, matter);
  for (const row of rows) await writeOne(writer, row);
  await writer.done(about);
  return { path, bytes: readFileSync(path) };
}

const writeOne = (writer: SheetWriter, row: readonly Cell[] | SheetGroup): Promise<void> | undefined =>
  'count' in row ? writer.group(row) : writer.row(row);
