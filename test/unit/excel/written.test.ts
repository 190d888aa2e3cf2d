import { existsSync } from 'node:fs';
import { join } from 'node:path';
import exceljs from 'exceljs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sheetName } from '#main/excel/sheet-file.ts';
import { readCsv } from '#main/reading/csv.ts';
import { readOds } from '#main/reading/ods.ts';
import { readXlsx } from '#main/reading/xlsx.ts';
import { testFolder } from '#test/support/folders.ts';
import { type GatheredSheet, gatheredSheets } from '#test/support/packages.ts';
import { outColumn, sheetMatter, sheetWriters, type WrittenKind, writtenSheet } from '#test/support/sheets.ts';
import { readWorkbook } from '#test/support/workbook.ts';
import { elements, readXml } from '#test/support/xml.ts';
import { unzip } from '#test/support/zip.ts';

const readers = { xlsx: readXlsx, ods: readOds, csv: readCsv } as const;
const kinds = Object.keys(sheetWriters) as WrittenKind[];

const readBack = async (kind: WrittenKind, path: string): Promise<GatheredSheet[]> =>
  gatheredSheets(readers[kind](path));

const columns = [
  outColumn('名稱', { width: 20 }),
  outColumn('金額', { look: 'money', summed: true }),
  outColumn('年度', { look: 'whole' }),
  outColumn('進度', { look: 'percent', places: 1 }),
  outColumn('日期', { look: 'day' }),
  outColumn('狀態', { offered: ['擬議', '核定'] }),
];

const rows = [
  { label: '民政課（2筆）', count: 2, sums: [null, 1_850_000, null, null, null, null] },
  ['=1+1', 1_500_000, 115, '67.5', '2026-11-26', '核定'],
  ['路燈', 350_000, 115, '100', '2024-02-29', null],
  { label: '財政課（1筆）', count: 1, sums: [null, -200_000, null, null, null, null] },
  ['追減', -200_000, 114, null, null, '擬議'],
];

const body = (sheet: GatheredSheet | undefined): unknown[][] => sheet?.rows ?? [];

describe('a list written', () => {
  it.each(['xlsx', 'ods'] as const)(
    'as .%s says what it was given: title, unit, heads, groups and total',
    async (kind) => {
      const { path } = await writtenSheet(kind, sheetMatter(columns), rows);
      const [first, about] = await readBack(kind, path);
      expect(first?.name).toBe('測試');
      expect(body(first)).toEqual([
        ['海澄鄉公所　測試'],
        [null, null, null, null, null, '單位：新臺幣元'],
        ['名稱', '金額', '年度', '進度', '日期', '狀態'],
        ['民政課（2筆）', 1_850_000],
        ['=1+1', 1_500_000, 115, { percent: '67.5' }, { day: '2026-11-26' }, '核定'],
        ['路燈', 350_000, 115, { percent: '100' }, { day: '2024-02-29' }],
        ['財政課（1筆）', -200_000],
        ['追減', -200_000, 114, null, null, '擬議'],
        ['合計', 1_650_000],
      ]);
      expect([about?.name, body(about)]).toEqual(['匯出說明', [['機關', '海澄鄉公所']]]);
    },
  );

  it('as .csv has its heads and rows alone', async () => {
    const { path, bytes } = await writtenSheet('csv', sheetMatter(columns), rows);
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(bytes.toString('utf8')).toContain("'=1+1,");
    const [only] = await readBack('csv', path);
    expect(body(only)).toEqual([
      ['名稱', '金額', '年度', '進度', '日期', '狀態'],
      ['=1+1', '1500000', '115', '67.5%', '115.11.26', '核定'],
      ['路燈', '350000', '115', '100%', '113.02.29'],
      ['追減', '-200000', '114', null, null, '擬議'],
    ]);
  });

  it('is read by exceljs as it is by us, dates as dates and texts as texts', async () => {
    const { bytes } = await writtenSheet('xlsx', sheetMatter(columns), rows);
    const book = new exceljs.Workbook();
    await book.xlsx.load(Uint8Array.from(bytes).buffer);
    const sheet = book.worksheets[0];
    const row = sheet?.getRow(5);
    expect(row?.getCell(1)).toMatchObject({ value: '=1+1', numFmt: '@' });
    expect(row?.getCell(2)).toMatchObject({ value: 1_500_000, numFmt: '#,##0' });
    expect(row?.getCell(4)).toMatchObject({ value: 0.675, numFmt: '0.0%' });
    expect(row?.getCell(5)).toMatchObject({ value: new Date('2026-11-26T00:00:00Z'), numFmt: '[$-404]e/m/d' });
    expect(sheet?.views[0]).toMatchObject({ state: 'frozen', ySplit: 3 });
    expect(sheet?.pageSetup).toMatchObject({ paperSize: 9, orientation: 'landscape', fitToPage: true, fitToHeight: 0 });
    expect(sheet?.headerFooter.oddFooter).toBe('&C第&P頁，共&N頁');
    expect(sheet?.autoFilter).toBe('A3:F8');
    expect(row?.getCell(6).dataValidation).toMatchObject({ type: 'list', formulae: ['"擬議,核定"'] });
  });

  it('sums up with live formulas: a group its own rows, the total all of them', async () => {
    const { bytes } = await writtenSheet('xlsx', sheetMatter(columns), rows);
    const [sheet] = readWorkbook(bytes);
    expect(sheet?.repeated).toBe('$1:$3');
    expect(sheet?.at('B4')).toMatchObject({ formula: 'SUBTOTAL(9,B5:B6)', value: 1_850_000 });
    expect(sheet?.at('B7')).toMatchObject({ formula: 'SUBTOTAL(9,B8:B8)', value: -200_000 });
    expect(sheet?.at('B9')).toMatchObject({ formula: 'SUBTOTAL(9,B4:B8)', value: 1_650_000 });
    // A year is no amount.
    expect(sheet?.at('C9')).toMatchObject({ formula: null, value: null });
  });

  it('has no total where there is nothing, and prints on A3 when asked to', async () => {
    const { bytes } = await writtenSheet('xlsx', sheetMatter(columns, { paper: 'A3' }), []);
    const [sheet] = readWorkbook(bytes);
    expect(sheet?.rows).toBe(3);
    expect(sheet && elements(sheet.xml, 'pageSetup')[0]?.attributes.get('paperSize')).toBe('8');
  });

  it('keeps a list too long for a cell in a hidden sheet', async () => {
    const offered = Array.from({ length: 60 }, (_, at) => `第${at + 1}類，含「,」`);
    const { bytes, path } = await writtenSheet('xlsx', sheetMatter([outColumn('類別', { offered })]), [['第1類']]);
    const [rule] = elements(readWorkbook(bytes)[0]?.xml ?? readXml('<a/>'), 'formula1');
    expect(rule?.children).toEqual(["'選項'!$A$1:$A$60"]);
    const sheets = await readBack('xlsx', path);
    expect(sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ['測試', false],
      ['匯出說明', false],
      ['選項', true],
    ]);
    expect(sheets[2]?.rows.flat()).toEqual(offered);
  });

  it.each(kinds)('of many rows is whole as .%s', { timeout: 60_000 }, async (kind) => {
    const many = Array.from({ length: 12_000 }, (_, at) => [
      `第${at}件`,
      at,
      115,
      String(at % 100),
      '2026-11-26',
      '核定',
    ]);
    const { path } = await writtenSheet(kind, sheetMatter(columns), many);
    const lines = body((await readBack(kind, path))[0]);
    expect(lines).toHaveLength(12_000 + (kind === 'csv' ? 1 : 4));
    const asOne = lines.slice(kind === 'csv' ? 1 : 3).map(([name, amount]) => `${name} ${amount}`);
    expect(asOne.slice(0, 12_000)).toEqual(many.map(([name, amount]) => `${name} ${amount}`));
    if (kind !== 'csv') expect(asOne.at(-1)).toBe(`合計 ${(11_999 * 12_000) / 2}`);
  });

  it('leaves a day before spreadsheets have days as a text', async () => {
    const { path } = await writtenSheet('xlsx', sheetMatter([outColumn('日期', { look: 'day' })]), [['1899-12-31']]);
    expect((await readBack('xlsx', path))[0]?.rows.at(-1)).toEqual(['民國前13年12月31日']);
  });
});

const nasty = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc
    .array(
      fc.constantFrom(
        '=',
        '+',
        '-',
        '@',
        '\t',
        '\n',
        ' ',
        '  ',
        "'",
        '"',
        ',',
        '&',
        '<',
        ']]>',
        '_x000B_',
        '_x005f_',
        '\u000b',
        '\u0000',
        '\ufffe',
        '𠮷',
        '👩‍👩‍👧',
        '台',
        '　',
        '1',
      ),
      { maxLength: 12 },
    )
    .map((parts) => parts.join('')),
);

/** As texts are compared: no file keeps two kinds of line ends, and blank is no text. */
const plain = (text: string): string | null => {
  const lines = text.replace(/\r\n?/g, '\n').toWellFormed();
  return lines === '' ? null : lines;
};

const inOds = (text: string): string | null =>
  plain(text.replace(/\r\n?/g, '\n').replace(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g, '\ufffd'));

const inCsv = (text: string): string | null => (text === '' ? null : text.toWellFormed());

describe('any text in any cell', () => {
  const expectations = { xlsx: plain, ods: inOds, csv: inCsv } as const;

  it.each(kinds)('comes back the same from .%s', { timeout: 60_000 }, async (kind) => {
    const texts = fc
      .sample(fc.array(nasty, { minLength: 60, maxLength: 60 }), { numRuns: 12, seed: 20_261_126 })
      .flat();
    const lines = Array.from({ length: texts.length / 3 }, (_, at) => ['甲', ...texts.slice(at * 3, at * 3 + 3), '乙']);
    const five = ['一', '二', '三', '四', '五'].map((label) => outColumn(label));
    const { path } = await writtenSheet(kind, sheetMatter(five), lines);
    const back = body((await readBack(kind, path))[0]).slice(kind === 'csv' ? 1 : 2);
    expect(back).toHaveLength(lines.length);
    expect(back).toEqual(lines.map((line) => line.map((text) => expectations[kind](text))));
  });
});

describe('the package of .xlsx', () => {
  it('names every part in the types, and every relation leads to a part', async () => {
    const offered = Array.from({ length: 99 }, (_, at) => `第${at}類別`);
    const { bytes } = await writtenSheet('xlsx', sheetMatter([...columns, outColumn('類', { offered })]), rows);
    const parts = unzip(bytes);
    const names = [...parts.keys()];
    expect(names[0]).toBe('[Content_Types].xml');
    const types = readXml(parts.get('[Content_Types].xml')?.toString('utf8') ?? '');
    const overrides = elements(types, 'Override').map(({ attributes }) => attributes.get('PartName')?.slice(1) ?? '');
    const isRelations = (name: string): boolean => name.endsWith('.rels');
    const described = names.filter((name) => name !== '[Content_Types].xml' && !isRelations(name));
    expect(overrides.toSorted()).toEqual(described.toSorted());
    const targets = names.filter(isRelations).flatMap((name) => {
      const folder = join(name, '../..');
      const xml = readXml(parts.get(name)?.toString('utf8') ?? '');
      return elements(xml, 'Relationship').map(({ attributes }) => join(folder, attributes.get('Target') ?? ''));
    });
    expect(targets.toSorted()).toEqual(described.toSorted());
    for (const [name, part] of parts) expect(() => readXml(part.toString('utf8')), name).not.toThrow();
  });
});

describe('the package of .ods', () => {
  it('begins with its type, not packed, and lists its parts', async () => {
    const { bytes } = await writtenSheet('ods', sheetMatter(columns), rows);
    const type = 'application/vnd.oasis.opendocument.spreadsheet';
    expect(bytes.subarray(30, 38 + type.length).toString('latin1')).toBe(`mimetype${type}`);
    const parts = unzip(bytes);
    const manifest = readXml(parts.get('META-INF/manifest.xml')?.toString('utf8') ?? '');
    const listed = elements(manifest, 'manifest:file-entry').map(
      ({ attributes }) => attributes.get('manifest:full-path') ?? '',
    );
    const own = ['mimetype', 'META-INF/manifest.xml'];
    expect(listed.filter((name) => name !== '/').toSorted()).toEqual(
      [...parts.keys()].filter((name) => !own.includes(name)).toSorted(),
    );
    for (const [name, part] of parts)
      if (name !== 'mimetype') expect(() => readXml(part.toString('utf8'))).not.toThrow();
  });
});

describe('a writer', () => {
  it.each(kinds)('of .%s that is stopped leaves nothing behind', async (kind) => {
    const path = join(testFolder(), `stopped.${kind}`);
    const writer = await sheetWriters[kind](path, sheetMatter(columns));
    for (let at = 0; at < 5_000; at += 1) await writer.row(['路燈', at, 115, '1', '2026-11-26', '核定']);
    await writer.abandon();
    expect(existsSync(path)).toBe(false);
  });

  it.each(kinds)('of .%s says when it cannot write there', async (kind) => {
    const path = join(testFolder(), 'nowhere', `file.${kind}`);
    await expect(sheetWriters[kind](path, sheetMatter(columns))).rejects.toMatchObject({ code: 'ENOENT' });
  });
});

describe('the name of a sheet', () => {
  it.each([
    ['列管案件', '列管案件'],
    ['甲/乙[丙]:*?\\', '甲＿乙＿丙＿＿＿＿＿'],
    ["'引'", '＇引＇'],
    ['字'.repeat(40), '字'.repeat(31)],
    ['𠮷'.repeat(20), '𠮷'.repeat(15)],
    ['匯出說明', '匯出說明清單'],
    ['History', 'History清單'],
    ['', '清單'],
  ])('%s is %s', (name, made) => {
    expect(sheetName(name)).toBe(made);
  });
});
