import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextCursor } from '#renderer/parts/choose/list-cursor.ts';

describe('nextCursor', () => {
  it('goes round at both ends', () => {
    expect(nextCursor(2, 1, [true, true, true])).toBe(0);
    expect(nextCursor(0, -1, [true, true, true])).toBe(2);
  });

  it('enters at the first going down, at the last going up', () => {
    expect(nextCursor(-1, 1, [true, true, true])).toBe(0);
    expect(nextCursor(-1, -1, [true, true, true])).toBe(2);
  });

  it('passes over what cannot be picked', () => {
    expect(nextCursor(0, 1, [true, false, true])).toBe(2);
  });

  it('is nowhere when nothing can be picked', () => {
    expect(nextCursor(0, 1, [false, false])).toBe(-1);
    expect(nextCursor(-1, 1, [])).toBe(-1);
  });

  it('only ever lands on something to pick', () => {
    fc.assert(
      fc.property(
        fc.array(fc.boolean(), { minLength: 1 }).filter((pickable) => pickable.includes(true)),
        fc.nat(),
        fc.constantFrom<1 | -1>(1, -1),
        (pickable, from, step) => {
          expect(pickable[nextCursor(from % pickable.length, step, pickable)]).toBe(true);
        },
      ),
    );
  });
});
