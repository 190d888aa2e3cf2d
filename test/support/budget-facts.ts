import fc from 'fast-check';
import type { Day } from '#shared/base/day.ts';
import { type Id, newId } from '#shared/base/ids.ts';
import { firstDayOfYear } from '#shared/budget/amounts.ts';
import type { AccountFact, BookFacts, LineFact, MoveFact } from '#shared/budget/facts.ts';

/** Pieces of a budget book, for tests of what is computed of it. */
export const year = 115;

export const account = (said: Partial<AccountFact> & Pick<AccountFact, 'scheme' | 'code' | 'name'>): AccountFact => ({
  id: newId(),
  parent: null,
  level: 1,
  role: null,
  ...said,
});

export const line = (said: Partial<LineFact> & Pick<LineFact, 'account'>): LineFact => ({
  id: newId(),
  version: 1,
  base: null,
  former: null,
  side: 'expenditure',
  function: null,
  object: null,
  nature: 'current',
  funding: 'own',
  unit: null,
  name: null,
  caseByCase: false,
  order: null,
  itemsSum: null,
  estimate: null,
  reviewed: null,
  decided: null,
  proposed: null,
  legal: null,
  ...said,
});

export const move = (said: Partial<MoveFact> & Pick<MoveFact, 'kind' | 'amount'>): MoveFact => ({
  id: newId(),
  from: null,
  to: null,
  on: '2026-03-01',
  until: null,
  ...said,
});

export const book = (said: Partial<BookFacts>): BookFacts => ({
  year,
  inForceFrom: firstDayOfYear(year),
  lines: [],
  moves: [],
  terms: [],
  controls: [],
  executions: [],
  allotments: [],
  carries: [],
  ...said,
});

/** A small township: two plans of one agency and its reserve, with the 用途別 that the law speaks of. */
export function township() {
  const agency = account({ scheme: 'agency', code: '02', name: '海澄鄉公所主管' });
  const office = account({ scheme: 'agency', code: '01', name: '海澄鄉公所', parent: agency.id, level: 2 });
  const other = account({ scheme: 'agency', code: '02', name: '清潔隊', parent: agency.id, level: 2 });
  const plan = (code: string, name: string, parent = office.id): AccountFact =>
    account({ scheme: 'agency', code, name, parent, level: 3 });
  const roads = plan('04', '道路橋梁工程');
  const farming = plan('03', '農漁業管理');
  const cleaning = plan('01', '環境清潔', other.id);
  const reserves = plan('09', '預備金');
  const personnel = account({ scheme: 'object', code: '10', name: '人事費', role: 'personnel' });
  const services = account({ scheme: 'object', code: '20', name: '業務費' });
  const goods = account({ scheme: 'object', code: '01', name: '物品', parent: services.id, level: 2 });
  const travel = account({ scheme: 'object', code: '02', name: '國內旅費', parent: services.id, level: 2 });
  const equipment = account({ scheme: 'object', code: '30', name: '設備及投資' });
  const reserve = account({ scheme: 'object', code: '60', name: '預備金' });
  const reserve1 = account({
    scheme: 'object',
    code: '01',
    name: '第一預備金',
    role: 'reserve1',
    parent: reserve.id,
    level: 2,
  });
  const reserve2 = account({
    scheme: 'object',
    code: '02',
    name: '第二預備金',
    role: 'reserve2',
    parent: reserve.id,
    level: 2,
  });
  const of = (plan: AccountFact, object: AccountFact, legal: number): LineFact =>
    line({ account: plan.id, object: object.id, legal });
  const lines = {
    pay: of(roads, personnel, 1_000_000),
    goods: of(roads, goods, 600_000),
    travel: of(roads, travel, 400_000),
    works: of(roads, equipment, 2_000_000),
    fields: of(farming, goods, 500_000),
    brooms: of(cleaning, goods, 300_000),
    reserve1: of(reserves, reserve1, 200_000),
    reserve2: of(reserves, reserve2, 1_500_000),
  };
  const accounts = [
    ...[agency, office, other, roads, farming, cleaning, reserves],
    ...[personnel, services, goods, travel, equipment, reserve, reserve1, reserve2],
  ];
  return { accounts, lines, facts: book({ lines: Object.values(lines) }), services, roads };
}

export const dayIn2026 = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([month, day]): Day => `2026-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);

export const amount = fc.integer({ min: 1, max: 50_000_000 });

/** Any sequence of moves between some lines, a few of them cancelled later. */
export const movesOf = (ids: readonly Id[]): fc.Arbitrary<MoveFact[]> => {
  const place = fc.constantFrom(...ids);
  const cancelled = fc.option(dayIn2026, { nil: null });
  return fc.array(
    fc
      .record({
        kind: fc.constantFrom('supplement', 'reduce', 'transfer', 'reserve1', 'reserve2', 'disaster'),
        from: place,
        to: place,
        amount,
        on: dayIn2026,
        until: cancelled,
      })
      .map(({ kind, from, to, ...rest }): MoveFact => {
        const ends = { from: kind === 'supplement' ? null : from, to: kind === 'reduce' ? null : to };
        return { id: newId(), kind, ...ends, ...rest } as MoveFact;
      }),
    { maxLength: 30 },
  );
};
