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
    ['115.11.02-115.11.10：公告招標', '2026-11-10', '公告招標'],
    ['115.11.02～11.10：公告招標', '2026-11-10', '公告招標'],
    ['115年11月2日至10日：公告招標', '2026-11-10', '公告招標'],
    ['115年11月2日(一)至115年11月10日(二)：公告招標', '2026-11-10', '公告招標'],
    ['（115.11.02-115.11.10）公告招標', '2026-11-10', '公告招標'],
    ['115.12.20-116.01.05：公告招標', '2026-12-20', '公告招標'],
    ['115年11月2日(一)：已決標', '2026-11-02', '已決標'],
    ['115年11月2日（星期一）：已決標', '2026-11-02', '已決標'],
    ['115.11.02（一）已決標', '2026-11-02', '已決標'],
    ['【115.11.02（一）】已決標', '2026-11-02', '已決標'],
    ['115.11.02（二）：已決標', '2026-11-02', '已決標'],
    ['１１５．１１．０２：已決標', '2026-11-02', '已決標'],
    ['１１５年１１月２日：已決標', '2026-11-02', '已決標'],
    ['１１５１１０２：已決標', '2026-11-02', '已決標'],
    ['115年11月2日：已決標', '2026-11-02', '已決標'],
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

  it.each([
    '一、',
    '十二、',
    '（一）',
    '1. ',
    '1.',
    '12、',
    '１．',
    '(1)',
    '1) ',
    '①',
    '◎',
    '※',
    '●',
    '○',
    '■ ',
    '◆',
    '＊',
    '* ',
    '- ',
    '•',
  ])('skips the mark %s of a list before the day', (mark) => {
    expect(datedEntries(`${mark}115.10.05：發包中\n${mark}115.11.02已決標`, today)).toEqual([
      { on: '2026-10-05', text: '發包中' },
      { on: '2026-11-02', text: '已決標' },
    ]);
  });

  it('keeps a number that counts something else than the days of the week', () => {
    expect(datedEntries('115.11.02（二）已決標', today)).toEqual([{ on: '2026-11-02', text: '（二）已決標' }]);
  });

  it('finds several entries on one line where a day and its colon stand behind the end of a sentence', () => {
    expect(datedEntries('115.10.05：發包中；115.11.02：已決標', today)).toEqual([
      { on: '2026-10-05', text: '發包中' },
      { on: '2026-11-02', text: '已決標' },
    ]);
    expect(newestEntry('115.11.02：已決標;115.10.05：發包中', today)?.text).toBe('已決標');
    expect(newestEntry('一、115.10.05：發包中。二、115.11.02（一）：已決標。', today)?.text).toBe('已決標。');
    expect(newestEntry('10/05：發包中；11/02：已決標', today)).toEqual({ on: '2026-11-02', text: '已決標' });
  });

  it.each([
    '115.10.05：發包中，115.11.02：決標',
    '115.10.05：發包中；預定115.11.02：決標',
    '115.10.05：發包中。115.11.02決標',
    '115.10.05：發包中；115.11.31：決標',
  ])('takes no day inside a sentence for another entry: %s', (text) => {
    expect(datedEntries(text, today)).toEqual([{ on: '2026-10-05', text: text.slice('115.10.05：'.length) }]);
  });

  it('takes a period that still runs for its first day', () => {
    expect(newestEntry('115.11.20-115.12.10：公告招標\n115.10.05：發包中', today)).toEqual({
      on: '2026-11-20',
      text: '公告招標',
    });
  });

  it.each([
    ['10/05：發包中\n11/02：已決標', '2026-10-05', '2026-11-02'],
    ['10月5日：發包中\n11月2日(一)：已決標', '2026-10-05', '2026-11-02'],
    ['12/20：發包中\n１／５：已決標', '2025-12-20', '2026-01-05'],
    ['114.10.05：發包中\n11/02：已決標', '2025-10-05', '2025-11-02'],
    ['11/02：發包中\n115.12.05：已決標', '2026-11-02', '2026-12-05'],
    ['114.12.20：發包中\n1/5：已決標', '2025-12-20', '2026-01-05'],
    ['115.01.05：發包中\n12/20：已決標', '2026-01-05', '2025-12-20'],
    ['11/02-11/10：公告招標\n2/29：發包中', '2026-11-10', '2024-02-29'],
  ])(
    'completes days without a year by the entry beside them, or as the last that has come: %s',
    (text, first, second) => {
      expect(datedEntries(text, today).map(({ on }) => on)).toEqual([first, second]);
    },
  );

  it('takes the year of the nearest of several days', () => {
    const text = '113.05.01：核定\n6/10：設計\n8/1：審查\n115.09.01：發包中\n10/5：已決標';
    expect(datedEntries(text, today).map(({ on }) => on)).toEqual([
      '2024-05-01',
      '2024-06-10',
      '2026-08-01',
      '2026-09-01',
      '2026-10-05',
    ]);
  });

  it.each(['1/3已完成', '10月5日會勘', '13/05：發包中', '2/30：發包中', '1.5：1'])(
    'takes %s for words: without a year a day needs its colon, and to exist',
    (text) => expect(datedEntries(text, today)).toEqual([{ on: undefined, text }]),
  );
});
