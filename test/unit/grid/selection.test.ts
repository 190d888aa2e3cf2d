import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  at,
  type Bounds,
  cellsIn,
  clamp,
  HEAD_ROW,
  inRange,
  type Move,
  move,
  nextLine,
  rangeOf,
  tab,
} from '#renderer/parts/grid/selection.ts';

const bounds: Bounds = { rows: 100, cols: 15, page: 20 };

const moves: Move[] = [
  'up',
  'down',
  'left',
  'right',
  'rowStart',
  'rowEnd',
  'gridStart',
  'gridEnd',
  'columnTop',
  'columnBottom',
  'pageUp',
  'pageDown',
];

describe('moving', () => {
  it('goes to the neighbours, the ends and by pages', () => {
    const here = at(50, 5);
    expect(move(here, 'down', bounds, false)).toEqual(at(51, 5));
    expect(move(here, 'left', bounds, false)).toEqual(at(50, 4));
    expect(move(here, 'rowEnd', bounds, false)).toEqual(at(50, 14));
    expect(move(here, 'gridEnd', bounds, false)).toEqual(at(99, 14));
    expect(move(here, 'pageUp', bounds, false)).toEqual(at(30, 5));
    expect(move(at(95, 0), 'pageDown', bounds, false)).toEqual(at(99, 0));
  });

  it('goes up into the head, but a range stays on the rows', () => {
    expect(move(at(0, 3), 'up', bounds, false)).toEqual(at(HEAD_ROW, 3));
    expect(move(at(0, 3), 'up', bounds, true)).toEqual(at(0, 3));
  });

  it('keeps the current cell while a range grows, and comes back to it', () => {
    const grown = move(move(at(4, 4), 'down', bounds, true), 'right', bounds, true);
    expect(grown.current).toEqual({ row: 4, col: 4 });
    expect(rangeOf(grown)).toEqual({ top: 4, bottom: 5, left: 4, right: 5 });
    expect(move(move(grown, 'up', bounds, true), 'left', bounds, true)).toEqual(at(4, 4));
  });

  it('never leaves the grid, whatever the keys', () => {
    const steps = fc.array(fc.record({ by: fc.constantFrom(...moves), extend: fc.boolean() }), { maxLength: 60 });
    const sizes = fc.record({
      rows: fc.integer({ min: 0, max: 40 }),
      cols: fc.integer({ min: 1, max: 8 }),
      page: fc.integer({ min: 1, max: 9 }),
    });
    fc.assert(
      fc.property(steps, sizes, (keys, size) => {
        let now = clamp(at(0, 0), size);
        for (const { by, extend } of keys) {
          now = move(now, by, size, extend);
          for (const { row, col } of [now.current, now.end]) {
            expect(row).toBeGreaterThanOrEqual(HEAD_ROW);
            expect(row).toBeLessThan(Math.max(size.rows, 0));
            expect(col).toBeGreaterThanOrEqual(0);
            expect(col).toBeLessThan(size.cols);
          }
          expect(inRange(rangeOf(now), now.current)).toBe(true);
          expect(cellsIn(rangeOf(now))).toBeGreaterThan(0);
        }
      }),
    );
  });
});

describe('Tab and Enter', () => {
  it('runs through the cells line by line and leaves at the ends', () => {
    expect(tab(at(0, 14), false, bounds)?.current).toEqual({ row: 1, col: 0 });
    expect(tab(at(1, 0), true, bounds)?.current).toEqual({ row: 0, col: 14 });
    expect(tab(at(99, 14), false, bounds)).toBeUndefined();
    expect(tab(at(0, 0), true, bounds)).toBeUndefined();
  });

  it('goes on with Enter below the cell where the run of Tab began', () => {
    const third = [1, 2, 3].reduce((now) => tab(now, false, bounds) ?? now, at(7, 2));
    expect(third.current).toEqual({ row: 7, col: 5 });
    expect(nextLine(third, bounds)).toEqual(at(8, 2));
    expect(nextLine(at(7, 5), bounds)).toEqual(at(8, 5));
  });
});

it('stays inside a grid that has become smaller', () => {
  expect(clamp(at(80, 12), { ...bounds, rows: 10, cols: 4 })).toEqual(at(9, 3));
  expect(clamp(at(3, 1), { ...bounds, rows: 0 })).toEqual(at(HEAD_ROW, 1));
});
