import { expect, test } from 'vitest';
import { compareTree, countsOf } from '#renderer/pages/budget/compare/rows.ts';
import { placedIn } from '#shared/budget/account-places.ts';
import type { Compared } from '#shared/budget/compare.ts';
import { account, accounts, line } from './a-book.ts';

const earlier = [
  account({ id: 'office114', code: '02', name: '鄉公所' }),
  account({ id: 'traffic114', code: '04', name: '交通支出', parent: 'office114', level: 2 }),
  account({ id: 'road114', code: '01', name: '道路橋梁', parent: 'traffic114', level: 3 }),
  account({ id: 'lamp114', code: '02', name: '路燈', parent: 'traffic114', level: 3 }),
  account({ id: 'works114', code: '30', name: '設備及投資', scheme: 'object' }),
];

test('an account of another year stands where its number stands; one that is gone comes along', () => {
  const { accounts: all, placeOf } = placedIn(earlier, accounts);
  expect(placeOf('road114')).toBe('road');
  expect(placeOf('works114')).toBe('works');
  expect(placeOf('lamp114')).toBe('lamp114');
  expect(placeOf(null)).toBeNull();
  expect(all.find(({ id }) => id === 'lamp114')?.parent).toBe('traffic');
  expect(all.some(({ id }) => id === 'road114')).toBe(false);
});

const was = line({ id: 'gone', account: 'lamp114', object: 'works114', legal: 70 });
const rows: Compared[] = [
  { line: line({ id: 'a' }), kind: 'changed', was: 100, is: 130, difference: 30 },
  { line: line({ id: 'b' }), kind: 'same', was: 5, is: 5, difference: 0 },
  { line: was, kind: 'dropped', was: 70, is: null, difference: -70 },
  { line: line({ id: 'tax', side: 'revenue' }), kind: 'added', was: null, is: 9, difference: 9 },
];

test('sums show before, after and the difference at every level', () => {
  const tree = compareTree({
    rows,
    earlier,
    later: accounts,
    scheme: 'agency',
    side: 'expenditure',
    onlyChanges: false,
  });
  expect(tree.roots).toHaveLength(1);
  expect(tree.sum(tree.total, 'was')).toBe(175);
  expect(tree.sum(tree.total, 'is')).toBe(135);
  expect(tree.sum(tree.total, 'difference')).toBe(-40);
});

test('only what changed may be listed; the sums are those of the whole', () => {
  const asked = { rows, earlier, later: accounts, scheme: 'agency', side: 'expenditure' } as const;
  const tree = compareTree({ ...asked, onlyChanges: true });
  expect(tree.total.sums).toEqual(compareTree({ ...asked, onlyChanges: false }).total.sums);
  expect(tree.nodeOf('b')).toBeUndefined();
  expect(tree.nodeOf('gone')).toBeDefined();
  expect(countsOf(rows, 'expenditure')).toEqual({ added: 0, dropped: 1, changed: 1, same: 1 });
});
