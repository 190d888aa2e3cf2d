import { z } from 'zod';
import { Refusal } from '#shared/base/refusal.ts';
import type { ImportReport } from '#shared/contract/import-operations.ts';
import { type Arguments, wanted } from './arguments.ts';
import { callOnce, readJson } from './call.ts';
import type { Print } from './print.ts';

const usage =
  '用法：import 檔案 --register 登記簿 --office 資料夾 --as 帳號 [--sheet N] [--profile 名稱] [--fixed JSON] [--dry-run] [--bin-missing] --json';

/** Reads a file into a register; a dry run only tells what every row would do. */
export async function importFile(read: Arguments, print: Print): Promise<number> {
  const [file, ...more] = read.words;
  if (file === undefined || more.length > 0) throw new Refusal('usage', usage);
  const { sheet, profile, fixed } = read.options;
  const input = {
    register: wanted(read, 'register'),
    file: 'file:1',
    ...(sheet === undefined ? {} : { sheet: sheetFrom(sheet) }),
    ...(profile === undefined ? {} : { profile }),
    ...(fixed === undefined ? {} : { fixed: fixedFrom(fixed) }),
    dryRun: read.flags.has('dry-run'),
    binMissing: read.flags.has('bin-missing'),
  };
  print((await callOnce({ ...read, files: [file] }, 'import.file', input)) as ImportReport);
  return 0;
}

/** What stands in every row for columns the file lacks. */
function fixedFrom(text: string): Record<string, string> {
  const read = z.record(z.string(), z.string()).safeParse(readJson(text, '--fixed'));
  if (!read.success) throw new Refusal('usage', '--fixed填欄位與內容，例如{"budget":"115年度總預算"}。');
  return read.data;
}

/** Sheets are counted from 1, as people count them. */
function sheetFrom(text: string): number {
  if (!/^[1-9]\d{0,3}$/.test(text)) throw new Refusal('usage', `--sheet「${text}」不是工作表的序號。第一張填1。`);
  return Number(text) - 1;
}
