import type { Id } from '#shared/base/ids.ts';
import type { Amounts } from '#shared/budget/amounts.ts';
import type { AccountFact, LineFact } from '#shared/budget/facts.ts';
import { type RateName, rateBases, rateNames, rateOf } from '#shared/budget/rates.ts';
import { type BookNode, BookTree } from '#shared/budget/tree.ts';
import { budgetSheets } from '#shared/contract/budget-operations.ts';
import { sides } from '#shared/registers/budget-line.ts';
import type { PaperColumn, PaperValue, SheetBook, SheetPaper } from '../sheet-paper.ts';
import { accountColumns, accountSigners, column, type PaperHead } from './parts.ts';
import { treeRows } from './tree-rows.ts';

export interface MonthlyData extends PaperHead {
  accounts: readonly AccountFact[];
  lines: readonly LineFact[];
  /** On the last day of the month. */
  amounts: ReadonlyMap<Id, Amounts>;
}

const figures = [
  'original',
  'supplement',
  'transfer',
  'reserve',
  'current',
  'allotted',
  'paid',
  'payable',
  'committed',
  'prepaid',
  'saved',
] as const;

const rates = Object.keys(rateNames) as RateName[];
const places = 1;

/** 預算執行月報表: expenditure, and revenue on a sheet of its own. */
export function monthlyPaper(data: MonthlyData): SheetBook {
  const sheets = (['expenditure', 'revenue'] as const)
    .map((side) => ({ side, lines: data.lines.filter((line) => line.side === side) }))
    .filter(({ side, lines }) => side === 'expenditure' || lines.length > 0)
    .map(({ side, lines }) => sheetOf(data, side, lines));
  return { about: data.about, sheets };
}

function sheetOf(data: MonthlyData, side: LineFact['side'], lines: readonly LineFact[]): SheetPaper {
  const tree = new BookTree({
    scheme: side === 'revenue' ? 'source' : 'agency',
    accounts: data.accounts,
    lines,
    columns: figures,
    figure: (line, name) => data.amounts.get(line.id)?.[name] ?? null,
  });
  const ratesOf = (node: BookNode): Record<string, PaperValue> => {
    const amounts = {
      paid: tree.sum(node, 'paid'),
      payable: tree.sum(node, 'payable'),
      saved: tree.sum(node, 'saved'),
      allotted: tree.sum(node, 'allotted'),
      current: tree.sum(node, 'current'),
    };
    return Object.fromEntries(rates.map((name) => [name, rateOf(name, amounts, places)]));
  };
  return {
    name: `${sides[side]}${budgetSheets.monthly}`,
    office: data.office,
    title: `${data.book}${sides[side]}${budgetSheets.monthly}`,
    period: data.period,
    unit: data.unit,
    size: 'A3',
    columns,
    rows: treeRows({ tree, total: `${sides[side]}合計`, also: ratesOf }),
    notes: [rates.map((name) => `${rateNames[name]}＝${measures[name]}`).join('；')],
    signers: accountSigners,
  };
}

const measures: Readonly<Record<RateName, string>> = {
  execution: '（實現數＋應付數＋節餘數）÷累計分配數',
  attainment: '（實現數＋應付數＋節餘數）÷預算現額',
  realisation: '實現數÷預算現額',
};

const rateColumn = (key: RateName, part: readonly string[], whole: string): PaperColumn =>
  column(key, `${rateNames[key]}\n（${rateBases[key]}）`, 'rate', 5, { from: { part, whole, places } });

const columns: readonly PaperColumn[] = [
  ...accountColumns(18),
  column('original', '原預算數', 'money', 6.5, { above: '預算數' }),
  column('supplement', '追加（減）', 'money', 6, { above: '預算數' }),
  column('transfer', '流用', 'money', 6, { above: '預算數' }),
  column('reserve', '預備金', 'money', 6, { above: '預算數' }),
  column('current', '預算現額', 'money', 6.5, {
    above: '預算數',
    from: { plus: ['original', 'supplement', 'transfer', 'reserve'] },
  }),
  column('allotted', '累計\n分配數', 'money', 6.5),
  column('paid', '實現數', 'money', 6.5, { above: '累計執行數' }),
  column('payable', '應付數', 'money', 6, { above: '累計執行數' }),
  column('committed', '契約責任數', 'money', 6, { above: '累計執行數' }),
  column('prepaid', '預付數', 'money', 6, { above: '累計執行數' }),
  column('saved', '節餘數', 'money', 6, { above: '累計執行數' }),
  rateColumn('execution', ['paid', 'payable', 'saved'], 'allotted'),
  rateColumn('attainment', ['paid', 'payable', 'saved'], 'current'),
  rateColumn('realisation', ['paid'], 'current'),
];
