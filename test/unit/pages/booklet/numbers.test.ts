import { describe, expect, it } from 'vitest';
import { moved, numbersOf, orderBehind } from '#renderer/pages/booklet/numbers.ts';

const chapter = (level: number, unnumbered = false) => ({ level, unnumbered });

describe('the numbers of chapters', () => {
  it('count each level for itself, and pass over what has none', () => {
    const chapters = [chapter(1), chapter(2), chapter(2), chapter(1), chapter(2), chapter(1, true), chapter(1)];
    expect(numbersOf(chapters, 'levels')).toEqual(['壹、', '一、', '二、', '貳、', '一、', '', '參、']);
    expect(numbersOf(chapters, 'digits')).toEqual(['01', '一、', '二、', '02', '一、', '', '03']);
    expect(numbersOf(chapters, 'none')).toEqual(['', '', '', '', '', '', '']);
  });
});

describe('a chapter among others', () => {
  const chapters = [
    { id: 'a', order: 10 },
    { id: 'b', order: 20 },
    { id: 'c', order: 30 },
  ];

  it('moves by one place, and no further than the ends', () => {
    expect(moved(chapters, 'b', -1)?.map(({ id }) => id)).toEqual(['b', 'a', 'c']);
    expect(moved(chapters, 'b', 1)?.map(({ id }) => id)).toEqual(['a', 'c', 'b']);
    expect(moved(chapters, 'a', -1)).toBeUndefined();
    expect(moved(chapters, 'c', 1)).toBeUndefined();
  });

  it('comes in behind the chosen one, or last', () => {
    expect(orderBehind(chapters, 'a')).toBe(15);
    expect(orderBehind(chapters, 'c')).toBe(40);
    expect(orderBehind(chapters, undefined)).toBe(40);
    expect(orderBehind([], undefined)).toBe(10);
  });
});
