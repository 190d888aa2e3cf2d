import type { Id } from '#shared/base/ids.ts';
import { type AmountName, plus } from '#shared/budget/amounts.ts';
import { amountOf } from '#shared/budget/balance.ts';
import type { DraftStage, LineFact } from '#shared/budget/facts.ts';
import type { RateAmounts } from '#shared/budget/rates.ts';
import { type BookNode, BookTree } from '#shared/budget/tree.ts';
import type { BookAnswer } from '#shared/contract/budget-answers.ts';
import type { Scheme } from '#shared/registers/budget-account.ts';
import type { Side } from '#shared/registers/budget-line.ts';
import type { BookTab } from './wish.ts';

/** Amounts as they stand, what the year closes with, and what a draft is made of. */
export type BookColumn = AmountName | DraftStage | 'lastYear' | 'change' | 'spent' | 'unspent';

export type BudgetTree = BookTree<BookColumn>;

/** Any tree of a book, whatever its columns. */
export type Rooted = Pick<BudgetTree, 'roots' | 'nodeOf'>;

/** By which scheme a tab shows which side. */
export const schemeOf: Readonly<Record<BookTab, Scheme>> = {
  agency: 'agency',
  function: 'function',
  source: 'source',
  object: 'object',
  allotment: 'agency',
  final: 'agency',
  charts: 'agency',
};

export const sideOf = (tab: BookTab): Side => (tab === 'source' ? 'revenue' : 'expenditure');

export const amountColumns = [
  'original',
  'supplement',
  'transfer',
  'reserve',
  'current',
  'available',
  'allotted',
  'paid',
  'payable',
  'saved',
  'carried',
  'kept',
  'spent',
  'unspent',
] as const satisfies readonly BookColumn[];

export const draftColumns = [
  'lastYear',
  'estimate',
  'reviewed',
  'decided',
  'proposed',
  'legal',
  'change',
] as const satisfies readonly BookColumn[];

export const stagesOf = new Set<string>(['estimate', 'reviewed', 'decided', 'proposed', 'legal']);

/** What a draft adds to last year; blank until there is an amount. */
export function changeOf(line: Pick<LineFact, DraftStage>, lastYear: number | null): number | null {
  const now = amountOf(line);
  return now === null ? null : now - (lastYear ?? 0);
}

const finalIn = (of: (name: AmountName) => number | null): number | null =>
  plus(plus(of('paid'), of('payable')), of('kept'));

const computed: Readonly<Partial<Record<BookColumn, (of: (name: AmountName) => number | null) => number | null>>> = {
  spent: finalIn,
  unspent: (of) => {
    const current = of('current');
    return current === null ? null : current - (finalIn(of) ?? 0);
  },
};

/** Reads every figure of a book by line and column. */
export function figuresOf(book: Pick<BookAnswer, 'lines' | 'amounts' | 'lastYear'>) {
  const places = new Map<Id, number>(book.lines.map((line, at) => [line.id, at]));
  return (line: LineFact, column: BookColumn): number | null => {
    const at = places.get(line.id) ?? -1;
    if (column === 'lastYear') return book.lastYear[at] ?? null;
    if (column === 'change') return changeOf(line, book.lastYear[at] ?? null);
    if (stagesOf.has(column)) return line[column as DraftStage];
    const amount = (name: AmountName): number | null => book.amounts[name]?.[at] ?? null;
    return computed[column]?.(amount) ?? (computed[column] ? null : amount(column as AmountName));
  };
}

interface TreeWish {
  tab: BookTab;
  columns: readonly BookColumn[];
  /** With accounts that have no line yet. */
  bare?: boolean;
}

/** The tree of one tab; built once for an answer. */
export function treeFor(book: BookAnswer, { tab, columns, bare = false }: TreeWish): BudgetTree {
  const side = sideOf(tab);
  return new BookTree<BookColumn>({
    scheme: schemeOf[tab],
    accounts: book.accounts,
    lines: book.lines.filter((line) => line.side === side),
    columns,
    figure: figuresOf(book),
    bare,
  });
}

export const rateAmounts = (tree: BudgetTree, node: BookNode): RateAmounts => ({
  paid: tree.sum(node, 'paid'),
  payable: tree.sum(node, 'payable'),
  saved: tree.sum(node, 'saved'),
  allotted: tree.sum(node, 'allotted'),
  current: tree.sum(node, 'current'),
});

/** From the top of the tree down to the node itself. */
export function pathOf(node: BookNode): BookNode[] {
  const path: BookNode[] = [];
  for (let at: BookNode | null = node; at?.parent; at = at.parent) path.unshift(at);
  return path;
}

/** 02-01-04-01-30: the codes on the way down. */
export const codePath = (node: BookNode): string =>
  pathOf(node)
    .map(({ code }) => code)
    .filter((code) => code !== '')
    .join('-');

/** 道路橋梁工程／設備及投資: the last two names. */
export const namePath = (node: BookNode): string =>
  pathOf(node)
    .slice(-2)
    .map(({ name }) => name)
    .join('／');

export function linesBelow(node: BookNode): LineFact[] {
  const found: LineFact[] = [];
  const visit = (at: BookNode): void => {
    if (at.line) found.push(at.line);
    for (const one of at.below) visit(one);
  };
  visit(node);
  return found;
}

/** The node of a key: a line by its id, others down their path. */
export function nodeAt(tree: Rooted, key: string | undefined): BookNode | undefined {
  if (key === undefined) return undefined;
  const line = tree.nodeOf(key);
  if (line) return line;
  let among: readonly BookNode[] = tree.roots;
  for (;;) {
    const next: BookNode | undefined = among.find((node) => key === node.key || key.startsWith(`${node.key}/`));
    if (!next || next.key === key) return next;
    among = next.below;
  }
}
