import { describe, expect, it } from 'vitest';
import { printField, readField } from '#renderer/parts/fields/read-text.ts';
import { formatDay, parseDay } from '#shared/base/day.ts';
import { parseMoney } from '#shared/base/money.ts';

const readDay = (raw: string) => parseDay(raw, { today: '2026-11-20', assumeRoc: true });

describe('readField', () => {
  it.each([
    ['1151121', '2026-11-21'],
    ['115.11.21', '2026-11-21'],
    ['11/21', '2026-11-21'],
    ['+7', '2026-11-27'],
  ])('reads the day %s', (raw, day) => {
    expect(readField(raw, readDay)).toEqual({ value: day, problem: undefined });
  });

  it('takes empty text for no value, without a problem', () => {
    expect(readField('　 ', readDay)).toEqual({ value: null, problem: undefined });
  });

  it('gives the sentence for what cannot be read', () => {
    expect(readField('115.11.31', readDay)).toEqual({ value: null, problem: '11月只有30日。' });
  });

  it('takes a dash in a money field for zero', () => {
    expect(readField('－', (raw) => parseMoney(raw))).toEqual({ value: 0, problem: undefined });
  });
});

describe('printField', () => {
  it('shows nothing for none', () => {
    expect(printField(null, (day: string) => formatDay(day, 'dots'))).toBe('');
    expect(printField('2026-11-21', (day) => formatDay(day, 'dots'))).toBe('115.11.21');
  });
});
