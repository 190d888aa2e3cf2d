import { describe, expect, it } from 'vitest';
import { chipsFor, compiled, type Filling, plainText } from '#shared/booklet/compile.ts';
import { chipKey, parseBody } from '#shared/booklet/markup.ts';

const units = [
  { id: 'u1', name: '民政課' },
  { id: 'u2', name: '建設課' },
];

const filling = (numbers: Readonly<Record<string, number | null>>): Filling => ({
  units,
  word: (name) => (name === 'period' ? '110年4月至9月' : undefined),
  number: (chip) => {
    const value = numbers[chipKey(chip)];
    return value === undefined ? undefined : { text: value === null ? '無' : `${value}案`, value };
  },
});

const read = (body: string, numbers: Readonly<Record<string, number | null>> = {}): string =>
  plainText(compiled(parseBody(body), filling(numbers)));

describe('a section on its way to paper', () => {
  it('has its numbers and words filled in', () => {
    expect(read('{{@period}}計{{a.b}}。', { 'a.b': 25 })).toBe('110年4月至9月計25案。');
  });

  it('holds what its conditions let stand', () => {
    const body = '前\n[[如果 a.b > 0]]\n逾期{{a.b}}\n[[結束]]\n後';
    expect(read(body, { 'a.b': 3 })).toBe('前\n逾期3案\n後');
    expect(read(body, { 'a.b': 0 })).toBe('前\n後');
    expect(read(body, { 'a.b': null })).toBe('前\n後');
  });

  it('leaves nothing out because a number is not known', () => {
    expect(read('[[如果 a.b > 0]]\n逾期\n[[結束]]')).toBe('逾期');
  });

  it('repeats for every unit that meets its condition, and speaks of that unit', () => {
    const body = '[[每個單位 a.b unit=@ > 0]]\n▶ {{@unit}}{{a.b unit=@}}\n[[結束]]\n完';
    expect(read(body, { 'a.b unit=u1': 2, 'a.b unit=u2': 0 })).toBe('民政課2案\n完');
  });

  it('nests', () => {
    const body = '[[每個單位]]\n[[如果 a.b unit=@ > 1]]\n{{@unit}}\n[[結束]]\n、\n[[結束]]';
    expect(read(body, { 'a.b unit=u1': 2, 'a.b unit=u2': 1 })).toBe('民政課\n、\n、');
  });

  it('counts its levels, lower ones anew under each higher one', () => {
    const parts = compiled(parseBody('## 甲\n### 子\n### 丑\n## 乙\n### 寅'), filling({}));
    expect(parts.map((part) => part.kind === 'text' && part.n)).toEqual([1, 1, 2, 2, 1]);
  });

  it('asks for every number that may be needed, once', () => {
    const chips = chipsFor(parseBody('{{a.b}}{{a.b style=share}}\n[[每個單位 c.d unit=@ > 0]]\n[[結束]]'), units);
    expect(chips.map(chipKey)).toEqual(['a.b', 'c.d unit=u1', 'c.d unit=u2']);
  });

  it('says where a number cannot be had', () => {
    const parts = compiled(parseBody('計{{x.y}}'), {
      ...filling({}),
      number: () => ({ problem: '沒有統計數「x.y」。' }),
    });
    expect(parts).toEqual([
      {
        kind: 'text',
        level: null,
        n: 0,
        runs: [
          { text: '計' },
          { text: '（無資料）', chip: { figure: 'x.y', style: null, params: {} }, problem: '沒有統計數「x.y」。' },
        ],
      },
    ]);
  });
});
