import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Newest, positionBy } from '#renderer/pages/figures/known.ts';
import { addDays } from '#shared/base/day.ts';

/** A journal by its moments; counts how often it is asked. */
function journalOf(moments: readonly string[]): { newest: Newest; asked: () => number } {
  let asked = 0;
  const newest: Newest = async (before = moments.length + 1) => {
    asked += 1;
    const position = Math.min(before - 1, moments.length);
    const at = moments[position - 1];
    return at === undefined ? undefined : { position, at };
  };
  return { newest, asked: () => asked };
}

describe('positionBy', () => {
  it('counts a day by the office clock, not by that of Greenwich', async () => {
    const { newest } = journalOf(['2026-11-19T15:59:59Z', '2026-11-19T16:00:00Z', '2026-11-20T16:00:00Z']);
    expect(await positionBy('2026-11-18', newest)).toBe(0);
    expect(await positionBy('2026-11-19', newest)).toBe(1);
    expect(await positionBy('2026-11-20', newest)).toBe(2);
    expect(await positionBy('2026-11-21', newest)).toBe(3);
  });

  it('is 0 in an empty journal', async () => {
    expect(await positionBy('2026-11-20', journalOf([]).newest)).toBe(0);
  });

  it('is the last change of the day or before, found in a few questions', async () => {
    const steps = fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 400 });
    await fc.assert(
      fc.asyncProperty(steps, fc.integer({ min: -2, max: 1300 }), async (gaps, after) => {
        let past = 0;
        const days = gaps.map((gap) => {
          past += gap;
          return addDays('2026-01-01', past);
        });
        const wanted = addDays('2026-01-01', after);
        const { newest, asked } = journalOf(days.map((day) => `${day}T04:00:00Z`));
        expect(await positionBy(wanted, newest)).toBe(days.filter((day) => day <= wanted).length);
        expect(asked()).toBeLessThanOrEqual(11);
      }),
    );
  });
});
