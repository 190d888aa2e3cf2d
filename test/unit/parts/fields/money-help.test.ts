import { describe, expect, it } from 'vitest';
import { moneyHelp } from '#renderer/parts/fields/money-help.ts';

describe('moneyHelp', () => {
  it('writes the amount in words, then the rest', () => {
    expect(moneyHelp(1_850_000, '餘額238萬元')).toBe('185萬元；餘額238萬元');
    expect(moneyHelp(1_850_000)).toBe('185萬元');
  });

  it('adds no words where the digits are read at a glance', () => {
    expect(moneyHelp(9_999)).toBeUndefined();
    expect(moneyHelp(null, '餘額238萬元')).toBe('餘額238萬元');
  });
});
