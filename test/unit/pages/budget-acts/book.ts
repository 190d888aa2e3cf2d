import type { Id } from '#shared/base/ids.ts';
import type { AccountFact, LineFact } from '#shared/budget/facts.ts';
import type { BookAnswer } from '#shared/contract/budget-answers.ts';
import { line as lineFact } from '#test/support/budget-facts.ts';

/** A small book: two agencies, a plan with two objects, and the first reserve of each. */
export const account = (
  id: Id,
  parent: Id | null,
  level: number,
  code: string,
  name: string,
  more: Partial<AccountFact> = {},
): AccountFact => ({ id, parent, level, code, name, scheme: 'agency', role: null, ...more });

const object = (id: Id, code: string, name: string, role: AccountFact['role'] = null): AccountFact =>
  account(id, null, 1, code, name, { scheme: 'object', role });

export const accounts: AccountFact[] = [
  account('a01', null, 1, '01', '代表會主管'),
  account('a0101', 'a01', 2, '01', '代表會'),
  account('a010101', 'a0101', 3, '01', '一般行政'),
  account('a02', null, 1, '02', '公所主管'),
  account('a0201', 'a02', 2, '01', '公所'),
  account('a020104', 'a0201', 3, '04', '交通支出'),
  account('a02010401', 'a020104', 4, '01', '道路橋梁工程'),
  account('a020109', 'a0201', 3, '09', '預備金'),
  object('o10', '10', '人事費', 'personnel'),
  object('o20', '20', '業務費'),
  object('o30', '30', '設備及投資'),
  object('o60', '60', '預備金', 'reserve1'),
];

const line = (id: Id, place: Id, of: Id, more: Partial<LineFact> = {}): LineFact =>
  lineFact({ id, account: place, object: of, legal: 1000, ...more });

export const lines: LineFact[] = [
  line('office', 'a02010401', 'o20'),
  line('works', 'a02010401', 'o30', { name: '濱海路二段' }),
  line('reserve', 'a020109', 'o60'),
  line('council', 'a010101', 'o20'),
  line('councilReserve', 'a010101', 'o60'),
  line('revenue', 'a01', 'o20', { side: 'revenue', object: null }),
];

export const book: Pick<BookAnswer, 'accounts' | 'lines' | 'amounts'> = {
  accounts,
  lines,
  amounts: {
    current: [1000, 5000, 300, 800, 100, null],
    available: [900, 4500, 300, 800, 100, null],
    paid: [100, 500, null, null, null, null],
    payable: [null, 1000, null, null, null, null],
  },
};
