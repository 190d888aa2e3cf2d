import type { Day } from '../base/day.ts';
import { compare, type Decimal, divide, multiply } from '../base/decimal.ts';
import type { Id } from '../base/ids.ts';
import { formatMoney } from '../base/money.ts';
import { lastDayOf } from '../base/month.ts';
import type { MoveKind } from '../registers/budget-move.ts';
import { type Amounts, amountsAsOf, balanceOf, firstDayOfYear, heldOf, isInForce, lastDayOfYear } from './amounts.ts';
import type { AccountFact, BookFacts, LineFact } from './facts.ts';
import { limitWords as words } from './limit-words.ts';

export interface LimitRules {
  /** 流用, in percent of the account. */
  transferIn: Decimal;
  transferOut: Decimal;
  transferBase: 'legal' | 'current';
  /** 第一預備金, in percent of 經常支出. */
  reserve1: Decimal;
  overdraw: 'refuse' | 'warn';
}

/** Lawful ways on, where one is closed. */
export type WayOn = 'supplement' | 'reserve1' | 'reserve2' | 'transfer';

export interface Finding {
  kind: 'block' | 'warn';
  article: string;
  sentence: string;
  ways: readonly WayOn[];
  /** No exception lifts it: there simply is no money, or no such account. */
  firm?: true;
  gauge?: Gauge;
}

/** 流用 in or out of an account in the year, beside what the law allows. */
export interface Gauge {
  way: 'in' | 'out';
  base: number;
  percent: Decimal;
  limit: number;
  used: number;
  asked: number;
}

export interface MoveWish {
  kind: MoveKind;
  from: Id | null;
  to: Id | null;
  amount: number;
  on: Day;
  exceptionBasis?: string | null;
  exceptionNumber?: string | null;
}

/** A book with its accounts, looked up by what limits are about. */
export class LimitBook {
  readonly book: BookFacts;
  readonly #lines: ReadonlyMap<Id, LineFact>;
  readonly #accounts: ReadonlyMap<Id, AccountFact>;

  constructor(book: BookFacts, accounts: readonly AccountFact[]) {
    this.book = book;
    this.#lines = new Map(book.lines.map((line) => [line.id, line]));
    this.#accounts = new Map(accounts.map((account) => [account.id, account]));
  }

  line(id: Id | null): LineFact | undefined {
    return id === null ? undefined : this.#lines.get(id);
  }

  account(id: Id | null): AccountFact | undefined {
    return id === null ? undefined : this.#accounts.get(id);
  }

  /** 用途別一級科目: the level the law speaks of. */
  objectRoot(line: LineFact): AccountFact | undefined {
    let at = this.account(line.object);
    while (at?.parent) at = this.account(at.parent);
    return at;
  }

  roleOf(line: LineFact): AccountFact['role'] {
    return this.account(line.object)?.role ?? this.objectRoot(line)?.role ?? null;
  }

  /** Lines of one plan and one 用途別: the account whose 20% is counted. */
  group(line: LineFact): ReadonlySet<Id> {
    const root = this.objectRoot(line)?.id;
    const alike = this.book.lines.filter((one) => one.account === line.account && this.objectRoot(one)?.id === root);
    return new Set(alike.map((one) => one.id));
  }

  isCut(line: LineFact): boolean {
    return this.book.terms.some((term) => term.kind === 'cut' && term.line === line.id);
  }
}

/** What the law and the office's rules say to a move before it is made; empty: nothing. */
export function moveFindings(known: LimitBook, wish: MoveWish, rules: LimitRules): Finding[] {
  const amounts = amountsAsOf(known.book, wish.on);
  const found = [...shortage(known, wish), ...ruleFindings(known, wish, rules, amounts)];
  const excepted = Boolean(wish.exceptionBasis?.trim() && wish.exceptionNumber?.trim());
  return excepted ? found.map(lifted) : found;
}

const lifted = (finding: Finding): Finding => (finding.firm ? finding : { ...finding, kind: 'warn' });

export const isBlocked = (findings: readonly Finding[]): boolean => findings.some((one) => one.kind === 'block');

/**
 * A line's amounts when it is tightest from a day on: what was promised for a later day of the year cannot be promised
 * again by dating it earlier.
 */
export function tightest(book: BookFacts, line: Id, on: Day): Amounts | undefined {
  const own = onlyOf(book, line);
  const days = [on, ...eventDays(own).filter((day) => day > on), lastDayOfYear(book.year)];
  return days.reduce<Amounts | undefined>((worst, day) => {
    const there = day < on ? undefined : amountsAsOf(own, day).get(line);
    return !worst || (there && balanceOf(there) < balanceOf(worst)) ? (there ?? worst) : worst;
  }, undefined);
}

/** One line's share of a book: small enough to be looked at on every day something happens to it. */
function onlyOf(book: BookFacts, id: Id): BookFacts {
  const of = <T extends { line: Id | null }>(facts: readonly T[]): T[] => facts.filter(({ line }) => line === id);
  return {
    ...book,
    lines: book.lines.filter((line) => line.id === id),
    moves: book.moves.filter(({ from, to }) => from === id || to === id),
    terms: of(book.terms),
    controls: of(book.controls),
    executions: of(book.executions),
    allotments: of(book.allotments),
    carries: of(book.carries),
  };
}

const eventDays = ({ moves, terms, controls, executions }: BookFacts): Day[] => [
  ...new Set([
    ...moves.flatMap(({ on, until }) => [on, until ?? on]),
    ...terms.flatMap(({ on, endedOn, thaws }) => [on, endedOn ?? on, ...thaws.map((one) => one.on)]),
    ...controls.flatMap(({ heldOn, endedOn, uses }) => [heldOn, endedOn ?? heldOn, ...uses.map((one) => one.on)]),
    ...executions.map(({ month }) => lastDayOf(month)),
  ]),
];

function shortage(known: LimitBook, { from, amount, on }: MoveWish): Finding[] {
  const line = known.line(from);
  const there = line && tightest(known.book, line.id, on);
  if (!there) return [];
  const free = balanceOf(there);
  if (amount <= free) return [];
  return [
    {
      kind: 'block',
      article: '預算法第62條、第63條',
      sentence: words.short(formatMoney(Math.max(0, free)), formatMoney(amount)),
      ways: ['supplement'],
      firm: true,
    },
  ];
}

function ruleFindings(
  known: LimitBook,
  wish: MoveWish,
  rules: LimitRules,
  amounts: ReadonlyMap<Id, Amounts>,
): Finding[] {
  const from = known.line(wish.from);
  const to = known.line(wish.to);
  switch (wish.kind) {
    case 'transfer':
      return from && to ? transferFindings(known, { wish, from, to }, rules, amounts) : [firm(words.bothLines)];
    case 'reserve1':
    case 'reserve2':
    case 'disaster':
      return from && to ? reserveFindings(known, { wish, from, to }) : [firm(words.bothLines)];
    case 'supplement':
      return to && !from ? [] : [firm(words.supplementOnly)];
    case 'reduce':
      return from && !to ? [] : [firm(words.reduceOnly)];
  }
}

const firm = (sentence: string, article = '預算法第62條'): Finding => ({
  kind: 'block',
  article,
  sentence,
  ways: [],
  firm: true,
});

interface Pair {
  wish: MoveWish;
  from: LineFact;
  to: LineFact;
}

const reserveArticles = {
  reserve1: '預算法第22條、第64條',
  reserve2: '預算法第22條、第70條',
  disaster: '災害防救法第57條',
} as const;

function reserveFindings(known: LimitBook, { wish, from, to }: Pair): Finding[] {
  const kind = wish.kind as keyof typeof reserveArticles;
  const article = reserveArticles[kind];
  if (known.roleOf(from) !== kind) return [firm(words.notThatReserve[kind], article)];
  if (isReserve(known, to) || to.side !== 'expenditure') return [firm(words.intoReserve, article)];
  if (kind === 'reserve1' && !sameAgency(known, from, to))
    return [{ kind: 'block', article, sentence: words.otherAgency, ways: ['reserve2', 'supplement'] }];
  return [];
}

const isReserve = (known: LimitBook, line: LineFact): boolean => {
  const role = known.roleOf(line);
  return role === 'reserve1' || role === 'reserve2' || role === 'disaster';
};

/** 第一預備金 is an agency's own: the 項 of 機關別. */
function sameAgency(known: LimitBook, a: LineFact, b: LineFact): boolean {
  const agency = (line: LineFact): Id | undefined => {
    let at = known.account(line.account);
    while (at && at.level > 2) at = known.account(at.parent);
    return at?.id;
  };
  return agency(a) === agency(b);
}

function transferFindings(
  known: LimitBook,
  { wish, from, to }: Pair,
  rules: LimitRules,
  amounts: ReadonlyMap<Id, Amounts>,
): Finding[] {
  if (from.id === to.id) return [firm(words.sameLine)];
  if (from.side !== 'expenditure' || to.side !== 'expenditure') return [firm(words.expenditureOnly)];
  if (isReserve(known, from) || isReserve(known, to)) return [firm(words.reserveByUse)];
  if (from.account !== to.account) {
    const ways: WayOn[] = ['reserve1', 'reserve2', 'supplement'];
    return [{ kind: 'block', article: '預算法第62條', sentence: words.otherPlan, ways }];
  }
  const article = '預算法第63條';
  const ways: WayOn[] = ['reserve1', 'supplement'];
  const found: Finding[] = [];
  if (known.isCut(to)) found.push({ kind: 'block', article, sentence: words.wasCut, ways });
  if (known.objectRoot(from)?.id === known.objectRoot(to)?.id) return found;
  if (known.roleOf(to) === 'personnel') found.push({ kind: 'block', article, sentence: words.personnel, ways });
  for (const gauge of [
    transferGauge(known, to, 'in', rules, amounts, wish),
    transferGauge(known, from, 'out', rules, amounts, wish),
  ])
    if (isOver(gauge)) found.push({ kind: 'block', article, sentence: overSentence(gauge), ways, gauge });
  return found;
}

/** Exactly, without rounding: used + asked against base × percent. */
const isOver = ({ used, asked, base, percent }: Gauge): boolean =>
  compare(multiply(used + asked, 100), multiply(Math.max(0, base), percent)) > 0;

const overSentence = ({ way, limit, used, asked, percent }: Gauge): string =>
  words.over(way, percent, formatMoney(limit), formatMoney(used), formatMoney(used + asked - limit));

/** How much went in or out of an account this year, and how much may. */
export function transferGauge(
  known: LimitBook,
  line: LineFact,
  way: 'in' | 'out',
  rules: LimitRules,
  amounts: ReadonlyMap<Id, Amounts>,
  wish?: MoveWish,
): Gauge {
  const group = known.group(line);
  const base = [...group].reduce((sum, id) => {
    const there = amounts.get(id);
    return sum + ((rules.transferBase === 'legal' ? known.line(id)?.legal : there?.current) ?? 0);
  }, 0);
  const used = known.book.moves.reduce((sum, move) => {
    if (move.kind !== 'transfer' || !isInForce(move, lastDayOfYear(known.book.year))) return sum;
    const [near, far] = way === 'in' ? [move.to, move.from] : [move.from, move.to];
    return near !== null && group.has(near) && !(far !== null && group.has(far)) ? sum + move.amount : sum;
  }, 0);
  const percent = way === 'in' ? rules.transferIn : rules.transferOut;
  const exact = divide(multiply(Math.max(0, base), percent), 100, 2);
  return { way, base, percent, limit: Math.floor(Number(exact)), used, asked: wish?.amount ?? 0 };
}

export interface ControlWish {
  line: Id;
  amount: number;
  on: Day;
  /** What the line had the year before, where its own budget is not law yet. */
  lastYear?: number | null;
}

/** What stands against holding money of a line. Frozen money is spent by nobody, whatever the office's setting. */
export function controlFindings(known: LimitBook, wish: ControlWish, rules: LimitRules): Finding[] {
  const { line: id, amount, on } = wish;
  const line = known.line(id);
  const amounts = tightest(known.book, id, on);
  if (!line || !amounts || line.side !== 'expenditure') return [firm(words.notALine)];
  if (amounts.current === null) return [provisional(known, line, wish)];
  const found: Finding[] = [];
  const free = balanceOf(amounts);
  if (amount > free) found.push(overdrawn(amounts, amount, free, rules));
  const lastCase = `${lastDayOfYear(known.book.year).slice(0, 4)}-11-30`;
  if (line.caseByCase && on > lastCase)
    found.push({ kind: 'warn', article: '預算執行要點', sentence: words.caseByCaseLate, ways: [] });
  return found;
}

const lateBudget = '地方制度法第40條';

/** A year that began without its budget: last year's scale, and nothing new that is built or bought for good. */
function provisional({ book }: LimitBook, line: LineFact, { amount, on, lastYear = null }: ControlWish): Finding {
  if (on < firstDayOfYear(book.year) || book.inForceFrom !== null) return firm(words.notInForce, lateBudget);
  if (lastYear === null) return firm(line.nature === 'capital' ? words.newCapital : words.newItem, lateBudget);
  const held = book.controls.reduce((sum, one) => (one.line === line.id ? sum + heldOf(one, on, '') : sum), 0);
  if (amount > lastYear - held) return firm(words.overLastYear(formatMoney(lastYear), formatMoney(held)), lateBudget);
  return { kind: 'warn', article: lateBudget, sentence: words.lastYearScale, ways: [] };
}

function overdrawn({ frozen, conditional }: Amounts, amount: number, free: number, rules: LimitRules): Finding {
  const held = (frozen ?? 0) + (conditional ?? 0);
  const [asked, left] = [formatMoney(amount), formatMoney(Math.max(0, free))];
  if (held > 0)
    return {
      kind: 'block',
      article: '地方制度法第41條',
      sentence: words.frozen(asked, left, formatMoney(held)),
      ways: [],
      firm: true,
    };
  const kind = rules.overdraw === 'refuse' ? 'block' : 'warn';
  return { kind, article: '預算法第25條', sentence: words.overdrawn(asked, left), ways: ['transfer', 'reserve1'] };
}
