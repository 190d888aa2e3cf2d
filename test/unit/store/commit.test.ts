import { afterEach, describe, expect, it, vi } from 'vitest';
import { createClock } from '#main/store/clock.ts';
import { commit } from '#main/store/commit.ts';
import { newId } from '#shared/base/ids.ts';
import { Refusal } from '#shared/base/refusal.ts';
import { patch, program, refusalOf, testStore } from '#test/support/store.ts';

describe('saving over a newer change', () => {
  it('of the same field shows both sides and writes neither', () => {
    const test = testStore();
    const id = test.make('sample', { body: '原', count: 1 });
    const { version } = test.record('sample', id);
    test.write(program, patch('sample', id, { body: '他' }));
    const position = test.list('sample').position;
    const refused = refusalOf(() => test.write(program, patch('sample', id, { body: '我', count: 5 }, version)));
    expect(refused).toMatchObject({
      code: 'conflict',
      facts: {
        register: 'sample',
        record: id,
        by: '程式',
        clashes: [{ field: 'body', base: '原', theirs: '他', mine: '我' }],
      },
    });
    expect(test.record('sample', id)).toMatchObject({ body: '他', count: 1 });
    expect(test.list('sample').position).toBe(position);
  });

  it('passes where the fields differ, or the same value was typed', () => {
    const test = testStore();
    const id = test.make('sample', { body: '原', count: 1 });
    const { version } = test.record('sample', id);
    test.write(program, patch('sample', id, { body: '他' }));
    test.write(program, patch('sample', id, { count: 5, body: '他' }, version));
    expect(test.record('sample', id)).toMatchObject({ body: '他', count: 5 });
  });

  it('counts fields of one clock group as one', () => {
    const test = testStore();
    const id = test.make('sample', { amount: 1000, unitOfMoney: 'yuan' });
    const { version } = test.record('sample', id);
    test.write(program, patch('sample', id, { unitOfMoney: 'thousand' }));
    expect(test.record('sample', id).clocks).toMatchObject({ money: 2 });
    expect(refusalOf(() => test.write(program, patch('sample', id, { amount: 5 }, version))).code).toBe('conflict');
    test.write(program, patch('sample', id, { count: 5 }, version));
    expect(test.record('sample', id).clocks).toEqual({ '*': 1, money: 2, count: 3 });
  });

  it('stops removing what somebody changed meanwhile', () => {
    const test = testStore();
    const id = test.make('sample', { body: '原' });
    const { version } = test.record('sample', id);
    test.write(program, patch('sample', id, { body: '他' }));
    expect(refusalOf(() => test.write(program, { kind: 'remove', register: 'sample', id, version })).code).toBe(
      'conflict',
    );
  });
});

describe('a change', () => {
  it('that changes nothing leaves no trace', () => {
    const test = testStore();
    const id = test.make('sample', { body: '原', topics: ['road'], score: '1.5' });
    const done = test.write(program, patch('sample', id, { body: '原', topics: ['road'], score: '1.5' }));
    expect(done.position).toBe(0);
    expect(test.list('sample').position).toBe(1);
  });

  it('keeps what was said to be nothing, and fills in only what was not said', () => {
    const test = testStore();
    const id = test.make('sample', { level: null });
    expect(test.record('sample', id)).toMatchObject({ level: null, urgent: false, topics: [] });
  });

  it('leaves every kind of field as it was said, and all others as they were', async () => {
    const test = testStore();
    const bureau = test.make('bureau', { name: '工務科' });
    const id = test.make('sample', { number: '一', body: '原', count: 3, urgent: true, topics: ['road'] });
    const said = {
      ...{ share: '12.5', score: '1.5', on: '2026-11-27', within: '2026-11', urgent: false, level: 'town' },
      ...{ span: { from: '2026-01-01', to: '2026-01-31' }, topics: [], others: [bureau], bureau, amount: -5 },
      steps: [{ id: newId(), what: '會勘', due: null, by: bureau }],
    };
    test.write(program, patch('sample', id, said));
    expect(test.record('sample', id)).toMatchObject({ number: '一', body: '原', count: 3, ...said });
    test.write(program, patch('sample', id, { share: null, span: null, steps: [], bureau: null }));
    expect(test.record('sample', id)).toMatchObject({ share: null, span: null, steps: [], bureau: null, amount: -5 });
    expect(await test.problems()).toEqual([]);
  });

  it('is entered without the blanks of a new record', () => {
    const test = testStore();
    const id = test.make('sample', { number: '一', count: 0, urgent: false, topics: [], body: null });
    const entered = (): unknown =>
      JSON.parse(test.db.column<string>('SELECT after FROM entry WHERE record = ? ORDER BY number', id).at(-1) ?? '');
    expect(entered()).toEqual({ state: 'current', number: '一', count: 0 });
    test.write(program, patch('sample', id, { count: null }));
    expect(entered()).toEqual({ count: null });
  });

  it('holds several steps on one record as one', async () => {
    const test = testStore();
    const id = newId();
    test.write(
      program,
      { kind: 'create', register: 'sample', id, values: { body: '一' } },
      patch('sample', id, { body: '二' }),
      patch('sample', id, { count: 3 }),
    );
    expect(test.record('sample', id)).toMatchObject({ body: '二', count: 3, version: 1 });
    expect(test.list('sample', { knownAt: 1 }).rows).toHaveLength(1);
    expect(await test.problems()).toEqual([]);
  });

  it('is undone whole by the last look over it', async () => {
    const test = testStore();
    const store = {
      ...test.store,
      finalCheck: () => {
        throw new Refusal('invalid', '最後一位管理員');
      },
    };
    const draft = { kind: 'create' as const, register: 'sample', id: newId(), values: {} };
    expect(refusalOf(() => commit(store, program, { operation: 'test', drafts: [draft] })).sentence).toBe(
      '最後一位管理員',
    );
    expect(test.list('sample').total).toBe(0);
    expect(test.list('sample').position).toBe(0);
    expect(await test.problems()).toEqual([]);
  });

  it('on what is not there is refused', () => {
    const test = testStore();
    expect(refusalOf(() => test.write(program, patch('sample', newId(), { body: 'x' }))).code).toBe('missing');
    expect(refusalOf(() => test.write(program, patch('nowhere', newId(), {}))).code).toBe('missing');
  });
});

describe('unique fields', () => {
  it('are free again when their record is in the bin, and then bar its return', () => {
    const test = testStore();
    const first = test.make('sample', { number: '民-1' });
    const twin = refusalOf(() => test.make('sample', { number: '民-1' }));
    expect(twin).toEqual({
      code: 'invalid',
      sentence: '「編號」「民-1」已由「民-1」使用，請改用其他的。',
      facts: { fields: { number: '「編號」「民-1」已由「民-1」使用，請改用其他的。' } },
    });
    test.write(program, { kind: 'remove', register: 'sample', id: first });
    const second = test.make('sample', { number: '民-1' });
    expect(refusalOf(() => test.write(program, { kind: 'restore', register: 'sample', id: first })).code).toBe(
      'invalid',
    );
    test.write(program, patch('sample', second, { number: '民-2' }));
    test.write(program, { kind: 'restore', register: 'sample', id: first });
    expect(test.list('sample').total).toBe(2);
  });

  it('may be blank many times', () => {
    const test = testStore();
    test.make('sample', {});
    test.make('sample', {});
    expect(test.list('sample').total).toBe(2);
  });
});

describe('references', () => {
  it.each([
    ['bureau', (id: string) => ({ bureau: id })],
    ['others', (id: string) => ({ others: [id] })],
    ['steps.by', (id: string) => ({ steps: [{ id: newId(), what: '會勘', due: null, by: id }] })],
    ['files', (id: string) => ({ files: [id] })],
  ])('in %s must lead to a record that is there', (field, values) => {
    const test = testStore();
    const refused = refusalOf(() => test.make('sample', values(newId())));
    expect(refused.code).toBe('invalid');
    expect(Object.keys(refused.facts.fields ?? {})).toEqual([field]);
    if (field === 'files') return;
    const gone = test.make('bureau', { name: '已裁' });
    test.write(program, { kind: 'remove', register: 'bureau', id: gone });
    expect(refusalOf(() => test.make('sample', values(gone))).sentence).toContain('不存在或已移除，請重新選擇。');
  });

  it.each([
    (id: string) => ({ bureau: id }),
    (id: string) => ({ others: [id] }),
    (id: string) => ({ steps: [{ id: newId(), what: '會勘', due: null, by: id }] }),
  ])('keep what they lead to out of the bin', (values) => {
    const test = testStore();
    const id = test.make('bureau', { name: '工務科' });
    const user = test.make('sample', values(id));
    expect(refusalOf(() => test.write(program, { kind: 'remove', register: 'bureau', id }))).toMatchObject({
      code: 'invalid',
      sentence: '「工務科」仍有1筆樣本使用，不能移至回收桶。先改掉那些紀錄。',
    });
    test.write(program, { kind: 'remove', register: 'sample', id: user });
    test.write(program, { kind: 'remove', register: 'bureau', id });
    expect(refusalOf(() => test.write(program, { kind: 'restore', register: 'sample', id: user })).code).toBe(
      'invalid',
    );
  });
});

describe('the bin', () => {
  it('holds records that cannot be changed until they are back', () => {
    const test = testStore();
    const id = test.make('sample', { number: '1' });
    test.write(program, { kind: 'remove', register: 'sample', id });
    expect(test.list('sample').total).toBe(0);
    expect(test.list('sample', { removed: true }).total).toBe(1);
    expect(refusalOf(() => test.write(program, patch('sample', id, { body: 'x' }))).sentence).toBe(
      '「1」已在回收桶，取回後才能修改。',
    );
    expect(test.write(program, { kind: 'remove', register: 'sample', id }).position).toBe(0);
    test.write(program, { kind: 'restore', register: 'sample', id });
    expect(test.write(program, { kind: 'restore', register: 'sample', id }).position).toBe(0);
    expect(test.list('sample').total).toBe(1);
  });
});

describe('the clock', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  it('never goes back, whatever the wall clock does', () => {
    const clock = createClock('station');
    const times = [5000, 5000, 1000, 1, 5000, 5001, 3].map((now) => clock.next(now));
    expect([...times].sort()).toEqual(times);
    expect(new Set(times).size).toBe(times.length);
  });

  it('still counts upwards after more changes than fit into its counter', () => {
    const clock = createClock('s', createClock('s').next(1_000_000));
    const times = Array.from({ length: 70_000 }, () => clock.next(1));
    expect(times.every((time, index) => index === 0 || time > (times[index - 1] ?? ''))).toBe(true);
  });

  it('is not behind a station it has seen', () => {
    const clock = createClock('a');
    const theirs = createClock('b').next(9_000_000_000_000);
    clock.see(theirs);
    expect(clock.next(1) > theirs).toBe(true);
  });

  it('orders changes of an office whose clock was set back', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-21T08:00:00Z') });
    const test = testStore();
    test.make('sample', {});
    vi.setSystemTime(new Date('2020-01-01T00:00:00Z'));
    test.make('sample', {});
    const clocks = test.db.all<{ clock: string }>('SELECT clock FROM change ORDER BY position').map((row) => row.clock);
    expect([...clocks].sort()).toEqual(clocks);
    expect(await test.problems()).toEqual([]);
  });
});
