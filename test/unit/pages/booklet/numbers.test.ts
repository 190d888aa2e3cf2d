import { describe, expect, it } from 'vitest';
import { moved, orderBehind } from '#renderer/pages/booklet/numbers.ts';

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
