import { describe, expect, it } from 'vitest';
import { FieldChecks } from '#main/operations/importing/field-checks.ts';
import { newId } from '#shared/base/ids.ts';
import { entrySchema, patchSchema } from '#shared/language/schema.ts';
import { motion } from '#shared/registers/motion.ts';
import { unit } from '#shared/registers/unit.ts';
import { matter, sample } from '#test/support/sample.ts';

const bureau = newId();

const rows: Record<string, unknown>[] = [
  {},
  { name: '案', number: '民-1', title: '道路' },
  { name: ' 案　', number: '', title: null, note: 'a\nb' },
  { name: 3, number: 'x'.repeat(60), title: '\u0000', count: 1.5, amount: 'x', share: '1.234', level: 'moon' },
  { number: '1', body: '甲\r\n乙', count: 2000, share: '50', score: '1.50', on: '2026-11-26', urgent: true },
  { number: '1', on: '2026-13-01', within: '2026-11', span: { from: '2026-01-02', to: '2026-01-01' } },
  { number: '2', topics: ['road', 'road'], others: [bureau], bureau: 'none', secret: '0912' },
  { number: '2', topics: ['school', 'road'], others: [bureau], bureau, set: '2026-11-26' },
  { title: '道路', nowhere: 1 },
  { title: '道路', number: '1', total: 5, source: 'floor', unit: bureau, prefix: '建', chiefTitle: '課長' },
];

describe.each([sample, matter, unit, motion])('fields of $name', (of) => {
  it.each([
    ['a new record', entrySchema(of)],
    ['a change', patchSchema(of)],
  ])('are judged as the whole schema judges %s, twice as once', (_, schema) => {
    const checks = new FieldChecks(schema, of.fields);
    for (const row of [...rows, ...rows]) {
      const whole = schema.safeParse(row);
      const single = checks.check(row);
      expect(single.ok).toBe(whole.success);
      // What is blank and was not said is left out.
      const told = Object.entries(whole.data ?? {}).filter(([name, value]) => value !== null || name in row);
      if (single.ok) expect(Object.entries(single.values)).toEqual(told);
      else
        expect(single.issues.map(({ path, message }) => ({ path, message }))).toEqual(
          whole.error?.issues.map(({ path, message }) => ({ path, message })),
        );
    }
  });
});
