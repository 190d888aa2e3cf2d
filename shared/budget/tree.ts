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

interface Step {
  id: Id;
  kind: 'account' | 'group';
  code: string;
  name: string;
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
    const way = new Ways(asked);
    if (asked.bare)
      for (const account of asked.accounts) if (account.scheme === asked.scheme) this.#walk(way.to(account.id));
    for (const line of asked.lines) this.#hang(way, line, asked);
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

  #walk(steps: readonly Step[]): Growing {
    let at = this.#top;
    for (const step of steps) at = below(at, step, this.columns.length);
    return at;
  }

  #hang(way: Ways, line: LineFact, { figure, columns, hidden }: TreeAsked<C>): void {
    const parent = this.#walk(way.of(line));
    const { code, name } = way.naming(line);
    const node = fresh({ key: line.id, kind: 'line', code, name, line }, columns.length);
    node.parent = parent;
    node.place = line.order ?? Number.MAX_SAFE_INTEGER;
    node.hidden = hidden?.(line) === true;
    parent.below.push(node);
    this.#places.set(line.id, node);
    for (let at = 0; at < columns.length; at += 1) node.sums[at] = figure(line, columns[at] as C);
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
    below: [],
    parent: null,
    sums: new Array<number | null>(width).fill(null),
    filled: line ? [] : new Array<number>(width).fill(0),
    order: orderOf(code),
    place: 0,
    hidden: false,
  };
}

const nodesBelow = new WeakMap<Growing, Map<string, Growing>>();

function below(parent: Growing, step: Step, width: number): Growing {
  const known = nodesBelow.get(parent) ?? new Map<string, Growing>();
  nodesBelow.set(parent, known);
  const there = known.get(step.id);
  if (there) return there;
  const made: Growing = {
    ...fresh({ key: `${parent.key}/${step.id}`, kind: step.kind, code: step.code, name: step.name }, width),
    account: step.kind === 'account' ? step.id : null,
    parent,
  };
  known.set(step.id, made);
  parent.below.push(made);
  return made;
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

/** The way from the top of a scheme down to a line. */
class Ways {
  readonly #scheme: Scheme;
  readonly #accounts: ReadonlyMap<Id, AccountFact>;
  readonly #known = new Map<Id, readonly Step[]>();
  readonly #lines: ReadonlyMap<string, number>;

  constructor({ scheme, accounts, lines }: Pick<TreeAsked<string>, 'scheme' | 'accounts' | 'lines'>) {
    this.#scheme = scheme;
    this.#accounts = new Map(accounts.map((one) => [one.id, one]));
    const counted = new Map<string, number>();
    for (const line of lines) {
      const key = this.#placeKey(line);
      counted.set(key, (counted.get(key) ?? 0) + 1);
    }
    this.#lines = counted;
  }

  to(id: Id | null): readonly Step[] {
    if (id === null) return [];
    const known = this.#known.get(id);
    if (known) return known;
    const account = this.#accounts.get(id);
    if (!account) return [];
    const steps = [
      ...this.to(account.parent),
      { id, kind: 'account' as const, code: account.code, name: account.name },
    ];
    this.#known.set(id, steps);
    return steps;
  }

  /** The account a line stands under in this scheme. */
  #accountOf(line: LineFact): Id | null {
    if (this.#scheme === 'function') return line.function;
    return this.#scheme === 'object' ? line.object : line.account;
  }

  #objectRoot(line: LineFact): AccountFact | undefined {
    const [root] = this.to(line.object);
    return root && this.#accounts.get(root.id);
  }

  #placeKey = (line: LineFact): string => `${line.account} ${this.#objectRoot(line)?.id ?? ''}`;

  readonly #placed = new Map<string, readonly Step[]>();

  /** Lines of one place share their way. */
  of(line: LineFact): readonly Step[] {
    const key = `${this.#accountOf(line)} ${line.account} ${line.object}`;
    const known = this.#placed.get(key);
    if (known) return known;
    const made = this.#wayOf(line);
    this.#placed.set(key, made);
    return made;
  }

  #wayOf(line: LineFact): readonly Step[] {
    const steps = this.to(this.#accountOf(line));
    const placed = steps.length > 0 ? steps : [{ id: 'none', kind: 'group' as const, code: '', name: '未歸科目' }];
    if (this.#scheme === 'source') return placed;
    return this.#scheme === 'agency' ? [...placed, ...this.#byObject(line)] : [...placed, ...this.#byPlan(line)];
  }

  /** 機關別: below the plan its 用途別. One line that stands for the whole object is that object. */
  #byObject(line: LineFact): readonly Step[] {
    const root = this.#objectRoot(line);
    if (!root) return [];
    if (line.object === root.id && this.#lines.get(this.#placeKey(line)) === 1) return [];
    return [{ id: root.id, kind: 'group', code: root.code, name: root.name }];
  }

  /** Other schemes: below them the plan, by its numbers. */
  #byPlan(line: LineFact): readonly Step[] {
    const plan = this.to(line.account);
    const last = plan.at(-1);
    if (!last) return [];
    return [{ id: last.id, kind: 'group', code: plan.map(({ code }) => code).join('-'), name: last.name }];
  }

  naming(line: LineFact): { code: string; name: string } {
    const own = this.#accounts.get((this.#scheme === 'source' ? line.account : line.object) ?? '');
    const name = line.name ?? '';
    const object = own?.name ?? '';
    if (this.#scheme === 'source') return { code: name === '' ? '' : (own?.code ?? ''), name: name || object };
    return { code: own?.code ?? '', name: name === '' ? object : `${object}${object === '' ? '' : '　'}${name}` };
  }
}
