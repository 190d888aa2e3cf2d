import { expect, it } from 'vitest';
import { bookOf, subjects } from '#renderer/shell/subjects.ts';
import { allRegisters } from '#shared/registers/index.ts';

const names = subjects().map((group) => group.map((of) => of.name));

it('lists the working books first and what the office is made of last', () => {
  expect(names[0]?.slice(0, 3)).toEqual(['directive', 'meeting', 'motion']);
  expect(names.at(-1)).toContain('unit');
  expect(names).toHaveLength(2);
});

it('gives no book to what belongs to another’s page, and says where that stands', () => {
  for (const of of allRegisters) {
    const { within } = of.options;
    expect(names.flat().includes(of.name) && within !== undefined, of.name).toBe(false);
    if (within !== undefined) expect(names.flat()).toContain(bookOf(of.name));
  }
  expect(bookOf('unit')).toBe('unit');
  expect(bookOf('ruling')).toBe('directive');
});
