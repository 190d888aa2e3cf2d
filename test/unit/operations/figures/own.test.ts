import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Id, newId } from '#shared/base/ids.ts';
import type { FigureAnswer, FigureWish, OwnFigureWish } from '#shared/contract/figure-operations.ts';
import type { Condition } from '#shared/language/condition.ts';
import { refusalFrom } from '#test/support/store.ts';
import { type PersonName, Township } from '#test/support/township.ts';

vi.setConfig({ testTimeout: 30_000 });

let town: Township;

beforeEach(() => {
  town = new Township();
});

afterEach(() => town.close());

const period = { from: '2021-04-01', to: '2021-09-30' };

const roads: Condition = { field: 'title', is: 'contains', value: '道路' };

function motion(more: Record<string, unknown> = {}): Id {
  const id = newId();
  const { 建設課: unit } = town.units;
  const values = { number: `第${id}號`, title: '修復道路', resolvedOn: '2021-05-20', unit, ...more };
  town.write({ kind: 'create', register: 'motion', id, values });
  return id;
}

const define = (more: Partial<OwnFigureWish> = {}, who: PersonName = '研考') =>
  town.call(who, 'ownFigure.define', {
    ...{ key: 'roads', label: '道路議案', register: 'motion', filter: roads, measure: '件', on: 'resolvedOn' },
    ...more,
  });

const compute = (wish: Partial<FigureWish> = {}, who: PersonName = '檢視'): Promise<FigureAnswer> =>
  town.call(who, 'figure.compute', { name: 'own:roads', period, ...wish });

describe('a figure of the office’s own', () => {
  it('counts what the condition meets, in the period of its date, with the records behind', async () => {
    const [one, two] = [motion(), motion({ resolvedOn: '2021-09-30' })];
    motion({ resolvedOn: '2021-10-01' });
    motion({ resolvedOn: null });
    motion({ title: '修復路燈' });
    await define();
    const found = await compute();
    expect(found).toMatchObject({ value: 2, category: 'own', register: 'motion', sentence: '道路議案計2件' });
    expect(new Set(found.ids)).toEqual(new Set([one, two]));
    expect(found.meaning).toContain('以「議決日」為準');
    expect((await compute({ asOf: '2021-09-29' })).ids).toEqual([one]);
    expect((await compute({ filter: { field: 'resolvedOn', is: 'above', value: '2021-06-01' } })).ids).toEqual([two]);
    await define({ key: 'allRoads', label: '全部道路議案', on: null });
    expect((await compute({ name: 'own:allRoads' })).value).toBe(4);
  });

  it('takes a share of another condition, and groups by a field', async () => {
    motion({ category: 'motion' });
    motion({ category: 'petition', title: '修復路燈' });
    motion({ category: 'petition' });
    await define({ counting: 'share', whole: { all: [] }, by: 'category', places: 1 });
    const found = await compute({ style: { name: 'share' } });
    expect(found).toMatchObject({ value: '66.7', numerator: 2, denominator: 3, unit: '%', text: '佔66.7%' });
    expect(found.groups).toMatchObject([
      { label: '代表提案事項', count: 1, denominator: 1, share: '100' },
      { label: '人民請願', count: 1, denominator: 2, share: '50' },
    ]);
    expect((await compute({ places: 3 })).value).toBe('66.667');
    expect((await compute({ period: { from: '2022-01-01', to: '2022-12-31' } })).value).toBeNull();
  });

  it('adds up a field; blank is none', async () => {
    const meeting = (more: object) =>
      town.write({ kind: 'create', register: 'meeting', id: newId(), values: { title: '會議', ...more } });
    meeting({ on: '2021-05-06', seats: 11 });
    meeting({ on: '2021-05-13', seats: 8 });
    meeting({ on: '2021-11-04' });
    const seats = { register: 'meeting', filter: { all: [] }, counting: 'sum', sum: 'seats', on: 'on' } as const;
    await define({ ...seats, key: 'seats', label: '應出席', measure: '人' });
    expect(await compute({ name: 'own:seats' })).toMatchObject({ value: 19, sentence: '應出席計19人' });
    const late = { from: '2021-10-01', to: '2021-12-31' };
    expect(await compute({ name: 'own:seats', period: late })).toMatchObject({ value: null, sentence: '應出席無' });
  });

  it('counts what the asking account may see', async () => {
    motion();
    motion({ confidential: true });
    await define();
    expect((await compute({}, '他課承辦')).value).toBe(1);
    expect((await compute({}, '本課承辦')).value).toBe(2);
    const audit = { register: 'account', filter: { all: [] }, on: null } as const;
    await define({ ...audit, key: 'accounts', label: '帳號', measure: '個' }, '管理員');
    expect((await compute({ name: 'own:accounts' }, '管理員')).value).toBeGreaterThan(0);
    const refused = await refusalFrom(compute({ name: 'own:accounts' }));
    expect(refused.sentence).toBe('「帳號」取自帳號，這個帳號不能檢視。');
    const names = (await town.call('檢視', 'figure.list', {})).figures.map(({ name }) => name);
    expect(names).toContain('own:roads');
    expect(names).not.toContain('own:accounts');
  });

  it('is defined and counted as it was known then', async () => {
    motion();
    const { record } = await define();
    const then = town.position;
    motion({ title: '修復路燈' });
    const lamps: Condition = { field: 'title', is: 'contains', value: '路燈' };
    const again = await define({ id: record.id, version: record.version, filter: { any: [roads, lamps] } });
    expect(again.record.version).toBeGreaterThan(record.version);
    expect(await compute()).toMatchObject({ value: 2, version: again.record.version });
    expect(await compute({ knownAt: then })).toMatchObject({ value: 1, version: record.version, knownAt: then });
    await town.call('研考', 'ownFigure.remove', { id: record.id, version: again.record.version });
    expect((await refusalFrom(compute())).sentence).toMatch(/^沒有代碼「roads」的自訂統計數/);
  });

  it.each<[string, Partial<OwnFigureWish>, RegExp]>([
    ['a register that is none', { register: 'nothing' }, /沒有「nothing」這個清冊/],
    ['a condition on what it has not', { filter: { field: 'colour', is: 'empty' } }, /條件用到「議案」沒有的欄位/],
    ['a sum of nothing', { counting: 'sum' }, /加總要選一個數字或金額欄位/],
    ['a sum of words', { counting: 'sum', sum: 'title' }, /這個欄位不能這樣用/],
    ['a share without a whole', { counting: 'share' }, /比率要有母數的條件/],
    ['a date that is none', { on: 'title' }, /這個欄位不能這樣用/],
    ['groups by a text', { by: 'title' }, /這個欄位不能這樣用/],
    ['a key with spaces', { key: '道路 議案' }, /代碼請用英文字母開頭/],
  ])('is refused with %s', async (_name, more, sentence) => {
    expect((await refusalFrom(define(more))).sentence).toMatch(sentence);
  });

  it('two of one key cannot be told apart, and whoever only reads defines none', async () => {
    await define();
    expect((await refusalFrom(define({ label: '另一個' }))).code).toBe('invalid');
    expect((await refusalFrom(define({ key: 'other' }, '檢視'))).code).toBe('forbidden');
  });
});
