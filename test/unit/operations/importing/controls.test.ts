import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { recordsWhere } from '#main/store/records.ts';
import { BudgetTown, bookYear, inYear } from '#test/support/budget-town.ts';
import type { PersonName } from '#test/support/township.ts';

vi.setConfig({ testTimeout: 30_000 });

let town: BudgetTown;
let book: Awaited<ReturnType<BudgetTown['inForce']>>;

beforeEach(async () => {
  town = await BudgetTown.founded();
  book = await town.inForce();
  await town.step(book.budget, 'begin');
});

afterEach(() => town.close());

const row = (...cells: (string | number)[]): string => cells.join('\t');
const day = (monthDay: string): string => `${bookYear}.${monthDay.replace('-', '.')}`;
const heads = row('動支單號', '預算細目', '用途', '動支金額', '動支日期', '廠商', '控留日');
const table = (...rows: string[]): string => [heads, ...rows].join('\n');

const read = (pasted: string, who: PersonName = '主計') =>
  town.call(who, 'import.read', { register: 'control', pasted });
const rowsOf = async ({ stage }: { stage: string }) => (await town.call('主計', 'import.rows', { stage })).rows;
const apply = ({ stage }: { stage: string }) => town.call('主計', 'import.apply', { stage });
const controls = () => recordsWhere(town.db, 'control', { all: [] });

const paint = row('A-1', '道路工程／物品', '標線油漆', '400,000', day('03-02'), '甲行', day('03-05'));
const signs = row('A-2', '04-01-20-11', '路牌', '500,000', day('03-03'), '', day('03-06'));
const bulbs = row('A-3', '道路工程／物品', '燈泡', '30,000', day('03-04'), '', '');

describe('money that is spoken for', () => {
  it('comes in as asked for, and as held where the file says since when', async () => {
    const preview = await read(table(paint, signs, bulbs));
    expect(preview).toMatchObject({ counts: { add: 3, refused: 0 }, keys: ['number'] });
    const { position } = await apply(preview);
    expect(controls()).toMatchObject([
      { number: 'A-1', state: 'held', line: book.goods, budget: book.budget, heldOn: inYear('03-05'), amount: 400_000 },
      { number: 'A-2', state: 'held', unit: town.units.建設課, heldBy: town.people.主計 },
      { number: 'A-3', state: 'asked', heldOn: null },
    ]);
    const { amounts } = await town.call('檢視', 'budget.line', { id: book.goods, asOf: inYear('12-31') });
    expect(amounts).toMatchObject({ controlled: 900_000, available: 100_000 });
    expect((await read(table(paint, signs, bulbs))).counts).toEqual({ add: 0, change: 0, same: 3, refused: 0 });
    const [changed] = await rowsOf(await read(table(paint.replace('400,000', '410,000'))));
    expect(changed?.problems).toMatchObject([{ cell: 'D2', sentence: expect.stringContaining('申請後不能改') }]);
    await town.call('主計', 'journal.undo', { position });
    expect(controls()).toEqual([]);
  });

  it('is not more than the line has left, the rows before counted in', async () => {
    const over = await rowsOf(
      await read(table(paint, signs, row('A-4', '道路工程／物品', '告示', '200,000', day('03-07'), '', day('03-07')))),
    );
    expect(over.map(({ problems }) => problems.map(({ cell, sentence }) => [cell, sentence]))).toEqual([
      [],
      [],
      [['D4', expect.stringMatching(/超過可用餘額.*（預算法第25條）$/)]],
    ]);
  });

  it('says at its cell what is out of order, and that 主計 holds', async () => {
    const told = async (text: string, who: PersonName = '主計') =>
      (await rowsOf(await read(table(text), who)))[0]?.problems.map(({ cell, sentence }) => [cell, sentence]);
    expect(await told(row('B-1', '旅費', '甲', 1, day('03-02'), '', ''))).toEqual([
      ['B2', expect.stringContaining('沒有細目「旅費」')],
    ]);
    expect(await told(row('B-1', '道路工程／物品', '甲', 1, '100.01.01', '', ''))).toEqual([
      ['E2', expect.stringContaining('年度之內')],
    ]);
    expect(await told(row('B-1', '道路工程／物品', '甲', 1, day('03-02'), '', day('03-01')))).toEqual([
      ['G2', '控留日不得早於申請日。核對日期。'],
    ]);
    expect(await told(paint, '本課承辦')).toEqual([['G2', '這一步由主計辦理。']]);
    expect(await told(bulbs, '本課承辦')).toEqual([]);
    expect(await told(bulbs, '他課承辦')).toEqual([['B2', '這一步由主計辦理。']]);
  });
});
