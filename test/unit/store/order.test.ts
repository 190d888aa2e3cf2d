import { describe, expect, it } from 'vitest';
import { everyRight, program, refusalOf, type TestStore, testStore, whoWith } from '#test/support/store.ts';

const numbers = (test: TestStore, field: string, down = false): unknown[] =>
  test.list('sample', { order: [{ field, down }] }).rows.map((row) => row.number);

describe('sorting', () => {
  it.each([
    [
      'count',
      [{ number: 'a', count: 2 }, { number: 'b' }, { number: 'c', count: -1 }],
      ['c', 'a', 'b'],
      ['a', 'c', 'b'],
    ],
    [
      'score',
      [{ number: 'a', score: '10' }, { number: 'b' }, { number: 'c', score: '9.5' }],
      ['c', 'a', 'b'],
      ['a', 'c', 'b'],
    ],
    [
      'body',
      [{ number: 'a', body: '乙' }, { number: 'b' }, { number: 'c', body: '一' }],
      ['c', 'a', 'b'],
      ['a', 'c', 'b'],
    ],
    [
      'topics',
      [{ number: 'a', topics: ['road'] }, { number: 'b' }, { number: 'c', topics: ['river'] }],
      ['c', 'a', 'b'],
      ['a', 'c', 'b'],
    ],
    [
      'level',
      [{ number: 'a', level: 'state' }, { number: 'b' }, { number: 'c', level: 'town' }],
      ['c', 'a', 'b'],
      ['a', 'c', 'b'],
    ],
    ['urgent', [{ number: 'a', urgent: true }, { number: 'b' }], ['b', 'a'], ['a', 'b']],
  ] as const)('by %s leaves blanks last both ways', (field, records, up, down) => {
    const test = testStore();
    for (const values of records) test.make('sample', { ...values });
    expect(numbers(test, field)).toEqual(up);
    expect(numbers(test, field, true)).toEqual(down);
  });

  it('puts references in the order of their own register, its blanks last', () => {
    const test = testStore();
    const later = test.make('bureau', { name: '甲科', order: 20 });
    const nowhere = test.make('bureau', { name: '丙科' });
    const first = test.make('bureau', { name: '乙科', order: 10 });
    test.make('sample', { number: 'later', bureau: later });
    test.make('sample', { number: 'none' });
    test.make('sample', { number: 'nowhere', bureau: nowhere });
    test.make('sample', { number: 'first', bureau: first });
    expect(numbers(test, 'bureau')).toEqual(['first', 'later', 'nowhere', 'none']);
    expect(numbers(test, 'bureau', true)).toEqual(['later', 'first', 'nowhere', 'none']);
  });

  it.each([
    ['up', false, [10, 10, 10, 20, 30, null]],
    ['down', true, [30, 20, 10, 10, 10, null]],
  ])('keeps the rows of each reference together, also where several are called the same: %s', (_way, down, told) => {
    const test = testStore();
    const places = [30, 10, null, 10, 20, 10];
    const ids = places.map((order) => test.make('bureau', { name: '同名科', order }));
    for (let at = 0; at < 42; at += 1) test.make('sample', { number: String(at), bureau: ids[(at * 5) % 6] ?? '' });
    const { rows } = test.list('sample', { order: [{ field: 'bureau', down }], limit: 100 });
    const runs = rows.map(({ bureau }) => ids.indexOf(String(bureau))).filter((one, at, all) => one !== all[at - 1]);
    expect(runs.map((at) => places[at])).toEqual(told);
    const made = rows.map(({ number }) => Number(number));
    for (let at = 0; at < 42; at += 7)
      expect(made.slice(at, at + 7)).toEqual(made.slice(at, at + 7).toSorted((a, b) => a - b));
  });

  it('keeps equal rows in the order they were made, now and looking back', () => {
    const test = testStore();
    const ids = ['a', 'b', 'c'].map((number) => test.make('sample', { number, count: 1 }));
    test.write(program, { kind: 'patch', register: 'sample', id: ids[0] ?? '', patch: { body: '改' } });
    const order = [{ field: 'count' }];
    const position = test.list('sample').position;
    expect(test.list('sample', { order, knownAt: position }).rows).toEqual(test.list('sample', { order }).rows);
  });

  it('is refused on sealed, computed and hidden fields', () => {
    const test = testStore();
    const plain = whoWith(['read']);
    for (const [register, field] of [
      ['sample', 'secret'],
      ['sample', 'total'],
      ['matter', 'opinion'],
      ['sample', 'nothing'],
    ] as const) {
      expect(refusalOf(() => test.list(register, { order: [{ field }] }, plain)).code).toBe('usage');
      expect(refusalOf(() => test.list(register, { group: field }, plain)).code).toBe('usage');
    }
  });
});

describe('grouping', () => {
  it('counts by value, in the order of the field, the blanks last and named', () => {
    const test = testStore();
    for (const level of ['state', null, 'town', 'town']) test.make('sample', { level });
    expect(test.list('sample', { group: 'level', limit: 0 }).groups).toEqual([
      { value: 'town', label: '鄉', count: 2 },
      { value: 'state', label: '中央', count: 1 },
      { value: null, label: '未填', count: 1 },
    ]);
  });

  it('pages through rows without loss or repetition', () => {
    const test = testStore();
    for (let n = 0; n < 25; n += 1) test.make('sample', { count: n % 3 });
    const pages = [0, 10, 20].map((offset) => test.list('sample', { order: [{ field: 'count' }], offset, limit: 10 }));
    const ids = pages.flatMap((page) => page.rows.map((row) => row.id));
    expect(new Set(ids).size).toBe(25);
    expect(pages[0]?.total).toBe(25);
  });

  it('shows labels of what is referred to, but none of a field one may not see', () => {
    const test = testStore();
    const bureau = test.make('bureau', { name: '工務科' });
    const old = test.make('matter', { name: '舊案' });
    test.make('matter', { name: '新案', bureau, follows: old });
    const filter = { field: 'name', is: 'equal' as const, value: '新案' };
    expect(test.list('matter', { filter }, whoWith(everyRight)).labels).toEqual({
      bureau: { [bureau]: '工務科' },
      matter: { [old]: '舊案' },
    });
    expect(test.list('matter', { filter }, whoWith(['read'])).labels).toEqual({ bureau: { [bureau]: '工務科' } });
  });
});
