import { describe, expect, it } from 'vitest';
import { SharedTexts } from '#main/reading/shared-texts.ts';

describe('the texts of a workbook', () => {
  it('are found by their number, however they came', () => {
    const texts = new SharedTexts();
    texts.add('甲');
    texts.addFrom('<si><t>乙</t></si><si><t></t></si>', [7, 8, 24, 24]);
    texts.addFrom('丙丁', [0, 1, 1, 2]);
    texts.add('戊');
    expect(Array.from({ length: texts.count }, (_, at) => texts.at(at))).toEqual(['甲', '乙', '', '丙', '丁', '戊']);
  });

  it.each([-1, 3, 0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 32])('are none at %d', (number) => {
    const texts = new SharedTexts();
    for (const text of ['甲', '乙', '丙']) texts.add(text);
    expect(texts.at(number)).toBeUndefined();
  });

  it('may be as many as a large workbook has', () => {
    const texts = new SharedTexts();
    const source = '0123456789'.repeat(1_000);
    const ends = Array.from({ length: 5_000 }, (_, at) => [at, at + 3]).flat();
    for (let piece = 0; piece < 3; piece += 1) texts.addFrom(source, ends);
    expect([texts.count, texts.at(0), texts.at(9_999), texts.at(14_999), texts.at(15_000)]).toEqual([
      15_000,
      '012',
      '901',
      '901',
      undefined,
    ]);
  });
});
