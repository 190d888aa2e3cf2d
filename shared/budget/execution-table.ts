import type { Id } from '../base/ids.ts';
import { findMoneyUnit, formatMoney, type MoneyUnit, parseMoney } from '../base/money.ts';
import { squeezedText } from '../base/plain-text.ts';
import { textKey } from '../base/text-key.ts';
import { execution } from '../registers/execution.ts';

/** A table of the accounting system, understood: which column says what, and which line each row is of. */
export const executionColumns = ['code', 'name', 'paid', 'payable', 'committed', 'prepaid', 'saved'] as const;
export type ExecutionColumn = (typeof executionColumns)[number];
export const executionAmounts = ['paid', 'payable', 'committed', 'prepaid', 'saved'] as const;
export type ExecutionAmount = (typeof executionAmounts)[number];
export type ExecutionAmounts = Record<ExecutionAmount, number | null>;

/** What a row may be called by: the codes of its accounts in a row, and their names. */
export interface NamedLine {
  id: Id;
  label: string;
  codes: readonly string[];
  names: readonly string[];
}

export interface ExecutionRow {
  /** Address of the row: 第7列. */
  place: string;
  code: string;
  name: string;
  line: Id | null;
  label: string;
  values: ExecutionAmounts;
  problem: string | null;
}

export interface ExecutionTable {
  unit: MoneyUnit;
  columns: Partial<Record<ExecutionColumn, number>>;
  rows: ExecutionRow[];
  notes: string[];
}

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

/** 本月 figures are of the month alone; ours run from January. */
const ofMonthAlone = /本月(?!止)|當月/;

function columnsIn(head: readonly string[]): Partial<Record<ExecutionColumn, number>> {
  const keys = head.map((cell) => (ofMonthAlone.test(squeezedText(cell)) ? '' : textKey(cell)));
  const found: Partial<Record<ExecutionColumn, number>> = {};
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

interface Head {
  columns: Partial<Record<ExecutionColumn, number>>;
  first: number;
}

/**
 * The head is where the most columns are recognised; it needs a name or number, and an amount. A row below it that holds
 * no figure yet belongs to it: 本月、累計.
 */
function findHead(rows: readonly (readonly string[])[]): Head | undefined {
  let best: Head | undefined;
  for (let from = 0; from < Math.min(rows.length, 30); from += 1)
    for (let count = 1; count <= mostHeadRows && from + count <= rows.length; count += 1) {
      const head = headAt(rows, from, count);
      if (head && (!best || isBetter(rows, head, best))) best = head;
    }
  return best;
}

function headAt(rows: readonly (readonly string[])[], from: number, count: number): Head | undefined {
  const columns = columnsIn(headFrom(rows, from, count));
  const named = columns.code !== undefined || columns.name !== undefined;
  return named && columns.paid !== undefined ? { columns, first: from + count } : undefined;
}

function isBetter(rows: readonly (readonly string[])[], head: Head, best: Head): boolean {
  const [more, known] = [head, best].map(({ columns }) => Object.keys(columns).length) as [number, number];
  const goesOn = head.first === best.first + 1 && isWords(rows[head.first - 1] ?? []);
  return more > known || (more === known && goesOn);
}

const isWords = (row: readonly string[]): boolean =>
  /\S/.test(row.join('')) && !/\d/.test(row.join('').normalize('NFKC'));

const isTotal = (text: string): boolean => /^(?:小計|合計|總計|歲出合計|歲入合計|本年度合計)/.test(squeezedText(text));

const digitsOf = (code: string): string => squeezedText(code).replace(/[^0-9A-Za-z]/g, '');

/** By its whole number, else by its name; a name that fits several lines fits none. */
class Finder {
  readonly #byCode = new Map<string, NamedLine[]>();
  readonly #byName = new Map<string, NamedLine[]>();

  constructor(lines: readonly NamedLine[]) {
    for (const line of lines) {
      for (const code of line.codes) put(this.#byCode, digitsOf(code), line);
      for (const name of line.names) put(this.#byName, textKey(name), line);
    }
  }

  find(code: string, name: string): { line?: NamedLine; problem?: string } {
    const coded = this.#byCode.get(digitsOf(code)) ?? [];
    const named = this.#byName.get(textKey(name)) ?? [];
    const both = coded.filter((line) => named.includes(line));
    const pool = [both, coded, named].find((one) => one.length > 0) ?? [];
    const [line] = pool;
    if (!line) return { problem: '找不到這個科目的細目。核對編號與名稱，或先在預算中新增。' };
    if (pool.length > 1) return { problem: `有${pool.length}筆細目符合。改用完整的科目編號。` };
    return { line };
  }
}

function put(map: Map<string, NamedLine[]>, key: string, line: NamedLine): void {
  if (key === '') return;
  const there = map.get(key);
  if (!there) map.set(key, [line]);
  else if (!there.includes(line)) there.push(line);
}

/** Reads a table of cells; `said` corrects which column is which. Undefined where there is no such table. */
export function readExecutionTable(
  rows: readonly (readonly string[])[],
  lines: readonly NamedLine[],
  said: Partial<Record<string, number>> = {},
): ExecutionTable | undefined {
  const head = findHead(rows);
  if (!head) return undefined;
  const columns = { ...head.columns, ...said };
  const above = rows.slice(0, head.first).flat().join('　');
  const unit = findMoneyUnit(above) ?? '元';
  const finder = new Finder(lines);
  const cell = (row: readonly string[], column: ExecutionColumn): string => {
    const at = columns[column];
    return at === undefined ? '' : (row[at] ?? '').trim();
  };
  const read: ExecutionRow[] = [];
  let total: number | undefined;
  for (const [at, row] of rows.slice(head.first).entries()) {
    const [code, name] = [cell(row, 'code'), cell(row, 'name')];
    if (isTotal(name) || isTotal(code)) {
      const sum = parseMoney(cell(row, 'paid'), unit);
      if (sum.ok && sum.value !== null && /^(?!小計)/.test(squeezedText(name || code))) total = sum.value;
      continue;
    }
    if (code === '' && name === '') continue;
    read.push(readRow(`第${head.first + at + 1}列`, code, name, (column) => cell(row, column), unit, finder));
  }
  return { unit, columns, rows: onceEach(read), notes: totalNote(total, read) };
}

function readRow(
  place: string,
  code: string,
  name: string,
  cell: (column: ExecutionColumn) => string,
  unit: MoneyUnit,
  finder: Finder,
): ExecutionRow {
  const values: ExecutionAmounts = { paid: null, payable: null, committed: null, prepaid: null, saved: null };
  let problem: string | null = null;
  for (const column of executionAmounts) {
    const read = parseMoney(cell(column), unit);
    if (read.ok) values[column] = read.value;
    else problem ??= `「${execution.fields[column].label}」：${read.reason}`;
  }
  const found = finder.find(code, name);
  return {
    place,
    code,
    name,
    line: found.line?.id ?? null,
    label: found.line?.label ?? '',
    values,
    problem: problem ?? found.problem ?? null,
  };
}

/** Two rows of one line cannot both be right. */
function onceEach(rows: readonly ExecutionRow[]): ExecutionRow[] {
  const first = new Map<Id, string>();
  return rows.map((row) => {
    if (row.line === null) return row;
    const before = first.get(row.line);
    if (before !== undefined) return { ...row, problem: row.problem ?? `與${before}是同一筆細目。留下一列即可。` };
    first.set(row.line, row.place);
    return row;
  });
}

/** Totals of the file are never taken; a difference is told. */
function totalNote(total: number | undefined, rows: readonly ExecutionRow[]): string[] {
  if (total === undefined) return [];
  const sum = rows.reduce((all, { values }) => all + (values.paid ?? 0), 0);
  if (sum === total) return [];
  return [
    `檔案的合計是${formatMoney(total)}元，各列實現數加總是${formatMoney(sum)}元，相差${formatMoney(total - sum)}元。`,
  ];
}
