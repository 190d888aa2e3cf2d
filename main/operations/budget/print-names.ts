import type { Id } from '#shared/base/ids.ts';
import type { AccountFact, LineFact } from '#shared/budget/facts.ts';
import type { Book } from './read-book.ts';

/** Where a line stands, in the words of a list. */
export interface LinePlace {
  /** 款、項、目、節 of its plan. */
  codes: string[];
  /** 農業管理與輔導業務／設備及投資　海澄農路改善工程. */
  name: string;
}

export function linePlaces({ accounts, facts }: Book): (id: Id | null) => LinePlace {
  const byId = new Map(accounts.map((one) => [one.id, one]));
  const lines = new Map(facts.lines.map((line) => [line.id, line]));
  return (id) => {
    const line = lines.get(id ?? '');
    if (!line) return { codes: [], name: '' };
    const way = wayTo(byId, line.account);
    return { codes: way.map(({ code }) => code), name: nameOf(line, way.at(-1), byId.get(line.object ?? '')) };
  };
}

function wayTo(byId: ReadonlyMap<Id, AccountFact>, id: Id): AccountFact[] {
  const way: AccountFact[] = [];
  for (let at = byId.get(id); at; at = byId.get(at.parent ?? '')) way.unshift(at);
  return way;
}

function nameOf(line: LineFact, plan: AccountFact | undefined, object: AccountFact | undefined): string {
  const own = [object?.name ?? '', line.name ?? ''].filter((name) => name !== '').join('　');
  return [plan?.name ?? '', own].filter((name) => name !== '').join('／');
}
