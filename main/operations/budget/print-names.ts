import type { Id } from '#shared/base/ids.ts';
import { accountsById, chainOf, lineNames } from '#shared/budget/line-names.ts';
import type { Book } from './read-book.ts';

/** Where a line stands, in the words of a list. */
export interface LinePlace {
  /** 款、項、目、節 of its plan. */
  codes: string[];
  /** 農業管理與輔導業務／設備及投資　海澄農路改善工程. */
  name: string;
}

export function linePlaces({ accounts, facts }: Book): (id: Id | null) => LinePlace {
  const byId = accountsById(accounts);
  const names = lineNames(accounts, facts.lines);
  return (id) => {
    const line = names.get(id ?? '');
    return line
      ? { codes: chainOf(byId, line.account).map(({ code }) => code), name: line.name }
      : { codes: [], name: '' };
  };
}
