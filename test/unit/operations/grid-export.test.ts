import { readFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import iconv from 'iconv-lite';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { Calls } from '#shared/contract/index.ts';
import { converted } from '#test/support/converted.ts';
import { ask, demoOffice } from '#test/support/office.ts';
import { refusalFrom } from '#test/support/store.ts';
import { type PersonName, Township } from '#test/support/township.ts';
import { unzip } from '#test/support/zip.ts';
import { findLibreOffice } from '../../../tools/setup/libreoffice.mjs';

vi.setConfig({ testTimeout: 30_000 });

const office = demoOffice();
let town: Township;

beforeAll(() => {
  town = new Township();
});

afterAll(() => town.close());

const wish: Calls['grid.export']['input'] = {
  title: '115年度總預算　歲出機關別',
  facts: [['截至', '115年10月31日']],
  money: true,
  columns: [{ label: '科目' }, { label: '預算現額', kind: 'number' }, { label: '平均', kind: 'number' }],
  rows: [
    { cells: ['04 經濟發展支出', 1_200_000, 1.5] },
    { cells: ['　=道路工程', -200, null] },
    { cells: [], group: { label: '其他', count: 1 } },
    { cells: ['路灯', null, 3] },
  ],
};

const made = async (more: Partial<typeof wish> = {}, who: PersonName = '主計') => {
  const { file, ...told } = await town.call(who, 'grid.export', { ...wish, ...more });
  const { path } = town.files.take(file);
  return { ...told, bytes: readFileSync(path) };
};

it('is a sheet of what is shown: figures as figures, texts never a formula, heads of groups in their place', async () => {
  const { bytes, name, rows } = await made();
  expect(name).toMatch(/^115年度總預算　歲出機關別_\d+\.xlsx$/);
  expect(rows).toBe(3);
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes as unknown as ArrayBuffer);
  const [sheet, about] = book.worksheets;
  const cells = (row: number): unknown[] => [1, 2, 3].map((column) => sheet?.getCell(row, column).value);
  expect(sheet?.getCell('A1').value).toBe('試驗鄉公所　115年度總預算　歲出機關別');
  expect(cells(2)).toContain('單位：新臺幣元');
  expect(cells(3)).toEqual(['科目', '預算現額', '平均']);
  expect(cells(4)).toEqual(['04 經濟發展支出', 1_200_000, 1.5]);
  expect(cells(5)).toEqual(['　=道路工程', -200, null]);
  expect(sheet?.getCell('A6').value).toBe('其他');
  expect(cells(7)).toEqual(['路灯', null, 3]);
  expect(sheet?.getCell('B4').numFmt).toContain('#,##0');
  const told = Object.fromEntries(
    (about?.getSheetValues() ?? []).flatMap((row) => (Array.isArray(row) ? [[row[1], row[2]]] : [])),
  );
  expect(told).toMatchObject({ 截至: '115年10月31日', 匯出人: '主計', 筆數: '3', 欄位: '科目、預算現額、平均' });
});

it('is a CSV, in CP950 with the characters that it lacks told', async () => {
  const { bytes } = await made({ kind: 'csv' });
  expect(bytes.toString('utf8')).toBe(
    '\ufeff科目,預算現額,平均\r\n04 經濟發展支出,1200000,1.5\r\n　=道路工程,-200,\r\n路灯,,3\r\n',
  );
  const old = await made({ kind: 'csv', encoding: 'cp950' });
  expect(iconv.decode(old.bytes, 'cp950')).toContain('路？,,3');
  expect(old.lost).toEqual([{ character: '灯', count: 1 }]);
  expect((await refusalFrom(town.call('主計', 'grid.export', { ...wish, encoding: 'cp950' }))).code).toBe('usage');
});

it('has live sums where rows add up those below them, and figures where they do not', async () => {
  const rows = [
    { cells: ['經濟發展', 1_000, 3], level: 0 },
    { cells: ['　道路', 700, 2], level: 1 },
    { cells: ['　　物品', 300, 1], level: 2 },
    { cells: ['　　設備', 500, 1], level: 2 },
    { cells: ['　農業', 300, null], level: 1 },
    { cells: ['預備金', 50, 1], level: 0 },
    { cells: ['合計', 1_050, 4], total: true as const },
  ];
  const book = new ExcelJS.Workbook();
  await book.xlsx.load((await made({ rows })).bytes as unknown as ArrayBuffer);
  const [sheet] = book.worksheets;
  const cell = (at: string) => sheet?.getCell(at).value;
  expect(cell('B4')).toMatchObject({ formula: 'SUM(B5,B8)', result: 1_000 });
  // The rows below it are not all there is.
  expect(cell('B5')).toBe(700);
  expect(cell('C5')).toMatchObject({ formula: 'SUM(C6:C7)', result: 2 });
  expect(cell('C4')).toBe(3);
  expect(cell('B10')).toMatchObject({ formula: 'SUM(B4,B9)', result: 1_050 });
  expect(cell('C10')).toMatchObject({ formula: 'SUM(C4,C9)', result: 4 });
  const { bytes } = await made({ rows, kind: 'ods' });
  const content = String(unzip(bytes).get('content.xml'));
  expect(content).toContain('table:formula="of:=SUM([.B5];[.B8])" office:value-type="float" office:value="1000"');
  expect(content).toContain('table:formula="of:=SUM([.C6:.C7])"');
});

it('adds up in LibreOffice to what it says', async ({ skip }) => {
  const soffice = findLibreOffice()?.soffice;
  if (soffice === undefined) return skip('這部機器沒有 LibreOffice，略過以它重算的測試');
  const rows = [
    { cells: ['經濟發展', 1_000, 3], level: 0 },
    { cells: ['　道路', 700, 2], level: 1 },
    { cells: ['　農業', 300, 1], level: 1 },
    { cells: ['預備金', 50, 1], level: 0 },
    { cells: ['合計', 1_050, 4], total: true as const },
  ];
  const [xlsx, ods] = [(await made({ rows })).bytes, (await made({ rows, kind: 'ods' })).bytes];
  const saved = converted(soffice, { 'one.xlsx': xlsx, 'two.ods': ods }, 'xlsx');
  if (saved === undefined) return skip('這部機器的 LibreOffice 沒有 Calc，略過以它重算的測試');
  for (const path of saved) {
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(path);
    const [sheet] = book.worksheets;
    const results = [4, 5, 6, 7, 8].map((row) => sheet?.getCell(row, 2).result ?? sheet?.getCell(row, 2).value);
    expect(results).toEqual([1_000, 700, 300, 50, 1_050]);
    expect(sheet?.getCell('B8').formula).toMatch(/^SUM\(B4[,;]B7\)$/);
    expect(sheet?.getCell('A5').value).toBe('　道路');
  }
});

it('with a word among its figures has a column of texts', async () => {
  const { bytes } = await made({ rows: [{ cells: ['甲', 1200, 3] }, { cells: ['乙', '未核定', 4] }] });
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes as unknown as ArrayBuffer);
  expect(['B4', 'B5', 'C4'].map((at) => book.worksheets[0]?.getCell(at).value)).toEqual(['1200', '未核定', 3]);
});

it('has days as they are read or as they are counted with, on the paper that was chosen', async () => {
  const days = {
    columns: [{ label: '單位' }, { label: '回傳日', kind: 'day' as const }],
    rows: [{ cells: ['建設課', '2026-11-09'] }, { cells: ['民政課', null] }],
  };
  const seen = async (more: Partial<typeof wish>) => {
    const book = new ExcelJS.Workbook();
    await book.xlsx.load((await made({ ...days, ...more })).bytes as unknown as ArrayBuffer);
    const [sheet] = book.worksheets;
    return [sheet?.getCell('B4').value, sheet?.getCell('B5').value, sheet?.pageSetup.paperSize];
  };
  expect(await seen({})).toEqual(['115.11.09', null, 9]);
  expect(await seen({ dates: 'real', paper: 'A3' })).toEqual([new Date('2026-11-09'), null, 8]);
  const undated = [{ cells: ['建設課', '2026-11-09'] }, { cells: ['民政課', '免填'] }];
  expect(await seen({ dates: 'real', rows: undated })).toEqual(['115.11.09', '免填', 9]);
  const { bytes } = await made({ ...days, kind: 'csv' });
  expect(bytes.toString('utf8')).toBe('\ufeff單位,回傳日\r\n建設課,115.11.09\r\n民政課,\r\n');
});

it('is for those who may export, and is on record', async () => {
  expect((await refusalFrom(town.call('檢視', 'grid.export', wish))).code).toBe('forbidden');
  const demo = await office.shared();
  await ask(await demo.as('control'), 'grid.export', wish);
  const { entries } = await ask(await demo.as('admin'), 'access.list', { limit: 3 });
  expect(entries.map(({ kind, detail }) => [kind, detail])).toContainEqual([
    'exported',
    { grid: wish.title, rows: 3, kind: 'xlsx' },
  ]);
});
