import { squeezedText } from '../base/plain-text.ts';
import { textKey } from '../base/text-key.ts';
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

const mostHeadRows = 4;

/** Heads of up to four rows: what stands above a cell, merged or not, reads as one. */
function headFrom(rows: readonly (readonly string[])[], from: number, count: number): string[] {
  const width = Math.max(0, ...rows.slice(from, from + count).map((row) => row.length));
  const parts = rows.slice(from, from + count).map((row, at) => (at < count - 1 ? filledRight(row, width) : row));
  return Array.from({ length: width }, (_, column) => parts.map((row) => squeezedText(row[column] ?? '')).join(''));
}

/** A merged cell says its text once, at the left. */
function filledRight(row: readonly string[], width: number): string[] {
  let last = '';
  return Array.from({ length: width }, (_, at) => {
    const text = row[at] ?? '';
    if (squeezedText(text) !== '') last = text;
    return last;
  });
}

/** Where a table says what. */
export interface Head {
  columns: Columns;
  /** Where 款、項、目、節 have columns of their own. */
  levels: number[];
  /** The first row of the head, and the first below it. */
  from: number;
  first: number;
  /** What stands above each column. */
  heads: string[];
}

export type Columns = Partial<Record<ExecutionColumn, number>>;

/** Whether a table can be read by these columns: it names its lines, and says what was paid. */
export const isEnough = ({ columns, levels: found }: Pick<Head, 'columns' | 'levels'>): boolean =>
  (columns.code !== undefined || columns.name !== undefined || found.length > 0) && columns.paid !== undefined;

/** Rows among which a head is looked for. */
const headRows = 30;

/**
 * The head is where the most columns are recognised. A row below it that holds no figure yet belongs to it: 本月、累計. Where
 * none is recognised, what looks like a head is taken, for the user to say what its columns are.
 */
export function findHead(rows: readonly (readonly string[])[]): Head | undefined {
  let best: Head | undefined;
  for (let from = 0; from < Math.min(rows.length, headRows); from += 1) {
    if (isTitle(rows[from] ?? [])) continue;
    for (let count = 1; count <= mostHeadRows && from + count <= rows.length; count += 1) {
      const head = headAt(rows, from, count);
      if (scoreOf(head) >= 2 && (!best || isBetter(rows, head, best))) best = head;
    }
  }
  return best ?? likelyHead(rows);
}

function headAt(rows: readonly (readonly string[])[], from: number, count: number): Head {
  const heads = headFrom(rows, from, count);
  const places = levels.map((level) => heads.findIndex((text) => levelHead(level).test(text)));
  return { columns: columnsIn(heads), levels: places.filter((at) => at >= 0), from, first: from + count, heads };
}

function isBetter(rows: readonly (readonly string[])[], head: Head, best: Head): boolean {
  const [more, known] = [scoreOf(head), scoreOf(best)];
  const goesOn = head.from === best.from && head.first === best.first + 1 && isWords(rows[head.first - 1] ?? []);
  return more > known || (more === known && goesOn);
}

/** One that can be read goes before any that cannot. */
const scoreOf = (head: Head): number =>
  Object.keys(head.columns).length + head.levels.length + (isEnough(head) ? 100 : 0);

const isWords = (row: readonly string[]): boolean =>
  /\S/.test(row.join('')) && !/\d/.test(row.join('').normalize('NFKC'));

const filledIn = (row: readonly string[]): string[] => row.map(squeezedText).filter((cell) => cell !== '');

/** Titles stand alone in their row, or beside the period and the unit of money. */
function isTitle(row: readonly string[]): boolean {
  const cells = filledIn(row);
  if (cells.length < 2 || cells.some((cell) => /^[（(]?單位[:：]/.test(cell))) return true;
  return cells.length === 2 && /^中華民國/.test(cells[0] ?? '');
}

/** The first row of several words, none of them a figure. */
function likelyHead(rows: readonly (readonly string[])[]): Head | undefined {
  const from = rows
    .slice(0, headRows)
    .findIndex((row) => !isTitle(row) && filledIn(row).every((cell) => /\p{L}/u.test(cell)));
  return from < 0 || rows.length === from + 1 ? undefined : headAt(rows, from, 1);
}
