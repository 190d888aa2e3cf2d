import { describe, expect, it } from 'vitest';
import { commit } from '#main/store/commit.ts';
import type { Draft } from '#main/store/draft.ts';
import { changesBehind, indexText, search } from '#main/store/find.ts';
import { openSearchIndex } from '#main/store/search-index.ts';
import { newId } from '#shared/base/ids.ts';
import { bigrams } from '#shared/base/text-key.ts';
import { text } from '#shared/language/field.ts';
import { register } from '#shared/language/register.ts';
import { testRegisters } from '#test/support/sample.ts';
import { everyRight, patch, program, type TestStore, testStore, whoWith } from '#test/support/store.ts';

const find = (test: TestStore, text: string, limit = 20) =>
  search({ db: test.reader, who: whoWith(everyRight), registers: testRegisters }, text, limit);

const titles = (test: TestStore, text: string): string[] => find(test, text).map((hit) => hit.title);

describe('the search', () => {
  it.each([
    ['道路', '二字詞：辦理道路工程', true],
    ['工程', '辦理道路工程', true],
    ['路工', '辦理道路工程', true],
    ['路程', '辦理道路工程', false],
    ['橋', '跨海大橋', true],
    ['跨', '跨海大橋', true],
    ['民115042', '編號民-115-042的案件', true],
    ['民-115-042', '編號民115042的案件', true],
    ['115042', '編號民-115-042', true],
    ['台東', '臺東縣政府', true],
    ['臺東', '台東縣政府', true],
    ['𠮷野', '𠮷野村活動中心', true],
    ['𠮷', '在𠮷', true],
    ['ABC', 'ａｂｃ公司', true],
    ['道路 橋梁', '橋梁與道路', true],
    ['道路 河川', '橋梁與道路', false],
    ['" OR 1', '無關', false],
    ['* AND NEAR(', '無關', false],
    ['。，', '無關。，', false],
  ])('for %s in %s', (typed, body, found) => {
    const test = testStore();
    test.make('sample', { number: '樣', body });
    test.make('sample', { number: '另', body: '別的事' });
    expect(titles(test, typed)).toEqual(found ? ['樣'] : []);
    expect(test.list('sample', { find: typed }).rows.map((row) => row.number)).toEqual(found ? ['樣'] : []);
  });

  it('finds a unit by its former name', () => {
    const test = testStore();
    test.make('unit', { name: '行政室', prefix: '行', formerNames: '研考室' });
    expect(find(test, '研考')).toMatchObject([
      {
        register: 'unit',
        title: '行政室',
        found: [
          { text: '研考', match: true },
          { text: '室', match: false },
        ],
      },
    ]);
  });

  it('follows changes, leaves the bin out and brings back what returns', () => {
    const test = testStore();
    const id = test.make('sample', { number: '樣', body: '舊路名' });
    test.write(program, patch('sample', id, { body: '新路名' }));
    expect([titles(test, '舊路'), titles(test, '新路')]).toEqual([[], ['樣']]);
    test.write(program, { kind: 'remove', register: 'sample', id });
    expect(titles(test, '新路')).toEqual([]);
    test.write(program, { kind: 'restore', register: 'sample', id });
    expect(titles(test, '新路')).toEqual(['樣']);
  });

  it('gives the newest first, across registers, also when the index was made anew', () => {
    const test = testStore();
    const old = test.make('sample', { number: '一', body: '道路' });
    test.make('matter', { name: '道路案' });
    test.make('sample', { number: '二', body: '道路' });
    test.write(program, patch('sample', old, { count: 1 }));
    expect(titles(test, '道路')).toEqual(['一', '二', '道路案']);
    test.scratch.script("DELETE FROM doc; INSERT INTO find (find) VALUES ('delete-all'); DELETE FROM state");
    expect(titles(test, '道路')).toEqual([]);
    openSearchIndex(test.scratch, test.db, testRegisters).catchUp();
    expect(titles(test, '道路')).toEqual(['一', '二', '道路案']);
    expect(find(test, '道路', 2)).toHaveLength(2);
  });

  it('shows what stands there by the hundreds after all others, and only as many as there is room for', () => {
    const line = register('line', '細目', { name: text('名稱') }, { subject: 'test', title: ['name'], crowd: true });
    const test = testStore([...testRegisters, line]);
    test.make('matter', { name: '建設課' });
    for (let at = 0; at < 30; at += 1) test.make('line', { name: `公共建設${at}` });
    const registers = [...testRegisters, line];
    const hits = search({ db: test.reader, who: whoWith(everyRight), registers }, '建設', 20);
    expect(hits.map(({ title }) => title).slice(0, 3)).toEqual(['建設課', '公共建設29', '公共建設28']);
    expect(hits).toHaveLength(20);
  });

  it('catches up with what was written while it was away', () => {
    const test = testStore();
    test.make('sample', { number: '一', body: '道路' });
    const state = test.scratch.all('SELECT key, value FROM state');
    test.make('sample', { number: '二', body: '道路' });
    test.scratch.run('DELETE FROM find WHERE rowid = (SELECT max(number) FROM doc)');
    test.scratch.run('DELETE FROM doc WHERE number = (SELECT max(number) FROM doc)');
    for (const row of state as { key: string; value: string }[])
      test.scratch.run('UPDATE state SET value = ? WHERE key = ?', row.value, row.key);
    openSearchIndex(test.scratch, test.db, testRegisters).catchUp();
    expect(titles(test, '道路')).toEqual(['二', '一']);
  });

  it('goes along with an office that is copied, and is made anew for one that took another course', () => {
    const test = testStore();
    test.make('sample', { number: '一', body: '道路' });
    const numbers = () => test.scratch.all('SELECT number, record FROM doc ORDER BY number');
    const before = numbers();
    test.db.run("INSERT INTO station (id, made_at, reason) VALUES ('copy', '2026-11-26', 'copied')");
    openSearchIndex(test.scratch, test.db, testRegisters).catchUp();
    expect(numbers()).toEqual(before);
    const other = testStore();
    const id = other.make('sample', { number: '二', body: '河川' });
    openSearchIndex(test.scratch, other.db, testRegisters).catchUp();
    expect(numbers()).toMatchObject([{ record: id }]);
  });

  const drafts = (count: number): Draft[] =>
    Array.from({ length: count }, (_, at) => ({
      kind: 'create',
      register: 'sample',
      id: newId(),
      values: { number: `第${at}號`, body: '道路' },
    }));

  it('finds everything while the index is following, newest first, and says how far behind it is', () => {
    const test = testStore();
    test.make('sample', { number: '舊', body: '道路' });
    commit(test.store, program, { operation: 'test', drafts: drafts(30) });
    expect(test.index.catchUp(10)).toBe(false);
    expect(changesBehind(test.reader)).toBe(1);
    const expected = [...Array.from({ length: 30 }, (_, at) => `第${29 - at}號`), '舊'];
    const ofAll = (): string[] => find(test, '道路', 100).map(({ title }) => title);
    expect(ofAll().toSorted()).toEqual(expected.toSorted());
    expect(ofAll()[0]).toBe('第29號');
    expect(test.list('sample', { find: '道路' }).total).toBe(31);
    expect(test.list('sample', { find: '第29 道路' }).total).toBe(1);
    while (!test.index.catchUp(7));
    expect(changesBehind(test.reader)).toBe(0);
    expect(ofAll()).toEqual(expected);
    expect(test.list('sample', { find: '道路' }).total).toBe(31);
  });

  it('goes on at the next opening where it was closed in the middle of a change', () => {
    const test = testStore();
    commit(test.store, program, { operation: 'test', drafts: drafts(30) });
    test.index.catchUp(10);
    const before = test.scratch.all('SELECT number, record FROM doc ORDER BY number');
    expect(openSearchIndex(test.scratch, test.db, testRegisters).catchUp()).toBe(true);
    const after = test.scratch.all('SELECT number, record FROM doc ORDER BY number');
    expect([before.length, after.length]).toEqual([10, 30]);
    expect(after.slice(0, 10)).toEqual(before);
  });

  it('is made anew where the change it was in the middle of took another course', () => {
    const test = testStore();
    commit(test.store, program, { operation: 'test', drafts: drafts(30) });
    test.index.catchUp(10);
    const other = testStore();
    commit(other.store, program, { operation: 'test', drafts: drafts(30) });
    openSearchIndex(test.scratch, other.db, testRegisters).catchUp();
    const docs = test.scratch.all<{ record: string }>('SELECT record FROM doc ORDER BY number');
    expect(docs.map(({ record }) => record)).toEqual(
      other.db.all<{ record: string }>('SELECT record FROM entry ORDER BY number').map(({ record }) => record),
    );
  });

  it('keeps the pieces that a query asks for', () => {
    const body = '第3次道路會勘 民-115-042 𠮷野';
    const token = (piece: string): string =>
      Array.from(piece, (sign) => (sign.codePointAt(0) ?? 0).toString(16).padStart(6, '0')).join('');
    expect(indexText(body)).toBe(bigrams(body).map(token).join(' '));
    expect(indexText('。')).toBe('');
  });

  it('looks back in the list, by the words that stood there', () => {
    const test = testStore();
    const id = test.make('sample', { number: '樣', body: '舊路名' });
    const knownAt = test.list('sample').position;
    test.write(program, patch('sample', id, { body: '新路名' }));
    expect(test.list('sample', { find: '舊路', knownAt }).total).toBe(1);
    expect(test.list('sample', { find: '新路', knownAt }).total).toBe(0);
  });

  it('never cuts a rare character in two', () => {
    const test = testStore();
    test.make('sample', { number: '樣', body: `${'𠮷'.repeat(30)}道路${'𠮷'.repeat(80)}` });
    const text =
      find(test, '道路')[0]
        ?.found.map((part) => part.text)
        .join('') ?? '';
    expect(text.isWellFormed()).toBe(true);
    expect(text).toContain('道路');
    expect(text.startsWith('…𠮷')).toBe(true);
  });
});
