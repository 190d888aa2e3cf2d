import type { Id } from '#shared/base/ids.ts';
import { textKey } from '#shared/base/text-key.ts';
import { looseKey } from '#shared/budget/account-finder.ts';
import type { AccountFact } from '#shared/budget/facts.ts';
import { accountsById, chainOf } from '#shared/budget/line-names.ts';

type Named = Pick<AccountFact, 'code' | 'name'>;

/** 2 is 02 where a spreadsheet took it for a number. */
export const pathKey = (path: string): string =>
  path
    .split('-')
    .map((code) => textKey(code).replace(/^0+(?=.)/, ''))
    .join('-');

/** Numbers on the way down, as they are written: 02-01-04. */
export const pathText = (chain: readonly Pick<AccountFact, 'code'>[]): string =>
  chain.map(({ code }) => code).join('-');

/** Accounts of one year and scheme by their numbers: those that are there, and those that the file brings. */
export class AccountTree {
  readonly #byPath = new Map<string, { path: string; name: string; id: Id | null }>();

  readonly #met = new Set<string>();

  constructor(accounts: readonly AccountFact[]) {
    const byId = accountsById(accounts);
    for (const { id, name } of accounts) this.put(pathText(chainOf(byId, id)), name, id);
  }

  put(path: string, name: string, id: Id | null = null): void {
    this.#byPath.set(pathKey(path), { path, name, id });
  }

  has = (path: string): boolean => this.#byPath.has(pathKey(path));

  idOf = (path: string): Id | null => this.#byPath.get(pathKey(path))?.id ?? null;

  /** As the numbers are written that are there. */
  written(path: string): string {
    const known = this.#byPath.get(pathKey(path));
    if (known) return known.path;
    const cut = path.lastIndexOf('-');
    return cut < 0 ? path : `${this.written(path.slice(0, cut))}${path.slice(cut)}`;
  }

  /**
   * Those that a text may mean; with a child of this number and name, where that tells. Where several have the same child,
   * each is meant once, as they come.
   */
  named(text: string, child: Named): string[] {
    const key = looseKey(text);
    const found = [...this.#byPath.values()]
      .filter(({ path, name }) => {
        const own = path.slice(path.lastIndexOf('-') + 1);
        return [name, `${own}${name}`, path, `${path}${name}`].some((one) => looseKey(one) === key);
      })
      .map(({ path }) => path);
    const lived = found.filter((path) => {
      const there = this.#byPath.get(pathKey(`${path}-${child.code}`));
      return there !== undefined && looseKey(there.name) === looseKey(child.name);
    });
    if (lived.length < 2) return lived.length > 0 ? lived : found;
    const next = lived.find((path) => !this.#met.has(`${path}-${child.code}`));
    if (next === undefined) return lived;
    this.#met.add(`${next}-${child.code}`);
    return [next];
  }
}
