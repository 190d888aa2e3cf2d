import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import exceljs from 'exceljs';
import { csvWriter } from '#main/excel/csv-writer.ts';
import { odsWriter } from '#main/excel/ods-writer.ts';
import type { SheetFileColumn, SheetMatter, SheetWriter } from '#main/excel/sheet-file.ts';
import { xlsxWriter } from '#main/excel/xlsx-writer.ts';
import type { Cell } from '#shared/language/sheet.ts';

/** One writer in a process of its own, so that its memory is its own. Prints one line of JSON. */
export interface Measured {
  milliseconds: number;
  /** At its highest. */
  megabytes: number;
  /** What was there before it began. */
  before: number;
  fileMegabytes: number;
}

const rowCount = 100_000;

const column = (label: string, more: Partial<SheetFileColumn> = {}): SheetFileColumn => ({
  label,
  width: 18,
  look: 'text',
  places: 0,
  summed: false,
  ...more,
});

const columns = [
  column('案號'),
  column('案由', { width: 48 }),
  column('單位'),
  column('類別', { offered: ['甲', '乙', '丙'] }),
  column('金額', { look: 'money', summed: true }),
  column('已執行', { look: 'money', summed: true }),
  column('年度', { look: 'whole' }),
  column('進度', { look: 'percent' }),
  column('發生日'),
  column('期限'),
  column('說明', { width: 48 }),
  column('狀態'),
];

const rowAt = (at: number): Cell[] => [
  `海建字第${1_150_000_000 + at}號`,
  `第${at}件濱海路排水溝清淤與路燈修繕`,
  ['民政課', '建設課', '財政課'][at % 3] ?? '',
  ['甲', '乙', '丙'][at % 3] ?? '',
  at * 1000,
  at * 777,
  115,
  String(at % 101),
  '115.11.26',
  '115.12.31',
  at % 4 === 0 ? null : `第${at}件已會勘，預定下月完成；含「${at % 7}」處`,
  '列管中',
];

const matter: SheetMatter = {
  title: '海澄鄉公所　清單',
  sheet: '清單',
  unit: '單位：新臺幣元',
  columns,
  grouped: false,
  paper: 'A4',
  by: '吳建霖',
  at: '2026-11-26T06:30:00.000Z',
};

async function own(writer: SheetWriter): Promise<void> {
  for (let at = 0; at < rowCount; at += 1) {
    const waiting = writer.row(rowAt(at));
    if (waiting) await waiting;
  }
  await writer.done([['機關', '海澄鄉公所']]);
}

/** As bare as can be: rows, and nothing else. */
async function byExceljs(filename: string): Promise<void> {
  const book = new exceljs.stream.xlsx.WorkbookWriter({ filename, useStyles: true, useSharedStrings: false });
  const sheet = book.addWorksheet('清單');
  for (let at = 0; at < rowCount; at += 1) {
    sheet.addRow(rowAt(at)).commit();
    // It holds what it has not written: without a breath that is everything.
    if (at % 500 === 0) await new Promise((next) => setImmediate(next));
  }
  sheet.commit();
  await book.commit();
}

const cases: Readonly<Record<string, (path: string) => Promise<void>>> = {
  exceljs: byExceljs,
  xlsx: async (path) => own(await xlsxWriter(path, matter)),
  ods: async (path) => own(await odsWriter(path, matter)),
  csv: async (path) => own(await csvWriter(path, matter)),
};

const folder = mkdtempSync(join(tmpdir(), 'shizhengbu-bench-'));
try {
  const path = join(folder, 'list');
  const before = process.resourceUsage().maxRSS / 1024;
  const start = performance.now();
  await cases[process.argv[2] ?? '']?.(path);
  const measured: Measured = {
    milliseconds: performance.now() - start,
    megabytes: process.resourceUsage().maxRSS / 1024,
    before,
    fileMegabytes: statSync(path).size / 1024 / 1024,
  };
  process.stdout.write(JSON.stringify(measured));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
