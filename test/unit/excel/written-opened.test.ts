import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readOds } from '#main/reading/ods.ts';
import { readXlsx } from '#main/reading/xlsx.ts';
import { converted } from '#test/support/converted.ts';
import { type GatheredSheet, gatheredSheets } from '#test/support/packages.ts';
import { outColumn, sheetMatter, writtenSheet } from '#test/support/sheets.ts';
import { readWorkbook } from '#test/support/workbook.ts';
import { findLibreOffice } from '../../../tools/setup/libreoffice.mjs';

const missing = '這部機器沒有 LibreOffice 與 poppler，略過以它們開啟匯出檔的測試';
const noCalc = '這部機器的 LibreOffice 沒有 Calc，略過以它開啟匯出檔的測試';

const columns = [
  outColumn('名稱', { width: 20 }),
  outColumn('金額', { look: 'money', summed: true }),
  outColumn('年度', { look: 'whole' }),
  outColumn('進度', { look: 'percent', places: 1 }),
  outColumn('日期', { look: 'day' }),
  outColumn('狀態', { offered: ['擬議', '核定"甲"'] }),
];
/** Sums that are wrong on purpose: LibreOffice computes its own. */
const rows = [
  { label: '民政課（2筆）', count: 2, sums: [null, 1, null, null, null, null] },
  ['=1+1', 1_500_000, 115, '67.5', '2026-11-26', '核定"甲"'],
  ['  兩行\n𠮷 <&>', 350_000, 115, '100', '2024-02-29', null],
  { label: '財政課（1筆）', count: 1, sums: [null, 1, null, null, null, null] },
  ['-追減', -200_000, 114, null, null, '擬議'],
];

const expected = [
  ['海澄鄉公所　測試'],
  [null, null, null, null, null, '單位：新臺幣元'],
  ['名稱', '金額', '年度', '進度', '日期', '狀態'],
  ['民政課（2筆）', 1_850_000],
  ['=1+1', 1_500_000, 115, { percent: '67.5' }, { day: '2026-11-26' }, '核定"甲"'],
  ['  兩行\n𠮷 <&>', 350_000, 115, { percent: '100' }, { day: '2024-02-29' }],
  ['財政課（1筆）', -200_000],
  ['-追減', -200_000, 114, null, null, '擬議'],
  ['合計', 1_650_000],
];

const bodies = (sheets: readonly GatheredSheet[]): unknown[] => sheets.map(({ name, rows: lines }) => [name, lines]);
const about = ['匯出說明', [['機關', '海澄鄉公所']]];

describe('LibreOffice', () => {
  it('opens every kind, computes the sums, and saves what was written', { timeout: 120_000 }, async ({ skip }) => {
    const libreOffice = findLibreOffice();
    if (libreOffice === undefined) return skip(missing);
    const { soffice } = libreOffice;
    const matter = sheetMatter(columns);
    const [xlsx, ods, csv] = await Promise.all(
      (['xlsx', 'ods', 'csv'] as const).map(async (kind) => (await writtenSheet(kind, matter, rows)).bytes),
    );
    const none = Buffer.alloc(0);
    const files = { 'one.ods': ods ?? none, 'two.csv': csv ?? none, 'three.xlsx': xlsx ?? none };
    const asXlsx = converted(soffice, files, 'xlsx');
    const asOds = converted(soffice, { 'three.xlsx': xlsx ?? none }, 'ods');
    if (asXlsx === undefined || asOds === undefined) return skip(noCalc);
    const [fromOds = '', fromCsv = '', fromXlsx = ''] = asXlsx;
    expect(bodies(await gatheredSheets(readXlsx(fromOds)))).toEqual([['測試', expected], about]);
    const lists = ['選項', [['擬議'], ['核定"甲"']]];
    expect(bodies(await gatheredSheets(readXlsx(fromXlsx)))).toEqual([['測試', expected], about, lists]);
    expect((await gatheredSheets(readOds(asOds[0] ?? '')))[0]?.rows.at(-1)).toEqual(expected.at(-1));
    const [table] = await gatheredSheets(readXlsx(fromCsv));
    expect(table?.rows[0]).toEqual(['名稱', '金額', '年度', '進度', '日期', '狀態']);
    expect(table?.rows[2]?.slice(0, 3)).toEqual(['  兩行\n𠮷 <&>', 350_000, 115]);
    const [book] = readWorkbook(readFileSync(fromOds));
    expect(book?.repeated).toBe('$1:$3');
    expect(book?.at('B4').formula).toBe('SUBTOTAL(9,B5:B6)');
    expect(book?.at('B9').formula).toBe('SUBTOTAL(9,B4:B8)');
    expect(book?.at('E5').format).toMatch(/\$-404\]e\/m\/d|\[~ROC\]/i);
  });
});
