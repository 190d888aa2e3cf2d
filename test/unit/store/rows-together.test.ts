import path from 'node:path';
import fc from 'fast-check';
import { expect, it, onTestFinished } from 'vitest';
import type { Stored } from '#main/store/columns.ts';
import { openWritable } from '#main/store/database.ts';
import { RowsTogether, together } from '#main/store/rows-together.ts';
import { testFolder } from '#test/support/folders.ts';

/** Two of them are more than a number has bits for. */
const widths = [2, 9, 30, 31, 40] as const;
/** Few values, so that columns are often alike. */
const cell: fc.Arbitrary<Stored> = fc.constantFrom<Stored[]>('甲', '乙', '', null, 7, 0);
const rowsOf = (width: number): fc.Arbitrary<Stored[][]> => {
  const row = fc.array(cell, { minLength: width, maxLength: width });
  // Mostly as many as go in with one statement.
  const count = fc.oneof({ weight: 4, arbitrary: fc.constant(together) }, fc.integer({ min: 1, max: together - 1 }));
  return count.chain((rows) => fc.array(row, { minLength: rows, maxLength: rows }));
};
const table = fc.constantFrom(...widths).chain((width) =>
  fc.record({
    width: fc.constant(width),
    alike: fc.array(fc.boolean(), { minLength: width, maxLength: width }),
    first: fc.array(cell, { minLength: width, maxLength: width }),
    rows: rowsOf(width),
  }),
);

it('rows come in as they were put, whichever of their columns are alike and however many they are', () => {
  const db = openWritable(path.join(testFolder(), 'rows.sqlite'), { create: true });
  onTestFinished(() => db.close());
  const intoOf = (width: number): { name: string; into: RowsTogether } => {
    const columns = Array.from({ length: width }, (_, at) => `c${at}`);
    db.script(
      `CREATE TABLE of${width} (number INTEGER PRIMARY KEY, ${columns.map((one) => `${one} ANY`).join(', ')}) STRICT`,
    );
    return { name: `of${width}`, into: new RowsTogether(db, `of${width}`, columns) };
  };
  // One filler for all: it keeps statements, and not more than it may.
  const made = new Map<number, ReturnType<typeof intoOf>>(widths.map((width) => [width, intoOf(width)]));
  fc.assert(
    fc.property(table, ({ width, alike, first, rows }) => {
      const { name = '', into } = made.get(width) ?? {};
      const told = rows.map((row) => row.map((one, at) => (alike[at] ? (first[at] ?? null) : one)));
      db.run(`DELETE FROM ${name}`);
      into?.put(told.flat());
      const there = db.all<Record<string, Stored>>(`SELECT * FROM ${name} ORDER BY number`);
      expect(there.map(({ number: _, ...row }) => Object.values(row))).toEqual(told);
    }),
    { numRuns: 400 },
  );
});
