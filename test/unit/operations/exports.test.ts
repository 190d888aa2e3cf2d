import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import exceljs from 'exceljs';
import { describe, expect, it } from 'vitest';
import { readOds } from '#main/reading/ods.ts';
import { readXlsx } from '#main/reading/xlsx.ts';
import { parseDelimited } from '#shared/base/csv.ts';
import { sheetColumns } from '#shared/language/sheet.ts';
import { person } from '#shared/registers/person.ts';
import { tag } from '#shared/registers/tag.ts';
import { unit } from '#shared/registers/unit.ts';
import { ask, demoOffice, type OpenDemo } from '#test/support/office.ts';
import { type GatheredSheet, gatheredSheets } from '#test/support/packages.ts';
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
    expect(first?.name).toBe('單位');
    expect(first?.rows[0]?.[0]).toBe('海澄鄉公所　單位');
    expect(first?.rows[1]).toEqual(all(unit));
    expect(first?.rows).toHaveLength(2 + 16);
    const order = all(unit).indexOf('排列');
    expect(first?.rows[2]?.[order]).toBe(10);
    expect(first?.formats[0]).toBe('@');
    expect(first?.rows.at(-1)).toEqual(expect.arrayContaining(['研考室', '108.12.31', '行政室']));
    expect(about?.rows).toEqual(
      expect.arrayContaining([
        ['機關', '海澄鄉公所'],
        ['匯出人', '吳建霖'],
        ['條件', '無（全部）'],
        ['排序', '排列、單位名稱'],
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

const plainRows = (sheets: readonly GatheredSheet[]): unknown[][] => sheets[0]?.rows ?? [];
const aboutOf = (sheets: readonly GatheredSheet[]): Record<string, string> =>
  Object.fromEntries((sheets[1]?.rows ?? []).map(([name, value]) => [String(name), String(value)]));

describe('an export in groups', () => {
  it('heads each group with its name, count and sums; the total is of the rows', async () => {
    const demo = await office.shared();
    const accounting = await demo.as('accounting');
    const made = await ask(accounting, 'budgetMove.export', {
      kind: 'ods',
      group: 'kind',
      columns: ['number', 'kind', 'amount'],
      order: [{ field: 'number' }],
    });
    const sheets = await gatheredSheets(readOds(demo.program.files.take(made.file).path));
    const [title, unit, head, ...rows] = plainRows(sheets);
    expect([title?.[0], unit?.[2], head]).toEqual(['海澄鄉公所　預算異動', '單位：新臺幣元', ['文號', '類別', '金額']]);
    const total = rows.pop();
    const { groups = [] } = await ask(accounting, 'budgetMove.list', { group: 'kind', limit: 0 });
    expect(groups.length).toBeGreaterThan(2);
    let all = 0;
    for (const { label, count } of groups) {
      const [first, , sum] = rows.shift() ?? [];
      expect(first).toBe(`${label}（${count}筆）`);
      const own = rows.splice(0, count);
      expect(own.map((row) => row[1])).toEqual(own.map(() => label));
      expect(sum).toBe(own.reduce((added, row) => added + Number(row[2] ?? 0), 0));
      all += Number(sum);
    }
    expect(rows).toEqual([]);
    expect(total).toEqual(['合計', null, all]);
    expect(aboutOf(sheets)).toMatchObject({ 分組: '類別', 排序: '文號', 金額單位: '新臺幣元' });
  });

  it('keeps its rows together in .csv, without heads', async () => {
    const demo = await office.shared();
    const viewer = await demo.as('control');
    const made = await ask(viewer, 'person.export', { kind: 'csv', group: 'unit', columns: ['unit', 'name'] });
    const units = csvRows(readFileSync(demo.program.files.take(made.file).path))
      .slice(1)
      .map(([unit]) => unit);
    expect(units).toHaveLength(made.rows);
    const runs = units.filter((unit, at) => unit !== units[at - 1]);
    expect(new Set(runs).size).toBe(runs.length);
  });
});

describe('what an export says of itself', () => {
  it('is the condition in words, the order and the moment', async () => {
    const demo = await office.shared();
    const control = await demo.as('control');
    const { rows: units } = await ask(control, 'unit.list', {
      filter: { field: 'name', is: 'equal', value: '民政課' },
    });
    const made = await ask(control, 'person.export', {
      filter: {
        all: [
          { field: 'unit', is: 'oneOf', value: [units[0]?.id ?? ''] },
          { any: [{ field: 'title', is: 'contains', value: '課長' }, { not: { field: 'to', is: 'filled' } }] },
          { field: 'from', is: 'upTo', value: '2026-01-31' },
        ],
      },
      find: '陳',
      order: [{ field: 'name', down: true }],
    });
    const about = aboutOf(await gatheredSheets(readXlsx(demo.program.files.take(made.file).path)));
    expect(about).toMatchObject({
      登記簿: '人員',
      條件: '單位民政課；（職稱含課長或不符合（離職日已填））；到職日至115.01.31',
      尋找: '陳',
      排序: '姓名（由大到小）',
      匯出時間: expect.stringMatching(/^\d+年\d+月\d+日 \d\d:\d\d$/),
      資料基準: expect.stringMatching(/當時的資料$/),
    });
  });

  it('is the place in the journal when the past is asked for', async () => {
    const demo = await office.shared();
    const made = await ask(await demo.as('control'), 'unit.export', { knownAt: 1 });
    const about = aboutOf(await gatheredSheets(readXlsx(demo.program.files.take(made.file).path)));
    expect(about.資料基準).toMatch(/^歷程第1號（\d+年\d+月\d+日 \d\d:\d\d登錄）當時所知$/);
  });
});

describe('an export', () => {
  it('has real dates when asked to, and texts otherwise', async () => {
    const demo = await office.shared();
    const control = await demo.as('control');
    const filter = { field: 'name', is: 'equal', value: '研考室' } as const;
    const cell = async (wish: object): Promise<unknown> => {
      const made = await ask(control, 'unit.export', { filter, columns: ['validTo'], ...wish });
      return plainRows(await gatheredSheets(readXlsx(demo.program.files.take(made.file).path)))[2]?.[0];
    };
    expect([await cell({}), await cell({ dates: 'real' })]).toEqual(['108.12.31', { day: '2019-12-31' }]);
  });

  it('refuses an encoding that is not of its kind, and an unknown group', async () => {
    const demo = await office.shared();
    const control = await demo.as('control');
    const wishes = [{ encoding: 'cp950' }, { group: 'nothing' }] as const;
    for (const wish of wishes)
      expect((await refusalFrom(ask(control, 'tag.export', { kind: 'ods', ...wish }))).code).toBe('usage');
  });

  it('that is stopped leaves nothing behind', async () => {
    const demo = await office.shared();
    const control = await demo.as('control');
    const stop = new AbortController();
    const { length } = readdirSync(path.dirname(demo.program.files.room('x').path));
    const seen: number[] = [];
    const progress = (done: number): void => {
      seen.push(done);
      stop.abort();
    };
    const stopped = ask(control, 'execution.export', {}, { signal: stop.signal, progress });
    expect((await refusalFrom(stopped)).code).toBe('cancelled');
    expect(seen).toEqual([1000]);
    expect(readdirSync(path.dirname(demo.program.files.room('x').path))).toHaveLength(length);
  });
});
