import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { commit } from '#main/store/commit.ts';
import { historyOf } from '#main/store/history.ts';
import { destroyKey } from '#main/store/key-rows.ts';
import { visibleFields } from '#main/store/show.ts';
import { undo } from '#main/store/undo.ts';
import { type Id, newId } from '#shared/base/ids.ts';
import { sample } from '#test/support/sample.ts';
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

const phone = '0912-345-678';
const author = authorOf(whoWith(everyRight));

const open = (test: TestStore, id: Id): string =>
  test.store.keys.open(id, 'secret', String(test.record('sample', id).secret));

/** Everything that lies on the disk, as it lies there. */
const onDisk = (test: TestStore): string =>
  [test.place.office, test.place.scratch, test.place.access]
    .flatMap((file) => [file, `${file}-wal`])
    .flatMap((file) => {
      try {
        return [readFileSync(file, 'latin1')];
      } catch {
        return [];
      }
    })
    .join('');

describe('a sealed value', () => {
  it('rests as ciphertext in row, history, journal and index', async () => {
    const test = testStore();
    const id = test.make('sample', { secret: phone, body: '內容' });
    test.write(program, patch('sample', id, { secret: `${phone}9` }));
    expect(onDisk(test)).not.toContain(phone);
    expect(open(test, id)).toBe(`${phone}9`);
    expect(test.list('sample').rows[0]?.secret).toEqual({ sealed: true });
    expect(test.list('sample', { find: phone }).total).toBe(0);
    const who = whoWith(everyRight);
    const scope = { db: test.reader, of: sample, who, registerNamed: test.store.registerNamed };
    const history = historyOf(scope, id, visibleFields(sample, who));
    expect(history.entries[0]?.fields).toEqual([
      { field: 'secret', before: { sealed: true }, after: { sealed: true } },
    ]);
    expect(await test.problems()).toEqual([]);
  });

  it('is no change when the same is typed again, and emptied by nothing', () => {
    const test = testStore();
    const id = test.make('sample', { secret: phone });
    expect(test.write(program, patch('sample', id, { secret: phone })).position).toBe(0);
    test.write(program, patch('sample', id, { secret: null }));
    expect(test.record('sample', id).secret).toBeNull();
  });

  it('shows neither side of a conflict', () => {
    const test = testStore();
    const id = test.make('sample', { secret: phone });
    const { version } = test.record('sample', id);
    test.write(program, patch('sample', id, { secret: '0987-654-321' }));
    const refused = refusalOf(() => test.write(program, patch('sample', id, { secret: '02-1234-5678' }, version)));
    const covered = { sealed: true };
    expect(refused.facts.clashes).toEqual([{ field: 'secret', base: covered, theirs: covered, mine: covered }]);
  });

  it('does not open in another record, another field or under another office key', () => {
    const test = testStore();
    const [one, two] = [test.make('sample', { secret: phone }), test.make('sample', { secret: '1' })];
    const ciphertext = String(test.record('sample', one).secret);
    expect(refusalOf(() => test.store.keys.open(two, 'secret', ciphertext)).code).toBe('damaged');
    expect(refusalOf(() => test.store.keys.open(one, 'other', ciphertext)).code).toBe('damaged');
    expect(refusalOf(() => testStore().store.keys.open(one, 'secret', ciphertext)).code).toBe('damaged');
  });
});

describe('erasing', () => {
  const erase = (test: TestStore, id: Id) => {
    const done = commit(test.store, author, {
      operation: 'sample.erase',
      drafts: [{ kind: 'erase', register: 'sample', id }],
    });
    destroyKey(test.db, id);
    return done;
  };

  it('takes only the right to manage, also for fields one may not see', () => {
    const test = testStore();
    const id = test.make('sample', { secret: phone });
    const draft = { kind: 'erase' as const, register: 'sample', id };
    expect(refusalOf(() => test.write(authorOf(whoWith(['read', 'write', 'unseal'])), draft)).code).toBe('forbidden');
    expect(test.write(authorOf(whoWith(['read', 'manage'])), draft).position).toBeGreaterThan(0);
  });

  it('makes it unreadable everywhere, for good', async () => {
    const test = testStore();
    const id = newId();
    test.write(author, { kind: 'create', register: 'sample', id, values: { secret: phone } });
    const before = String(test.record('sample', id).secret);
    const { position: emptied } = test.write(author, patch('sample', id, { secret: null }));
    test.write(author, patch('sample', id, { secret: '0987' }));
    const { position } = erase(test, id);
    expect(test.record('sample', id).secret).toBeNull();
    expect(refusalOf(() => test.store.keys.open(id, 'secret', before)).sentence).toBe(
      '這份個人資料的金鑰已銷毀，內容無法還原，也不能再填。',
    );
    expect(refusalOf(() => undo(test.store, author, position)).code).toBe('invalid');
    expect(refusalOf(() => undo(test.store, author, emptied)).code).toBe('missing');
    expect(refusalOf(() => test.write(author, patch('sample', id, { secret: '新' }))).code).toBe('missing');
    expect(await test.problems()).toEqual([]);
  });

  it('also reaches what lies in the bin', () => {
    const test = testStore();
    const id = test.make('sample', { secret: phone });
    test.write(program, { kind: 'remove', register: 'sample', id });
    erase(test, id);
    expect(test.record('sample', id)).toMatchObject({ secret: null, removed: true });
  });
});
