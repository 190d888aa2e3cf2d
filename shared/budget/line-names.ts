import type { Id } from '../base/ids.ts';
import type { AccountFact, LineFact } from './facts.ts';

/** How a line is called: by its plan and 用途別, since most lines have no name of their own. */
export interface LineName {
  id: Id;
  /** 04-01-30: 目、節 and 用途別, as people quote it. */
  code: string;
  /** With 款 and 項 before it, for finding. */
  fullCode: string;
  /** 道路橋梁工程／設備及投資 */
  name: string;
  /** All names on the way down, for finding. */
  words: string;
  /** 項: the agency. */
  agency: string;
  /** The account of its plan or source. */
  account: Id;
}

export const labelOfLine = ({ code, name }: LineName): string => (code === '' ? name : `${code}　${name}`);

export type Accounts = ReadonlyMap<Id, AccountFact>;

export const accountsById = (accounts: readonly AccountFact[]): Accounts =>
  new Map(accounts.map((one) => [one.id, one]));

/** From the top down to the account; a parent that leads back to itself ends it. */
export function chainOf(accounts: Accounts, id: Id | null): AccountFact[] {
  const chain: AccountFact[] = [];
  let at = id === null ? undefined : accounts.get(id);
  while (at && !chain.includes(at)) {
    chain.unshift(at);
    at = at.parent === null ? undefined : accounts.get(at.parent);
  }
  return chain;
}

/** 2012 below 20 says both; 01 below 01 is a number of its own. */
const goesOn = (code: string, below: string | undefined): boolean =>
  below !== undefined && below.length > code.length && below.startsWith(code);

/** Codes joined by hyphens; one that goes on from its parent's stands for both. */
export const joinCodes = (chain: readonly AccountFact[]): string =>
  chain
    .filter(({ code }, at) => code !== '' && !goesOn(code, chain[at + 1]?.code))
    .map(({ code }) => code)
    .join('-');

export function lineNameOf(accounts: Accounts, line: LineFact): LineName {
  const plan = chainOf(accounts, line.account);
  const object = chainOf(accounts, line.object);
  const quoted = line.side === 'expenditure' && plan.length > 2 ? plan.slice(2) : plan;
  const parts = [plan.at(-1)?.name, object.at(-1)?.name].filter((one) => one !== undefined && one !== '');
  const base = parts.join('／');
  const own = line.name ?? '';
  return {
    id: line.id,
    code: [joinCodes(quoted), joinCodes(object)].filter((one) => one !== '').join('-'),
    fullCode: [joinCodes(plan), joinCodes(object)].filter((one) => one !== '').join('-'),
    name: own === '' || own === parts.at(-1) ? base : `${base}　${own}`.trim(),
    words: [...plan, ...object].map((one) => one.name).join(' '),
    agency: plan[1]?.name ?? plan[0]?.name ?? '',
    account: line.account,
  };
}

const known = new WeakMap<readonly LineFact[], ReadonlyMap<Id, LineName>>();

/** Names of all lines of a book; worked out once for each answer. */
export function lineNames(accounts: readonly AccountFact[], lines: readonly LineFact[]): ReadonlyMap<Id, LineName> {
  const there = known.get(lines);
  if (there) return there;
  const byId = accountsById(accounts);
  const names = new Map(lines.map((line) => [line.id, lineNameOf(byId, line)]));
  known.set(lines, names);
  return names;
}
