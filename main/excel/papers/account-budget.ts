import type { AccountFact, LineFact } from '#shared/budget/facts.ts';
import { BookTree } from '#shared/budget/tree.ts';
import { budgetSheets } from '#shared/contract/budget-operations.ts';
import type { Scheme } from '#shared/registers/budget-account.ts';
import type { SheetBook } from '../sheet-paper.ts';
import { accountColumns, accountSigners, column, less, type PaperHead } from './parts.ts';
import { explained, treeRows } from './tree-rows.ts';

export interface AccountBudgetData extends PaperHead {
  scheme: Scheme;
  accounts: readonly AccountFact[];
  /** Of the side the scheme belongs to. */
  lines: readonly LineFact[];
  thisYear: (line: LineFact) => number | null;
  lastYear: (line: LineFact) => number | null;
  explain: (line: string) => string | null;
}

/** 歲入來源別、歲出機關別、政事別、用途別預算表. */
export function accountBudget(data: AccountBudgetData): SheetBook {
  const { scheme, accounts, lines } = data;
  const groupsOnly = scheme === 'function' || scheme === 'object';
  const tree = new BookTree({
    scheme,
    accounts,
    lines,
    columns: ['thisYear', 'lastYear'],
    figure: (line, name) => data[name](line),
  });
  const rows = treeRows({
    tree,
    groupsOnly,
    total: scheme === 'source' ? '歲入合計' : '歲出合計',
    also: (node) => ({
      difference: less(tree.sum(node, 'thisYear'), tree.sum(node, 'lastYear')),
      explain: explained(node, groupsOnly, data.explain, (one) => tree.sum(one, 'thisYear')),
    }),
  });
  return {
    about: data.about,
    sheets: [
      {
        name: budgetSheets[scheme],
        office: data.office,
        title: `${data.book}${budgetSheets[scheme]}`,
        period: data.period,
        unit: data.unit,
        size: 'A4',
        columns: [
          ...accountColumns(15),
          column('thisYear', '本年度預算數', 'money', 7),
          column('lastYear', '上年度預算數', 'money', 7),
          column('difference', '比較\n（增減）', 'money', 7, { from: { plus: ['thisYear'], minus: ['lastYear'] } }),
          column('explain', '說明', 'text', 18),
        ],
        rows,
        signers: accountSigners,
      },
    ],
  };
}
