import { describe, expect, it } from 'vitest';
import { findHeadPlace } from '#shared/importing/head.ts';

const known = new Set(['編號', '名稱', '單位', '期程']);
const headOf = (...rows: string[][]) => findHeadPlace(rows, (heads) => heads.filter((head) => known.has(head)).length);

describe('a head of two rows', () => {
  const title = ['施政計畫', '', '', '', ''];
  const upper = ['編號', '名稱', '期程', '', '單位'];
  const lower = ['', '', '起', '迄', ''];
  const data = ['P-1', '甲路', '115.01', '115.12', '建設課'];

  it('goes on below a merged cell, though nobody knows what stands there', () => {
    expect(headOf(title, upper, lower, data)).toEqual({
      from: 1,
      first: 3,
      heads: ['編號', '名稱', '期程起', '期程迄', '單位'],
    });
  });

  it('may say merged cells in each of their rows', () => {
    expect(headOf(upper, ['編號', '名稱', '起', '迄', '單位'], data)?.first).toBe(2);
  });

  it('may have several merged cells, and some in a sheet without any known name', () => {
    const heads = ['工項', '經費', '', '期間', '', '備註'];
    const parts = ['', '中央', '地方', '起', '迄', ''];
    expect(headOf(heads, parts, ['橋梁', '5', '6', '1', '2', '佳'])?.heads).toEqual([
      '工項',
      '經費中央',
      '經費地方',
      '期間起',
      '期間迄',
      '備註',
    ]);
  });

  it.each([
    ['figures', ['', '', '115.01', '115.12', '']],
    ['the same twice', ['', '', '未定', '未定', '']],
    ['a long text', ['', '', '自核定之日起至完工之日止', '依契約約定辦理', '']],
    ['something of a column of its own', ['', '甲路', '起', '迄', '']],
    ['all columns', ['甲', '乙路', '年初', '年底', '建設課']],
  ])('does not go on where the row has %s', (_, below) => {
    expect(headOf(upper, below, data)?.first).toBe(1);
  });

  it('does not go on where nothing follows in the columns that it leaves blank', () => {
    expect(headOf(upper, lower)?.first).toBe(1);
    expect(headOf(upper, lower, ['', '', '年初', '年底', ''])?.first).toBe(1);
  });
});
