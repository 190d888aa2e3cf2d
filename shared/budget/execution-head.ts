import { squeezedText } from '../base/plain-text.ts';
import { textKey } from '../base/text-key.ts';
import { findHeadPlace, type HeadPlace, type TextRows } from '../importing/head.ts';
import { execution } from '../registers/execution.ts';

/** A table of the accounting system, understood: which column says what, and which line each row is of. */
export const executionColumns = ['code', 'name', 'paid', 'payable', 'committed', 'prepaid', 'saved'] as const;
export type ExecutionColumn = (typeof executionColumns)[number];
/** 款、項、目、節 in columns of their own say a line's number together. */
export type ExecutionField = ExecutionColumn | 'level';
export const executionAmounts = ['paid', 'payable', 'committed', 'prepaid', 'saved'] as const;
export type ExecutionAmount = (typeof executionAmounts)[number];
const heads: Readonly<Record<ExecutionColumn, readonly string[]>> = {
  code: ['科目編號', '科目代號', '預算科目編號', '編號', '代號'],
  name: ['科目名稱', '預算科目', '科目', '名稱', '計畫名稱', '業務計畫及工作計畫'],
  ...amountHeads(),
};

function amountHeads(): Record<ExecutionAmount, readonly string[]> {
  const of = (name: ExecutionAmount): readonly string[] => {
    const { label, aliases = [] } = execution.fields[name];
    return [`累計${label}`, `${label}累計`, ...aliases, label, label.replace(/數$/, '')];
  };
  return {
    paid: of('paid'),
    payable: of('payable'),
    committed: of('committed'),
    prepaid: of('prepaid'),
    saved: of('saved'),
  };
}

const levels = ['款', '項', '目', '節'] as const;

/** 款, and 科目 above 款. */
const levelHead = (level: string): RegExp => new RegExp(`^(?:預算)?(?:科目)?(?:編號)?${level}$`);

/** 本月 figures are of the month alone; ours run from January. */
const ofMonthAlone = /本月(?!止)|當月/;

function columnsIn(head: readonly string[]): Columns {
  const keys = head.map((cell) => (ofMonthAlone.test(squeezedText(cell)) ? '' : textKey(cell)));
  const found: Columns = {};
  for (const column of executionColumns) {
    const wanted = heads[column].map(textKey);
    const at =
      firstOf(wanted, (want) => keys.indexOf(want)) ??
      firstOf(wanted, (want) => keys.findIndex((key) => key !== '' && key.includes(want)));
    if (at !== undefined && !Object.values(found).includes(at)) found[column] = at;
  }
  return found;
}

function firstOf(wanted: readonly string[], look: (want: string) => number): number | undefined {
  for (const want of wanted) {
    const at = look(want);
    if (at >= 0) return at;
  }
  return undefined;
}

/** Where a table says what. */
export interface Head extends HeadPlace {
  columns: Columns;
  /** Where 款、項、目、節 have columns of their own. */
  levels: number[];
}

export type Columns = Partial<Record<ExecutionColumn, number>>;

/** Whether a table can be read by these columns: it names its lines, and says what was paid. */
export const isEnough = ({ columns, levels: found }: Pick<Head, 'columns' | 'levels'>): boolean =>
  (columns.code !== undefined || columns.name !== undefined || found.length > 0) && columns.paid !== undefined;

export function findHead(rows: TextRows): Head | undefined {
  const place = findHeadPlace(rows, (heads) => scoreOf(understood(heads)));
  return place && { ...place, ...understood(place.heads) };
}

function understood(heads: readonly string[]): Pick<Head, 'columns' | 'levels'> {
  const places = levels.map((level) => heads.findIndex((text) => levelHead(level).test(text)));
  return { columns: columnsIn(heads), levels: places.filter((at) => at >= 0) };
}

/** One that can be read goes before any that cannot. */
const scoreOf = (head: Pick<Head, 'columns' | 'levels'>): number =>
  Object.keys(head.columns).length + head.levels.length + (isEnough(head) ? 100 : 0);
