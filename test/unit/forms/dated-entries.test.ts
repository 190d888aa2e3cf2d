import { describe, expect, it } from 'vitest';
import { datedEntries, newestEntry } from '#shared/forms/dated-entries.ts';

const today = '2026-11-26';

describe('entries stacked in one cell of 辦理情形', () => {
  it.each([
    ['115.10.05：已完成設計。', '2026-10-05', '已完成設計。'],
    ['115/10/05 已完成設計。', '2026-10-05', '已完成設計。'],
    ['（115.10.5）已完成設計。', '2026-10-05', '已完成設計。'],
    ['1151005：已完成設計。', '2026-10-05', '已完成設計。'],
    ['115年10月5日，已完成設計。', '2026-10-05', '已完成設計。'],
    ['● 115.10.05：已完成設計。', '2026-10-05', '已完成設計。'],
  ])('%s', (text, on, said) => {
    expect(datedEntries(text, today)).toEqual([{ on, text: said }]);
  });

  it('keeps lines without a day with the entry above them, and text without days whole', () => {
    expect(datedEntries('115.09.01：設計。\n會勘三次。\n115.10.05：開工。', today)).toEqual([
      { on: '2026-09-01', text: '設計。\n會勘三次。' },
      { on: '2026-10-05', text: '開工。' },
    ]);
    expect(datedEntries('已發包。\n10樁已完成。', today)).toEqual([{ on: undefined, text: '已發包。\n10樁已完成。' }]);
  });

  it('takes the newest that has come, wherever it stands; days that do not exist are words', () => {
    expect(newestEntry('115.10.05：開工。\n115.09.01：設計。', today)?.text).toBe('開工。');
    expect(newestEntry('115.10.05：開工。\n116.01.01：預定完工。', today)?.text).toBe('開工。');
    expect(newestEntry('115.13.05：開工。', today)).toEqual({ on: undefined, text: '115.13.05：開工。' });
    expect(newestEntry('116.01.01：預定完工。', today)).toEqual({ on: undefined, text: '116.01.01：預定完工。' });
    expect(newestEntry(' \n ', today)).toBeUndefined();
  });

  it('does not take amounts and places for days', () => {
    expect(datedEntries('12.5公里已完成', today)).toEqual([{ on: undefined, text: '12.5公里已完成' }]);
    expect(datedEntries('1150000元已核銷', today)).toEqual([{ on: undefined, text: '1150000元已核銷' }]);
  });
});
