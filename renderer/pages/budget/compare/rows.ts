import type { Id } from '#shared/base/ids.ts';
import { plus } from '#shared/budget/amounts.ts';
import type { Compared } from '#shared/budget/compare.ts';
import type { AccountFact, LineFact } from '#shared/budget/facts.ts';
import { BookTree } from '#shared/budget/tree.ts';
import type { Scheme } from '#shared/registers/budget-account.ts';
import type { Side } from '#shared/registers/budget-line.ts';

export type CompareColumn = 'was' | 'is' | 'difference';

export type CompareTree = BookTree<CompareColumn>;

/**
 * What stood only in the earlier book hangs where its account is in the later one: by the numbers on the way down, since
 * each year has accounts of its own. Accounts that are gone come along.
 */
export function placedIn(
  earlier: readonly AccountFact[],
  later: readonly AccountFact[],
): { accounts: AccountFact[]; placeOf: (id: Id | null) => Id | null } {
  const pathsBefore = pathsOf(earlier);
  const byPath = new Map([...pathsOf(later)].map(([id, path]) => [path, id]));
  const there = new Set(later.map(({ id }) => id));
  const placeOf = (id: Id | null): Id | null => {
    if (id === null || there.has(id)) return id;
    return byPath.get(pathsBefore.get(id) ?? '') ?? id;
  };
  const gone = earlier
    .filter(({ id }) => placeOf(id) === id && !there.has(id))
    .map((account) => ({ ...account, parent: placeOf(account.parent) }));
  return { accounts: [...later, ...gone], placeOf };
}

function pathsOf(accounts: readonly AccountFact[]): Map<Id, string> {
  const byId = new Map(accounts.map((account) => [account.id, account]));
  const paths = new Map<Id, string>();
  const path = (account: AccountFact): string => {
    const known = paths.get(account.id);
    if (known !== undefined) return known;
    const parent = account.parent === null ? undefined : byId.get(account.parent);
    const made = `${parent ? path(parent) : account.scheme}/${account.code}`;
    paths.set(account.id, made);
    return made;
  };
  for (const account of accounts) path(account);
  return paths;
}

interface CompareWish {
  rows: readonly Compared[];
  earlier: readonly AccountFact[];
  later: readonly AccountFact[];
  scheme: Scheme;
  side: Side;
  onlyChanges: boolean;
}

export function compareTree({ rows, earlier, later, scheme, side, onlyChanges }: CompareWish): CompareTree {
  const { accounts, placeOf } = placedIn(earlier, later);
  const shown = rows.filter(({ line, kind }) => line.side === side && !(onlyChanges && kind === 'same'));
  const byLine = new Map(shown.map((row) => [row.line.id, row]));
  const lines = shown.map(
    ({ line }): LineFact => ({
      ...line,
      account: placeOf(line.account) ?? line.account,
      function: placeOf(line.function),
      object: placeOf(line.object),
    }),
  );
  return new BookTree<CompareColumn>({
    scheme,
    accounts,
    lines,
    columns: ['was', 'is', 'difference'],
    figure: (line, column) => {
      const row = byLine.get(line.id);
      if (!row) return null;
      return column === 'difference' ? difference(row) : row[column];
    },
  });
}

/** Blank where nothing was and nothing is. */
const difference = ({ was, is, difference: by }: Compared): number | null => (plus(was, is) === null ? null : by);

export function countsOf(rows: readonly Compared[], side: Side): Record<Compared['kind'], number> {
  const counts = { added: 0, dropped: 0, changed: 0, same: 0 };
  for (const { line, kind } of rows) if (line.side === side) counts[kind] += 1;
  return counts;
}
