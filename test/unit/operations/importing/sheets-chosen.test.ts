import { writeFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { addDays, formatDay, todayIn } from '#shared/base/day.ts';
import { zipOf } from '#test/support/packages.ts';
import { Township } from '#test/support/township.ts';

vi.setConfig({ testTimeout: 30_000 });

let town: Township;

beforeEach(() => {
  town = new Township();
});

afterEach(() => town.close());

type Rows = readonly (readonly (string | number)[])[];

const offer = (bytes: Uint8Array, name: string): string => {
  const file = town.files.room(name);
  writeFileSync(file.path, bytes);
  return town.files.offer(file);
};

async function workbook(sheets: Readonly<Record<string, Rows>>): Promise<string> {
  const book = new ExcelJS.Workbook();
  for (const [name, rows] of Object.entries(sheets)) book.addWorksheet(name).addRows(rows.map((row) => [...row]));
  return offer(new Uint8Array(await book.xlsx.writeBuffer()), '列管.xlsx');
}

/** A Word document of these tables, a paragraph between them. */
function document(...tables: Rows[]): string {
  const cell = (text: string | number): string => `<w:tc><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`;
  const table = (rows: Rows): string =>
    `<w:tbl>${rows.map((row) => `<w:tr>${row.map(cell).join('')}</w:tr>`).join('')}</w:tbl><w:p/>`;
  const space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  const types = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
  return offer(
    zipOf({
      '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="${types}"/></Types>`,
      'word/document.xml': `<w:document ${space}><w:body>${tables.map(table).join('')}</w:body></w:document>`,
    }),
    '列管.docx',
  );
}

const due = formatDay(addDays(todayIn(), 30), 'dots');
const heads = ['編號', '指（裁）示事項', '主辦', '預定完成日'];
const one = (number: string, unit = '建設課'): (string | number)[] => [number, `事項${number}`, unit, due];
const read = (file: string, more = {}) => town.call('研考', 'import.read', { register: 'directive', file, ...more });
const numbers = async ({ stage }: { stage: string }) =>
  (await town.call('研考', 'import.rows', { stage })).rows.map(({ row, cells }) => [row, cells[0]?.after]);

describe('the sheet that is read', () => {
  it('is the one that says what its records are, not one before it that only counts or explains them', async () => {
    const counts = [
      ['編號', '主辦單位', '列管件數'],
      [1, '建設課', 2],
    ];
    const guide = [
      ['編號', '說明'],
      [1, '請各單位填寫'],
      [2, '金額以元計'],
    ];
    for (const before of [counts, guide]) {
      const preview = await read(await workbook({ 統計: before, 明細: [heads, one('A-1'), one('A-2')] }));
      expect(preview).toMatchObject({ sheet: 1, counts: { add: 2, refused: 0 } });
    }
    const preview = await read(document(counts, [heads, one('A-1')]));
    expect(preview.counts).toMatchObject({ add: 1, refused: 0 });
  });

  it('has others of the same head beside it, which are told by their names', async () => {
    const sheets = { 建設課: [heads, one('A-1')], 民政課: [heads, one('B-1', '民政課')], 附表: [['甲'], ['乙']] };
    const preview = await read(await workbook(sheets));
    expect(preview).toMatchObject({ sheet: 0, counts: { add: 1 } });
    expect(preview.differences).toEqual(['工作表「民政課」的表頭相同，沒有讀入；逐一選擇工作表匯入。']);
    expect((await read(await workbook(sheets), { sheet: 1 })).differences).toEqual([]);
  });
});

describe('a table of a document', () => {
  it('goes on in the next one of the same head, its rows counted on', async () => {
    const preview = await read(document([heads, one('A-1'), one('A-2')], [heads, one('A-3')], [['甲'], ['乙']]));
    expect(preview).toMatchObject({ counts: { add: 3, refused: 0 }, differences: [] });
    expect(await numbers(preview)).toEqual([
      [2, 'A-1'],
      [3, 'A-2'],
      [4, 'A-3'],
    ]);
  });
});
