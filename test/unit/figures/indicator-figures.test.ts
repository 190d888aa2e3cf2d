import { describe, expect, it } from 'vitest';
import { readIndicatorName, shareOfTwo, shortLabels, sumOf } from '#shared/figures/indicator-figures.ts';

describe('names of 業務統計', () => {
  it.each([
    ['indicator:petition.received', { way: 'one', keys: ['petition.received'] }],
    [
      'indicatorShare:petition.closed/petition.received',
      { way: 'share', keys: ['petition.closed', 'petition.received'] },
    ],
    ['indicatorSum:bid.works+bid.goods', { way: 'sum', keys: ['bid.works', 'bid.goods'] }],
    ['indicatorShare:petition.closed', undefined],
    ['indicatorShare:a.b/c.d/e.f', undefined],
    ['indicator:', undefined],
    ['own:petition.closed', undefined],
  ])('%s', (name, wish) => {
    expect(readIndicatorName(name)).toEqual(wish);
  });
});

describe('of two numbers', () => {
  it.each([
    ['405', '407', 2, '99.51'],
    ['1171', '1173', 2, '99.83'],
    ['119', '154', 0, '77'],
    ['69.2', '70', 1, '98.9'],
    ['0', '407', 2, '0'],
    ['405', '0', 2, null],
    [null, '407', 2, null],
    ['405', null, 2, null],
  ])('%s of %s at %i is %s', (part, whole, places, share) => {
    expect(shareOfTwo(part, whole, places)).toBe(share);
  });

  it('blanks add up to blank, and are no zero among others', () => {
    expect(sumOf(['87', '228', '93'])).toBe('408');
    expect(sumOf(['87', null, '93'])).toBe('180');
    expect(sumOf([null, null])).toBeNull();
    expect(sumOf([])).toBeNull();
  });
});

describe('parts beside each other', () => {
  it.each([
    [
      ['招標案（工程）', '招標案（財物）', '招標案（勞務）'],
      ['工程', '財物', '勞務'],
    ],
    [
      ['工程採購', '財物採購', '勞務採購'],
      ['工程', '財物', '勞務'],
    ],
    [
      ['工程', '財物', '勞務'],
      ['工程', '財物', '勞務'],
    ],
    [
      ['訴願', '訴願駁回'],
      ['訴願', '訴願駁回'],
    ],
    [['收件'], ['收件']],
  ])('%j are %j', (names, short) => {
    expect(shortLabels(names)).toEqual(short);
  });
});
