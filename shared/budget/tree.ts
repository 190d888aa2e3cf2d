import type { Id } from '../base/ids.ts';
import { naturalKey } from '../base/text-key.ts';
import type { Scheme } from '../registers/budget-account.ts';
import type { AccountFact, LineFact } from './facts.ts';

type Figures = readonly (number | null)[];

/** 款、項、目、節 and below them 用途別 and the lines, each with its sums. */
export interface BookNode {
  readonly key: string;
  /** `line` stands for one line; the others for what the lines below have in common. */
  readonly kind: 'account' | 'group' | 'line';
  readonly level: number;
  readonly code: string;
  readonly name: string;
  readonly account: Id | null;
  readonly line: LineFact | null;
  readonly below: readonly BookNode[];
  readonly parent: BookNode | null;
  /** Sums in the order of the tree's columns; null where nothing below has a figure. */
  readonly sums: Figures;
}

interface Growing extends BookNode {
  account: Id | null;
  below: Growing[];
  parent: Growing | null;
  sums: (number | null)[];
  filled: number[];
  level: number;
  /** Order among siblings: by code, then by place. */
  order: string;
  place: number;
  hidden: boolean;
}

type Named = Pick<BookNode, 'code' | 'name'>;

/** What lines below an account have in common: a 用途別, or in other schemes the plan. */
interface Group extends Named {
  readonly id: Id;
}

export interface TreeAsked<C extends string> {
  scheme: Scheme;
  accounts: readonly AccountFact[];
  lines: readonly LineFact[];
  columns: readonly C[];
  figure: (line: LineFact, column: C) => number | null;
  /** 款項目節 that no line stands under yet are shown, too: a tree is edited before it is filled. */
  bare?: boolean;
  /** Lines that count in every sum and do not stand in the tree: what did not change. */
  hidden?: (line: LineFact) => boolean;
}

/** Subtotals at every level; an edit reaches them on its way up, whatever the number of lines. */
export class BookTree<C extends string> {
  readonly columns: readonly C[];
  readonly #top: Growing;
  readonly #places = new Map<Id, Growing>();
  readonly #at: ReadonlyMap<C, number>;

  constructor(asked: TreeAsked<C>) {
    this.columns = asked.columns;
    this.#at = new Map(asked.columns.map((name, at) => [name, at]));
    this.#top = fresh({ key: 'total', kind: 'group', code: '', name: '' }, asked.columns.length);
    const names = new Names(asked);
    const branches = new Branches(names, this.#top);
    if (asked.bare)
      for (const account of asked.accounts) if (account.scheme === asked.scheme) branches.account(account.id);
    for (const line of asked.lines) this.#hang(branches.of(line), names.line(line), line, asked);
    settle(this.#top, -1, asked.bare === true);
  }

  get roots(): readonly BookNode[] {
    return this.#top.below;
  }

  get total(): BookNode {
    return this.#top;
  }

  nodeOf(line: Id): BookNode | undefined {
    const node = this.#places.get(line);
    return node?.hidden ? undefined : node;
  }

  sum(node: BookNode, column: C): number | null {
    return node.sums[this.#at.get(column) ?? -1] ?? null;
  }

  /** Writes a figure of a line and every subtotal above it. */
  set(line: Id, column: C, value: number | null): void {
    const at = this.#at.get(column);
    const node = this.#places.get(line);
    if (at === undefined || !node) return;
    const before = node.sums[at] ?? null;
    if (before === value) return;
    node.sums[at] = value;
    const step = Number(value !== null) - Number(before !== null);
    for (let above = node.parent; above; above = above.parent) {
      const filled = (above.filled[at] ?? 0) + step;
      above.filled[at] = filled;
      above.sums[at] = filled === 0 ? null : (above.sums[at] ?? 0) + (value ?? 0) - (before ?? 0);
    }
  }

  #hang(parent: Growing, { code, name }: Named, line: LineFact, { figure, columns, hidden }: TreeAsked<C>): void {
    const node = fresh({ key: line.id, kind: 'line', code, name, line }, columns.length);
    node.parent = parent;
    node.place = line.order ?? Number.MAX_SAFE_INTEGER;
    node.hidden = hidden?.(line) === true;
    parent.below.push(node);
    this.#places.set(line.id, node);
    for (let at = 0; at < columns.length; at += 1) node.sums[at] = figure(line, columns[at] as C);
  }
}

/** What is made once for each pair of ids: lines are many, the places they stand at few. */
class Places<T> {
  readonly #known = new Map<Id | null, Map<Id | null, T>>();

  of(one: Id | null, other: Id | null, make: () => T): T {
    let beside = this.#known.get(one);
    if (!beside) {
      beside = new Map();
      this.#known.set(one, beside);
    }
    let there = beside.get(other);
    if (there === undefined) {
      there = make();
      beside.set(other, there);
    }
    return there;
  }
}

/** Codes are few, and asked for by every line. */
const orders = new Map<string, string>();

function orderOf(code: string): string {
  const known = orders.get(code);
  if (known !== undefined) return known;
  const made = naturalKey(code);
  orders.set(code, made);
  return made;
}

/** Nothing stands below a line: all of them share it. */
const none: never[] = [];

function fresh(
  { key, kind, code, name, line = null }: Pick<BookNode, 'key' | 'kind' | 'code' | 'name'> & { line?: LineFact | null },
  width: number,
): Growing {
  return {
    key,
    kind,
    code,
    name,
    line,
    level: 0,
    account: null,
    below: line ? none : [],
    parent: null,
    sums: new Array<number | null>(width).fill(null),
    filled: line ? none : new Array<number>(width).fill(0),
    order: orderOf(code),
    place: 0,
    hidden: false,
  };
}

function hung(parent: Growing, kind: 'account' | 'group', { id, code, name }: Group): Growing {
  const made = fresh({ key: `${parent.key}/${id}`, kind, code, name }, parent.sums.length);
  if (kind === 'account') made.account = id;
  made.parent = parent;
  parent.below.push(made);
  return made;
}

/** Where lines hang: 款項目節 and the groups below them, each made when it is first asked for. */
class Branches {
  readonly #names: Names;
  readonly #top: Growing;
  readonly #accounts = new Map<Id, Growing>();
  readonly #groups = new Places<Growing>();
  #unplaced: Growing | undefined;

  constructor(names: Names, top: Growing) {
    this.#names = names;
    this.#top = top;
  }

  account(id: Id | null): Growing | undefined {
    if (id === null) return undefined;
    const known = this.#accounts.get(id);
    if (known) return known;
    const fact = this.#names.account(id);
    if (!fact) return undefined;
    const made = hung(this.account(fact.parent) ?? this.#top, 'account', fact);
    this.#accounts.set(id, made);
    return made;
  }

  of(line: LineFact): Growing {
    const id = this.#names.accountOf(line);
    const at = this.account(id) ?? this.#none();
    const group = this.#names.groupOf(line);
    return group ? this.#groups.of(id, group.id, () => hung(at, 'group', group)) : at;
  }

  #none(): Growing {
    this.#unplaced ??= hung(this.#top, 'group', { id: 'none' as Id, code: '', name: '未歸科目' });
    return this.#unplaced;
  }
}

/** From the bottom up: order among siblings, the level of each, and its sums. What has nothing to show goes. */
function settle(node: Growing, level: number, bare: boolean): void {
  node.level = level;
  if (node.line) return;
  node.below.sort(bySiblings);
  for (const one of node.below) {
    settle(one, level + 1, bare);
    for (let at = 0; at < node.sums.length; at += 1) {
      const value = one.sums[at] ?? null;
      if (value === null) continue;
      node.sums[at] = (node.sums[at] ?? 0) + value;
      // How many lines below have a figure: with the last of them the sum is blank again.
      node.filled[at] = (node.filled[at] ?? 0) + (one.line ? 1 : (one.filled[at] ?? 0));
    }
  }
  if (!bare) node.below = node.below.filter((one) => !one.hidden && (one.line !== null || one.below.length > 0));
}

const bySiblings = (a: Growing, b: Growing): number => {
  if (a.order !== b.order) return a.order < b.order ? -1 : 1;
  return a.place - b.place;
};

interface Counted {
  lines: number;
}

/** What the accounts of a book say of a line: under which it stands, in which group, and what it is called. */
class Names {
  readonly #scheme: Scheme;
  readonly #accounts: ReadonlyMap<Id, AccountFact>;
  readonly #roots = new Map<Id, AccountFact>();
  readonly #plans = new Map<Id, Group>();
  /** How many lines a plan has of one 用途別. */
  readonly #counted = new Places<Counted>();

  constructor({ scheme, accounts, lines }: Pick<TreeAsked<string>, 'scheme' | 'accounts' | 'lines'>) {
    this.#scheme = scheme;
    this.#accounts = new Map(accounts.map((one) => [one.id, one]));
    if (scheme === 'agency') for (const line of lines) this.#count(line).lines += 1;
  }

  account(id: Id | null): AccountFact | undefined {
    return id === null ? undefined : this.#accounts.get(id);
  }

  /** The account a line stands under in this scheme. */
  accountOf(line: LineFact): Id | null {
    if (this.#scheme === 'function') return line.function;
    return this.#scheme === 'object' ? line.object : line.account;
  }

  groupOf(line: LineFact): Group | undefined {
    if (this.#scheme === 'source') return undefined;
    return this.#scheme === 'agency' ? this.#objectOf(line) : this.#planOf(line.account);
  }

  /** 機關別: below the plan its 用途別. One line that stands for the whole object is that object. */
  #objectOf(line: LineFact): Group | undefined {
    const root = this.#rootOf(line.object);
    return root && line.object === root.id && this.#count(line).lines === 1 ? undefined : root;
  }

  /** Other schemes: below them the plan, by its numbers. */
  #planOf(id: Id | null): Group | undefined {
    const plan = this.account(id);
    if (!plan) return undefined;
    const known = this.#plans.get(plan.id);
    if (known) return known;
    const above = this.#planOf(plan.parent);
    const made = { id: plan.id, code: above ? `${above.code}-${plan.code}` : plan.code, name: plan.name };
    this.#plans.set(plan.id, made);
    return made;
  }

  #rootOf(id: Id | null): AccountFact | undefined {
    const account = this.account(id);
    if (!account) return undefined;
    const known = this.#roots.get(account.id);
    if (known) return known;
    const root = this.#rootOf(account.parent) ?? account;
    this.#roots.set(account.id, root);
    return root;
  }

  #count(line: LineFact): Counted {
    return this.#counted.of(line.account, this.#rootOf(line.object)?.id ?? null, () => ({ lines: 0 }));
  }

  line(line: LineFact): Named {
    const own = this.account(this.#scheme === 'source' ? line.account : line.object);
    const name = line.name ?? '';
    const object = own?.name ?? '';
    if (this.#scheme === 'source') return { code: name === '' ? '' : (own?.code ?? ''), name: name || object };
    return { code: own?.code ?? '', name: name === '' ? object : `${object}${object === '' ? '' : '　'}${name}` };
  }
}
