import fc from 'fast-check';
import { expect, it } from 'vitest';
import { newId } from '#shared/base/ids.ts';
import type { LineFact } from '#shared/budget/facts.ts';
import { packLines, unpackLines } from '#shared/budget/packed.ts';
import { line } from '#test/support/budget-facts.ts';

const amount = fc.option(fc.integer(), { nil: null });
const place = fc.constantFrom(null, 'a', 'b', 'c');

it('lines cross a door as they are', () => {
  const one: fc.Arbitrary<LineFact> = fc
    .record({
      account: fc.constantFrom('x', 'y'),
      function: place,
      object: place,
      unit: place,
      base: place,
      former: place,
      side: fc.constantFrom('revenue', 'expenditure'),
      funding: fc.constantFrom('own', 'central'),
      name: fc.option(fc.string(), { nil: null }),
      caseByCase: fc.boolean(),
      order: amount,
      estimate: amount,
      legal: amount,
      itemsSum: amount,
    })
    .map((said) => line({ ...said, id: newId() }));
  fc.assert(
    fc.property(fc.array(one, { maxLength: 30 }), (lines) => {
      expect(unpackLines(JSON.parse(JSON.stringify(packLines(lines))))).toEqual(lines);
    }),
  );
});
