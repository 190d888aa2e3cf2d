import type { Id } from '#shared/base/ids.ts';
import type { BookNode } from '#shared/budget/tree.ts';
import { blankValues } from '#shared/language/schema.ts';
import { budgetLine, type Side } from '#shared/registers/budget-line.ts';
import { pathOf, sideOf } from '../book-tree.ts';
import type { BookTab } from '../wish.ts';

export type LineValues = Readonly<Record<string, unknown>>;

/** Asked of a line; revenue has neither 政事別 nor 用途別. */
const spent = [
  'account',
  'object',
  'function',
  'name',
  'nature',
  'unit',
  'funding',
  'estimate',
  'caseByCase',
  'items',
  'explain',
] as const;
const received = ['account', 'name', 'nature', 'unit', 'funding', 'estimate', 'items', 'explain'] as const;

export const lineFields = (side: Side): readonly (keyof typeof budgetLine.fields)[] =>
  side === 'revenue' ? received : spent;

/** What a new line starts with: where one stands in the tree, and the unit of whoever writes. */
export function newLineAt(
  node: BookNode | undefined,
  tab: BookTab,
  units: readonly Id[],
  plain: LineValues = blank,
): LineValues {
  const like = node?.line;
  const place = node && pathOf(node).findLast((one) => one.account !== null);
  // Lines hang at the lowest level; on a 款 or 項 the account is left to choose.
  const account = place?.below.some(({ kind }) => kind === 'account') ? null : place?.account;
  const [unit] = units.length === 1 ? units : [];
  return {
    ...plain,
    side: sideOf(tab),
    nature: like?.nature ?? 'current',
    funding: like?.funding ?? 'own',
    unit: like?.unit ?? unit ?? null,
    account: like?.account ?? (tab === 'agency' || tab === 'source' ? (account ?? null) : null),
    function: like?.function ?? (tab === 'function' ? (account ?? null) : null),
    object: tab === 'object' ? (account ?? null) : null,
  };
}

export const blank: LineValues = blankValues(budgetLine.fields);
