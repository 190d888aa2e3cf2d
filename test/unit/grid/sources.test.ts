import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  allChecked,
  checkedCount,
  headState,
  isChecked,
  noneChecked,
  setChecked,
  toggleAll,
} from '#renderer/parts/grid/checks.ts';
import { arraySource } from '#renderer/parts/grid/sources/array-source.ts';
import { groupedSource } from '#renderer/parts/grid/sources/grouped-source.ts';
import { type Page, type PageWanted, pagedSource } from '#renderer/parts/grid/sources/paged-source.ts';
import { treeSource } from '#renderer/parts/grid/sources/tree-source.ts';

interface Node {
  id: string;
  below: Node[];
}

const node = (id: string, ...below: Node[]): Node => ({ id, below });
const budget = [
  node('01', node('01-01')),
  node('02', node('02-01', node('02-01-01', node('02-01-01-01')), node('02-01-02'))),
];
const tree = (level?: number) =>
  treeSource(
    budget,
    (one) => one.below,
    (one) => one.id,
    level,
  );
const shown = (source: ReturnType<typeof tree>) => Array.from({ length: source.count }, (_, at) => source.keyAt(at));

describe('a tree', () => {
  it('shows its branches down to a level, with level and fold of each', () => {
    const source = tree(2);
    expect(shown(source)).toEqual(['01', '01-01', '02', '02-01']);
    expect(source.shapeAt?.(3)).toEqual({ kind: 'node', level: 1, hasChildren: true, folded: true });
    expect(source.shapeAt?.(1)).toEqual({ kind: 'node', level: 1, hasChildren: false, folded: false });
  });

  it('folds one branch, remembers what was folded below, and finds parents', () => {
    const source = tree();
    source.folding?.setFolded('02-01-01', true);
    source.folding?.setFolded('02', true);
    expect(shown(source)).toEqual(['01', '01-01', '02']);
    source.folding?.setFolded('02', false);
    expect(shown(source)).toEqual(['01', '01-01', '02', '02-01', '02-01-01', '02-01-02']);
    expect(source.folding?.parentOf(source.indexOf('02-01-02'))).toBe(source.indexOf('02-01'));
    expect(source.folding?.parentOf(0)).toBe(-1);
  });

  it('tells its listeners once for each change', () => {
    const source = tree();
    let told = 0;
    const stop = source.subscribe(() => {
      told += 1;
    });
    source.folding?.unfoldTo(1);
    expect([told, source.version(), source.count]).toEqual([1, 1, 2]);
    stop();
    source.replace([]);
    expect([told, source.count]).toEqual([1, 0]);
  });

  it('shows a line exactly when none above it is folded', () => {
    const all = shown(tree());
    fc.assert(
      fc.property(fc.subarray(['01', '02', '02-01', '02-01-01']), (folded) => {
        const source = tree();
        for (const key of folded) source.folding?.setFolded(key, true);
        const open = all.filter((id) => !folded.some((above) => id !== above && id?.startsWith(above)));
        expect(shown(source)).toEqual(open);
      }),
    );
  });
});

it('puts rows under heads that fold', () => {
  const source = groupedSource(
    [
      { key: 'x', label: '建設課', rows: ['a', 'b'] },
      { key: 'y', label: '社會課', rows: ['c'] },
    ],
    (row) => row,
  );
  expect([source.count, source.rowAt(0), source.rowAt(1)]).toEqual([5, undefined, 'a']);
  expect(source.shapeAt?.(3)).toEqual({ kind: 'group', level: 0, label: '社會課', count: 1, folded: false });
  source.folding?.setFolded(source.keyAt(0) ?? '', true);
  expect([source.count, source.indexOf('c')]).toEqual([3, 2]);
});

it('finds rows at hand again after they moved', () => {
  const source = arraySource(['a', 'b', 'c'], (row) => row);
  expect(source.indexOf('c')).toBe(2);
  source.replace(['c', 'a'], 9);
  expect([source.indexOf('c'), source.indexOf('b'), source.total]).toEqual([0, -1, 9]);
});

/** A store that answers only when the test lets it. */
function office(length: number) {
  const asked: (PageWanted & { answer(page?: Partial<Page<string>>): Promise<void>; fail(): Promise<void> })[] = [];
  const settle = () => new Promise<void>((done) => setImmediate(done));
  const fetch = (name: string) => (wanted: PageWanted) =>
    new Promise<Page<string>>((resolve, reject) => {
      const rows = Array.from(
        { length: Math.max(0, Math.min(wanted.count, length - wanted.from)) },
        (_, at) => `${name}${wanted.from + at}`,
      );
      asked.push({
        ...wanted,
        answer: (page) => {
          resolve({ rows, count: length, ...page });
          return settle();
        },
        fail: () => {
          reject(new Error('讀取失敗'));
          return settle();
        },
      });
    });
  return { asked, fetch, settle };
}

const last = <T>(list: readonly T[]): T => {
  const found = list.at(-1);
  if (found === undefined) throw new Error('nothing was asked for');
  return found;
};

describe('rows read page by page', () => {
  const options = { keyOf: (row: string) => row.slice(1), pageSize: 10, maxPages: 3 };

  it('asks for what is shown, once, and tells what it waits for', async () => {
    const { asked, fetch, settle } = office(95);
    const source = pagedSource(fetch('a'), options);
    source.ensure(0, 0);
    source.ensure(0, 0);
    await settle();
    expect(asked.map(({ from }) => from)).toEqual([0]);
    expect(source.progress).toBeDefined();
    await last(asked).answer();
    expect([source.count, source.rowAt(3), source.keyAt(3), source.progress]).toEqual([95, 'a3', '3', undefined]);
    expect(source.rowAt(12)).toBeUndefined();
    source.ensure(5, 25);
    await settle();
    expect(asked.map(({ from }) => from)).toEqual([0, 10, 20]);
  });

  it('lets go of requests that have scrolled away, and of the pages shown longest ago', async () => {
    const { asked, fetch, settle } = office(1000);
    const source = pagedSource(fetch('a'), options);
    source.ensure(0, 10);
    await settle();
    await last(asked).answer();
    source.ensure(100, 110);
    await settle();
    source.ensure(500, 510);
    await settle();
    expect(asked.map(({ from, signal }) => [from, signal.aborted])).toEqual([
      [0, false],
      [100, true],
      [500, false],
    ]);
    await last(asked).answer();
    for (const from of [600, 700]) {
      source.ensure(from, from + 10);
      await settle();
      await last(asked).answer();
    }
    expect([source.rowAt(0), source.rowAt(700)]).toEqual([undefined, 'a700']);
  });

  it('keeps the old rows until the first page of another sort is here, and ignores late answers', async () => {
    const { asked, fetch, settle } = office(20);
    const source = pagedSource(fetch('a'), options);
    source.ensure(0, 20);
    await settle();
    for (const request of asked) await request.answer();
    source.invalidate();
    await settle();
    const late = last(asked);
    source.reset(fetch('b'));
    await settle();
    expect(source.rowAt(0)).toBe('a0');
    await late.answer();
    expect(source.rowAt(0)).toBe('a0');
    await asked[asked.length - 2]?.answer();
    expect([source.rowAt(0), source.rowAt(12)]).toEqual(['b0', undefined]);
  });

  it('reads again in place: nothing is missing meanwhile', async () => {
    const { asked, fetch, settle } = office(10);
    const source = pagedSource(fetch('a'), options);
    source.ensure(0, 10);
    await settle();
    await last(asked).answer();
    let done = false;
    const again = source.invalidate().then(() => {
      done = true;
    });
    await settle();
    expect([source.rowAt(0), done]).toEqual(['a0', false]);
    await last(asked).answer({ rows: ['b0'], count: 1 });
    await again;
    expect([source.rowAt(0), source.count]).toEqual(['b0', 1]);
  });

  it('asks an empty list again whether it has rows by now', async () => {
    const { asked, fetch, settle } = office(0);
    const source = pagedSource(fetch('a'), options);
    source.ensure(0, 0);
    await settle();
    await last(asked).answer();
    void source.invalidate();
    await settle();
    await last(asked).answer({ rows: ['a0'], count: 1 });
    expect([source.count, source.rowAt(0)]).toEqual([1, 'a0']);
  });

  it('does not ask without end for a page that fails', async () => {
    const { asked, fetch, settle } = office(10);
    const errors: unknown[] = [];
    const source = pagedSource(fetch('a'), { ...options, onError: (error) => errors.push(error) });
    source.subscribe(() => source.ensure(0, 10));
    source.ensure(0, 10);
    await settle();
    await last(asked).fail();
    await settle();
    expect([asked.length, errors.length, source.progress]).toEqual([1, 1, undefined]);
  });

  it('reads a whole stretch for a paste, though it is not on the screen', async () => {
    const { asked, fetch, settle } = office(100);
    const source = pagedSource(fetch('a'), options);
    source.ensure(0, 10);
    await settle();
    await last(asked).answer();
    const loaded = source.load?.(20, 41);
    await settle();
    source.ensure(0, 9);
    for (const request of asked.slice(1)) await request.answer();
    await loaded;
    expect(asked.map(({ from }) => from)).toEqual([0, 20, 30, 40]);
    expect(source.rowAt(40)).toBe('a40');
  });
});

describe('checked rows', () => {
  it('are counted one by one, or as all but some', () => {
    const some = setChecked(noneChecked, ['a', 'b'], true);
    expect([isChecked(some, 'a'), checkedCount(some, 10), headState(some, 10)]).toEqual([true, 2, 'mixed']);
    const most = setChecked(allChecked, ['a'], false);
    expect([isChecked(most, 'a'), isChecked(most, 'z'), checkedCount(most, 10)]).toEqual([false, true, 9]);
    expect(headState(toggleAll(most, 10), 10)).toBe(true);
    expect(headState(toggleAll(allChecked, 10), 10)).toBe(false);
  });

  it('are as they were last set, whether all were checked before or none', () => {
    const acts = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.boolean()));
    fc.assert(
      fc.property(fc.boolean(), acts, (all, list) => {
        const end = list.reduce((now, [key, on]) => setChecked(now, [key], on), all ? allChecked : noneChecked);
        for (const key of ['a', 'b', 'c']) {
          expect(isChecked(end, key)).toBe(list.findLast(([one]) => one === key)?.[1] ?? all);
        }
      }),
    );
  });
});
