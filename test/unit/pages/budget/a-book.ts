import type { AccountFact, LineFact } from '#shared/budget/facts.ts';
import type { BookAnswer, BudgetSummary } from '#shared/contract/budget-answers.ts';
import { line as lineFact } from '#test/support/budget-facts.ts';

export const account = (of: Partial<AccountFact> & Pick<AccountFact, 'id' | 'code' | 'name'>): AccountFact => ({
  scheme: 'agency',
  parent: null,
  level: 1,
  role: null,
  ...of,
});

export const line = (of: Partial<LineFact> & Pick<LineFact, 'id'>): LineFact =>
  lineFact({ account: 'road', object: 'works', nature: 'capital', ...of });

/** 公所 › 交通 › 道路, with two lines of 設備. */
export const accounts: AccountFact[] = [
  account({ id: 'office', code: '02', name: '鄉公所' }),
  account({ id: 'traffic', code: '04', name: '交通支出', parent: 'office', level: 2 }),
  account({ id: 'road', code: '01', name: '道路橋梁', parent: 'traffic', level: 3 }),
  account({ id: 'works', code: '30', name: '設備及投資', scheme: 'object' }),
];

const blankBudget = {
  id: 'book',
  version: 3,
  state: 'executing',
  removed: false,
  name: '115年度總預算',
  year: 115,
  kind: 'general',
  serial: null,
} as unknown as BookAnswer['budget'];

export const aBook = (of: Partial<BookAnswer> & Pick<BookAnswer, 'lines'>): BookAnswer => ({
  budget: blankBudget,
  siblings: [],
  asOf: '2026-10-31',
  monthsOver: 10,
  accounts,
  amounts: {},
  lastYear: of.lines.map(() => null),
  held: [],
  pending: [],
  deadlines: [],
  rules: {
    transferIn: '20',
    transferOut: '20',
    transferBase: 'legal',
    reserve1: '1',
    overdraw: 'refuse',
    green: 90,
    yellow: 80,
    advanceYears: 1,
    carryYears: 4,
  },
  position: 1,
  ...of,
});

export const summary = (of: Partial<BudgetSummary> & Pick<BudgetSummary, 'id' | 'year'>): BudgetSummary => ({
  name: `${of.year}年度總預算`,
  kind: 'general',
  state: 'executing',
  revenue: null,
  expenditure: null,
  ...of,
});
