import exceljs from 'exceljs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellOf, type TableBook, tabNames } from '#main/excel/table-book.ts';
import { odsTables } from '#main/excel/table-book-ods.ts';
import { xlsxTables } from '#main/excel/table-book-xlsx.ts';
import { formatMoney } from '#shared/base/money.ts';
import { unzip } from '#test/support/zip.ts';

const book: TableBook = {
  title: '工作報告',
  by: '林佩珊',
  at: '2026-11-26T08:00:00Z',
  sheets: [
    {
      name: '執行情形',
      title: '各單位預算執行情形',
      columns: [
        { title: '單位', width: 16 },
        { title: '現額', width: 16, right: true },
        { title: '執行率', width: 10, right: true },
      ],
      rows: [
        ['=民政課', cellOf('20,388,000'), cellOf('94.1%')],
        ['清潔隊', cellOf('△200,000'), cellOf('12.5')],
        ['圖書館', '', ''],
      ],
    },
  ],
  about: [['期間', '115年6月至11月']],
};

describe('a printed number', () => {
  it.each([
    ['25,896,000', { value: 25_896_000, look: 'whole', places: 0 }],
    ['△1,234', { value: -1234, look: 'whole', places: 0 }],
    ['0', { value: 0, look: 'whole', places: 0 }],
    ['377.9', { value: 377.9, look: 'decimal', places: 1 }],
    ['90.68%', { value: 0.9068, look: 'percent', places: 2 }],
    ['公所提案第1號', '公所提案第1號'],
    ['0912', '0912'],
    ['', ''],
  ])('%s', (text, cell) => {
    expect(cellOf(text)).toEqual(cell);
  });

  it('is the amount it was written from', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), (amount) => {
        expect(cellOf(formatMoney(amount))).toMatchObject({ value: amount });
      }),
    );
  });
});

describe('the names of sheets', () => {
  it('differ, whatever the tables are called', () => {
    expect(tabNames(['業務統計', '業務統計', '', 'a/b'])).toEqual(['業務統計', '業務統計（2）', '表', 'a＿b']);
  });
});

describe('tables as a spreadsheet', () => {
  it('hold numbers that can be reckoned with, and texts that are no formulas, as .xlsx', async () => {
    const read = new exceljs.Workbook();
    const bytes = await xlsxTables(book);
    await read.xlsx.load(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer);
    const sheet = read.getWorksheet('執行情形');
    expect(sheet?.getCell('A1').value).toBe('各單位預算執行情形');
    expect(sheet?.getCell('A3').value).toBe('=民政課');
    expect([sheet?.getCell('B3').value, sheet?.getCell('B4').value]).toEqual([20_388_000, -200_000]);
    expect([sheet?.getCell('C3').value, sheet?.getCell('C3').numFmt]).toEqual([0.941, '0.0%']);
    expect(sheet?.getCell('C4').numFmt).toContain('#,##0.0');
    expect(sheet?.getCell('B5').value ?? '').toBe('');
    expect(read.worksheets.map(({ name }) => name)).toEqual(['執行情形', '匯出說明']);
  });

  it('hold the same as .ods', async () => {
    const files = unzip(await odsTables(book));
    expect([...files.keys()][0]).toBe('mimetype');
    const content = String(files.get('content.xml'));
    expect(content).toContain('office:value-type="float" office:value="20388000"');
    expect(content).toContain('office:value-type="float" office:value="-200000"');
    expect(content).toContain('office:value-type="percentage" office:value="0.941"');
    expect(content).toContain('<text:p>=民政課</text:p>');
    expect(content).not.toContain('table:formula');
  });
});
