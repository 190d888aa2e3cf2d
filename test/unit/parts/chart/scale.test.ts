import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { upDownScale } from '#renderer/parts/chart/scale.ts';

describe('the scale of columns up and down', () => {
  it('goes in round steps from zero both ways', () => {
    expect(upDownScale(35, 6)).toEqual({ top: 40, bottom: 10, ticks: [40, 30, 20, 10, 0, -10] });
    expect(upDownScale(4, 0)).toEqual({ top: 4, bottom: 0, ticks: [4, 3, 2, 1, 0] });
    expect(upDownScale(154, 119)).toEqual({ top: 200, bottom: 200, ticks: [200, 100, 0, -100, -200] });
  });

  it('stands where there is nothing to show', () => {
    expect(upDownScale(0, 0)).toEqual({ top: 1, bottom: 0, ticks: [1, 0] });
  });

  it('holds every value, has a line at zero and never too many lines', () => {
    const count = fc.integer({ min: 0, max: 1_000_000 });
    fc.assert(
      fc.property(count, count, (up, down) => {
        const { top, bottom, ticks } = upDownScale(up, down);
        expect(top).toBeGreaterThanOrEqual(up);
        expect(bottom).toBeGreaterThanOrEqual(down);
        expect(ticks).toContain(0);
        expect(ticks.length).toBeLessThanOrEqual(6);
        expect([ticks[0], ticks.at(-1)]).toEqual([top, bottom === 0 ? 0 : -bottom]);
      }),
    );
  });
});
