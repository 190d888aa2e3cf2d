import { describe, expect, test } from 'vitest';
import {
  differenceOf,
  type Months,
  noMonths,
  readyRows,
  runningTotals,
  sumOf,
  withMonth,
} from '#renderer/pages/budget/ledgers/allotment-rows.ts';

const even: Months = Array.from({ length: 12 }, () => 100);
const stored = new Map([['a', even]]);

describe('months of a line', () => {
  test('blank months are none, not nought', () => {
    expect(sumOf(noMonths)).toBeNull();
    expect(differenceOf(1200, noMonths)).toBe(1200);
    expect(differenceOf(1200, even)).toBe(0);
  });

  test('cumulative at the end of each month', () => {
    expect(runningTotals(even).at(-1)).toBe(1200);
    expect(runningTotals([null, 5, ...noMonths.slice(2)]).slice(0, 3)).toEqual([0, 5, 5]);
  });
});

describe('what is typed', () => {
  test('changes one month and leaves the others', () => {
    const edited = withMonth({}, stored, { line: 'a', month: 0, value: 200 });
    expect(edited.a?.slice(0, 3)).toEqual([200, 100, 100]);
  });

  test('a line that is again as it was stored is edited no longer', () => {
    const edited = withMonth({}, stored, { line: 'a', month: 0, value: 200 });
    expect(withMonth(edited, stored, { line: 'a', month: 0, value: 100 })).toEqual({});
  });

  test('only lines that add up are taken', () => {
    const off = withMonth({}, stored, { line: 'a', month: 0, value: 200 });
    const both = { ...withMonth(off, stored, { line: 'a', month: 1, value: 0 }), b: even };
    const { ready, off: left } = readyRows(both, (line) => (line === 'a' ? 1200 : 1000));
    expect(ready.map(([line]) => line)).toEqual(['a']);
    expect(left).toEqual(['b']);
  });
});
