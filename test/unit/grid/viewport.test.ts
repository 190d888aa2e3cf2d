import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextPace } from '#renderer/parts/grid/pace.ts';
import {
  dealt,
  edgePull,
  newRows,
  type RowWindow,
  scrollToShow,
  towards,
  windowOf,
} from '#renderer/parts/grid/viewport.ts';

const insets = { head: 30, foot: 0, frozen: 0 };
const view = (scrollTop: number, height = 700) => ({ scrollTop, scrollLeft: 0, width: 1200, height });
const anyView = fc.record({
  scrollTop: fc.integer({ min: 0, max: 2_599_999 }),
  height: fc.integer({ min: 0, max: 1500 }),
});

describe('the window of rows', () => {
  it('holds every row one sees and a few more', () => {
    fc.assert(
      fc.property(anyView, fc.constantFrom(26, 28, 32, 40), (at, rowHeight) => {
        const { first, last } = windowOf(view(at.scrollTop, at.height), insets, rowHeight, 100_000, 6);
        const seenLast = Math.min(99_999, Math.floor((at.scrollTop + at.height - 30) / rowHeight));
        expect(first).toBeLessThanOrEqual(Math.min(99_999, Math.floor(at.scrollTop / rowHeight)));
        expect(last).toBeGreaterThanOrEqual(Math.min(100_000, seenLast + 1));
      }),
    );
  });

  it('never holds more rows than there are lines for them', () => {
    fc.assert(
      fc.property(anyView, fc.constantFrom(26, 32), (at, rowHeight) => {
        const { first, last, lines } = windowOf(view(at.scrollTop, at.height), insets, rowHeight, 100_000, 6);
        expect(last - first).toBeLessThanOrEqual(lines);
      }),
    );
  });

  it('is empty where there are no rows', () => {
    expect(windowOf(view(0), insets, 32, 0, 6)).toMatchObject({ first: 0, last: 0 });
  });
});

describe('a leap', () => {
  const wanted: RowWindow = { first: 5000, last: 5040, lines: 44 };

  it('begins with the first row one sees and takes a few rows a frame', () => {
    const first = towards({ first: 0, last: 40, lines: 44 }, wanted, 5006, 8);
    expect(first).toEqual({ first: 5006, last: 5014, lines: 44 });
  });

  it('arrives, each step within the pace', () => {
    const windows = fc.record({ first: fc.nat(10_000), lines: fc.constant(44) });
    fc.assert(
      fc.property(windows, fc.integer({ min: 1, max: 40 }), ({ first }, pace) => {
        let now: RowWindow = { first, last: first + 40, lines: 44 };
        let steps = 0;
        while ((now.first !== wanted.first || now.last !== wanted.last) && steps < 60) {
          const next = towards(now, wanted, 5006, pace);
          expect(newRows(now, next)).toBeLessThanOrEqual(pace);
          now = next;
          steps += 1;
        }
        expect(now).toEqual(wanted);
      }),
    );
  });

  it('slows down at once on a slow machine and speeds up by and by', () => {
    expect(nextPace(20, 10, 30)).toBe(4);
    expect(nextPace(8, 8, 1)).toBeGreaterThan(8);
    expect(nextPace(8, 8, 1)).toBeLessThan(30);
    expect(nextPace(8, 0, 5)).toBe(8);
  });
});

describe('lines of the document', () => {
  it('hold every row of the window once, and keep the others until their turn', () => {
    const before = dealt([], { first: 0, last: 40, lines: 44 }, 1000);
    const after = dealt(before, { first: 30, last: 70, lines: 44 }, 1000);
    for (let row = 30; row < 70; row += 1) expect(after.filter((one) => one === row)).toHaveLength(1);
    expect(new Set(after).size).toBe(44);
    expect(after.filter((row) => row < 30)).toEqual([26, 27, 28, 29]);
  });

  it('let go of rows that no longer exist', () => {
    const before = dealt([], { first: 0, last: 40, lines: 44 }, 40);
    expect(dealt(before, { first: 0, last: 5, lines: 44 }, 5).filter((row) => row >= 0)).toEqual([0, 1, 2, 3, 4]);
  });
});

it('scrolls by the least that shows the cell', () => {
  expect(scrollToShow(100, 300, 150, 32)).toBe(100);
  expect(scrollToShow(100, 300, 64, 32)).toBe(64);
  expect(scrollToShow(100, 300, 390, 32)).toBe(122);
  expect(scrollToShow(100, 300, 150, 500)).toBe(150);
});

it('pulls the faster the further out the pointer is', () => {
  expect(edgePull(300, 0, 600)).toBe(0);
  expect(edgePull(-20, 0, 600)).toBeLessThan(edgePull(4, 0, 600));
  expect(edgePull(640, 0, 600)).toBeGreaterThan(0);
  expect(edgePull(9999, 0, 600)).toBe(40);
});
