import { describe, expect, it } from 'vitest';
import { canonical, sha256 } from '#main/store/canonical.ts';
import { commit } from '#main/store/commit.ts';
import type { Draft } from '#main/store/draft.ts';
import { changeAt, entriesOf } from '#main/store/journal.ts';
import { undo } from '#main/store/undo.ts';
import { type Id, newId } from '#shared/base/ids.ts';
import { Refusal } from '#shared/base/refusal.ts';
import { patch, program, refusalOf, type TestStore, testStore } from '#test/support/store.ts';

const create = (register: string, values: Record<string, unknown>, id: Id = newId()): Draft => ({
  kind: 'create',
  register,
  id,
  values,
});

/** What an import brings: many records alike, some with more, some changed again on the way. */
function manyDrafts(bureau: Id): Draft[] {
  return Array.from({ length: 120 }, (_, at): Draft[] => {
    const id = newId();
    const whole = create(
      'sample',
      { number: `第${at}號`, body: `道路${at}`, bureau, others: [bureau], score: '1.50' },
      id,
    );
    const part = create('matter', { name: `案${at}` }, id);
    if (at % 3 === 0) return [part];
    return at % 4 === 0
      ? [whole, patch('sample', id, { body: '改', steps: [{ id: newId(), what: '會勘' }] })]
      : [whole];
  }).flat();
}

const positions = new Set(['position', 'version', 'clocks', 'row_number', 'number']);
const without = (rows: Record<string, unknown>[]): Record<string, unknown>[] =>
  rows.map((row) => Object.fromEntries(Object.entries(row).filter(([name]) => !positions.has(name))));

const stands = ({ db }: TestStore, table: string, order: string) =>
  without(db.all<Record<string, unknown>>(`SELECT * FROM ${table} ORDER BY ${order}`));

describe('many records in one change', () => {
  it('leave the rows and entries that the same drafts leave one by one, and no history of what was never known', async () => {
    const bureau = newId();
    const drafts = [create('bureau', { name: '工務科' }, bureau), ...manyDrafts(bureau)];
    const [whole, single] = [testStore(), testStore()];
    whole.write(program, ...drafts);
    for (const draft of drafts) single.write(program, draft);
    for (const table of ['r_bureau', 'r_sample', 'r_matter'])
      expect(stands(whole, table, 'row_number')).toEqual(stands(single, table, 'row_number'));
    expect(stands(whole, 'entry', 'number')).toEqual(stands(single, 'entry', 'number'));
    for (const table of ['h_bureau', 'h_sample', 'h_matter']) expect(stands(whole, table, 'id')).toEqual([]);
    const changed = drafts.filter(({ kind }) => kind === 'patch').length;
    expect([changed > 0, stands(single, 'h_sample', 'id').length]).toEqual([true, changed]);
    expect(await whole.problems()).toEqual([]);
    expect(await single.problems()).toEqual([]);
  });

  it('are chained by the hash of head and entries together', () => {
    const test = testStore();
    const bureau = test.make('bureau', { name: '工務科' });
    // More than are hashed at a time.
    const bureaus = Array.from({ length: 600 }, (_, at) => create('bureau', { name: `第${at}科` }));
    const { position } = test.write(program, ...manyDrafts(bureau), ...bureaus);
    const { hash, position: _, ...head } = changeAt(test.db, position) ?? { hash: '', position };
    expect(hash).toBe(sha256(canonical({ ...head, entries: [...entriesOf(test.db, position)] })));
  });

  it('leave nothing behind when they are stopped half way', async () => {
    const test = testStore();
    function* stopped(): Generator<Draft> {
      for (let at = 0; at < 300; at += 1) {
        if (at === 250) throw new Refusal('cancelled', '已取消');
        yield create('matter', { name: `案${at}` });
      }
    }
    expect(refusalOf(() => commit(test.store, program, { operation: 'test', drafts: stopped() })).code).toBe(
      'cancelled',
    );
    expect(test.list('matter')).toMatchObject({ total: 0, position: 0 });
    expect(test.db.all('SELECT 1 FROM change UNION ALL SELECT 1 FROM entry')).toEqual([]);
    test.make('matter', { name: '案' });
    expect(await test.problems()).toEqual([]);
  });

  it('are held for nobody who does not look, and named while they are few', () => {
    const test = testStore();
    const drafts = Array.from({ length: 1_100 }, (_, at) => create('matter', { name: `案${at}` }));
    const done = commit(test.store, program, { operation: 'test', drafts, unseen: true });
    expect(done).toMatchObject({ records: [], written: 1_100 });
    expect(done.touched.matter).toHaveLength(1_000);
  });

  it('still cannot be twins, or name what went to the bin on the way', () => {
    const test = testStore();
    const bureau = test.make('bureau', { name: '工務科' });
    const twins = ['甲', '乙', '甲'].map((name) => create('matter', { name }));
    expect(refusalOf(() => test.write(program, ...twins)).sentence).toMatch(/「甲」已由「甲」使用/);
    const named = refusalOf(() =>
      test.write(
        program,
        create('sample', { others: [bureau] }, newId()),
        { kind: 'remove', register: 'bureau', id: test.make('bureau', { name: '空' }) },
        { kind: 'remove', register: 'bureau', id: bureau },
      ),
    );
    expect(named.sentence).toMatch(/樣本/);
    const gone = test.make('bureau', { name: '廢止' });
    const late = refusalOf(() =>
      test.write(
        program,
        create('matter', { name: '前', bureau: gone }),
        patch('matter', test.make('matter', { name: '後' }), { bureau }),
        { kind: 'remove', register: 'bureau', id: gone },
      ),
    );
    expect(late.sentence).toMatch(/案件/);
    const dead = refusalOf(() =>
      test.write(
        program,
        { kind: 'remove', register: 'bureau', id: gone },
        create('matter', { name: '晚', bureau: gone }),
      ),
    );
    expect(dead.facts).toMatchObject({ fields: { bureau: expect.any(String) } });
  });
});

describe('many records on their way to the bin', () => {
  const bureaus = (test: TestStore, count: number): Id[] => {
    const ids = Array.from({ length: count }, () => newId());
    test.write(program, ...ids.map((id, at) => create('bureau', { name: `科${at}` }, id)));
    return ids;
  };
  const remove = (id: Id): Draft => ({ kind: 'remove', register: 'bureau', id });

  it('are undone whole, and come back whole', async () => {
    const test = testStore();
    bureaus(test, 130);
    undo(test.store, program, 1);
    expect([test.list('bureau').total, test.list('bureau', { removed: true }).total]).toEqual([0, 130]);
    undo(test.store, program, 2);
    expect(test.list('bureau').total).toBe(130);
    expect(await test.problems()).toEqual([]);
  });

  it.each([
    ['a reference', (id: Id) => ({ bureau: id })],
    ['a set', (id: Id) => ({ others: [id] })],
    ['a child', (id: Id) => ({ steps: [{ id: newId(), what: '會勘', by: id }] })],
  ])('stay where the last of them is named by %s', (_, naming) => {
    const test = testStore();
    const ids = bureaus(test, 120);
    test.make('sample', naming(ids.at(-1) ?? ''));
    expect(refusalOf(() => test.write(program, ...ids.map(remove))).sentence).toMatch(/樣本/);
    expect(test.list('bureau').total).toBe(120);
  });

  it('are let go of with what names them, and kept for what came to name them meanwhile', () => {
    const test = testStore();
    const ids = bureaus(test, 120);
    const last = ids.at(-1) ?? '';
    const naming = test.make('sample', { bureau: last });
    const others = ids.slice(0, -1).map(remove);
    const renamed = refusalOf(() => test.write(program, ...others, create('sample', { bureau: last }), remove(last)));
    expect(renamed.sentence).toMatch(/樣本/);
    test.write(program, ...others, { kind: 'remove', register: 'sample', id: naming }, remove(last));
    expect(test.list('bureau').total).toBe(0);
  });
});
