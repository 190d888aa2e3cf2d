import type { Decimal } from '#shared/base/decimal.ts';
import type { Id } from '#shared/base/ids.ts';
import { percentOf } from '#shared/base/percent.ts';
import { plus } from '#shared/budget/amounts.ts';
import type { AccountFact, LineFact } from '#shared/budget/facts.ts';
import { BookTree } from '#shared/budget/tree.ts';
import { budgetSheets } from '#shared/contract/budget-operations.ts';
import type { SheetBook } from '../sheet-paper.ts';
import { accountColumns, accountSigners, column, less, type PaperHead } from './parts.ts';
import { treeRows } from './tree-rows.ts';

export interface FinalAmounts {
  current: number | null;
  paid: number | null;
  payable: number | null;
  /** Kept for what was contracted; what is owed stands under payable. */
  carried: number | null;
}

export interface FinalData extends PaperHead {
  accounts: readonly AccountFact[];
  /** Expenditure. */
  lines: readonly LineFact[];
  amounts: ReadonlyMap<Id, FinalAmounts>;
}

const figures = ['current', 'paid', 'payable', 'carried'] as const;
const places = 2;

const shareOf = (final: number | null, current: number | null): Decimal | null =>
  current === null || current <= 0 ? null : percentOf(final ?? 0, current, places);

/** 歲出決算比較表: 預算現額 beside 決算數 (實現、應付、保留). */
export function finalPaper({ accounts, lines, amounts, ...head }: FinalData): SheetBook {
  const tree = new BookTree({
    scheme: 'agency',
    accounts,
    lines,
    columns: figures,
    figure: (line, name) => amounts.get(line.id)?.[name] ?? null,
  });
  const rows = treeRows({
    tree,
    total: '歲出合計',
    also: (node) => {
      const current = tree.sum(node, 'current');
      const final = plus(plus(tree.sum(node, 'paid'), tree.sum(node, 'payable')), tree.sum(node, 'carried'));
      return { final, difference: less(final, current), share: shareOf(final, current) };
    },
  });
  return {
    about: head.about,
    sheets: [
      {
        name: budgetSheets.final,
        office: head.office,
        title: `${head.book}${budgetSheets.final}`,
        period: head.period,
        unit: head.unit,
        size: 'A4',
        columns: [
          ...accountColumns(15),
          column('current', '預算現額', 'money', 7),
          column('paid', '實現數', 'money', 7, { above: '決算數' }),
          column('payable', '應付數', 'money', 6.5, { above: '決算數' }),
          column('carried', '保留數', 'money', 6.5, { above: '決算數' }),
          column('final', '合計', 'money', 7, { above: '決算數', from: { plus: ['paid', 'payable', 'carried'] } }),
          column('difference', '比較\n（增減）', 'money', 7, { from: { plus: ['final'], minus: ['current'] } }),
          column('share', '執行\n（%）', 'rate', 4.5, { from: { part: ['final'], whole: 'current', places } }),
        ],
        rows,
        notes: ['比較＝決算數合計－預算現額；執行＝決算數合計÷預算現額。'],
        signers: accountSigners,
      },
    ],
  };
}
