import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare, subtract } from '#shared/base/decimal.ts';
import { parseMoney } from '#shared/base/money.ts';
import { type FigureStyle, figureStyles, type Styled, styled, styleNames, stylesFor } from '#shared/figures/style.ts';

const data = (of: Partial<Styled>): Styled => ({
  value: null,
  numerator: of.value ?? null,
  denominator: null,
  unit: of.measure ?? '件',
  measure: '件',
  places: null,
  sentence: '',
  ...of,
});

const petitions = data({ value: '99.51', numerator: 405, denominator: 407, unit: '%', places: 2 });
const counted = data({ value: 407 });
const money = (value: number | null): Styled => data({ value, measure: '元', unit: '元' });

describe('the styles of domain.md', () => {
  it.each<[Styled, FigureStyle, string]>([
    [counted, { name: 'plain' }, '407'],
    [counted, { name: 'counted' }, '407件'],
    [counted, { name: 'total' }, '計407件'],
    [petitions, { name: 'percent' }, '99.51%'],
    [petitions, { name: 'share' }, '佔99.51%'],
    [petitions, { name: 'part', word: '已結案' }, '已結案405件'],
    [data({ value: '60', numerator: 15, denominator: 25, unit: '%', measure: '案' }), { name: 'share' }, '佔60%'],
    [data({ value: '77', numerator: 119, denominator: 154, unit: '%', measure: '案' }), { name: 'share' }, '佔77%'],
    [data({ value: 119, denominator: 154, measure: '案' }), { name: 'share' }, '佔77%'],
    [data({ value: 405, denominator: 407, places: 2 }), { name: 'percent' }, '99.51%'],
    [money(25_896_000), { name: 'counted' }, '25,896,000元'],
    [money(238_159_000), { name: 'words' }, '2億3,815萬9千元'],
    [money(27_516_000), { name: 'words' }, '2,751萬6千元'],
    [money(1_781_000), { name: 'digits' }, '178萬1,000元'],
    [data({ value: 125_862, measure: '張', unit: '張' }), { name: 'digits' }, '12萬5,862張'],
    [money(1_150_709_999), { name: 'above' }, '11億5,070萬餘元'],
    [money(9_712_345_678), { name: 'above', unit: '億' }, '97億餘元'],
    [data({ value: 361_234, measure: '次', unit: '次' }), { name: 'above', word: '多' }, '36萬多次'],
    [money(1_150_705_000), { name: 'about' }, '約11億5,071萬元'],
    [money(1_150_704_999), { name: 'about' }, '約11億5,070萬元'],
    [money(1_150_700_000), { name: 'above' }, '11億5,070萬元'],
    [data({ value: 1429, measure: '人', unit: '人' }), { name: 'counted' }, '1,429人'],
    [data({ value: '12.5', measure: '公噸', unit: '公噸' }), { name: 'digits' }, '12.5公噸'],
    [data({ value: 10, before: { value: 7 } }), { name: 'change' }, '較上期增加3件'],
    [data({ value: 7, before: { value: 10 } }), { name: 'change', word: '較上年同期' }, '較上年同期減少3件'],
    [data({ value: 7, before: { value: 7 } }), { name: 'change', word: '較上年同期' }, '與上年同期相同'],
    [{ ...petitions, before: { value: '101.11' } }, { name: 'change' }, '較上期減少1.6個百分點'],
    [data({ value: 7 }), { name: 'change' }, '無上期數據可比較'],
    [money(-5_000_000), { name: 'words' }, '負500萬元'],
    [money(-5_000_000), { name: 'table' }, '△5,000,000'],
    [petitions, { name: 'table' }, '99.51%'],
  ])('%j %j: %s', (of, style, text) => {
    expect(styled(of, style)).toBe(text);
  });

  it('parts of a total, without those that are none', () => {
    const parts = [
      { label: '工程', value: 87, measure: '件' },
      { label: '財物', value: 228, measure: '件' },
      { label: '勞務', value: 93, measure: '件' },
    ];
    expect(styled(data({ value: 408, parts }), { name: 'withParts' })).toBe('408件（工程87件、財物228件、勞務93件）');
    const one = parts.map((part) => (part.label === '財物' ? { ...part, value: null } : part));
    expect(styled(data({ value: 180, parts: one }), { name: 'withParts' })).toBe('180件（工程87件、勞務93件）');
    expect(styled(data({ value: 408 }), { name: 'withParts' })).toBe('408件');
  });

  it('blank is none, not zero: said in words, left out in tables', () => {
    for (const name of styleNames.filter((one) => one !== 'sentence')) {
      const text = styled(money(null), { name });
      expect(text, name).not.toMatch(/\d/);
      if (name === 'table') expect(text).toBe('');
      else expect(text, name).toContain('無');
    }
    expect(styled(money(0), { name: 'words' })).toBe('0元');
    expect(styled(data({ value: 0, denominator: 0 }), { name: 'share' })).toBe('無從計算比率');
  });

  it('each has a name of its own, and an example that it can write', () => {
    const labels = styleNames.map((name) => figureStyles[name].label);
    expect(new Set(labels).size).toBe(labels.length);
    const share = stylesFor({ unit: '%', measure: '案', hasWhole: true });
    expect(share[0]).toBe('percent');
    expect(stylesFor({ unit: '案', measure: '案', hasWhole: false })).not.toContain('percent');
    expect(stylesFor({ unit: '元', measure: '元', hasWhole: false })).toContain('words');
    expect(stylesFor({ unit: '件', measure: '件', hasWhole: false, hasParts: true })[0]).toBe('withParts');
  });
});

const amount = fc.integer({ min: -999_999_999_999, max: 999_999_999_999 });

describe('whatever the amount', () => {
  it('words read back as what they were written from', () => {
    fc.assert(
      fc.property(amount, fc.constantFrom('words', 'digits', 'counted'), (value, name) => {
        const read = parseMoney(styled(money(value), { name }).replace('負', '△'));
        expect(read).toMatchObject({ ok: true, value });
      }),
    );
  });

  it('餘 is never more than it, and less than a unit below; 約 is within half a unit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10_000, max: 999_999_999_999 }), (value) => {
        const above = parseMoney(styled(money(value), { name: 'above' }).replace('餘', ''));
        const about = parseMoney(styled(money(value), { name: 'about' }).replace('約', ''));
        if (!above.ok || !about.ok) throw new Error('unread');
        expect(value - (above.value ?? 0)).toBeGreaterThanOrEqual(0);
        expect(value - (above.value ?? 0)).toBeLessThan(10_000);
        expect(Math.abs(value - (about.value ?? 0))).toBeLessThanOrEqual(5000);
      }),
    );
  });

  it('the change is the difference, with its direction in words', () => {
    fc.assert(
      fc.property(amount, amount, (now, was) => {
        const text = styled({ ...money(now), before: { value: was } }, { name: 'change' });
        if (now === was) {
          expect(text).toBe('與上期相同');
          return;
        }
        expect(text).toMatch(now > was ? /^較上期增加/ : /^較上期減少/);
        const size = text.replace(/^較上期(增加|減少)|,|元$/g, '');
        expect(compare(size.replaceAll(',', ''), subtract(Math.max(now, was), Math.min(now, was)))).toBe(0);
      }),
    );
  });
});
