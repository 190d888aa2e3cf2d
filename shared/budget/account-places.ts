import type { Id } from '../base/ids.ts';
import type { AccountFact } from './facts.ts';

type Placed = Pick<AccountFact, 'id' | 'parent' | 'code' | 'scheme'>;

/** An account's place by the numbers on the way down: each year has accounts of its own, and the numbers stay. */
export function pathsOf(accounts: readonly Placed[]): Map<Id, string> {
  const byId = new Map(accounts.map((account) => [account.id, account]));
  const paths = new Map<Id, string>();
  const path = (account: Placed): string => {
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

/**
 * What stood only in an earlier book hangs where its account is in the later one, by its numbers; accounts that are gone
 * come along.
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
