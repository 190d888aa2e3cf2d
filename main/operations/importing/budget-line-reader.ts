import { plainText } from '#shared/base/plain-text.ts';
import { type AccountFinder, codeIn } from '#shared/budget/account-finder.ts';
import type { AccountFact, LineFact } from '#shared/budget/facts.ts';
import { budgetImportWords as words } from '#shared/words/budget-import.ts';
import type { NearTexts, Understood } from './book.ts';
import {
  accountIn,
  isNamed,
  type KnownBook,
  type KnownBooks,
  objectIn,
  oneOf,
  type Problems,
  schemesOf,
  textIn,
} from './budget-line-finding.ts';
import { itemsFor, type OddFormula } from './budget-line-items.ts';

type Values = Readonly<Record<string, unknown>>;

/** Where a row stands, and what went wrong in finding it. */
interface Placed {
  account?: AccountFact | undefined;
  object?: AccountFact | undefined;
  name?: string;
  problems: Problems;
  /** It heads or adds up the rows below it. */
  heads?: boolean;
}

const levelFields = ['level1', 'level2', 'level3', 'level4'] as const;
const amounts = ['estimate', 'reviewed', 'decided'] as const;

const said = (texts: Readonly<Record<string, string>>, names: readonly string[]): boolean =>
  names.some((name) => (texts[name] ?? '') !== '');

/** A row without numbers of its own that brings an amount: it stands below what was named before. */
function rowBelow({ next }: NearTexts): Readonly<Record<string, string>> | undefined {
  const texts = next();
  const below = texts && !said(texts, levelFields) && said(texts, amounts) && said(texts, ['account', ...objectFields]);
  return below ? texts : undefined;
}

/** Goes down a table: finds the account, 用途別 and line of every row, by what it says and by the rows above it. */
export class LineReader {
  readonly #books: KnownBooks;
  #path: string[] = [];
  #account: AccountFact | undefined;
  /** 用途別一級 that heads the rows below it, and the 用途別 of the last row. */
  #group: AccountFact | undefined;
  #object: AccountFact | undefined;
  /** 用途別一級 in a column of its own, for the rows below it. */
  #root = '';
  /** A formula of the last row that was not taken. */
  odd: OddFormula | undefined;

  constructor(books: KnownBooks) {
    this.#books = books;
  }

  read(row: Values, near: NearTexts): Understood {
    const { level1, level2, level3, level4, accountCode, account, calc, function: ofFunction, ...others } = row;
    const { object, objectCode, objectRoot, ...rest } = others;
    this.odd = undefined;
    const book = this.#books.of(row.budget);
    if (!book) return { values: rest, problems: {} };
    const placed = this.#place(book, this.#inOneColumn(row, near), near);
    if (placed.heads) return { values: rest, problems: placed.problems, sum: true };
    const problems = { ...placed.problems };
    const values: Record<string, unknown> = { ...rest };
    if (placed.name !== undefined) values.name ??= placed.name;
    if (placed.account) {
      values.account = placed.account.id;
      values.side = placed.account.scheme === 'source' ? 'revenue' : 'expenditure';
    }
    if (placed.object) values.object = placed.object.id;
    const unit = row.unit ?? this.#books.unitIn(book.budget.year, near.own().unit ?? '');
    if (unit !== undefined) values.unit = unit;
    const duty = textIn(ofFunction) === '' ? undefined : oneOf(book.finder, 'function', textIn(ofFunction), problems);
    if (duty) values.function = duty.id;
    if (!placed.account || Object.keys(problems).length > 0) return { values, problems };
    adopt(book, values, placed.account, problems);
    return { values: this.#filled(book, values, textIn(calc)), problems };
  }

  /** With what follows from the line that is there, and what its formulas come to. */
  #filled(book: KnownBook, values: Record<string, unknown>, calc: string): Record<string, unknown> {
    const [there] = linesLike(book, values);
    if (!there) fillUnsaid(book, values, this.#books);
    const worked = itemsFor(values, calc, there && this.#books.line(there.id));
    this.odd = worked.odd;
    return worked.values;
  }

  /** Number and name of an account as one text; 用途別 as one, below the 一級 that was named last for the same account. */
  #inOneColumn(row: Values, near: NearTexts): Values {
    const own = near.own();
    const { root, text } = objectTexts(own);
    if (root !== '') this.#root = root;
    else if (said(own, ['account', 'accountCode', ...levelFields])) this.#root = '';
    const account = `${textIn(row.accountCode)}${textIn(row.account)}`;
    // What stands for every row, or was filled down, is in the row alone.
    const object = text === '' && root === '' ? textIn(row.object) : text;
    return { ...row, account, object: object === '' ? root : object, root: this.#root };
  }

  #place(book: KnownBook, row: Values, near: NearTexts): Placed {
    const levels = levelFields.map((name) => codeIn(textIn(row[name])));
    if (!levels.every((code) => code !== undefined)) return withoutCode(row);
    if (levels.some((code) => code !== '')) return this.#numbered(book, row, levels, near);
    if (this.#path.length > 0) return this.#below(book, row, near);
    const problems: Problems = {};
    const account = accountIn(book, row, problems);
    const object = objectIn(book.finder, row, problems);
    return { account, object, problems, ...(headsObjects(near) ? { heads: true } : {}) };
  }

  /** 款、項、目、節 in columns of their own. */
  #numbered({ finder, budget }: KnownBook, row: Values, levels: readonly string[], near: NearTexts): Placed {
    const level = levels.findIndex((code) => code !== '');
    this.#path = [...this.#path.slice(0, level), ...levels.slice(level).filter((code) => code !== '')];
    this.#group = undefined;
    this.#object = undefined;
    const [code, called] = [this.#path.join('-'), textIn(row.account)];
    const there = schemesOf(row.side).flatMap((scheme) => finder.at(scheme, this.#path) ?? []);
    const named = there.filter((one) => called === '' || finder.isCalled(one, called));
    const [account, other] = named;
    this.#account = account;
    const [besides] = there;
    if (!account && besides) return { problems: { account: words.otherName(code, besides.name, called) } };
    if (!account) return { problems: { account: words.noAccount(budget.year, `${code} ${called}`.trim()) } };
    if (other) return { problems: { side: words.whichSide(account.name) } };
    const problems: Problems = {};
    const object = objectIn(finder, row, problems);
    const heads = finder.isParent(account.id) || (!object && rowBelow(near) !== undefined);
    return { account, object, problems, ...(heads ? { heads } : {}) };
  }

  /** A row below an account: a 用途別, or a line by its own name. */
  #below({ finder }: KnownBook, row: Values, near: NearTexts): Placed {
    const account = this.#account;
    const called = textIn(row.account);
    const speaks = amounts.some((name) => row[name] !== undefined);
    if (!account && !speaks) return { problems: {}, heads: true };
    if (!account) return { problems: { account: words.nothingAbove } };
    if (textIn(row.object) !== '') {
      const problems: Problems = {};
      const object = objectIn(finder, row, problems);
      return { account, object, problems, ...(headsObjects(near) ? { heads: true } : {}) };
    }
    const named = account.scheme === 'source' ? undefined : this.#named(finder, called);
    // Notes and signatures below a table say no amount.
    if (!named && !speaks) return { problems: {}, heads: true };
    if (!named) return { account, object: this.#group ?? this.#object, name: called, problems: {} };
    const { object, name } = named;
    this.#object = object;
    const below = textIn(rowBelow(near)?.account);
    const heads = name === undefined && below !== '' && this.#isBelow(finder, object, below);
    if (heads) this.#group = object;
    return { account, object, problems: {}, ...(name === undefined ? {} : { name }), ...(heads ? { heads } : {}) };
  }

  /** 11　物品, or with a name of its own behind it: 11　物品　路燈耗材. */
  #named(finder: AccountFinder, text: string): { object: AccountFact; name?: string } | undefined {
    const whole = this.#objectCalled(finder, text);
    if (whole) return { object: whole };
    for (let at = text.lastIndexOf('　'); at > 0; at = text.lastIndexOf('　', at - 1)) {
      const object = this.#objectCalled(finder, text.slice(0, at));
      if (object) return { object, name: text.slice(at + 1) };
    }
    return undefined;
  }

  /** Within the 用途別 above it first: 01 stands in each of them. */
  #objectCalled(finder: AccountFinder, text: string): AccountFact | undefined {
    const found = finder.find('object', text);
    const root = this.#object && finder.rootOf(this.#object);
    const near = found.filter((one) => finder.rootOf(one) === root);
    const pool = near.length > 0 ? near : found;
    return pool.length === 1 ? pool[0] : undefined;
  }

  /** Only 用途別一級 heads others: those of the second level, itself once more, or lines by their own names. */
  #isBelow(finder: AccountFinder, object: AccountFact, text: string): boolean {
    const named = this.#named(finder, text);
    return object.parent === null && (!named || finder.rootOf(named.object) === object);
  }
}

/** Notes and signatures stand in the first column and say no amount; names instead of numbers cannot be followed. */
function withoutCode(row: Values): Placed {
  if (!amounts.some((name) => row[name] !== undefined)) return { problems: {}, heads: true };
  const said = levelFields.map((name) => textIn(row[name])).filter((text) => text !== '');
  return { problems: { account: words.accountCode(said.join('-')) } };
}

const objectFields = ['object', 'objectCode', 'objectRoot'] as const;

/** Under one head in two columns stand number and name, or a name of the first level and one of the second. */
function objectTexts(own: Readonly<Record<string, string>>): { root: string; text: string } {
  const { object = '', objectCode: first = '', objectRoot = '' } = own;
  if (first !== '' && !/^[\d.-]+$/.test(plainText(first))) return { root: first, text: object };
  return { root: objectRoot, text: `${first}${object}` };
}

/** 用途別一級 alone, and those of the second level in the rows below. */
function headsObjects(near: NearTexts): boolean {
  const [own, below] = [objectTexts(near.own()), objectTexts(near.next() ?? {})];
  const next = near.next() ?? {};
  const isOwn = said(next, ['account', 'accountCode', ...levelFields]) && next.account !== near.own().account;
  return own.root !== '' && own.text === '' && below.text !== '' && !isOwn && ['', own.root].includes(below.root);
}

/** A table that leaves 用途別 out means the only line of its account. */
function adopt(
  { linesAt }: KnownBook,
  values: Record<string, unknown>,
  account: AccountFact,
  problems: Problems,
): void {
  if (values.object !== undefined) return;
  const there = linesAt.get(account.id) ?? [];
  if (there.some((line) => line.object === null && isNamed(line, values.name))) return;
  const alike = there.filter((line) => values.name === undefined || isNamed(line, values.name));
  const [only] = alike;
  if (alike.length > 1) problems.account = words.severalLines(account.name, alike.length);
  if (alike.length !== 1 || !only) return;
  if (only.object !== null) values.object = only.object;
  if (only.name !== null) values.name ??= only.name;
}

/** Lines of a book at the same place as a row. */
const linesLike = ({ linesAt }: KnownBook, { account, object = null, name }: Values): readonly LineFact[] =>
  (linesAt.get(String(account)) ?? []).filter((line) => line.object === object && isNamed(line, name));

/** Of a supplementary budget: the line it amends. */
export function amendedLine({ budget }: KnownBook, values: Values, books: KnownBooks): LineFact | undefined {
  const amended = budget.kind === 'supplementary' ? books.of(budget.amends) : undefined;
  const [only, other] = amended ? linesLike(amended, values) : [];
  return other ? undefined : only;
}

/** What a new line is where its table does not say: as what it amends; built or bought for good by its 用途別. */
function fillUnsaid(book: KnownBook, values: Record<string, unknown>, books: KnownBooks): void {
  const base = amendedLine(book, values, books);
  const object = book.finder.accounts.get(String(values.object));
  const bought = object !== undefined && book.finder.rootOf(object).name === '設備及投資';
  if (base) values.funding ??= base.funding;
  if (base || bought) values.nature ??= base?.nature ?? 'capital';
}
