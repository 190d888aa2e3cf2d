import { describe, expect, it } from 'vitest';
import { formulaOf } from '#shared/booklet/formula.ts';
import { unitTable } from '#shared/booklet/unit-table.ts';

const names: Readonly<Record<string, { label: string; of: string | null; partLabel?: string }>> = {
  'directive.given': { label: '指（裁）示事項', of: null },
  'directive.released': { label: '解除列管', of: 'directive.given' },
  'directive.releasedShare': { label: '解除列管比率', of: 'directive.given', partLabel: '解除列管' },
};
const named = (name: string) => names[name];

const share = {
  name: 'directive.releasedShare',
  label: '解除列管比率',
  unit: '%',
  measure: '案',
  value: '77',
  numerator: 119,
  denominator: 154,
  places: 0,
};

describe('how a figure is reckoned', () => {
  it('is said with its parts, and with what a share is before it is rounded', () => {
    expect(formulaOf(share, named, false)).toEqual({
      kind: 'share',
      part: { value: '119', label: '解除列管' },
      whole: { value: '154', label: '指（裁）示事項' },
      result: { value: '77.27…%', label: '四捨五入至整數' },
    });
  });

  it('cuts off what is left out, and says where nothing is', () => {
    const rounded = { ...share, numerator: 2, denominator: 3, places: 2, value: '66.67' };
    expect(formulaOf(rounded, named, false)).toMatchObject({
      result: { value: '66.6666…%', label: '四捨五入至小數2位' },
    });
    expect(formulaOf({ ...share, numerator: 1, denominator: 4, value: '25' }, named, false)).toMatchObject({
      result: { value: '25%', label: '除盡' },
    });
    expect(formulaOf({ ...share, numerator: 1, denominator: 8, value: '13' }, named, false)).toMatchObject({
      result: { value: '12.5%', label: '四捨五入至整數' },
    });
  });

  it('tells of a count the figure it is a part of, and its share only where it is written as one', () => {
    const count = { ...share, name: 'directive.released', label: '解除列管', unit: '案', value: 119, places: null };
    expect(formulaOf(count, named, false)).toEqual({
      kind: 'part',
      part: { value: '119', label: '解除列管' },
      whole: { value: '154', label: '指（裁）示事項' },
    });
    expect(formulaOf(count, named, true)).toMatchObject({ kind: 'share', result: { value: '77.27…%' } });
    expect(formulaOf({ ...count, denominator: null }, named, true)).toBeUndefined();
  });

  it('adds up the parts of a sum, and takes no share of nothing', () => {
    const parts = [
      { name: 'a', label: '工程', value: 87, measure: '件', ids: [] },
      { name: 'b', label: '財物', value: null, measure: '件', ids: [] },
    ];
    expect(
      formulaOf({ ...share, unit: '件', measure: '件', value: 87, denominator: null, parts }, named, false),
    ).toEqual({
      kind: 'sum',
      parts: [
        { value: '87', label: '工程' },
        { value: '無', label: '財物' },
      ],
      result: { value: '87件', label: '解除列管比率' },
    });
    expect(formulaOf({ ...share, numerator: 0, denominator: 0, value: null }, named, false)).toBeUndefined();
  });
});

const words = { others: (count: number) => `其他${count}單位`, total: '合計' };
const group = (label: string, denominator: number | null, count: number) => ({
  ...{ value: label, label, count, denominator, share: null, ids: [] },
});

describe('a figure by unit', () => {
  it('tells the three largest, the others together, and the figure itself', () => {
    const groups = [
      group('秘書', 10, 9),
      group('建設', 46, 37),
      group('農業', 22, 17),
      group('民政', 27, 21),
      group('社會', 5, 2),
      group('無', 0, 0),
    ];
    const table = unitTable({ groups, numerator: 86, denominator: 110, places: 0 }, words);
    expect(table?.rows).toEqual([
      { label: '建設', whole: '46', count: '37', share: '80%' },
      { label: '民政', whole: '27', count: '21', share: '78%' },
      { label: '農業', whole: '22', count: '17', share: '77%' },
      { label: '其他2單位', whole: '15', count: '11', share: '73%' },
    ]);
    expect(table?.total).toEqual({ label: '合計', whole: '110', count: '86', share: '78%' });
    expect(table).toMatchObject({ others: 2, twice: false });
  });

  it('names a fourth rather than calling it the others, and says where a record counts twice', () => {
    const groups = ['甲', '乙', '丙', '丁'].map((label) => group(label, null, 3));
    const table = unitTable({ groups, numerator: 11, denominator: null, places: null }, words);
    expect(table?.rows.map(({ label }) => label)).toEqual(['甲', '乙', '丙', '丁']);
    expect(table?.rows[0]).toEqual({ label: '甲', whole: null, count: '3', share: null });
    expect(table?.twice).toBe(true);
  });

  it('is none where no unit has any', () => {
    expect(
      unitTable({ groups: [group('甲', null, 0)], numerator: 0, denominator: null, places: null }, words),
    ).toBeUndefined();
  });
});
