import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { threeWay } from '#shared/forms/three-way.ts';

const equal = (a: number | null, b: number | null): boolean => a === b;
const value = fc.option(fc.integer({ min: 0, max: 3 }), { nil: null });

describe('a cell that comes back', () => {
  it('says nothing new, or is taken, or is there, or both sides differ', () => {
    expect(threeWay({ base: 1, theirs: 1, ours: 2 }, equal)).toBe('same');
    expect(threeWay({ base: 1, theirs: 2, ours: 1 }, equal)).toBe('take');
    expect(threeWay({ base: 1, theirs: 2, ours: 2 }, equal)).toBe('there');
    expect(threeWay({ base: 1, theirs: 2, ours: 3 }, equal)).toBe('both');
    expect(threeWay({ base: 1, theirs: null, ours: 1 }, equal)).toBe('take');
  });

  it('changes nothing once it was taken, and never overwrites what only the office changed', () => {
    fc.assert(
      fc.property(value, value, value, (base, theirs, ours) => {
        const verdict = threeWay({ base, theirs, ours }, equal);
        const after = verdict === 'take' ? theirs : ours;
        expect(['same', 'there', 'both']).toContain(threeWay({ base, theirs, ours: after }, equal));
        if (theirs === base) expect(after).toBe(ours);
        if (verdict === 'take') expect(ours).toBe(base);
        if (verdict === 'both') expect(new Set([base, theirs, ours]).size).toBe(3);
      }),
    );
  });
});
