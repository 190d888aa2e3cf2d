import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { kindOfFile } from '#main/reading/kind.ts';
import { readOds } from '#main/reading/ods.ts';
import { readXlsx } from '#main/reading/xlsx.ts';
import { testFolder } from '#test/support/folders.ts';
import { type GatheredSheet, gatheredSheets } from '#test/support/packages.ts';
import { findLibreOffice } from '../../../tools/setup/libreoffice.mjs';

const missing = '這部機器沒有 LibreOffice 與 poppler，略過讀它所存試算表的測試';
const noCalc = '這部機器的 LibreOffice 沒有 Calc，略過讀它所存試算表的測試';

/** A table as an office keeps it, with every kind of value. */
async function written(): Promise<string> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('列管案件');
  sheet.addRow(['海澄鄉公所列管案件一覽表']);
  sheet.mergeCells('A1:F1');
  sheet.addRow(['案號', '名稱', '期限', '達成率', '經費', '結案']);
  sheet.addRow([1, '道路改善\n（第二期）', new Date(Date.UTC(2026, 6, 13)), 0.675, 1_234_567.5, true]);
  sheet.addRow([2, '  前後有空白  ', new Date(Date.UTC(2026, 6, 13, 9, 30)), 1, -300, false]);
  sheet.addRow([]);
  sheet.addRow([
    '合計',
    { richText: [{ text: '粗' }, { text: '體', font: { bold: true } }] },
    null,
    null,
    { formula: 'SUM(E3:E4)', result: 1_234_267.5 },
    { formula: '1/0', result: { error: '#DIV/0!' } },
  ]);
  sheet.getColumn(3).numFmt = '[$-404]e"年"m"月"d"日"';
  sheet.getCell('C4').numFmt = 'yyyy/m/d hh:mm';
  sheet.getColumn(4).numFmt = '0.0%';
  sheet.getCell('E4').numFmt = '#,##0_);(#,##0)';
  sheet.getCell('A3').numFmt = '0000';
  book.addWorksheet('代碼', { state: 'veryHidden' }).addRow(['甲']);
  const path = join(testFolder(), '列管.xlsx');
  await book.xlsx.writeFile(path);
  return path;
}

const rows = [
  ['海澄鄉公所列管案件一覽表'],
  ['案號', '名稱', '期限', '達成率', '經費', '結案'],
  ['0001', '道路改善\n（第二期）', { day: '2026-07-13' }, { percent: '67.5' }, 1_234_567.5, true],
  [2, '  前後有空白  ', { day: '2026-07-13T09:30' }, { percent: '100' }, -300, false],
  [],
  ['合計', '粗體', null, null, 1_234_267.5, { error: '#DIV/0!' }],
];

const merges = [{ top: 0, left: 0, bottom: 0, right: 5 }];

/** What a merge covers, some writers fill with the value again. */
const withoutCovered = ([first, ...others]: GatheredSheet[]): GatheredSheet[] =>
  first === undefined
    ? []
    : [{ ...first, rows: [first.rows[0]?.slice(0, 1) ?? [], ...first.rows.slice(1)] }, ...others];

const expected = [
  { name: '列管案件', hidden: false, rows, merges },
  { name: '代碼', hidden: true, rows: [['甲']], merges: [] },
];

describe('a workbook that another program wrote', () => {
  it('is read as exceljs wrote it', async () => {
    const path = await written();
    expect(await kindOfFile(path, '列管.xlsx')).toBe('xlsx');
    expect(withoutCovered(await gatheredSheets(readXlsx(path)))).toEqual(expected);
  });

  it('is read as LibreOffice saves it, as .xlsx and as .ods', { timeout: 120_000 }, async ({ skip }) => {
    const office = findLibreOffice();
    if (office === undefined) return skip(missing);
    const [xlsx, ods] = savedAgain(office.soffice, await written());
    if (!existsSync(xlsx) || !existsSync(ods)) return skip(noCalc);
    expect(withoutCovered(await gatheredSheets(readXlsx(xlsx)))).toEqual(expected);
    expect(await kindOfFile(ods, '列管')).toBe('ods');
    expect(withoutCovered(await gatheredSheets(readOds(ods)))).toEqual(expected);
  });
});

/** The same workbook as LibreOffice saves it in both formats. */
function savedAgain(soffice: string, path: string): [xlsx: string, ods: string] {
  const folder = testFolder();
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`;
  const saved = (kind: string): string => {
    execFileSync(soffice, [profile, '--headless', '--convert-to', kind, '--outdir', folder, path], { stdio: 'ignore' });
    return join(folder, `列管.${kind}`);
  };
  return [saved('xlsx'), saved('ods')];
}
