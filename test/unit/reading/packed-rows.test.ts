import { deserialize, serialize } from 'node:v8';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { packed, unpacked } from '#main/reading/packed-rows.ts';
import type { Cell } from '#main/reading/parts.ts';

const cell: fc.Arbitrary<Cell> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom<Cell>('建設課', '無', '', 0, 1, true, false, null) },
  fc.string(),
  fc.double({ noNaN: true }),
  fc.constantFrom<Cell>({ day: '2026-11-27' }, { error: '#REF!' }),
);

it('rows come out as they were packed, through a message as well', () => {
  fc.assert(
    fc.property(fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 8 }), fc.nat(1_000), (rows, first) => {
      const part = { part: 'rows' as const, first, rows };
      expect(unpacked(packed(part))).toEqual(part);
      expect(unpacked(deserialize(serialize(packed(part))))).toEqual(part);
    }),
  );
});

it('what stands below the same is said once, and a blank between does not part it', () => {
  const rows: Cell[][] = [['建設課', 1], ['建設課', 1], [null, 2], ['建設課'], ['農業課', 2]];
  expect(packed({ part: 'rows', first: 3, rows })).toMatchObject({ values: ['建設課', 1, 2, '農業課'] });
});

it('what is no row goes as it is', () => {
  const sheet = { part: 'sheet' as const, name: '表', hidden: false };
  expect([packed(sheet), unpacked(sheet)]).toEqual([sheet, sheet]);
});
