import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  fillPattern,
  meetingTitle,
  nextNumber,
  nextSerial,
  patternProblem,
  sameNumber,
  serialIn,
  sessionTitle,
} from '#shared/meeting/naming.ts';

describe('fillPattern', () => {
  it.each([
    ['{單位}-{年}-{序:3}', '財-115-007'],
    ['｛年｝第{次：2}號', '115第23號'],
    ['第{次:國字}次', '第二十三次'],
    ['代表提案第{序}號', '代表提案第7號'],
    ['{ 年 }{序:5}', '11500007'],
  ])('%s: %s', (pattern, text) => {
    expect(fillPattern(pattern, { 單位: '財', 年: 115, 次: 23, 序: 7 })).toMatchObject({ ok: true, value: text });
  });

  it.each([
    ['{週}-{序}', '編號樣式不認得{週}。可用的有{年}、'],
    ['{屆}-{序}', '編號樣式有{屆}，但這裡沒有代表會屆別。請先填代表會屆別，或改編號樣式。'],
    ['{年-{序}', '編號樣式的括號沒有成對。'],
    ['{序:0}', '的位數不對。請填1到9'],
    ['{constructor}', '編號樣式不認得{constructor}。'],
  ])('refuses %s', (pattern, reason) => {
    const reading = fillPattern(pattern, { 年: 115, 序: 7, 屆: ' ' });
    expect(reading.ok ? '' : reading.reason).toContain(reason);
  });
});

describe('patternProblem', () => {
  it.each([
    ['{年}-{序:3}', null],
    ['{年}', '編號樣式少了{序}，編號會重複。請加上{序}。'],
    [' ', '沒有編號樣式。請填樣式，例如{單位}-{年}-{序:3}。'],
    ['{序', '編號樣式的括號沒有成對。請補上{或}。'],
  ])('%s', (pattern, problem) => {
    expect(patternProblem(pattern, ['序'])).toBe(problem);
  });
});

describe('the next number', () => {
  it('is one above the highest, however it was written; others do not count', () => {
    const existing = ['財-115-007', '財115012', '財－115－003', '財-114-090', '民-115-046', '舊案'];
    expect(nextNumber('{單位}-{年}-{序:3}', { 單位: '財', 年: 115 }, existing)).toMatchObject({ value: '財-115-013' });
    expect(nextNumber('{單位}-{年}-{序:3}', { 單位: '清', 年: 115 }, existing)).toMatchObject({ value: '清-115-001' });
  });

  it('never repeats', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 99_999 })), (given) => {
        expect(given).not.toContain(nextSerial(given));
      }),
    );
  });

  it('is found again in every number made', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 99_999 }),
        fc.constantFrom('{年}.{序:3}號', '({單位}){年}-{序}'),
        (serial, pattern) => {
          const made = fillPattern(pattern, { 年: 115, 單位: '民', 序: serial });
          expect(made.ok && serialIn(made.value, pattern, { 年: 115, 單位: '民' })).toBe(serial);
        },
      ),
    );
  });
});

describe('sameNumber', () => {
  it.each([
    ['民-115-042', '民115042', true],
    ['民－１１５－０４２', '民-115-042', true],
    ['民 115 042', '民-115-042', true],
    ['115-1-11', '115-11-1', false],
    ['民-115-042', '民-115-043', false],
    ['', '', false],
  ])('%s and %s: %s', (a, b, same) => {
    expect(sameNumber(a, b)).toBe(same);
    expect(sameNumber(b, a)).toBe(same);
  });
});

describe('titles', () => {
  it('of meetings', () => {
    const meeting = { year: 115, serial: 23, kindLabel: '鄉務會議', enlarged: false };
    expect(meetingTitle(meeting)).toBe('115年第23次鄉務會議');
    expect(meetingTitle({ ...meeting, numerals: true })).toBe('115年第二十三次鄉務會議');
    expect(meetingTitle({ year: 115, serial: 11, kindLabel: '主管會報', enlarged: true })).toBe(
      '115年第11次擴大主管會報',
    );
    expect(meetingTitle({ year: 115, serial: 11, kindLabel: '擴大主管會報', enlarged: true })).toBe(
      '115年第11次擴大主管會報',
    );
  });

  it('of council sessions', () => {
    expect(sessionTitle({ term: 22, number: 8, type: 'regular' })).toBe('第22屆第8次定期會');
    expect(sessionTitle({ term: 22, number: 3, type: 'extraordinary', numerals: true })).toBe('第二十二屆第三次臨時會');
  });
});
