import { describe, expect, it } from 'vitest';
import { isGrouped, mayGroup } from '#shared/importing/grouping.ts';

const rows = (...cells: string[]): string[][] => cells.map((cell, at) => [cell, `案${at}`]);

describe('a column that is written once for the rows below it', () => {
  it('is one whose first row says it and of which many leave it blank', () => {
    expect(isGrouped(rows('建設課', '', '', '民政課', ''), 0)).toBe(true);
    expect(isGrouped(rows('建設課', '建設課', '', '民政課', '財政課', '財政課'), 0)).toBe(false);
    expect(isGrouped(rows('', '建設課', '', '民政課'), 0)).toBe(false);
    expect(isGrouped(rows('建設課', ''), 0)).toBe(false);
  });

  it('does not count rows that hold nothing', () => {
    expect(isGrouped([...rows('建設課', '民政課', '財政課', '主計室'), ['', ''], ['', ''], ['', '']], 0)).toBe(false);
  });

  it('never holds amounts, days or texts of its own', () => {
    expect(['reference', 'references', 'choice'].every((kind) => mayGroup(kind as never))).toBe(true);
    expect(['money', 'number', 'percent', 'day', 'text', 'longText'].some((kind) => mayGroup(kind as never))).toBe(
      false,
    );
  });
});
