import { plus } from '#shared/budget/amounts.ts';
import type { AccountFact, LineFact } from '#shared/budget/facts.ts';
import { BookTree } from '#shared/budget/tree.ts';
import { budgetSheets } from '#shared/contract/budget-operations.ts';
import type { Scheme } from '#shared/registers/budget-account.ts';
import type { PaperColumn, SheetBook } from '../sheet-paper.ts';
import { accountColumns, accountSigners, column, less, type PaperHead } from './parts.ts';
import { explained, treeRows } from './tree-rows.ts';

export interface AccountBudgetData extends PaperHead {
  scheme: Scheme;
  accounts: readonly AccountFact[];
  /** Of the side the scheme belongs to. */
  lines: readonly LineFact[];
  amount: (line: LineFact) => number | null;
  /** Last year's, or of an amending budget what the line had before it. */
  before: (line: LineFact) => number | null;
  /** 追加（減）: the amounts are added to what was there. */
  amending?: boolean;
  explain: (line: string) => string | null;
}

const compared: readonly PaperColumn[] = [
  column('amount', '本年度預算數', 'money', 7),
  column('before', '上年度預算數', 'money', 7),
  column('result', '比較\n（增減）', 'money', 7, { from: { plus: ['amount'], minus: ['before'] } }),
];

const amended: readonly PaperColumn[] = [
  column('before', '原預算數', 'money', 7),
  column('amount', '追加（減）\n預算數', 'money', 7),
  column('result', '追加（減）後\n預算數', 'money', 7, { from: { plus: ['before', 'amount'], minus: [] } }),
];

/** 歲入來源別、歲出機關別、政事別、用途別預算表. */
export function accountBudget(data: AccountBudgetData): SheetBook {
  const { scheme, accounts, lines, amending = false } = data;
  const groupsOnly = scheme === 'function' || scheme === 'object';
  const tree = new BookTree({
    scheme,
    accounts,
    lines,
    columns: ['amount', 'before'],
    figure: (line, name) => data[name](line),
  });
  const rows = treeRows({
    tree,
    groupsOnly,
    total: scheme === 'source' ? '歲入合計' : '歲出合計',
    also: (node) => {
      const [amount, before] = [tree.sum(node, 'amount'), tree.sum(node, 'before')];
      return {
        result: amending ? plus(before, amount) : less(amount, before),
        explain: explained(node, groupsOnly, data.explain, (one) => tree.sum(one, 'amount')),
      };
    },
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
        columns: [...accountColumns(15), ...(amending ? amended : compared), column('explain', '說明', 'text', 18)],
        rows,
        signers: accountSigners,
      },
    ],
  };
}
