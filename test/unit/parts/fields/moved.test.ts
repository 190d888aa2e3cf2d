import { describe, expect, it } from 'vitest';
import { moved } from '#renderer/parts/fields/moved.ts';

describe('moved', () => {
  const units = ['民政課', '財政課', '建設課'];

  it('changes places with the neighbour', () => {
    expect(moved(units, 0, 1)).toEqual(['財政課', '民政課', '建設課']);
    expect(moved(units, 2, -1)).toEqual(['民政課', '建設課', '財政課']);
  });

  it('stays at the ends', () => {
    expect(moved(units, 0, -1)).toBe(units);
    expect(moved(units, 2, 1)).toBe(units);
  });
});
