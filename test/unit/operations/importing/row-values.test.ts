import { describe, expect, it } from 'vitest';
import type { Names } from '#main/operations/importing/names.ts';
import { valueIn } from '#main/operations/importing/row-values.ts';
import type { Cell } from '#main/reading/parts.ts';
import type { MoneyUnit } from '#shared/base/money.ts';
import type { Field } from '#shared/language/field.ts';
import {
  choice,
  choices,
  day,
  flag,
  longText,
  money,
  month,
  number,
  percent,
  period,
  text,
} from '#shared/language/field.ts';

const nobody = {} as Names;
const read = (field: Field, cell: Cell, unit: MoneyUnit = '元') =>
  valueIn(field, cell, { today: '2026-11-26', unit, names: nobody });
const said = (field: Field, cell: Cell, unit?: MoneyUnit): unknown => {
  const reading = read(field, cell, unit);
  return reading?.ok ? reading.value : (reading?.reason ?? 'nothing');
};

describe('a day', () => {
  it.each<[Cell, string]>([
    ['108/3/25', '2019-03-25'],
    ['100.12.31', '2011-12-31'],
    ['110 年 3 月 17 日', '2021-03-17'],
    ['一百十年三月十七日', '2021-03-17'],
    ['一一○年三月十七日', '2021-03-17'],
    ['1120325', '2023-03-25'],
    [1_120_325, '2023-03-25'],
    ['0990101', '2010-01-01'],
    ['1１2.０3.05', '2023-03-05'],
    ['110年3月17日', '2021-03-17'],
    [45_000, '2023-03-15'],
    [{ day: '2026-07-13' }, '2026-07-13'],
    [{ day: '2026-07-13T09:30' }, '2026-07-13'],
    ['2026-07-13 00:00:00', '2026-07-13'],
  ])('written %j is %s', (cell, wanted) => expect(said(day('期限'), cell)).toBe(wanted));

  it.each<Cell>(['115.13.10', '115/2/30', '990101', '下週', '+7', 7, 990_101])('%j is none', (cell) => {
    const reading = read(day('期限'), cell);
    expect(reading).toMatchObject({ ok: false, reason: expect.stringMatching(/。$/) });
  });
});

describe('a day with words behind it', () => {
  it.each<Cell>(['115.10.19 9:00', '115年10月19日上午9時'])('written %j is the day', (cell) =>
    expect(said(day('裁示日'), cell)).toBe('2026-10-19'),
  );

  it.each<[Cell, string]>([
    ['115.12.31前', '2026-12-31'],
    ['115年12月底', '2026-12-31'],
    ['115.12.31\n116.01.31', '2027-01-31'],
    ['原115.12.31，展延至116.01.31', '2027-01-31'],
  ])('written %j is a due day, and no other', (cell, wanted) => {
    expect(said(day('期限', { deadline: true }), cell)).toBe(wanted);
    expect(read(day('裁示日'), cell)).toMatchObject({ ok: false });
  });
});

describe('a period and a month', () => {
  it.each<[string, unknown]>([
    ['111/10-112/3', { from: '2022-10-01', to: '2023-03-31' }],
    ['108.01-12', { from: '2019-01-01', to: '2019-12-31' }],
    ['110年4月至9月', { from: '2021-04-01', to: '2021-09-30' }],
  ])('%s', (cell, wanted) => expect(said(period('期程'), cell)).toEqual(wanted));
  it.each<[Cell, string]>([
    ['112.03', '2023-03'],
    ['112年3月', '2023-03'],
    [{ day: '2023-03-01' }, '2023-03'],
  ])('%j', (cell, wanted) => expect(said(month('月份'), cell)).toBe(wanted));
});

describe('money', () => {
  it.each<[Cell, MoneyUnit, number]>([
    ['1,234,567', '元', 1_234_567],
    ['１２３', '元', 123],
    ['△200,000', '元', -200_000],
    ['▲3', '元', -3],
    ['−5', '元', -5],
    ['(1,200)', '元', -1_200],
    ['185萬元', '元', 1_850_000],
    [2_400, '千元', 2_400_000],
    [2.4, '千元', 2_400],
    [{ scaled: '1234.567' }, '千元', 1_234_567],
    ['2億3,815萬9千元', '千元', 238_159_000],
  ])('%j in %s', (cell, unit, wanted) => expect(said(money('經費', { min: -9e11 }), cell, unit)).toBe(wanted));

  it.each<[Cell, MoneyUnit]>([
    ['約5萬', '元'],
    [2.4, '元'],
    ['三百多', '元'],
    [{ error: '#REF!' }, '元'],
    [{ formula: 'A1' }, '元'],
  ])('%j is none', (cell, unit) => expect(read(money('經費'), cell, unit)).toMatchObject({ ok: false }));
});

describe('a percentage', () => {
  it.each<[Cell, string]>([
    ['68%', '68'],
    ['６８％', '68'],
    ['68﹪', '68'],
    [{ percent: '67.5' }, '67.5'],
    ['100', '100'],
  ])('%j', (cell, wanted) => expect(said(percent('進度', { places: 1 }), cell)).toBe(wanted));
  it.each<[Cell, string]>([
    [{ percent: '33.33' }, '33'],
    ['33.3%', '33'],
    ['66.5%', '67'],
    [33.3, '33'],
    [{ percent: '100' }, '100'],
    ['-0.4%', '0'],
  ])('%j is rounded where only whole ones are kept', (cell, wanted) =>
    expect(said(percent('進度', { min: -100 }), cell)).toBe(wanted),
  );
  it('is not rounded to within its limits', () => {
    expect(said(percent('進度', { max: 100 }), '100.4%')).toBe('100.4');
    expect(said(percent('進度', { max: 100 }), '-0.4%')).toBe('-0.4');
  });
  it('written as a bare fraction is no percentage of a hundred', () =>
    expect(said(percent('進度', { places: 2 }), 0.68)).not.toBe('68'));
});

describe('a number and a choice', () => {
  it.each<[Cell, number]>([
    ['200人次', 200],
    ['1,200', 1_200],
    [12, 12],
  ])('%j', (cell, wanted) => expect(said(number('人次'), cell)).toBe(wanted));
  const kinds = { road: '道路', office: '臺北辦公室', none: '無' } as const;
  it('is found by its name, its code, and however its characters are written', () => {
    expect(said(choice('類別', kinds), '道　路')).toBe('road');
    expect(said(choice('類別', kinds), '台北辦公室')).toBe('office');
    expect(said(choice('類別', kinds), 'road')).toBe('road');
    expect(said(choices('類別', kinds), '道路、臺北辦公室')).toEqual(['office', 'road']);
    expect(read(choice('類別', kinds), '橋梁')).toMatchObject({ ok: false, reason: expect.stringContaining('道路') });
    expect(said(flag('結案'), '是')).toBe(true);
    expect(said(flag('結案'), true)).toBe(true);
  });
});

describe('a text', () => {
  it('keeps what it is: rare characters, codes with zeros, signs of formulas', () => {
    const rare = '𠮷田\u{E000}年';
    expect(said(text('姓名'), rare)).toBe(rare);
    expect(said(text('編號'), '0012')).toBe('0012');
    expect(said(text('說明'), '=1+1')).toBe('=1+1');
    expect(said(text('年度'), '\uF98E')).toBe('\uF98E');
    expect(said(text('電話'), 82_999_999)).toBe('82999999');
  });
  it('written upright, a character a line, is a word; lines of a longer text stay', () => {
    expect(said(text('類別'), '綜\n合\n業\n務')).toBe('綜合業務');
    expect(said(longText('情形'), '115.7.1 發包\n115.8.1 開工')).toBe('115.7.1 發包\n115.8.1 開工');
  });
  it('may say 無; anything else that says so says nothing', () => {
    expect(said(text('備註'), '無')).toBe('無');
    for (const cell of ['無', '－', '如附件', '', null]) expect(said(day('期限'), cell), String(cell)).toBe('nothing');
  });
});
