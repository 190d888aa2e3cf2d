import type { Id } from '#shared/base/ids.ts';
import { naturalKey } from '#shared/base/text-key.ts';
import type { AccountFact } from '#shared/budget/facts.ts';
import type { Scheme } from '#shared/registers/budget-account.ts';
import type { AccountChange } from './edits.ts';

/** An account as the office takes it. */
export const accountEntry = ({ id, parent, code, name, role }: AccountFact): AccountChange => ({
  id,
  parent,
  code,
  name,
  role,
});

/** The number after the last one under a parent, as wide as its sisters': 03 after 02. */
export function nextCode(accounts: readonly AccountFact[], scheme: Scheme, parent: Id | null): string {
  const codes = accounts
    .filter((one) => one.scheme === scheme && one.parent === parent)
    .map(({ code }) => code)
    .toSorted((a, b) => (naturalKey(a) < naturalKey(b) ? -1 : 1));
  const last = codes.at(-1) ?? '00';
  const number = Number(last);
  return Number.isInteger(number) ? String(number + 1).padStart(last.length, '0') : '';
}

/** An account and all below it: it cannot move under any of them. */
export function withBelow(accounts: readonly AccountFact[], id: Id): Set<Id> {
  const found = new Set([id]);
  for (let before = 0; before !== found.size; ) {
    before = found.size;
    for (const one of accounts) if (one.parent !== null && found.has(one.parent)) found.add(one.id);
  }
  return found;
}

/** 02-01-04 交通支出 */
export function accountTitle(accounts: ReadonlyMap<Id, AccountFact>, account: AccountFact): string {
  const codes: string[] = [];
  for (let at: AccountFact | undefined = account; at; at = accounts.get(at.parent ?? '')) codes.unshift(at.code);
  return `${codes.join('-')} ${account.name}`;
}
