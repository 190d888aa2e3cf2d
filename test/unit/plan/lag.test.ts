import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shownText } from '#shared/language/shown-text.ts';
import { lagOf, lightOf } from '#shared/plan/lag.ts';
import { planMonth } from '#shared/registers/plan-month.ts';

/** 0 to 100 with up to two decimals, in hundredths and as the register keeps it. */
const hundredths = fc.integer({ min: 0, max: 10_000 });
const asPercent = (of: number): string => {
  const digits = String(of).padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`.replace(/\.?0+$/, '') || '0';
};
const inHundredths = (percent: string): number => {
  const [whole = '', fraction = ''] = percent.replace('-', '').split('.');
  return (percent.startsWith('-') ? -1 : 1) * (Number(whole) * 100 + Number(fraction.padEnd(2, '0')));
};

describe('how far a plan is behind', () => {
  it('is exact to the hundredth, whatever the numbers are', () => {
    fc.assert(
      fc.property(hundredths, hundredths, (planned, actual) => {
        const lag = lagOf({ planned: asPercent(planned), actual: asPercent(actual) });
        expect(lag).not.toBeNull();
        expect(inHundredths(lag ?? '')).toBe(planned - actual);
      }),
    );
  });

  it('gives a light by five and ten points, ahead is green', () => {
    fc.assert(
      fc.property(hundredths, hundredths, (planned, actual) => {
        const behind = planned - actual;
        const light = lightOf({ planned: asPercent(planned), actual: asPercent(actual) });
        if (behind >= 1000) expect(light).toBe('red');
        else if (behind >= 500) expect(light).toBe('yellow');
        else expect(light).toBe('green');
      }),
    );
  });

  it.each([
    ['62.3', '57.3', '5', 'yellow'],
    ['62.29', '57.3', '4.99', 'green'],
    ['80.1', '70.1', '10', 'red'],
    ['80.1', '70.11', '9.99', 'yellow'],
    ['30', '33.5', '-3.5', 'green'],
    ['0', '0', '0', 'green'],
  ])('planned %s, actual %s: %s, %s', (planned, actual, lag, light) => {
    expect(lagOf({ planned, actual })).toBe(lag);
    expect(lightOf({ planned, actual })).toBe(light);
  });

  it('is nothing where one of both is blank: blank is none, not 0', () => {
    for (const values of [{ planned: '50', actual: null }, { planned: null, actual: '50' }, {}]) {
      expect(lagOf(values)).toBeNull();
      expect(lightOf(values)).toBeNull();
      expect(planMonth.fields.light.compute?.(values)).toBeNull();
    }
  });

  it('is shown as a percentage, with the name of its light', () => {
    const values = { planned: '41.5', actual: '30' };
    const { lag, light } = planMonth.fields;
    expect(shownText(lag, lag.compute?.(values), () => '')).toBe('11.5%');
    expect(light.compute?.(values)).toBe('紅燈');
  });
});
