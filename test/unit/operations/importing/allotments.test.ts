import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { recordsWhere } from '#main/store/records.ts';
import { BudgetTown, bookYear, inYear } from '#test/support/budget-town.ts';
import { refusalFrom } from '#test/support/store.ts';
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

const months = Array.from({ length: 12 }, (_, at) => `${at + 1}月`);
const heads = ['預算細目', ...months].join('\t');
const row = (line: string, amounts: readonly number[]): string =>
  [line, ...amounts.map((one) => (one === 0 ? '' : one.toLocaleString('en')))].join('\t');
const table = (...rows: string[]): string => [`${bookYear}年度歲出預算分配表　單位：千元`, heads, ...rows].join('\n');

const even = [...Array.from({ length: 11 }, () => 83), 87];
const works = [0, 0, 0, 500, 0, 0, 500, 0, 0, 500, 0, 500];
const off = [...even.slice(0, 11), 90];

const read = (pasted: string, who: PersonName = '主計') =>
  town.call(who, 'import.read', { register: 'allotment', pasted });
const rowsOf = async ({ stage }: { stage: string }) => (await town.call('主計', 'import.rows', { stage })).rows;
const apply = ({ stage }: { stage: string }) => town.call('主計', 'import.apply', { stage });
const allotments = () => recordsWhere(town.db, 'allotment', { all: [] });

describe('a table of allotment', () => {
  it('comes in line by line, in the budget in force; the same again changes nothing', async () => {
    const whole = table(row('道路工程／物品', even), row('04-01-30', works));
    const preview = await read(whole);
    expect(preview).toMatchObject({
      counts: { add: 2, refused: 0 },
      unit: '千元',
      fixed: { budget: `${bookYear}年度總預算` },
    });
    const { position } = await apply(preview);
    expect(allotments()).toMatchObject([
      { line: book.goods, method: 'hand', month01: 83_000, month12: 87_000 },
      { line: book.works, month01: null, month04: 500_000 },
    ]);
    expect(await town.problems()).toEqual([]);
    expect((await read(whole)).counts).toEqual({ add: 0, change: 0, same: 2, refused: 0 });
    await town.call('主計', 'journal.undo', { position });
    expect(allotments()).toEqual([]);
  });

  it('changes what was spread before, and leaves months that it leaves blank', async () => {
    await town.call('主計', 'allotment.spread', { budget: book.budget, method: 'even', lines: [book.goods] });
    const preview = await read(table(row('道路工程／物品', even)));
    expect(preview.counts).toMatchObject({ add: 0, change: 1 });
    await apply(preview);
    expect(allotments()).toMatchObject([{ line: book.goods, method: 'hand', month01: 83_000, month12: 87_000 }]);
    const [blank] = await rowsOf(await read(table(row('道路工程／物品', [0, ...even.slice(1)]))));
    expect(blank).toMatchObject({ action: 'same' });
  });

  it('is neither more nor less than the line has, and says so at its cell', async () => {
    const told = async (text: string) =>
      (await rowsOf(await read(table(text)))).map(({ action, problems }) => [
        action,
        problems.map(({ cell, sentence }) => [cell, sentence]),
      ]);
    expect(await told(row('道路工程／物品', off))).toEqual([
      ['refused', [['A3', expect.stringMatching(/1,003,000.*1,000,000/)]]],
    ]);
    expect(await told(row('道路工程／旅費', even))).toEqual([
      ['refused', [['A3', expect.stringContaining('沒有細目「道路工程／旅費」')]]],
    ]);
    expect((await refusalFrom(read(table(row('道路工程／物品', even)), '本課承辦'))).code).toBe('forbidden');
  });

  it('is judged once more when it is written', async () => {
    const preview = await read(table(row('道路工程／物品', even)));
    const ask = { budget: book.budget, kind: 'transfer', from: book.works, to: book.goods, amount: 1000 } as const;
    const on = inYear('05-02');
    const { ids } = await town.call('主計', 'budgetMove.ask', { ...ask, on, reason: '不足', files: [] });
    const [id = ''] = ids;
    await town.call('主計', 'budgetMove.review', { id, version: town.version('budgetMove', id), on });
    await town.call('首長', 'budgetMove.approve', { id, version: town.version('budgetMove', id), on, number: '甲' });
    expect((await refusalFrom(apply(preview))).sentence).toContain('1,001,000');
    expect(allotments()).toEqual([]);
  });
});
