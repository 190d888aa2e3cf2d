import { readFileSync } from 'node:fs';
import exceljs from 'exceljs';
import { describe, expect, it } from 'vitest';
import { parseDelimited } from '#shared/base/csv.ts';
import { sheetColumns } from '#shared/language/sheet.ts';
import { person } from '#shared/registers/person.ts';
import { tag } from '#shared/registers/tag.ts';
import { unit } from '#shared/registers/unit.ts';
import { ask, demoOffice, type OpenDemo } from '#test/support/office.ts';
import { refusalFrom } from '#test/support/store.ts';

const office = demoOffice();

type Visitor = Awaited<ReturnType<OpenDemo['as']>>;
type Export = { kind?: 'xlsx' | 'csv'; columns?: string[]; filter?: never };

async function exported(
  demo: OpenDemo,
  visitor: Visitor,
  register: 'person' | 'unit' | 'tag',
  input: Export,
): Promise<Buffer> {
  const made = await ask(visitor, `${register}.export`, input);
  return readFileSync(demo.program.files.take(made.file).path);
}

async function sheet(bytes: Buffer): Promise<{ name: string; rows: unknown[][]; formats: string[] }[]> {
  const book = new exceljs.Workbook();
  await book.xlsx.load(bytes as unknown as ArrayBuffer);
  return book.worksheets.map((one) => ({
    name: one.name,
    rows: one
      .getSheetValues()
      .slice(1)
      .map((row) => (Array.isArray(row) ? row.slice(1) : [])),
    formats: (one.getRow(3).values as unknown[]).slice(1).map((_, index) => one.getRow(3).getCell(index + 1).numFmt),
  }));
}

const csvRows = (bytes: Buffer): string[][] => parseDelimited(bytes.toString('utf8'));

const all = (of: typeof person | typeof unit | typeof tag, hidden: readonly string[] = []): string[] =>
  sheetColumns(of, new Set(Object.keys(of.fields).filter((name) => !hidden.includes(name)))).map((one) => one.label);

describe('an export to .xlsx', () => {
  it('has the columns of the register, numbers as numbers and everything else as text', async () => {
    const demo = await office.shared();
    const [first, about] = await sheet(await exported(demo, await demo.as('handler'), 'unit', {}));
    expect(first?.name).toBe('海澄鄉公所　單位');
    expect(first?.rows[0]?.[0]).toBe('海澄鄉公所　單位');
    expect(first?.rows[1]).toEqual(all(unit));
    expect(first?.rows).toHaveLength(2 + 16);
    const order = all(unit).indexOf('排列');
    expect(first?.rows[2]?.[order]).toBe(10);
    expect(first?.formats[0]).toBe('@');
    expect(first?.rows.at(-1)).toEqual(expect.arrayContaining(['研考室', '108.12.31', '行政室']));
    expect(about?.rows).toEqual(
      expect.arrayContaining([
        ['匯出人', '吳建霖'],
        ['筆數', '16'],
      ]),
    );
  });

  it('leaves out what the account may not see, and covers what is sealed', async () => {
    const demo = await office.shared();
    const [clerks] = await sheet(await exported(demo, await demo.as('handler'), 'person', {}));
    const [chiefs] = await sheet(await exported(demo, await demo.as('chief'), 'person', {}));
    expect(clerks?.rows[1]).toEqual(all(person, ['idNumber']));
    expect(chiefs?.rows[1]).toEqual(all(person));
    const text = JSON.stringify([clerks, chiefs]);
    expect(text).not.toContain('0900-000');
    expect(text).toContain('●●●●●●');
    const refused = refusalFrom(ask(await demo.as('handler'), 'person.export', { columns: ['name', 'idNumber'] }));
    expect((await refused).code).toBe('usage');
  });

  it('takes only the columns and rows asked for, in the order asked', async () => {
    const demo = await office.shared();
    const made = await ask(await demo.as('chief'), 'person.export', {
      columns: ['title', 'name', 'roles'],
      filter: { field: 'roles', is: 'has', value: 'chief' },
      order: [{ field: 'name' }],
    });
    const [first] = await sheet(readFileSync(demo.program.files.take(made.file).path));
    expect(first?.rows[1]).toEqual(['職稱', '姓名', '角色']);
    expect(first?.rows.slice(2)).toHaveLength(made.rows);
    expect(made.name).toMatch(/^人員_\d+\.xlsx$/);
    for (const row of first?.rows.slice(2) ?? []) expect(row[2]).toContain('單位主管');
  });
});

describe('an export to .csv', () => {
  it('opens in a spreadsheet: mark, quotes, and no text that would count as a formula', async () => {
    const demo = await office.shared();
    const handler = await demo.as('handler');
    const names = ['=1+1', '+886', '-甲', '@乙', '"引號",逗號'];
    await ask(handler, 'tag.createMany', { rows: names.map((name) => ({ name, note: '第一行\n第二行' })) });
    const bytes = await exported(demo, handler, 'tag', { kind: 'csv' });
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const [head, ...rows] = csvRows(bytes);
    expect(head).toEqual(all(tag));
    expect(rows).toHaveLength(9);
    const first = rows.map((row) => row[0]);
    expect(first).toEqual(expect.arrayContaining(["'=1+1", "'+886", "'-甲", "'@乙", '"引號",逗號']));
    for (const cell of rows.flat()) expect(cell).not.toMatch(/^[=+\-@]/);
    const [book] = await sheet(await exported(demo, handler, 'tag', {}));
    expect(book?.rows.map((row) => row[0])).toEqual(expect.arrayContaining(['=1+1', '@乙']));
  });

  it('has its heads also where there is nothing, and is on record', async () => {
    const demo = await office.shared();
    const handler = await demo.as('handler');
    const made = await ask(handler, 'calendar.export', { kind: 'csv' });
    expect(csvRows(readFileSync(demo.program.files.take(made.file).path))).toEqual([['日期', '類別', '備註']]);
    const { entries } = await ask(await demo.as('admin'), 'access.list', { limit: 3 });
    expect(entries).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ kind: 'exported', detail: { register: 'calendar', rows: 0, kind: 'csv' } }),
      ]),
    );
    expect((await refusalFrom(ask(await demo.as('viewer'), 'tag.export', {}))).code).toBe('forbidden');
  });
});
