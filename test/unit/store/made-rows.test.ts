import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { commit } from '#main/store/commit.ts';
import { madeFile } from '#main/store/copy-made.ts';
import { openWritable } from '#main/store/database.ts';
import type { Author, Committed, Draft, FinalCheck, Touch } from '#main/store/draft.ts';
import { MadeRows, mayBeMadeReady } from '#main/store/made-rows.ts';
import { undo } from '#main/store/undo.ts';
import { isId, newId } from '#shared/base/ids.ts';
import { flag, number, text } from '#shared/language/field.ts';
import { type Register, register } from '#shared/language/register.ts';
import { testFolder } from '#test/support/folders.ts';
import { bureau, matter, sample, testRegisters } from '#test/support/sample.ts';
import { authorOf, program, refusalOf, type TestStore, testStore, whoWith } from '#test/support/store.ts';

type Values = Readonly<Record<string, unknown>>;

const { secret, ...open } = sample.fields;

/** Every kind of field that may be made ready, and one with an initial value. */
const every = register(
  'every',
  '樣本',
  { ...open, grade: text('等第', { initial: '甲' }), public: flag('公開', { initial: true }) },
  { subject: 'test', title: ['number'] },
);

const ruled = register(
  'ruled',
  '規則',
  { from: number('起'), to: number('迄') },
  {
    subject: 'test',
    title: ['from'],
    rules: [
      {
        field: 'to',
        needs: ['from', 'to'],
        check: ({ from, to }) => (Number(from) > Number(to) ? '迄不得小於起。' : undefined),
      },
    ],
  },
);

const registers = [...testRegisters, every, ruled];
const office = (): TestStore => testStore(registers);

interface Made {
  rows: readonly Values[];
  without?: readonly number[];
  drafts?: readonly Draft[];
  final?: FinalCheck;
}

/** Made ready in a file of their own, and copied in two spans. */
function copied(test: TestStore, author: Author, of: Register, made: Made): Committed {
  const file = path.join(testFolder(), 'ready.sqlite');
  const ready = openWritable(file, { create: true });
  const into = new MadeRows(ready, of, ['said']);
  for (const [at, values] of made.rows.entries()) into.put(at + 2, ['x'], values);
  into.end();
  ready.close();
  const { without = [], drafts = [], final } = made;
  const span = { register: of.name, without, said: [...new Set(made.rows.flatMap(Object.keys))] };
  const spans = [
    { ...span, after: 0, upTo: 3 },
    { ...span, after: 3, upTo: made.rows.length + 1 },
  ];
  const store = final ? { ...test.store, finalCheck: () => final } : test.store;
  const done = test.db.beside(madeFile, file, () =>
    commit(store, author, { operation: 'test', drafts, made: spans, unseen: true }),
  );
  test.index.catchUp();
  return done;
}

const positions = new Set(['id', 'record', 'position', 'version', 'clocks', 'row_number', 'number']);
const stands = ({ db }: TestStore, table: string, order: string): Values[] =>
  db
    .all<Values>(`SELECT * FROM ${table} ORDER BY ${order}`)
    .map((row) =>
      Object.fromEntries(Object.entries(row).filter(([name]) => name === 'number' || !positions.has(name))),
    );

const asDrafts = (rows: readonly Values[]): Draft[] =>
  rows.map((values) => ({ kind: 'create', register: 'every', id: newId(), values }));

/** The same rows and entries in both, each in its order. */
function standAlike(made: TestStore, drafted: TestStore): void {
  for (const [table, order] of [
    ['r_every', 'row_number'],
    ["(SELECT * FROM entry WHERE register = 'every')", 'number'],
  ] as const)
    expect(stands(made, table, order)).toEqual(stands(drafted, table, order));
}

/** Numbers stand once only. */
const unlike = (rows: readonly Values[]): Values[] =>
  rows.map((values, at) => (values.number ? { ...values, number: `${values.number}之${at}` } : values));

const oneOf = (test: TestStore): string => test.make('bureau', { name: '工務科' });

const rowsWith = (id: string): Values[] => [
  {
    number: '第1號',
    body: '道路「改善」\n"工程"\\/\t\b\f\u0001\u001f\u007f\u2028😀',
    count: -3,
    amount: 5_000,
    grade: null,
  },
  { number: '第2號', share: '50', score: '1.50', on: '2026-11-26', within: '2026-11', bureau: id, others: [id] },
  { number: '第3號', span: { from: '2026-01-01', to: '2026-01-31' }, urgent: true, topics: ['river', 'road'] },
  { number: '第4號', level: 'town', steps: [{ id: newId(), what: '會勘', due: null, by: id }], unitOfMoney: 'yuan' },
  {},
  { number: '第6號', urgent: false, public: false, topics: [] },
];

describe('records made ready and copied', () => {
  it('leave the rows and entries that the same drafts leave', async () => {
    const [made, drafted] = [office(), office()];
    const id = newId();
    for (const test of [made, drafted])
      test.write(program, { kind: 'create', register: 'bureau', id, values: { name: '工務科' } });
    const rows = rowsWith(id);
    const done = copied(made, program, every, { rows });
    drafted.write(program, ...asDrafts(rows));
    standAlike(made, drafted);
    expect(done).toMatchObject({ position: 2, written: rows.length });
    expect(done.touched.every).toEqual(
      made
        .list('every')
        .rows.map((row) => row.id)
        .toSorted(),
    );
    expect(await made.problems()).toEqual([]);
    expect(undo(made.store, program, done.position).written).toBe(rows.length);
    expect(await made.problems()).toEqual([]);
  });

  it('have the same entries whichever of their fields are filled', () => {
    const [made, drafted] = [office(), office()];
    const fields = { number: '第"1"號', count: 0, grade: '乙', urgent: true, public: false, topics: ['road'] };
    const rows = Array.from({ length: 64 }, (_, bits) =>
      Object.fromEntries(Object.entries(fields).filter((_one, at) => (bits >> at) % 2 === 1)),
    ).map((values) => ('number' in values ? values : { ...values, number: null }));
    const named = rows.map((values, at) => ('count' in values ? { ...values, body: `第${at}列` } : values));
    copied(made, program, every, { rows: unlike(named) });
    drafted.write(program, ...asDrafts(unlike(named)));
    const entries = ({ db }: TestStore): string[] => db.column('SELECT after FROM entry ORDER BY number');
    expect(entries(made)).toEqual(entries(drafted));
    expect(new Set(entries(made)).size).toBeGreaterThan(40);
  });

  it('are what they were where columns are alike over many rows, and where they are not', async () => {
    const [made, drafted] = [office(), office()];
    const grades = ['甲', '乙', null];
    const rows = Array.from({ length: 700 }, (_, at) => ({
      number: `第${at}號`,
      body: at % 40 === 0 ? null : '照案通過',
      count: Math.floor(at / 20),
      urgent: at % 100 < 50,
      grade: grades[Math.floor(at / 33) % 3],
      share: at < 300 ? '12.5' : `${at % 90}`,
      on: `2026-11-${String((at % 28) + 1).padStart(2, '0')}`,
      topics: at % 64 < 32 ? ['road'] : [],
    }));
    copied(made, program, every, { rows });
    drafted.write(program, ...asDrafts(rows));
    standAlike(made, drafted);
    expect(await made.problems()).toEqual([]);
  });

  it('have ids of their own in the order of the rows, thousands of them', () => {
    const test = office();
    copied(test, program, every, { rows: Array.from({ length: 9_000 }, (_, at) => ({ count: at })) });
    const ids = test.db.column<string>('SELECT id FROM r_every ORDER BY count');
    expect(ids.every(isId)).toBe(true);
    const all = [...ids, newId()];
    expect(all).toEqual([...new Set(all)].toSorted());
    expect(test.db.column('SELECT record FROM entry ORDER BY number')).toEqual(ids);
  });

  it('come without those that were left out, and with the drafts of the same change', async () => {
    const test = office();
    const id = oneOf(test);
    const patch: Draft = { kind: 'patch', register: 'bureau', id, patch: { name: '土木科' } };
    const one: Draft = { kind: 'create', register: 'every', id: newId(), values: { number: '另一' } };
    const done = copied(test, program, every, { rows: rowsWith(id), without: [3, 5], drafts: [patch, one] });
    const numbers = test.list('every').rows.map((row) => row.number);
    expect(numbers.toSorted()).toEqual(['另一', '第1號', '第3號', '第6號', null].toSorted());
    expect([done.written, test.record('bureau', id).name]).toEqual([6, '土木科']);
    expect(await test.problems()).toEqual([]);
  });

  it('make no change where all were left out', () => {
    const test = office();
    const { position } = test.list('every');
    const done = copied(test, program, every, { rows: rowsWith(oneOf(test)), without: [2, 3, 4, 5, 6, 7] });
    expect(done).toMatchObject({ position: 0, written: 0, touched: {} });
    expect(test.list('every')).toMatchObject({ position: position + 1, total: 0 });
  });

  it.each([
    [
      'twice by one name within the file',
      matter,
      [{ name: '甲' }, { name: '乙' }, { name: '丙' }, { name: '甲' }],
      '甲',
    ],
    ['twice by a name that is there', matter, [{ name: '甲' }, { name: '在' }], '在'],
    [
      'against a rule',
      ruled,
      [
        { from: 1, to: 2 },
        { from: 1, to: 2 },
        { from: 3, to: 2 },
      ],
      '迄不得小於起',
    ],
    ['with a reference to nothing', matter, [{ name: '甲' }, { name: '乙', bureau: newId() }], '科室'],
  ])('are refused whole where one stands %s', async (_, of, rows, word) => {
    const test = office();
    test.make('matter', { name: '在' });
    const { position, total } = test.list(of.name);
    expect(refusalOf(() => copied(test, program, of, { rows })).sentence).toContain(word);
    expect(test.list(of.name)).toMatchObject({ position, total });
    expect(await test.problems()).toEqual([]);
  });

  it('take the rights of the register, of each row and of each field', () => {
    const test = office();
    const mine = oneOf(test);
    const other = oneOf(test);
    const clerk = authorOf(whoWith(['read', 'write'], [mine]));
    const tried =
      (of: Register, rows: Values[], author = clerk) =>
      () =>
        copied(test, author, of, { rows });
    const here = { name: '甲', bureau: mine };
    expect(refusalOf(tried(every, [{ number: '1' }], authorOf(whoWith(['read'])))).code).toBe('forbidden');
    expect(refusalOf(tried(matter, [here, { name: '乙' }, { name: '丙', bureau: other }])).sentence).toContain('丙');
    expect(refusalOf(tried(matter, [here, { name: '乙', ruling: '可' }])).facts).toHaveProperty('fields.ruling');
    expect(tried(matter, [here, { name: '乙' }])().written).toBe(2);
  });

  it('are seen each by a last look, unless it passes them', () => {
    const test = office();
    const seen: Touch[] = [];
    const final = (passes?: boolean): FinalCheck => ({
      see: (touch) => void seen.push(touch),
      ...(passes ? { passes: (name) => name === 'bureau' } : {}),
      end: () => undefined,
    });
    copied(test, program, bureau, { rows: [{ name: '甲' }, { name: '乙' }, { name: '丙' }], final: final(true) });
    expect(seen).toEqual([]);
    copied(test, program, bureau, { rows: [{ name: '甲' }, { name: '乙' }, { name: '丙' }], final: final() });
    expect(seen.map(({ register: name, before, after }) => [name, before, after.name])).toEqual(
      ['甲', '乙', '丙'].map((name) => ['bureau', undefined, name]),
    );
  });

  it('are none that have a key of their own', () => {
    expect([sample, every].map(mayBeMadeReady)).toEqual([false, true]);
    expect(secret.kind).toBe('sealed');
  });
});
