import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Draft } from '#main/store/draft.ts';
import { findKept } from '#main/store/rows.ts';
import { redo, undo } from '#main/store/undo.ts';
import { type Id, newId } from '#shared/base/ids.ts';
import { Refusal } from '#shared/base/refusal.ts';
import type { AnyRecord } from '#shared/language/register.ts';
import { authorOf, everyRight, patch, type TestStore, testStore, whoWith } from '#test/support/store.ts';

type Step =
  | { do: 'create'; name: number; bureau: number }
  | { do: 'patch'; at: number; value: number }
  | { do: 'move'; at: number; move: string }
  | { do: 'remove' | 'restore'; at: number }
  | { do: 'batch'; at: number; value: number }
  | { do: 'undo' | 'redo' };

const at = fc.nat(5);
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constant('create' as const), name: fc.nat(8), bureau: fc.nat(1) }),
  fc.record({ do: fc.constant('patch' as const), at, value: fc.nat(3) }),
  fc.record({ do: fc.constant('move' as const), at, move: fc.constantFrom('track', 'drop', 'close') }),
  fc.record({ do: fc.constantFrom('remove' as const, 'restore' as const), at }),
  fc.record({ do: fc.constant('batch' as const), at, value: fc.nat(3) }),
  fc.record({ do: fc.constantFrom('undo' as const, 'undo' as const, 'redo' as const) }),
);

const author = authorOf(whoWith(everyRight));

interface World {
  test: TestStore;
  ids: Id[];
  bureaus: Id[];
}

function draftsFor(step: Step, { ids, bureaus }: World): Draft[] {
  const on = (index: number) => ({ register: 'matter', id: ids[index % Math.max(1, ids.length)] ?? newId() });
  switch (step.do) {
    case 'create': {
      const id = newId();
      ids.push(id);
      return [
        {
          kind: 'create',
          register: 'matter',
          id,
          values: { name: `案${step.name}`, bureau: bureaus[step.bureau] ?? null },
        },
      ];
    }
    case 'patch':
      return [
        patch('matter', on(step.at).id, {
          note: `記${step.value}`,
          ruling: step.value === 0 ? null : `裁${step.value}`,
        }),
      ];
    case 'batch':
      return [
        patch('matter', on(step.at).id, { confidential: step.value > 1 }),
        patch('matter', on(step.at + 1).id, { note: `批${step.value}` }),
      ];
    case 'move':
      return [{ kind: 'move', ...on(step.at), move: step.move }];
    case 'remove':
    case 'restore':
      return [{ kind: step.do, ...on(step.at) }];
    default:
      return [];
  }
}

/** Refused steps are part of the game: they must leave nothing behind. */
function tryStep(world: World, step: Step): void {
  const { store } = world.test;
  try {
    if (step.do === 'undo') undo(store, author, undefined);
    else if (step.do === 'redo') redo(store, author);
    else world.test.write(author, ...draftsFor(step, world));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
}

const everything = ({ test }: World, knownAt?: number): AnyRecord[] =>
  [false, true].flatMap(
    (removed) => test.list('matter', { removed, limit: 1000, ...(knownAt === undefined ? {} : { knownAt }) }).rows,
  );

/** What pages, groups, labels and single records say of a list, whichever way they are asked for. */
function otherwise({ test, ids }: World, knownAt?: number): unknown {
  const past = knownAt === undefined ? {} : { knownAt };
  const { groups, labels, total } = test.list('matter', { group: 'bureau', ...past });
  const pages = [0, 2, 4].map((offset) =>
    test.list('matter', { order: [{ field: 'note' }], offset, limit: 2, ...past }),
  );
  const some = test.list('matter', { filter: { field: 'note', is: 'filled' }, find: '案', ...past });
  const matter = test.store.registerNamed('matter');
  const kept = ids.flatMap((id) => (matter && findKept(test.reader, matter, id, knownAt)) ?? []);
  return [groups, labels, total, pages.map(({ rows }) => rows), some.rows, kept];
}

function begin(): World {
  const test = testStore();
  return { test, ids: [], bureaus: ['工務科', '社會科'].map((name) => test.make('bureau', { name })) };
}

it('any sequence of changes stays sound, and can be looked back at', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
      const world = begin();
      const known = new Map<number, [AnyRecord[], unknown]>();
      for (const one of steps) {
        tryStep(world, one);
        known.set(world.test.list('matter').position, [everything(world), otherwise(world)]);
      }
      for (const [position, [rows, others]] of known) {
        expect(everything(world, position)).toEqual(rows);
        expect(otherwise(world, position)).toEqual(others);
      }
      expect(await world.test.problems()).toEqual([]);
    }),
    { numRuns: 25 },
  );
});

const plain = (rows: readonly AnyRecord[]): unknown[] =>
  rows.map(({ version: _version, clocks: _clocks, ...rest }) => rest);

it('redoing what was undone gives the same values', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 3, maxLength: 15 }), fc.integer({ min: 1, max: 5 }), (steps, times) => {
      const world = begin();
      for (const one of steps) if (one.do !== 'undo' && one.do !== 'redo') tryStep(world, one);
      const before = plain(everything(world));
      let undone = 0;
      for (let n = 0; n < times; n += 1) {
        try {
          undo(world.test.store, author, undefined);
          undone += 1;
        } catch (error) {
          if (!(error instanceof Refusal)) throw error;
        }
      }
      for (let n = 0; n < undone; n += 1) redo(world.test.store, author);
      expect(plain(everything(world))).toEqual(before);
    }),
    { numRuns: 25 },
  );
});

const reversible = step.filter(
  (one) => one.do !== 'undo' && one.do !== 'redo' && !(one.do === 'move' && one.move === 'close'),
);

it('undoing everything, the newest first, leaves nothing but the bin', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(reversible, { minLength: 3, maxLength: 15 }), async (steps) => {
      const world = begin();
      const start = world.test.list('matter').position;
      for (const one of steps) tryStep(world, one);
      for (let position = world.test.list('matter').position; position > start; position -= 1)
        undo(world.test.store, author, position);
      expect(world.test.list('matter').total).toBe(0);
      expect(await world.test.problems()).toEqual([]);
    }),
    { numRuns: 20 },
  );
});
