import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { squeezedText } from '#shared/base/plain-text.ts';
import { isTotal } from '#shared/importing/head.ts';

describe('what only adds up others', () => {
  it.each([
    '合計',
    '小　計',
    ' 總計',
    '\u200b合計',
    '歲出合計：',
    '歲入 合計',
    '本年度合計',
    '合\n計（建設課）',
    '⼩計',
  ])('%j is a sum', (text) => {
    expect(isTotal(text)).toBe(true);
  });

  it.each(['', '計', '會計室', '設計費小計', '小組設計', '合作計畫', 'A合計', '1 合計', '本年度計畫', '歲計合計'])(
    '%j is none',
    (text) => {
      expect(isTotal(text)).toBe(false);
    },
  );

  it('is told by the first character as by the whole text', () => {
    const text = fc.string({ unit: fc.constantFrom(...'小合總歲本計出入年度 \u3000\n\u200b⼩A1會') });
    const totals = /^(?:小計|合計|總計|歲[出入]合計|本年度合計)/;
    fc.assert(
      fc.property(text, (raw) => isTotal(raw) === (raw.includes('計') && totals.test(squeezedText(raw)))),
      { numRuns: 2000 },
    );
  });
});
