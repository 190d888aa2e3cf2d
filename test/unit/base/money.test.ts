import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  approximate,
  countInWords,
  findMoneyUnit,
  formatMoney,
  formatMoneyIn,
  isMoneyUnitAlone,
  type MoneyUnit,
  moneyInWords,
  parseMoney,
} from '#shared/base/money.ts';

const amount = fc.oneof(fc.integer({ min: -99_999, max: 99_999 }), fc.maxSafeInteger());

describe('parseMoney', () => {
  it.each([
    ['1,234,567', 1_234_567],
    ['1234567', 1_234_567],
    ['１，２３４，５６７', 1_234_567],
    ['1 234 567元', 1_234_567],
    ['NT$1,000', 1000],
    ['△200,000', -200_000],
    ['▲200,000', -200_000],
    ['−200', -200],
    ['- 200', -200],
    ['(200)', -200],
    ['（２００）', -200],
    ['△新臺幣200元', -200],
    ['－', 0],
    ['-', 0],
    ['—', 0],
    ['0', 0],
    ['', null],
    ['　', null],
    ['200.00', 200],
    ['2億3,815萬9千元', 238_159_000],
    ['178萬1,000元', 1_781_000],
    ['185萬元', 1_850_000],
    ['104億2千萬', 10_420_000_000],
    ['49億9千萬元', 4_990_000_000],
    ['1300萬元', 13_000_000],
    ['1.5億', 150_000_000],
    ['新台幣貳佰萬元整', 2_000_000],
  ])('%s → %s', (raw, value) => {
    expect(parseMoney(raw)).toEqual({ ok: true, value, raw });
  });

  it.each<[string, MoneyUnit, number]>([
    ['1,865', '千元', 1_865_000],
    ['1.5', '千元', 1500],
    ['△12.345', '萬元', -123_450],
    ['0.00000001', '億元', 1],
    ['1,865千元', '千元', 1_865_000],
    ['185萬元', '千元', 1_850_000],
  ])('%s in %s is %d', (raw, unit, value) => {
    expect(parseMoney(raw, unit)).toEqual({ ok: true, value, raw });
  });

  it.each<[string, MoneyUnit, string]>([
    ['1.5', '元', '金額不滿1元。請填到元為止。'],
    ['1.2345', '千元', '金額不滿1元。請填到元為止。'],
    ['12,34', '元', '逗號的位置不對。請每三位放一個逗號，或不放。'],
    ['11億5,070萬餘元', '元', '這是概數。請填確實的金額。'],
    ['約200萬元', '元', '這是概數。請填確實的金額。'],
    ['-(200)', '元', '有兩個負號。請留一個，例如△200,000。'],
    ['1,865元', '千元', '這一欄的單位是千元，這一格寫的是元。請改成同一個單位。'],
    ['9007199254740992', '元', '金額太大。請檢查位數和單位。'],
    ['99999999', '億元', '金額太大。請檢查位數和單位。'],
    ['5萬3億', '元', '這不是數字。請只填數字。'],
    ['如附件', '元', '這不是數字。請只填數字。'],
    ['十元二', '元', '這不是數字。請只填數字。'],
    ['元', '元', '看不懂這個金額。請只填數字。'],
    ['△', '元', '這不是數字。請只填數字。'],
  ])('refuses %s in %s: %s', (raw, unit, reason) => {
    expect(parseMoney(raw, unit)).toEqual({ ok: false, reason, raw });
  });

  it('gives a zero without a sign', () => {
    expect(parseMoney('-0')).toMatchObject({ value: 0 });
    expect(parseMoney('(0)')).toMatchObject({ value: 0 });
  });
});

describe('printing money', () => {
  it('groups thousands and marks what is below zero', () => {
    expect(formatMoney(1_234_567)).toBe('1,234,567');
    expect(formatMoney(-200_000)).toBe('△200,000');
    expect(() => formatMoney(0.5)).toThrow(RangeError);
  });

  it.each<[number, MoneyUnit, string]>([
    [1_865_000, '千元', '1,865'],
    [1_234_567, '千元', '1,234.567'],
    [-21_950_000, '萬元', '△2,195'],
    [1, '億元', '0.00000001'],
  ])('%d in %s is %s', (yuan, unit, text) => {
    expect(formatMoneyIn(yuan, unit)).toBe(text);
  });

  it('is read back as the same amount in every unit', () => {
    fc.assert(
      fc.property(amount, fc.constantFrom<MoneyUnit>('元', '千元', '萬元', '億元'), (yuan, unit) => {
        expect(parseMoney(formatMoneyIn(yuan, unit), unit)).toMatchObject({ ok: true, value: yuan });
      }),
    );
  });
});

describe('money in words', () => {
  it('has the two styles of the documents', () => {
    expect(moneyInWords(238_159_000, 'thousands')).toBe('2億3,815萬9千元');
    expect(moneyInWords(1_781_000, 'digits')).toBe('178萬1,000元');
    expect(moneyInWords(10_420_000_000, 'thousands')).toBe('104億2千萬元');
    expect(moneyInWords(-21_950_000)).toBe('△2,195萬元');
    expect(moneyInWords(0)).toBe('0元');
    expect(countInWords(125_862, '張')).toBe('12萬5,862張');
    expect(countInWords(408, '件')).toBe('408件');
  });

  it('is read back as the same amount', () => {
    fc.assert(
      fc.property(amount, fc.constantFrom('thousands' as const, 'digits' as const), (yuan, style) => {
        expect(parseMoney(moneyInWords(yuan, style))).toMatchObject({ ok: true, value: yuan });
      }),
      { examples: [[8_999_999_999_999_999, 'digits']] },
    );
  });

  it('rounds down with 餘 and half up with 約', () => {
    expect(approximate(1_150_704_321, '萬元', '餘')).toBe('11億5,070萬餘元');
    expect(approximate(1_150_705_000, '萬元', '約')).toBe('約11億5,071萬元');
    expect(approximate(1_150_704_999, '萬元', '約')).toBe('約11億5,070萬元');
    expect(approximate(238_159_400, '千元', '餘')).toBe('2億3,815萬9千餘元');
    expect(approximate(1_150_704_321, '億元', '餘')).toBe('11億餘元');
    expect(approximate(-1_150_704_321, '萬元', '餘')).toBe('△11億5,070萬餘元');
  });

  it('says neither word where the amount is exact, or below the unit', () => {
    expect(approximate(1_150_700_000, '萬元', '餘')).toBe('11億5,070萬元');
    expect(approximate(5000, '萬元', '餘')).toBe('5,000元');
    expect(approximate(4999, '萬元', '約')).toBe('4,999元');
  });
});

describe('findMoneyUnit', () => {
  it.each([
    ['單位：千元', '千元'],
    ['單位:新臺幣千元', '千元'],
    ['單位：新台幣 元', '元'],
    ['單位：新臺幣\n仟元', '千元'],
    ['備考\n(預算金額\n單位：千元)', '千元'],
    ['預算數（千元）', '千元'],
    ['（新臺幣：萬元）', '萬元'],
    ['金額單位：億元', '億元'],
    ['單位：元；%', '元'],
    ['單位︰千元', '千元'],
    ['單位﹕千元', '千元'],
    ['單位∶千元', '千元'],
    ['單位：新臺幣/千元', '千元'],
    ['單位：新臺幣（千元）', '千元'],
    ['(單位：NT$千元)', '千元'],
    ['單位：NTD 千元', '千元'],
    ['幣別：新臺幣；單位：千元', '千元'],
    ['以千元計', '千元'],
    ['金額以新臺幣千元為單位', '千元'],
    ['以元計', '元'],
    ['（千元）', '千元'],
    ['以百萬元計', null],
    ['單位：百萬元', null],
    ['單位：美元', null],
    ['單位：人', null],
    ['單位：千元（元）', null],
    ['公共建設經費', null],
    ['', null],
  ])('%s → %s', (text, unit) => {
    expect(findMoneyUnit(text)).toBe(unit);
  });
});

describe('isMoneyUnitAlone', () => {
  it.each([
    ['金額單位：新臺幣千元', true],
    ['（千元）', true],
    ['（新台幣仟元）', true],
    ['幣別：新臺幣；單位：千元', true],
    ['概算單位千元', true],
    ['以千元計', true],
    ['預算數（千元）', false],
    ['金額（元）', false],
    ['概算（單位：千元）', false],
    ['主辦單位', false],
    ['單位', false],
    ['千元', false],
  ])('%s → %s', (text, alone) => {
    expect(isMoneyUnitAlone(text)).toBe(alone);
  });
});
