import { useMemo } from 'react';
import type { FindRecords, LabelOf } from '#renderer/parts/register/names.ts';
import type { Id } from '#shared/base/ids.ts';
import { naturalKey, textKey } from '#shared/base/text-key.ts';
import type { AccountFact } from '#shared/budget/facts.ts';
import type { Scheme } from '#shared/registers/budget-account.ts';
import { accountTitle } from './account-entry.ts';

const most = 20;

export interface AccountFind {
  /** Offers the accounts of one scheme; `open` says which may be chosen. */
  find: (scheme: Scheme, open?: (account: AccountFact) => boolean) => FindRecords;
  labelOf: LabelOf;
  /** No other account stands below it: lines hang there. */
  isLeaf: (account: AccountFact) => boolean;
}

/** The book's own accounts, found by number or name; all of them are at hand. */
export function useAccountFind(accounts: readonly AccountFact[]): AccountFind {
  return useMemo(() => {
    const byId = new Map(accounts.map((one) => [one.id, one]));
    const parents = new Set(accounts.map(({ parent }) => parent));
    const all = accounts
      .map((account) => ({ account, label: accountTitle(byId, account) }))
      .toSorted((a, b) => (naturalKey(a.label) < naturalKey(b.label) ? -1 : 1));
    return {
      find:
        (scheme, open = () => true) =>
        async (_register, text) =>
          all
            .filter(({ account, label }) => account.scheme === scheme && open(account) && fits(label, text))
            .slice(0, most)
            .map(({ account, label }) => ({ id: account.id, label })),
      labelOf: (register: string, id: Id) => {
        const account = register === 'budgetAccount' ? byId.get(id) : undefined;
        return account ? accountTitle(byId, account) : '';
      },
      isLeaf: ({ id }) => !parents.has(id),
    };
  }, [accounts]);
}

const fits = (label: string, text: string): boolean =>
  textKey(label).replaceAll('-', '').includes(textKey(text).replaceAll('-', ''));
