import { describe, expect, it } from 'vitest';
import { search } from '#main/store/find.ts';
import { historyOf } from '#main/store/history.ts';
import { visibleFields } from '#main/store/show.ts';
import { newId } from '#shared/base/ids.ts';
import { matter } from '#test/support/sample.ts';
import { authorOf, patch, refusalOf, type TestStore, testStore, whoWith } from '#test/support/store.ts';

function withMatters(): TestStore & { own: string; other: string; open: string; secret: string; works: string } {
  const test = testStore();
  const works = test.make('bureau', { name: '工務科' });
  const social = test.make('bureau', { name: '社會科' });
  const own = test.make('matter', { name: '本科密件', bureau: works, confidential: true });
  const open = test.make('matter', { name: '本科案件', bureau: works });
  const other = test.make('matter', { name: '他科案件', bureau: social });
  const secret = test.make('matter', { name: '他科密件', bureau: social, confidential: true });
  return { ...test, works, own, other, open, secret };
}

const names = (rows: readonly Record<string, unknown>[]): unknown[] => rows.map((row) => row.name);

describe('rights on rows', () => {
  it('hide a record from the list, the search, its history and every change', () => {
    const test = withMatters();
    const who = whoWith(['read', 'write'], [test.works]);
    expect(names(test.list('matter', {}, who).rows)).toEqual(['他科案件', '本科密件', '本科案件']);
    expect(test.list('matter', { knownAt: test.list('matter').position }, who).total).toBe(3);
    expect(search({ db: test.reader, who, registers: [matter] }, '密件', 20).map((hit) => hit.title)).toEqual([
      '本科密件',
    ]);
    expect(refusalOf(() => test.write(authorOf(who), patch('matter', test.secret, { note: '改' })))).toMatchObject({
      code: 'missing',
      sentence: '找不到這筆案件，可能已移除或無權檢視。重新整理清單後再試。',
    });
  });

  it('are those of today also when one looks back', () => {
    const test = withMatters();
    const then = test.list('matter').position;
    test.write({ who: null, account: null, behalf: null }, patch('matter', test.other, { confidential: true }));
    const who = whoWith(['read'], [test.works]);
    expect(names(test.list('matter', { knownAt: then }, who).rows)).toEqual(['本科密件', '本科案件']);
  });

  it('let others read but not change, nor take a record out of their own reach', () => {
    const test = withMatters();
    const author = authorOf(whoWith(['read', 'write'], [test.works]));
    expect(refusalOf(() => test.write(author, patch('matter', test.other, { note: '改' })))).toEqual({
      code: 'forbidden',
      sentence: '「他科案件」不屬於此帳號可修改的範圍。洽主辦單位或管理員。',
      facts: {},
    });
    const social = test.record('matter', test.other).bureau;
    expect(refusalOf(() => test.write(author, patch('matter', test.open, { bureau: social }))).code).toBe('forbidden');
    expect(test.write(author, patch('matter', test.open, { note: '可以' })).position).toBeGreaterThan(0);
  });

  it('judge a new record as it will be, with what the program fills in', () => {
    const test = withMatters();
    const create = (bureau: unknown) => ({
      kind: 'create' as const,
      register: 'matter',
      id: newId(),
      values: { name: newId(), bureau },
    });
    const author = authorOf(whoWith(['read', 'write'], [test.works]));
    expect(test.write(author, create(test.works)).position).toBeGreaterThan(0);
    expect(refusalOf(() => test.write(author, create(test.record('matter', test.other).bureau))).code).toBe(
      'forbidden',
    );
  });
});

describe('rights on fields', () => {
  it('leave a field that may not be seen out of records, history, search and conflicts', () => {
    const test = withMatters();
    test.write({ who: null, account: null, behalf: null }, patch('matter', test.open, { opinion: '優良事蹟' }));
    const who = whoWith(['read', 'write', 'control'].slice(0, 2) as ['read', 'write'], [test.works]);
    const row = test.list('matter', {}, who).rows.find((one) => one.id === test.open);
    expect(row).not.toHaveProperty('opinion');
    const scope = { db: test.reader, of: matter, who, registerNamed: test.store.registerNamed };
    const history = historyOf(scope, test.open, visibleFields(matter, who));
    expect(JSON.stringify(history)).not.toContain('優良');
    expect(search({ db: test.reader, who, registers: [matter] }, '優良事蹟', 20)).toEqual([]);
    const stale = { kind: 'move' as const, register: 'matter', id: test.open, version: 1, move: 'drop' };
    const conflict = refusalOf(() =>
      test.write(authorOf(whoWith(['read', 'write', 'approve'], [test.works])), { ...stale, kind: 'restore' }),
    );
    expect(conflict.code).toBe('forbidden');
  });

  it('refuse the field by its label, and let the rest pass', () => {
    const test = withMatters();
    const clerk = authorOf(whoWith(['read', 'write'], [test.works]));
    expect(refusalOf(() => test.write(clerk, patch('matter', test.open, { ruling: '照辦', note: '附' })))).toEqual({
      code: 'forbidden',
      sentence: '「裁示」須有「首長裁示」權限才能修改。洽管理員。',
      facts: { fields: { ruling: '「裁示」須有「首長裁示」權限才能修改。洽管理員。' } },
    });
    expect(test.record('matter', test.open).note).toBeNull();
    expect(refusalOf(() => test.write(clerk, patch('matter', test.open, { opinion: '好' }))).code).toBe('forbidden');
    expect(test.write(clerk, patch('matter', test.open, { ruling: null, note: '附' })).position).toBeGreaterThan(0);
  });

  it('do not show the hidden side of a conflict', () => {
    const test = withMatters();
    const version = test.record('matter', test.open).version;
    test.write({ who: null, account: null, behalf: null }, patch('matter', test.open, { opinion: '優良', note: '新' }));
    const remover = { ...whoWith(['read', 'write'], [test.works]) };
    const conflict = refusalOf(() =>
      test.write(authorOf({ ...remover, rights: new Set(['read', 'write', 'approve']) }), {
        kind: 'patch',
        register: 'matter',
        id: test.open,
        version,
        patch: { note: '舊' },
      }),
    );
    expect(conflict.code).toBe('conflict');
    expect(JSON.stringify(conflict)).not.toContain('優良');
  });
});

describe('rights on whole operations', () => {
  it.each([
    ['create', []],
    ['patch', []],
    ['remove', ['write']],
    ['restore', ['write']],
  ] as const)('%s is refused without its right', (kind, held) => {
    const test = withMatters();
    const who = whoWith(['read', ...held], [test.works]);
    const on = { register: 'matter', id: test.open };
    const drafts = {
      create: { ...on, id: newId(), kind: 'create' as const, values: { name: '新' } },
      patch: { ...on, kind: 'patch' as const, patch: { note: 'x' } },
      remove: { ...on, kind: 'remove' as const },
      restore: { ...on, kind: 'restore' as const },
    };
    expect(refusalOf(() => test.write(authorOf(who), drafts[kind])).code).toBe('forbidden');
  });

  it('a batch with one bad draft writes nothing', () => {
    const test = withMatters();
    const author = authorOf(whoWith(['read', 'write'], [test.works]));
    const position = test.list('matter').position;
    refusalOf(() =>
      test.write(author, patch('matter', test.open, { note: '一' }), patch('matter', test.other, { note: '二' })),
    );
    expect(test.record('matter', test.open).note).toBeNull();
    expect(test.list('matter').position).toBe(position);
  });
});

describe('a move', () => {
  const move = (id: string, name: string) => ({ kind: 'move' as const, register: 'matter', id, move: name });

  it('takes its own right, its state, its needs and its guard', () => {
    const test = withMatters();
    const control = authorOf(whoWith(['read', 'write', 'control']));
    const head = authorOf(whoWith(['read', 'ruling', 'control']));
    const bare = test.make('matter', { name: '無科' });
    expect(
      refusalOf(() => test.write(authorOf(whoWith(['read', 'write'], [test.works])), move(test.open, 'track')))
        .sentence,
    ).toBe('此帳號沒有「管考」的權限。洽管理員，或由有權限的人辦理。');
    expect(refusalOf(() => test.write(control, move(bare, 'track'))).sentence).toBe('「列管」前，先填寫「科室」。');
    expect(refusalOf(() => test.write(control, move(test.open, 'close')))).toMatchObject({
      code: 'invalid',
      sentence: '「本科案件」目前為「暫存」，不能結案。',
    });
    expect(refusalOf(() => test.write(control, move(test.open, 'fly'))).code).toBe('missing');
    test.write(control, move(test.open, 'track'));
    expect(test.record('matter', test.open).state).toBe('tracked');
    expect(refusalOf(() => test.write(head, move(test.open, 'close'))).sentence).toBe('沒有裁示，不能結案。');
    test.write({ who: null, account: null, behalf: null }, patch('matter', test.open, { ruling: '照辦' }));
    expect(refusalOf(() => test.write(control, move(test.open, 'close'))).code).toBe('forbidden');
    test.write(head, move(test.open, 'close'));
    expect(test.record('matter', test.open).state).toBe('closed');
  });

  it('may lead out of what the account itself can change', () => {
    const test = withMatters();
    test.write(
      { who: null, account: null, behalf: null },
      move(test.open, 'track'),
      patch('matter', test.open, { ruling: '照辦' }),
    );
    const head = authorOf(whoWith(['read', 'ruling'], [test.works]));
    expect(test.write(head, move(test.open, 'close')).position).toBeGreaterThan(0);
    expect(
      refusalOf(() =>
        test.write(authorOf(whoWith(['read', 'write'], [test.works])), patch('matter', test.open, { note: '改' })),
      ).code,
    ).toBe('forbidden');
  });
});
