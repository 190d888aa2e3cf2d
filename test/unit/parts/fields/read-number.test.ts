import { describe, expect, it } from 'vitest';
import { readNumber } from '#renderer/parts/fields/read-number.ts';

describe('readNumber', () => {
  it('takes as many digits behind the point as the field', () => {
    expect(readNumber('1,250.5', 1)).toMatchObject({ ok: true, value: '1250.5' });
    expect(readNumber('1250.55')).toMatchObject({ ok: true, value: '1250.55' });
  });

  it('says what to do with more', () => {
    expect(readNumber('12.5', 0)).toMatchObject({ ok: false, reason: '這裡只收整數。請去掉小數。' });
    expect(readNumber('12.55', 1)).toMatchObject({ ok: false, reason: '小數最多1位。請進位後再填。' });
  });

  it('keeps the text', () => {
    expect(readNumber('十二點五', 0)).toMatchObject({ ok: false, raw: '十二點五' });
  });
});
