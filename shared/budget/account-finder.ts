import type { Id } from '../base/ids.ts';
import { textKey } from '../base/text-key.ts';
import type { Scheme } from '../registers/budget-account.ts';
import type { AccountFact } from './facts.ts';
import { type Accounts, accountsById, chainOf, joinCodes } from './line-names.ts';

/** 02-01-04 and 020104, 交通支出／道路工程 and 交通支出 道路工程: what parts names and numbers does not count. */
export const looseKey = (text: string): string => textKey(text).replace(/[-.·/>\s]/g, '');

/** 01 as the cell of a level has it, 第1款 too; undefined of notes and signatures, which stand in the first column. */
export function codeIn(text: string): string | undefined {
  const code = textKey(text).replace(/^第(?=\d)|[款項目節]$/g, '');
  return code === '' || /^[0-9a-z]{1,10}$/.test(code) ? code : undefined;
}

/** 2 is 02 where a spreadsheet took it for a number. */
const levelKey = (code: string): string => textKey(code).replace(/^0+(?=.)/, '');

const pathKey = (scheme: Scheme, codes: readonly string[]): string => [scheme, ...codes.map(levelKey)].join('/');

/** Accounts of a year by what tables call them: a name, a number, both, or the whole way down. */
export class AccountFinder {
  readonly accounts: Accounts;
  readonly #byText = new Map<string, AccountFact[]>();
  readonly #byPath = new Map<string, AccountFact>();
  readonly #parents: ReadonlySet<Id>;

  constructor(accounts: readonly AccountFact[]) {
    this.accounts = accountsById(accounts);
    this.#parents = new Set(accounts.flatMap(({ parent }) => parent ?? []));
    for (const account of accounts) {
      const chain = chainOf(this.accounts, account.id);
      const codes = chain.map(({ code }) => code);
      this.#byPath.set(pathKey(account.scheme, codes), account);
      for (const text of textsOf(account, chain)) this.#put(account, text);
    }
  }

  #put(account: AccountFact, text: string): void {
    const key = looseKey(text);
    if (key === '') return;
    const known = this.#byText.get(`${account.scheme} ${key}`) ?? [];
    if (!known.includes(account)) known.push(account);
    this.#byText.set(`${account.scheme} ${key}`, known);
  }

  /** Of several that are called so, those that have none below them, where there are any. */
  find(scheme: Scheme, text: string): readonly AccountFact[] {
    const found = this.#byText.get(`${scheme} ${looseKey(text)}`) ?? [];
    const ends = found.filter(({ id }) => !this.isParent(id));
    return ends.length > 0 ? ends : found;
  }

  /** By the numbers on the way down. */
  at(scheme: Scheme, codes: readonly string[]): AccountFact | undefined {
    return this.#byPath.get(pathKey(scheme, codes));
  }

  isParent = (id: Id): boolean => this.#parents.has(id);

  /** Whether a text names an account, with or without its number. */
  isCalled(account: AccountFact, text: string): boolean {
    return textsOf(account, chainOf(this.accounts, account.id)).some((one) => looseKey(one) === looseKey(text));
  }

  rootOf = (account: AccountFact): AccountFact => chainOf(this.accounts, account.id)[0] ?? account;
}

function textsOf({ code, name }: AccountFact, chain: readonly AccountFact[]): string[] {
  const names = chain.map((one) => one.name);
  const codes = chain.map((one) => one.code).join('');
  const joined = joinCodes(chain);
  // 機關別 is quoted without 款 and 項.
  const quoted = joinCodes(chain.slice(2));
  return [
    name,
    `${code}${name}`,
    codes,
    `${codes}${name}`,
    joined,
    `${joined}${name}`,
    `${quoted}${name}`,
    ...names.map((_, at) => names.slice(at).join('')),
  ];
}
