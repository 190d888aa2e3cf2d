import type { Id } from '#shared/base/ids.ts';
import { budgetLine } from '#shared/registers/budget-line.ts';
import type { Kept } from '../../store/columns.ts';
import { recordOf } from '../../store/records.ts';
import { readAccounts } from '../budget/book-rows.ts';
import type { ReadContext } from '../carry.ts';
import { keptRows } from './kept-rows.ts';

export interface LinePlace {
  /** 試驗鄉公所主管／試驗鄉公所／交通支出／道路工程 */
  place: string;
  /** 物品　文具 */
  item: string;
  unit: Id | null;
}

type Accounts = ReadonlyMap<Id, { parent: Id | null; name: string }>;

/** Where lines stand in their book, and what each is called there. */
export function linePlaces(context: ReadContext, lines: Iterable<Kept>): Map<Id, LinePlace> {
  const years = new Map<unknown, Accounts>();
  const accountsOf = (budget: string): Accounts => {
    const year = recordOf(context.db, 'budget', budget)?.year;
    const known = years.get(year);
    if (known) return known;
    const accounts = new Map(year === undefined ? [] : readAccounts(context.db, year).map((one) => [one.id, one]));
    years.set(year, accounts);
    return accounts;
  };
  return new Map([...lines].map((line) => [line.id, placeOf(line, accountsOf(String(line.budget)))]));
}

/** The same, of lines that other records name. */
export const namedPlaces = (context: ReadContext, ids: Iterable<unknown>): Map<Id, LinePlace> => {
  const named = [...new Set(ids)].filter((id): id is Id => typeof id === 'string');
  return linePlaces(context, keptRows(context, budgetLine, { ids: named }));
};

/** In one line, for a cell: where it stands, and what it is. */
export const placeText = (place: LinePlace | undefined): string =>
  place === undefined ? '' : [place.place, place.item].filter((part) => part !== '').join('／');

function placeOf(line: Kept, accounts: Accounts): LinePlace {
  const nameOf = (id: unknown): string => accounts.get(String(id))?.name ?? '';
  const own = [nameOf(line.object), String(line.name ?? '')].filter((part) => part !== '').join('　');
  return {
    place: pathOf(String(line.account), accounts),
    item: own || nameOf(line.account),
    unit: (line.unit as Id | null) ?? null,
  };
}

function pathOf(id: Id, accounts: Accounts): string {
  const account = accounts.get(id);
  if (!account) return '';
  const above = account.parent === null ? '' : pathOf(account.parent, accounts);
  return above === '' ? account.name : `${above}／${account.name}`;
}
