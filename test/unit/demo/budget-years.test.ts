import { beforeAll, describe, expect, it } from 'vitest';
import { type Day, rocYear } from '#shared/base/day.ts';
import { lastDayOf } from '#shared/base/month.ts';
import {
  type Amounts,
  amountsAsOf,
  lastDayOfYear,
  lastFullMonth,
  balanceOf as leftOf,
} from '#shared/budget/amounts.ts';
import { amountOf, balanceOf, lineProblems, reserveProblem } from '#shared/budget/balance.ts';
import type { BookFacts } from '#shared/budget/facts.ts';
import { controlFindings, LimitBook, moveFindings } from '#shared/budget/limits.ts';
import { rateOf } from '#shared/budget/rates.ts';
import { finalRate, type TrendFact, trendTable } from '#shared/budget/trend.ts';
import { registers } from '#shared/registers/index.ts';
import { type Books, booksOn } from './books.ts';
import { type BudgetOf, factsOf, usualRules } from './budget-facts.ts';

/** An ordinary day, the beginning and the middle of a year, its last day, March, and a leap day. */
const days: readonly Day[] = ['2026-11-26', '2026-01-05', '2026-06-30', '2026-12-31', '2027-03-01', '2028-02-29'];

const generalsOf = (books: Books): BudgetOf[] => books.budget.filter(({ kind }) => kind === 'general');

const generalOf = (books: Books, year: number): BudgetOf => {
  const found = generalsOf(books).find((one) => one.year === year);
  if (!found) throw new Error(`no budget of ${year}`);
  return found;
};

const sumOf = (values: readonly (number | null)[]): number => values.reduce<number>((sum, one) => sum + (one ?? 0), 0);

const spentOf = (facts: BookFacts, asOf: Day): Record<keyof Amounts, number> => {
  const amounts = amountsAsOf(facts, asOf);
  const spent = facts.lines.filter(({ side }) => side === 'expenditure').map(({ id }) => amounts.get(id));
  const names = Object.keys(spent[0] ?? {}) as (keyof Amounts)[];
  return Object.fromEntries(names.map((name) => [name, sumOf(spent.map((one) => one?.[name] ?? null))])) as Record<
    keyof Amounts,
    number
  >;
};

describe.each(days)('the budgets of the demo founded on %s', (today) => {
  let books: Books;
  const year = rocYear(today);
  beforeAll(async () => {
    books = await booksOn(today);
  }, 60_000);

  const facts = (of: number) => factsOf(books, generalOf(books, of));
  const accountsOf = (of: number) => books.budgetAccount.filter((one) => one.year === of);

  it('has some 600 lines in this year and in the two before', () => {
    for (const of of [year - 2, year - 1, year]) {
      const { lines } = facts(of);
      expect(lines.length).toBeGreaterThan(600);
      expect(lines.length).toBeLessThan(700);
      const keys = lines.map((one) => [one.account, one.object, one.name, one.funding].join(' '));
      expect(new Set(keys).size).toBe(keys.length);
    }
  });

  it('meets every expenditure that the council has before it or has resolved', () => {
    const asked = books.budget.filter((one) => one.sentOn !== null || one.year <= 100);
    expect(asked.length).toBeGreaterThanOrEqual(6);
    for (const one of asked)
      expect(balanceOf(factsOf(books, one).lines, amountOf, one), one.name ?? '').toMatchObject({ open: 0 });
  });

  it('adds up line by line, and keeps the reserve within its percent', () => {
    for (const one of generalsOf(books)) {
      const { lines } = factsOf(books, one);
      expect(lineProblems(lines), one.name ?? '').toEqual([]);
      expect(reserveProblem(lines, accountsOf(one.year), amountOf, usualRules.reserve1)).toBeUndefined();
    }
    const counted = books.budgetLine.flatMap(({ items }) => items).filter(({ quantity }) => quantity !== null);
    expect(counted.length).toBeGreaterThan(200);
    for (const { quantity, price, times, amount } of counted)
      expect(Number(quantity) * Number(price) * Number(times)).toBe(amount);
  });

  it('goes from estimate to law without a gap, less what was cut', () => {
    const cuts = new Map(books.budgetTerm.flatMap((one) => (one.kind === 'cut' ? [[one.line, one.amount]] : [])));
    for (const line of books.budgetLine) {
      if (line.proposed !== null) expect(line.proposed, line.name ?? '').toBe(line.decided);
      if (line.legal !== null)
        expect(line.legal, line.name ?? '').toBe((line.proposed ?? 0) - (cuts.get(line.id) ?? 0));
    }
  });

  it('knows of each account and line what it was the year before', () => {
    const accounts = new Map(books.budgetAccount.map((one) => [one.id, one]));
    for (const one of books.budgetAccount.filter((each) => each.year >= year - 1)) {
      const former = accounts.get(one.former ?? '');
      expect([former?.year, former?.scheme, former?.code, former?.name]).toEqual([
        one.year - 1,
        one.scheme,
        one.code,
        one.name,
      ]);
    }
    const lines = new Map(books.budgetLine.map((one) => [one.id, one]));
    const linked = facts(year).lines.filter((one) => one.former !== null);
    expect(linked.length).toBeGreaterThan(600);
    for (const one of linked) {
      const former = lines.get(one.former ?? '');
      expect(former?.budget).toBe(generalOf(books, year - 1).id);
      expect(accounts.get(former?.account ?? '')?.name).toBe(accounts.get(one.account)?.name);
    }
  });

  it('allots what every line has', () => {
    for (const of of [year - 1, year]) {
      const book = facts(of);
      const amounts = amountsAsOf(book, lastDayOfYear(of));
      expect(book.allotments).toHaveLength(book.lines.length - 3);
      for (const { line, months } of book.allotments) expect(sumOf(months), line).toBe(amounts.get(line)?.current);
    }
  });

  it('moves only what the law lets move', () => {
    const moved = books.budgetMove.filter(({ kind }) => kind !== 'supplement' && kind !== 'reduce');
    const standing = moved.filter(({ state }) => state !== 'returned' && state !== 'cancelled');
    expect(standing.length).toBeGreaterThanOrEqual(6);
    for (const one of standing) {
      const budget = books.budget.find(({ id }) => id === one.budget);
      if (!budget) throw new Error('no budget');
      const book = factsOf(books, budget);
      const others = { ...book, moves: book.moves.filter(({ id }) => id !== one.id) };
      expect(moveFindings(new LimitBook(others, accountsOf(budget.year)), one, usualRules), one.reason).toEqual([]);
    }
  });

  it('spends no more than there is, at the end of any month', () => {
    for (const of of [year - 2, year - 1, year]) {
      const book = facts(of);
      for (const month of new Set(book.executions.map((one) => one.month))) {
        const amounts = amountsAsOf(book, lastDayOf(month));
        for (const one of book.executions.filter((each) => each.month === month)) {
          const current = amounts.get(one.line)?.current ?? 0;
          expect(sumOf([one.paid, one.payable, one.saved]), `${month} ${one.line}`).toBeLessThanOrEqual(current);
          expect(one.committed ?? 0).toBeLessThanOrEqual(current - (one.paid ?? 0));
          expect(one.prepaid ?? 0).toBeLessThanOrEqual(one.committed ?? 0);
        }
      }
      for (const [id, one] of amountsAsOf(book, today)) expect(leftOf(one), id).toBeGreaterThanOrEqual(0);
    }
  });

  it('counts up over the months, and only those that are over', () => {
    for (const rows of Map.groupBy(books.execution, ({ line }) => line).values()) {
      const paid = rows.toSorted((a, b) => a.month.localeCompare(b.month)).map((one) => one.paid ?? 0);
      expect(paid).toEqual(paid.toSorted((a, b) => a - b));
    }
    for (const { month } of books.execution) expect(month <= lastFullMonth(today)).toBe(true);
    const over = Number(lastFullMonth(today).slice(5));
    const inYear = new Set(facts(year).executions.map(({ month }) => month));
    expect(inYear.size).toBe(lastFullMonth(today).startsWith(today.slice(0, 4)) ? over : 0);
  });

  it('holds nothing twice: requests, payments and carried money add up', () => {
    for (const one of books.control) {
      expect(one.used ?? 0).toBe(sumOf(one.uses.map(({ amount }) => amount)));
      expect(one.used ?? 0).toBeLessThanOrEqual(one.amount);
      if (one.state !== 'asked') continue;
      const known = new LimitBook(facts(year), accountsOf(year));
      expect(controlFindings(known, { line: one.line, amount: one.amount, on: one.askedOn }, usualRules)).toEqual([]);
    }
    for (const one of books.carryOver) {
      expect(one.left).toBe(one.amount - sumOf(one.uses.map(({ amount }) => amount)));
      expect(one.state === 'closed').toBe(one.left === 0);
      expect(one.files).toHaveLength(1);
    }
    for (const one of books.advance) expect(one.paid ?? 0).toBeLessThanOrEqual(one.amount);
  });

  it('lets nothing happen after today', () => {
    const names = ['budget', 'budgetMove', 'budgetTerm', 'control', 'carryOver', 'advance', 'allotment'] as const;
    for (const name of names) {
      const dated = Object.entries(registers[name].fields).filter(
        ([key, { kind }]) => kind === 'day' && key !== 'dueOn',
      );
      expect(dated.length).toBeGreaterThan(0);
      for (const row of books[name] as readonly object[])
        for (const [key] of dated) {
          const on = String(Reflect.get(row, key) ?? '');
          expect(on <= today, `${name}.${key} ${on}`).toBe(true);
        }
    }
    const parts = [...books.control, ...books.carryOver].flatMap(({ uses }) => uses.map(({ on }) => on));
    for (const on of [...parts, ...books.budgetTerm.flatMap(({ thaws }) => thaws.map(({ on }) => on))])
      expect(on <= today).toBe(true);
  });

  it('has the years of document 002', () => {
    const golden = [98, 99, 100];
    const trend = trendTable(
      golden,
      golden.flatMap((of) => trendFacts(facts(of))),
    );
    expect(trend.rows.map(({ label, cells }) => [label, cells.map(({ budget, final }) => [budget, final])])).toEqual([
      [
        '鄉（縣）預算',
        [
          [22_396_000, 19_035_971],
          [39_144_000, 35_139_493],
          [21_911_000, 19_867_906],
        ],
      ],
      [
        '離島建設基金',
        [
          [3_500_000, 3_500_000],
          [null, null],
          [null, null],
        ],
      ],
    ]);
    expect(trend.total.map(({ budget, final }) => [budget, final])).toEqual([
      [25_896_000, 22_535_971],
      [39_144_000, 35_139_493],
      [21_911_000, 19_867_906],
    ]);
    const last = trend.total[2] ?? { budget: null, final: null };
    expect([finalRate(last, 0), finalRate(last, 2)]).toEqual(['91', '90.68']);
    expect(
      generalsOf(books)
        .filter((one) => one.year <= 100)
        .map(({ state }) => state),
    ).toEqual(Array(3).fill('published'));
  });
});

function trendFacts(book: BookFacts): TrendFact[] {
  const amounts = amountsAsOf(book, lastDayOfYear(book.year));
  return book.lines
    .filter(({ side }) => side === 'expenditure')
    .map(({ id, funding }) => {
      const there = amounts.get(id);
      return { year: book.year, funding, budget: there?.current ?? null, final: there?.paid ?? null };
    });
}

describe('the year of the demo founded in November', () => {
  const today: Day = '2026-11-26';
  let books: Books;
  beforeAll(async () => {
    books = await booksOn(today);
  }, 60_000);

  it('stands where a township of that size stands at the end of October', () => {
    const spent = spentOf(factsOf(books, generalOf(books, 115)), '2026-10-31');
    expect(spent).toMatchObject({
      original: 243_925_000,
      supplement: 20_570_000,
      transfer: 0,
      reserve: 0,
      current: 264_495_000,
      allotted: 215_202_000,
      paid: 185_057_770,
      payable: 6_450_700,
      saved: 1_742_300,
    });
    expect((['execution', 'attainment', 'realisation'] as const).map((name) => rateOf(name, spent))).toEqual([
      '89.8',
      '73.1',
      '70',
    ]);
    expect(spentOf(factsOf(books, generalOf(books, 115)), today).carried).toBe(9_200_000);
  });

  it('has every kind of thing under way', () => {
    const states = (rows: readonly { state: string }[]) => [...new Set(rows.map(({ state }) => state))].sort();
    expect(books.budget.map(({ year, kind, state }) => [year, kind, state])).toEqual(
      expect.arrayContaining([
        [113, 'general', 'published'],
        [114, 'general', 'auditing'],
        [115, 'general', 'executing'],
        [115, 'supplementary', 'promulgated'],
        [116, 'general', 'first'],
      ]),
    );
    expect(states(books.budgetMove)).toEqual(['approved', 'asked', 'cancelled', 'returned', 'reviewed']);
    expect(states(books.control)).toEqual(['asked', 'cancelled', 'held', 'refused', 'settled']);
    expect(states(books.carryOver)).toEqual(['approved', 'asked', 'checked', 'closed']);
    expect(states(books.advance)).toEqual(['cancelled', 'consented', 'proposed', 'regular', 'sent']);
    expect(books.advance.filter(({ state, dueOn }) => state === 'consented' && String(dueOn) < today)).toHaveLength(1);
    const terms = books.budgetTerm.filter(({ budget }) => budget === generalOf(books, 115).id);
    expect(new Set(terms.map(({ kind, state }) => `${kind} ${state}`))).toEqual(
      new Set(['cut standing', 'freeze standing', 'freeze ended', 'condition standing', 'attached standing']),
    );
  });

  it('drafts next year out of this one: proposed, and not law', () => {
    const { lines, inForceFrom } = factsOf(books, generalOf(books, 116));
    expect(inForceFrom).toBeNull();
    expect(lines.length).toBeGreaterThan(600);
    expect(lines.every((one) => one.proposed !== null && one.legal === null)).toBe(true);
  });

  it('puts the supplementary budget into the lines it amends, on the day it was promulgated', () => {
    const amending = books.budget.find(({ kind }) => kind === 'supplementary');
    const moves = books.budgetMove.filter(({ amendment }) => amendment === amending?.id);
    const lines = books.budgetLine.filter(({ budget }) => budget === amending?.id);
    expect(amending?.promulgatedOn).toBe('2026-06-18');
    expect(moves.map((one) => [one.to ?? one.from, one.kind === 'reduce' ? -one.amount : one.amount]).sort()).toEqual(
      lines.map((one) => [one.base, one.legal]).sort(),
    );
    expect(new Set(moves.map((one) => `${one.on} ${one.number}`))).toEqual(
      new Set(['2026-06-18 海代議字第1150000287號']),
    );
  });
});
