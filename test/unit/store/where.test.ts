import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Draft } from '#main/store/draft.ts';
import { newId } from '#shared/base/ids.ts';
import { type Condition, matches, type Plain } from '#shared/language/condition.ts';
import { sample } from '#test/support/sample.ts';
import { program, refusalOf, type TestStore, testStore } from '#test/support/store.ts';

const words = [
  '台東',
  '臺東',
  'ＡＢＣ',
  'abc',
  '民-115-042',
  '𠮷野',
  '\ue000',
  '一',
  'ㄧ',
  "'; --",
  '%',
  '_',
  '',
  '10',
  '2',
];
const days = ['2026-01-01', '2026-11-21', '2025-12-31'];
const decimals = ['0', '1.5', '-1.5', '1.25', '12', '-0.01'];
const codes = ['yuan', 'thousand', 'town', 'county', 'state', 'road', 'river', 'school'];

const bureaus = Array.from({ length: 3 }, () => newId());

const maybe = <T>(of: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(of, { nil: null });
const filled = (word: string): string | null => (word === '' ? null : word);

const record = fc.record({
  body: maybe(fc.constantFrom(...words)).map((word) => (word === null ? null : filled(word))),
  count: maybe(fc.integer({ min: -3, max: 3 })),
  amount: maybe(fc.constantFrom(0, -5, 1_000_000_000_000)),
  unitOfMoney: maybe(fc.constantFrom('yuan', 'thousand')),
  share: maybe(fc.constantFrom(...decimals)),
  score: maybe(fc.constantFrom(...decimals, '1.125')),
  on: maybe(fc.constantFrom(...days)),
  within: maybe(fc.constantFrom('2026-01', '2026-11')),
  span: maybe(fc.constantFrom({ from: '2026-01-01', to: '2026-11-21' }, { from: '2026-01-01', to: '2026-02-01' })),
  urgent: fc.boolean(),
  level: maybe(fc.constantFrom('town', 'county', 'state')),
  topics: fc.subarray(['river', 'road', 'school']),
  bureau: maybe(fc.constantFrom(...bureaus)),
  others: fc.subarray(bureaus),
  steps: fc.array(
    fc.record({
      id: fc.constant(newId()),
      what: fc.constantFrom('會勘', '施工'),
      due: fc.constant(null),
      by: fc.constant(null),
    }),
    { maxLength: 1 },
  ),
});

const fieldNames = [
  ...Object.keys(sample.fields).filter((name) => !['total', 'secret'].includes(name)),
  'id',
  'state',
  'removed',
  'version',
];

const plain: fc.Arbitrary<Plain> = fc.oneof(
  fc.constantFrom<Plain>(...words, ...days, ...decimals, ...codes, ...bureaus, '2026-01', '2026-01-01/2026-11-21'),
  fc.constantFrom<Plain>(
    null,
    true,
    false,
    0,
    1,
    -3,
    1.5,
    2,
    1_000_000_000_000,
    '1.125',
    '1.2551',
    '1e3',
    'current',
    '9'.repeat(40),
  ),
);

const test: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({ field: fc.constantFrom(...fieldNames), is: fc.constantFrom('empty' as const, 'filled' as const) }),
  fc.record({
    field: fc.constantFrom(...fieldNames),
    is: fc.constantFrom(
      'equal',
      'unequal',
      'below',
      'upTo',
      'from',
      'above',
      'contains',
      'has',
    ) as fc.Arbitrary<'equal'>,
    value: plain,
  }),
  fc.record({
    field: fc.constantFrom(...fieldNames),
    is: fc.constantFrom('oneOf', 'hasAny') as fc.Arbitrary<'oneOf'>,
    value: fc.array(plain, { maxLength: 4 }),
  }),
);

const condition = fc.letrec<{ one: Condition }>((tie) => ({
  one: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    test,
    fc.record({ all: fc.array(tie('one'), { maxLength: 3 }) }),
    fc.record({ any: fc.array(tie('one'), { maxLength: 3 }) }),
    fc.record({ not: tie('one') }),
  ),
})).one;

function filledStore(records: readonly Record<string, unknown>[]): TestStore {
  const test = testStore();
  const create = (register: string, id: string, values: Record<string, unknown>): Draft => ({
    kind: 'create',
    register,
    id,
    values,
  });
  test.write(program, ...bureaus.map((id, index) => create('bureau', id, { name: `第${index}科` })));
  test.write(program, ...records.map((values) => create('sample', newId(), values)));
  return test;
}

describe('a condition', () => {
  it('judges a record in memory and a row in SQLite alike', () => {
    const records = fc.sample(record, { numRuns: 120, seed: 115 });
    const test = filledStore([{}, ...records]);
    const all = test.list('sample', { limit: 1000 }).rows;
    expect(all).toHaveLength(121);
    fc.assert(
      fc.property(condition, (filter) => {
        const found = new Set(test.list('sample', { filter, limit: 1000 }).rows.map((row) => row.id));
        const expected = all.filter((row) => matches(filter, row, sample.fields)).map((row) => row.id);
        expect([...found].sort()).toEqual(expected.sort());
      }),
      { numRuns: 800 },
    );
  });

  it.each<[string, Condition, string[]]>([
    ['a blank is not below anything', { field: 'count', is: 'below', value: 5 }, ['low']],
    ['a blank is unequal to a value', { field: 'count', is: 'unequal', value: 1 }, ['blank', 'high']],
    ['not turns a test on a blank round', { not: { field: 'count', is: 'above', value: 5 } }, ['low', 'blank']],
    ['equal to nothing is empty', { field: 'count', is: 'equal', value: null }, ['blank']],
    ['an empty set is empty', { field: 'topics', is: 'equal', value: null }, ['blank', 'high']],
    ['no alternatives match nothing', { any: [] }, []],
    ['no conditions match all', { all: [] }, ['low', 'blank', 'high']],
    ['臺 and 台 are one', { field: 'body', is: 'contains', value: '台東' }, ['low']],
  ])('%s', (_name, filter, expected) => {
    const test = filledStore([
      { number: 'low', count: 1, body: '臺東縣', topics: ['road'] },
      { number: 'blank' },
      { number: 'high', count: 9 },
    ]);
    expect(test.list('sample', { filter }).rows.map((row) => row.number)).toEqual(expected);
  });

  it('is refused in words on a field that is sealed, computed, unknown or inherited', () => {
    const test = filledStore([]);
    for (const field of ['secret', 'total', 'nowhere', '__proto__', 'constructor', 'toString'])
      expect(refusalOf(() => test.list('sample', { filter: { field, is: 'filled' } }))).toMatchObject({
        code: 'usage',
      });
  });

  it('is refused in words where it has more parts than SQLite can take', () => {
    const test = filledStore([]);
    const filter: Condition = {
      all: Array.from({ length: 30 }, () => ({ any: Array.from({ length: 30 }, () => ({ all: [] })) })),
    };
    expect(refusalOf(() => test.list('sample', { filter })).sentence).toBe(
      '篩選條件超過500項，無法處理。減少條件，或分次篩選。',
    );
  });
});
