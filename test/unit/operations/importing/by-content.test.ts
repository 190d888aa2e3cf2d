import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { Township } from '#test/support/township.ts';

vi.setConfig({ testTimeout: 30_000 });

let town: Township;

beforeAll(async () => {
  town = new Township();
  const plan = (number: string, name: string) =>
    town.call('研考', 'plan.create', {
      values: { number, name, year: 115, kind: 'selected', unit: town.units.建設課 },
    });
  for (const [number, name] of [
    ['115計01', '公園整修'],
    ['115計02', '步道改善'],
    ['115計03', '公墓整修'],
  ] as const)
    await plan(number, name);
});

afterAll(() => town.close());

const read = async (register: string, rows: readonly (readonly string[])[]) => {
  const preview = await town.call('研考', 'import.read', {
    register,
    pasted: rows.map((row) => row.join('\t')).join('\n'),
  });
  const columns = preview.columns.map(({ letter, field, basis }) => [letter, field, basis]);
  return { ...preview, columns };
};

describe('columns whose heads say nothing', () => {
  it('are known by the units, numbers, kinds and months they hold, and say so', async () => {
    const preview = await read('planMonth', [
      ['哪一項', '報到哪裡', '預定進度', '實際進度', '電話'],
      ['115計01', '115.10', '50', '40', '9932001'],
      ['115計02', '115年10月', '60', '60', '9932002'],
      ['115計03', '115/10', '70', '70', '9932003'],
    ]);
    expect(preview).toMatchObject({ keys: ['plan', 'month'], missing: null, counts: { add: 3, refused: 0 } });
    expect(preview.columns).toEqual([
      ['A', 'plan', 'content'],
      ['B', 'month', 'content'],
      ['C', 'planned', 'alias'],
      ['D', 'actual', 'alias'],
      ['E', null, undefined],
    ]);
    const plans = await read('plan', [
      ['列管案', '計畫名稱', '年度', '權管', '屬性'],
      ['115計01', '公園整修', '115', '建設課', '選項列管'],
      ['115計02', '步道改善', '115', '民政課', '中央補助計畫'],
      ['115計04', '路燈換裝', '115', '建設課', '選項列管'],
      ['115計05', '碼頭整建', '115', '財政課', '其他'],
      ['', '小計', '', '3課', ''],
      ['', '合計', '', '3課', ''],
    ]);
    expect(plans.columns.slice(3)).toEqual([
      ['D', 'unit', 'content'],
      ['E', null, undefined],
    ]);
    expect(plans.counts).toMatchObject({ add: 2, refused: 0 });
  });

  it('are left to the user where they fit two, hold too little, or are not needed under another name', async () => {
    const row = (...cells: string[]) => cells;
    const head = ['計畫名稱', '年度', '類別'];
    const of = (name: string) => [name, '115', '選項列管'];
    const twice = await read('plan', [
      row(...head, '甲單位', '乙單位'),
      row(...of('甲'), '建設課', '民政課'),
      row(...of('乙'), '建設課', '財政課'),
      row(...of('丙'), '民政課', '財政課'),
    ]);
    expect(twice.columns.slice(3).map(([, field]) => field)).toEqual([null, null]);
    const few = await read('plan', [row(...head, '權管'), row(...of('甲'), '建設課'), row(...of('乙'), '民政課')]);
    expect(few.columns[3]).toEqual(['D', null, undefined]);
    const strange = await read('plan', [
      row(...head, '權管'),
      row(...of('甲'), '建設課'),
      row(...of('乙'), '民政課'),
      row(...of('丙'), '財政課'),
      row(...of('丁'), '縣政府'),
    ]);
    expect(strange.columns[3]).toEqual(['D', null, undefined]);
    const cos = await read('plan', [
      row(...head, '主辦單位', '督導'),
      row(...of('甲'), '建設課', '民政課'),
      row(...of('乙'), '建設課', '財政課'),
      row(...of('丙'), '民政課', '財政課'),
    ]);
    expect(cos.columns[4]).toEqual(['E', null, undefined]);
  });

  it('where they have none at all are taken for anything they fit', async () => {
    const preview = await read('plan', [
      ['計畫名稱', '年度', '主辦單位', '', ''],
      ['甲', '115', '建設課', '中央補助計畫', '115.12.1'],
      ['乙', '115', '建設課', '選項列管', '115.12.31'],
      ['丙', '115', '民政課', '選項列管', '116.3.1'],
    ]);
    expect(preview.columns[3]).toEqual(['D', 'kind', 'content']);
    // A day may be any of five.
    expect(preview.columns[4]).toEqual(['E', null, undefined]);
  });

  it('once corrected are as the user says', async () => {
    const rows = [
      ['計畫名稱', '年度', '類別', '權管'],
      ...['甲', '乙', '丙'].map((name) => [name, '115', '選項列管', '建設課']),
    ];
    const pasted = rows.map((row) => row.join('\t')).join('\n');
    expect((await read('plan', rows)).counts).toMatchObject({ add: 3 });
    const said = await town.call('研考', 'import.read', {
      register: 'plan',
      pasted,
      columns: { name: 0, year: 1, kind: 2 },
    });
    expect(said.columns[3]).toMatchObject({ field: null });
    expect(said.counts).toMatchObject({ refused: 3 });
    const same = await town.call('研考', 'import.read', {
      register: 'plan',
      pasted,
      columns: { name: 0, year: 1, kind: 2, unit: 3 },
    });
    expect(same.columns[3]).toMatchObject({ field: 'unit', basis: 'content' });
  });
});
