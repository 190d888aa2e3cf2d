import { describe, expect, it } from 'vitest';
import { commit } from '#main/store/commit.ts';
import type { Draft } from '#main/store/draft.ts';
import { redo, undo } from '#main/store/undo.ts';
import { type Id, newId } from '#shared/base/ids.ts';
import {
  authorOf,
  everyRight,
  patch,
  program,
  refusalOf,
  type TestStore,
  testStore,
  whoWith,
} from '#test/support/store.ts';

const author = authorOf(whoWith(everyRight));

const make = (test: TestStore, register: string, values: Record<string, unknown>): Id => {
  const id = newId();
  test.write(author, { kind: 'create', register, id, values });
  return id;
};

const on = (register: string, id: Id, kind: 'remove' | 'restore'): Draft => ({ kind, register, id });
const move = (id: Id, name: string): Draft => ({ kind: 'move', register: 'matter', id, move: name });

describe('undo', () => {
  it('goes back step by step, and redo forward again', async () => {
    const test = testStore();
    const id = make(test, 'sample', { body: '一' });
    test.write(author, patch('sample', id, { body: '二' }));
    test.write(author, patch('sample', id, { body: '三' }));
    const body = () => test.record('sample', id).body;
    undo(test.store, author, undefined);
    expect(body()).toBe('二');
    undo(test.store, author, undefined);
    expect(body()).toBe('一');
    redo(test.store, author);
    expect(body()).toBe('二');
    redo(test.store, author);
    expect(body()).toBe('三');
    expect(refusalOf(() => redo(test.store, author)).sentence).toBe('沒有可以取消的復原。');
    undo(test.store, author, undefined);
    undo(test.store, author, undefined);
    undo(test.store, author, undefined);
    expect(test.record('sample', id).removed).toBe(true);
    expect(refusalOf(() => undo(test.store, author, undefined)).sentence).toBe('沒有可以復原的變更。');
    expect(await test.problems()).toEqual([]);
  });

  it.each([
    ['a text that was blank', { body: '一' }, '「一」建立之後又改過，無法復原。'],
    ['a flag that was not raised', { urgent: true }, '建立之後又改過'],
    ['a set that was empty', { topics: ['road'] }, '建立之後又改過'],
  ])('stops at a new record where somebody filled %s', (_, values, sentence) => {
    const test = testStore();
    const id = make(test, 'sample', { count: 1 });
    const { position } = test.list('sample');
    test.write(author, patch('sample', id, values));
    expect(refusalOf(() => undo(test.store, author, position)).sentence).toContain(sentence.slice(-8));
    expect(test.record('sample', id).removed).toBe(false);
  });

  it('has nothing to redo after a new change', () => {
    const test = testStore();
    const id = make(test, 'sample', { body: '一' });
    test.write(author, patch('sample', id, { body: '二' }));
    undo(test.store, author, undefined);
    test.write(author, patch('sample', id, { count: 1 }));
    expect(refusalOf(() => redo(test.store, author)).code).toBe('missing');
  });

  it('takes back one named change where nobody changed the same fields since', () => {
    const test = testStore();
    const id = make(test, 'sample', { body: '一', count: 1 });
    const { position } = test.write(author, patch('sample', id, { body: '二' }));
    test.write(program, patch('sample', id, { count: 2 }));
    undo(test.store, author, position);
    expect(test.record('sample', id)).toMatchObject({ body: '一', count: 2 });
    expect(refusalOf(() => undo(test.store, author, position)).sentence).toBe('這次變更已經復原。');
  });

  it('stops at a field changed since, by its label', () => {
    const test = testStore();
    const id = make(test, 'sample', { number: '甲', body: '一' });
    const { position } = test.write(author, patch('sample', id, { body: '二' }));
    test.write(program, patch('sample', id, { body: '三' }));
    expect(refusalOf(() => undo(test.store, author, position)).sentence).toBe(
      '「甲」的「內容」在那之後又改過，無法復原。先處理較新的變更。',
    );
    expect(refusalOf(() => undo(test.store, author, 1)).sentence).toBe('「甲」建立之後又改過，無法復原。');
  });

  it('rechecks rights, and knows no record that is out of sight', () => {
    const test = testStore();
    const works = make(test, 'bureau', { name: '工務科' });
    const id = make(test, 'matter', { name: '密件', bureau: works, confidential: true });
    const { position } = test.write(author, patch('matter', id, { note: '改' }));
    const stranger = authorOf(whoWith(['read', 'write']));
    test.write(program, patch('matter', id, { note: '又改' }));
    const refused = refusalOf(() => undo(test.store, stranger, position));
    expect(refused.code).toBe('missing');
    expect(refused.sentence).not.toContain('密件');
    expect(refusalOf(() => undo(test.store, authorOf(whoWith(['read', 'control'])), position + 1)).code).toBe(
      'forbidden',
    );
  });

  it('brings removed records back, and refuses while that would make twins', () => {
    const test = testStore();
    const id = make(test, 'sample', { number: '1' });
    test.write(author, on('sample', id, 'remove'));
    const other = make(test, 'sample', { number: '1' });
    expect(refusalOf(() => undo(test.store, author, 2)).code).toBe('invalid');
    test.write(author, patch('sample', other, { number: '2' }));
    undo(test.store, author, 2);
    expect(test.record('sample', id).removed).toBe(false);
  });

  it('does not take back what others refer to', () => {
    const test = testStore();
    const bureau = make(test, 'bureau', { name: '工務科' });
    make(test, 'sample', { bureau });
    expect(refusalOf(() => undo(test.store, author, 1)).sentence).toContain('仍有1筆樣本使用');
  });

  it('takes a batch back whole, in reverse', () => {
    const test = testStore();
    const [bureau, user] = [newId(), newId()];
    test.write(
      author,
      { kind: 'create', register: 'bureau', id: bureau, values: { name: '工務科' } },
      { kind: 'create', register: 'sample', id: user, values: { bureau } },
      patch('sample', user, { body: '改' }),
    );
    expect(undo(test.store, author, undefined).undoes).toBe(1);
    expect([test.record('bureau', bureau).removed, test.record('sample', user).removed]).toEqual([true, true]);
    redo(test.store, author);
    expect(test.record('sample', user)).toMatchObject({ removed: false, bureau, body: '改' });
  });
});

describe('undo of a move', () => {
  it('takes the right of the move, and redo asks its needs again', () => {
    const test = testStore();
    const bureau = make(test, 'bureau', { name: '工務科' });
    const id = make(test, 'matter', { name: '案', bureau });
    test.write(author, move(id, 'track'));
    expect(refusalOf(() => undo(test.store, authorOf(whoWith(['read', 'write'], [bureau])), 3)).code).toBe('forbidden');
    undo(test.store, author, undefined);
    expect(test.record('matter', id).state).toBe('draft');
    const weaker = { ...author, who: whoWith(['read', 'write'], [bureau]) };
    expect(refusalOf(() => redo(test.store, weaker)).code).toBe('forbidden');
    test.write(program, patch('matter', id, { bureau: null }));
    expect(refusalOf(() => redo(test.store, author)).sentence).toBe('「列管」前，先填寫「科室」。');
    test.write(program, patch('matter', id, { bureau }));
    redo(test.store, author);
    expect(test.record('matter', id).state).toBe('tracked');
  });

  it('is refused where the move reverses only by new acts', () => {
    const test = testStore();
    const bureau = make(test, 'bureau', { name: '工務科' });
    const id = make(test, 'matter', { name: '案', bureau, ruling: '照辦' });
    test.write(author, move(id, 'track'));
    test.write(author, move(id, 'close'));
    expect(refusalOf(() => undo(test.store, author, undefined)).sentence).toBe('「結案」不能復原，須以新的變更處理。');
    expect(test.record('matter', id).state).toBe('closed');
  });
});

describe('what is no edit', () => {
  it('is passed over by undo, and named in Chinese where asked for', () => {
    const test = testStore();
    const id = make(test, 'sample', { body: '一' });
    const other = make(test, 'sample', { body: '二' });
    const drafts = [patch('sample', id, { count: 1 })];
    const { position } = commit(test.store, author, { operation: 'session.changePassword', drafts });
    expect(refusalOf(() => undo(test.store, author, position)).sentence).toBe(
      '「修改自己的密碼」不能復原，須以新的變更處理。',
    );
    undo(test.store, author, undefined);
    expect(test.record('sample', other).removed).toBe(true);
  });
});
