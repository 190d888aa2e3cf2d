import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { recordsWhere } from '#main/store/records.ts';
import { todayIn } from '#shared/base/day.ts';
import { addMonths, formatMonth, monthOf } from '#shared/base/month.ts';
import type { Calls } from '#shared/contract/index.ts';
import { everything } from '#shared/language/condition.ts';
import { refusalFrom } from '#test/support/store.ts';
import { type PersonName, Township } from '#test/support/township.ts';

vi.setConfig({ testTimeout: 30_000 });

type Wish = Calls['import.read']['input'];

let town: Township;

const entry = (key: string, name: string, more: object = {}) => ({
  key,
  name,
  category: 'petition' as const,
  measure: '件',
  kind: 'period' as const,
  places: 0,
  unit: town.units.建設課,
  ...more,
});

beforeEach(async () => {
  town = new Township();
  for (const values of [
    entry('petition.received', '陳情受理', { formerNames: '民眾陳情件數、人民陳情' }),
    entry('petition.closed', '陳情結案'),
    entry('card.issued', '發卡數', { measure: '張', kind: 'standing', cumulative: true }),
    entry('visit.people', '參訪人次', { measure: '人' }),
    entry('online.rate', '線上申辦率', { measure: '%', kind: 'standing', places: 1 }),
  ])
    await town.call('研考', 'indicator.create', { values });
});

afterEach(() => town.close());

const table = (...rows: (string | number)[][]): string => rows.map((row) => row.join('\t')).join('\n');
const read = (pasted: string, more: Partial<Wish> = {}, who: PersonName = '研考') =>
  town.call(who, 'import.read', { register: 'indicatorValue', pasted, ...more });
const rowsOf = async ({ stage }: { stage: string }) => (await town.call('研考', 'import.rows', { stage })).rows;
const apply = ({ stage }: { stage: string }) => town.call('研考', 'import.apply', { stage });

const numbers = (): string[] => {
  const names = new Map(recordsWhere(town.db, 'indicator', everything).map(({ id, name }) => [id, name]));
  return recordsWhere(town.db, 'indicatorValue', everything)
    .map(({ indicator, month, value }) => `${names.get(indicator)} ${formatMonth(month, 'dots')} ${value}`)
    .toSorted();
};

const wide = table(
  ['試驗鄉公所115年度業務統計表'],
  ['（單位：件）'],
  ['項目', '1月', '2月', '3月', '第一季', '合計', '月平均'],
  ['一、民眾陳情件數', 12, '1,034', '－', 1046, 1046, 348.7],
  ['petition.closed', '10件', 1030, 4, 1044, 1045, 348],
  ['法令宣導', '', '', '', '', '', ''],
  ['研習場次', 1, 2, 3, 6, 6, 2],
  ['合計', 23, 2066, 7, 2096, 2096, ''],
);

describe('months across', () => {
  it('become a number each; sums are checked and names proposed, never made', async () => {
    const preview = await read(wide);
    expect(preview).toMatchObject({
      counts: { add: 2, change: 0, same: 0, refused: 1 },
      keys: ['indicator', 'year'],
      fixed: { year: '115', measure: '件' },
      missing: null,
      totals: 1,
      unknown: [{ register: 'indicator', name: '研習場次', rows: 1 }],
    });
    expect(preview.fields.map(({ label }) => label)).not.toContain('115年1月');
    expect(preview.differences).toEqual(['F5的合計是1,045，各欄加總是1,044。核對檔案；合計不匯入。']);
    const [first, , third] = await rowsOf(preview);
    expect(first).toMatchObject({ row: 4, action: 'add', title: '陳情受理　115年' });
    expect(first?.cells).toContainEqual({ field: 'm2', label: '2月', before: '', after: '1034' });
    expect(third?.problems).toMatchObject([{ cell: 'A7', said: '研習場次' }]);
    await apply(preview);
    expect(numbers()).toEqual([
      '陳情受理 115.01 12',
      '陳情受理 115.02 1034',
      '陳情結案 115.01 10',
      '陳情結案 115.02 1030',
      '陳情結案 115.03 4',
    ]);
  });

  it('add nothing the second time, change cell by cell, and are undone as one', async () => {
    await apply(await read(wide));
    expect((await read(wide)).counts).toEqual({ add: 0, change: 0, same: 2, refused: 1 });
    const changed = await read(wide.replace('1,034', '1,035'));
    expect(changed.counts).toMatchObject({ change: 1, same: 1 });
    expect((await rowsOf(changed))[0]?.cells).toEqual([{ field: 'm2', label: '2月', before: '1034', after: '1035' }]);
    const { position } = await apply(changed);
    expect(numbers()).toContain('陳情受理 115.02 1035');
    await town.call('研考', 'journal.undo', { position });
    expect(numbers()).toContain('陳情受理 115.02 1034');
  });

  it('are told row by row to the command line, are known again, and go back with their reasons', async () => {
    const told = await town.call('研考', 'import.file', { register: 'indicatorValue', pasted: wide, dryRun: true });
    expect(told).toMatchObject({ imported: null, counts: { add: 2, refused: 1 }, keys: ['indicator', 'year'] });
    expect(told.rows[0]).toMatchObject({ row: 4, action: 'add', values: { year: '115', m1: '12', m2: '1034' } });
    expect(numbers()).toEqual([]);
    const preview = await read(wide);
    const columns = preview.columns.map(({ head, field }) => ({ head, field: head === '2月' ? null : field }));
    await town.call('研考', 'importProfile.keep', { target: 'indicatorValue', name: '民政統計', columns });
    const known = await read(wide.replace('115年度', '114年度'));
    expect(known).toMatchObject({ profile: { name: '民政統計' }, fixed: { year: '114' } });
    await apply(known);
    expect(numbers()).toEqual(['陳情受理 114.01 12', '陳情結案 114.01 10', '陳情結案 114.03 4']);
    expect(await town.call('研考', 'import.errors', { stage: preview.stage })).toMatchObject({ rows: 1 });
  });

  it('may be of several years under a head of two rows', async () => {
    const preview = await read(
      table(
        ['業務統計表'],
        ['項目', '計量單位', '114年', '', '', '115年', ''],
        ['', '', '11月', '12月', '合計', '1月', '2月'],
        ['陳情受理', '案', 1, 2, 3, 4, 5],
        ['參訪人次', '千人', '1.2', '', '', '0.5', ''],
      ),
    );
    expect(preview).toMatchObject({ counts: { add: 2, refused: 0 }, missing: null });
    expect(preview.differences).toEqual(['B4以「案」計，統計項目「陳情受理」以「件」計。核對是否同一項目。']);
    await apply(preview);
    expect(numbers()).toEqual([
      '參訪人次 114.11 1200',
      '參訪人次 115.01 500',
      '陳情受理 114.11 1',
      '陳情受理 114.12 2',
      '陳情受理 115.01 4',
      '陳情受理 115.02 5',
    ]);
  });

  it('ask for the year where nobody says it', async () => {
    const rows = table(['統計項目', '十月', '十一月'], ['陳情受理', 3, 4]);
    expect((await read(rows)).missing).toBe('檔案沒有「年度」欄。在「固定內容」指定後再看結果。');
    await apply(await read(rows, { fixed: { year: '114' } }));
    expect(numbers()).toEqual(['陳情受理 114.10 3', '陳情受理 114.11 4']);
  });

  it('of one item stand year by year below one another', async () => {
    const preview = await read(
      table(['民眾陳情件數統計'], ['年度', '1月', '2月', '合計'], ['113年度', 5, 6, 11], ['114年', 7, 8, 15]),
    );
    expect(preview).toMatchObject({ counts: { add: 2 }, differences: [], fixed: { indicator: '陳情受理' } });
    await apply(preview);
    expect(numbers()).toEqual(['陳情受理 113.01 5', '陳情受理 113.02 6', '陳情受理 114.01 7', '陳情受理 114.02 8']);
  });
});

describe('items across', () => {
  it('have a month a row, with heads of two rows and sums left out', async () => {
    const preview = await read(
      table(
        ['115年人民陳情辦理情形'],
        ['月份', '陳情服務', '', '電子卡證', '線上申辦率', '專線電話'],
        ['', '陳情受理', '陳情結案', '發卡數', '', ''],
        ['1月', 10, 9, 500, '85.5%', 7],
        ['2月', 12, 11, 480, '86%', 8],
        ['平均', 11, 10, 490, '', 7.5],
        ['合計', 22, 21, 480, '', 15],
      ),
    );
    expect(preview).toMatchObject({
      counts: { add: 2, refused: 0 },
      missing: null,
      totals: 2,
      unknown: [{ name: '專線電話', rows: 2 }],
    });
    expect(preview.differences).toEqual([
      'C7的陳情服務陳情結案合計是21，各列加總是20。核對檔案；合計不匯入。',
      'D5「發卡數」115年2月：累計480張，少於115年1月的500張。累計數不會減少；核對資料來源。',
    ]);
    await apply(preview);
    expect(numbers()).toContain('線上申辦率 115.01 85.5');
    expect(numbers()).toContain('發卡數 115.02 480');
    expect(numbers()).toHaveLength(8);
    expect((await read(table(['年度', '月份', '陳情受理', '陳情結案'], [115, '2月', 12, 11]))).counts).toMatchObject({
      same: 1,
      add: 0,
    });
  });

  it('may be the years of one item', async () => {
    const preview = await read(table(['陳情受理統計'], ['月別', '113年', '114年'], ['1月', 3, 4], ['2月', 5, 6]));
    expect(preview).toMatchObject({ counts: { add: 2 }, missing: null });
    await apply(preview);
    expect(numbers()).toEqual(['陳情受理 113.01 3', '陳情受理 113.02 5', '陳情受理 114.01 4', '陳情受理 114.02 6']);
    expect((await rowsOf(preview))[0]?.title).toBe('陳情受理　1月');
  });

  it('whose years are sums of a year are not taken', async () => {
    expect((await read(table(['項目', '113年', '114年'], ['陳情受理', 30, 40]))).missing).toContain('統計項目、月份');
  });
});

describe('a number a row', () => {
  it('comes in by name and month as before', async () => {
    const preview = await read(
      table(['項目', '月份', '數值', '備註'], ['人民陳情', '115.01', 5, '含電話'], ['陳情結案', '115年2月', 6, '']),
    );
    expect(preview).toMatchObject({ counts: { add: 2 }, keys: ['indicator', 'month'] });
    await apply(preview);
    expect(numbers()).toEqual(['陳情受理 115.01 5', '陳情結案 115.02 6']);
    expect(recordsWhere(town.db, 'indicatorValue', everything)[0]?.note).toBe('含電話');
  });
});

describe('what the grid refuses', () => {
  it('is refused at its cell', async () => {
    const next = addMonths(monthOf(todayIn()), 1);
    const preview = await read(
      table(
        ['統計項目', '115年1月', formatMonth(next)],
        ['陳情受理', '1.5', 3],
        ['陳情結案', '約十', ''],
        ['發卡數', 5, ''],
      ),
      {},
      '本課承辦',
    );
    const rows = await rowsOf(preview);
    expect(rows.map(({ problems }) => problems.map(({ cell }) => cell))).toEqual([['B2', 'C2'], ['B3'], []]);
    expect(rows[0]?.problems.map(({ sentence }) => sentence)).toEqual([
      '「陳情受理」是整數，不含小數。',
      `${formatMonth(next)}還沒有到。到了當月再登錄。`,
    ]);
    const long = await read(table(['項目', '月份', '數值'], ['陳情受理', '115.01', '1.5']));
    expect((await rowsOf(long))[0]?.problems).toMatchObject([
      { cell: 'C2', sentence: '「陳情受理」是整數，不含小數。' },
    ]);
    const others = await read(table(['統計項目', '115年1月', '115年2月'], ['發卡數', 5, 6]), {}, '他課承辦');
    expect((await rowsOf(others))[0]?.problems[0]?.sentence).toContain('由建設課登錄');
  });

  it('counts again when it is written', async () => {
    const preview = await read(wide);
    await apply(await read(table(['統計項目', '115年1月', '115年2月'], ['陳情受理', 1, 2])));
    expect((await refusalFrom(apply(preview))).sentence).toMatch(/^預覽之後資料有變動，全部未匯入/);
  });

  it('a cumulative number that falls beside those that are there is told', async () => {
    await apply(await read(table(['統計項目', '115年1月', '115年3月'], ['發卡數', 100, 120])));
    const preview = await read(table(['統計項目', '115年2月', '115年4月'], ['發卡數', 125, 130]));
    expect(preview.counts).toMatchObject({ change: 1 });
    expect(preview.differences).toEqual([
      'B2「發卡數」115年3月：累計120張，少於115年2月的125張。累計數不會減少；核對資料來源。',
    ]);
  });
});
