import { cellAddress } from '../base/cell-address.ts';
import type { Id } from '../base/ids.ts';
import { formatMoney, type MoneyUnit, parseMoney } from '../base/money.ts';
import { type Parsed, unparsed } from '../base/parsed.ts';
import { squeezedText } from '../base/plain-text.ts';
import { textKey } from '../base/text-key.ts';
import type { TextRows } from '../importing/head.ts';
import { columnUnit, tableUnit } from '../importing/table-unit.ts';
import { endsInTotal } from '../importing/totals.ts';
import { execution } from '../registers/execution.ts';
import {
  type Columns,
  type ExecutionAmount,
  type ExecutionColumn,
  executionAmounts,
  type Head,
  isEnough,
} from './execution-head.ts';

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

/** What is known of a table besides what it says itself. */
export interface Said {
  /** Which column is which; a table is read by these alone. */
  columns?: Columns | undefined;
  unit?: MoneyUnit | undefined;
  /** The unit where the table names none. */
  usualUnit?: MoneyUnit | undefined;
}

export interface ExecutionTable {
  /** What stands above the head. */
  title: string;
  unit: MoneyUnit;
  /** Whether the table names its unit itself. */
  unitNamed: boolean;
  columns: Columns;
  rows: ExecutionRow[];
  notes: string[];
}

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

  has(code: string): boolean {
    return this.#byCode.has(digitsOf(code));
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

/** Numbers that a row leaves to those above it: 款項目節 in columns of their own, and 用途別 written before its name. */
class Places {
  readonly #finder: Finder;
  #path: string[] = [];
  #object = '';

  constructor(finder: Finder) {
    this.#finder = finder;
  }

  /** The whole number of a row that stands at these levels. */
  code(atLevels: readonly string[], name: string): string {
    const level = atLevels.findIndex((code) => code !== '');
    if (level >= 0) {
      this.#path = [...this.#path.slice(0, level), ...atLevels.slice(level).filter((code) => code !== '')];
      this.#object = '';
      return this.#path.join('-');
    }
    const own = /^(\d+)[\s　]/.exec(name)?.[1];
    if (own === undefined) return [...this.#path, this.#object].filter((code) => code !== '').join('-');
    const below = [...this.#path, this.#object, own].join('-');
    if (this.#object !== '' && this.#finder.has(below)) return below;
    this.#object = own;
    return [...this.#path, own].join('-');
  }
}

const bareName = (name: string): string => name.replace(/^\d+[\s　]+/, '');

interface Reading {
  rows: ExecutionRow[];
  total: number | undefined;
}

/** Reads what stands below a head. Without enough columns there are no rows. */
export function readExecutionTable(
  rows: TextRows,
  found: Head,
  lines: readonly NamedLine[],
  said: Said = {},
): ExecutionTable {
  const head = { ...found, columns: said.columns ?? found.columns };
  const title = rows.slice(0, head.first).flat().join('　');
  const named = tableUnit(rows, head);
  const unit = said.unit ?? named ?? said.usualUnit ?? '元';
  const about = { title, unit, unitNamed: named !== null, columns: head.columns };
  if (!isEnough(head)) return { ...about, rows: [], notes: [] };
  const { rows: read, total } = readRows(rows.slice(head.first), head, unit, new Finder(lines));
  const own = onceEach(withoutSubtotals(read));
  return { ...about, rows: own, notes: totalNote(total, own) };
}

type Cells = (column: ExecutionColumn) => string;
type Units = (column: ExecutionColumn) => MoneyUnit;

interface RowCells {
  cell: Cells;
  address: (column: ExecutionColumn) => string;
  units: Units;
}

function readRows(rows: readonly (readonly string[])[], head: Head, unit: MoneyUnit, finder: Finder): Reading {
  const places = new Places(finder);
  const units: Units = (column) => columnUnit(head, head.columns[column] ?? -1, unit);
  const reading: Reading = { rows: [], total: undefined };
  for (const [at, row] of rows.entries()) {
    const cell: Cells = (column) => {
      const place = head.columns[column];
      return place === undefined ? '' : (row[place] ?? '').trim();
    };
    const name = cell('name');
    if (endsInTotal(name) || endsInTotal(cell('code'))) {
      reading.total = totalIn(cell, units('paid')) ?? reading.total;
      continue;
    }
    const atLevels = head.levels.map((place) => (row[place] ?? '').trim());
    const code = cell('code') || (head.levels.length > 0 ? places.code(atLevels, name) : '');
    const address = (column: ExecutionColumn): string => cellAddress(head.first + at, head.columns[column] ?? 0);
    const one = readRow({ place: `第${head.first + at + 1}列`, code, name }, { cell, address, units }, finder);
    if (saysSomething(one, cell)) reading.rows.push(one);
  }
  return reading;
}

/** Notes and signatures below a table say no amount and name no line. */
const saysSomething = ({ code, name, line }: ExecutionRow, cell: Cells): boolean =>
  (code !== '' || name !== '') && (line !== null || executionAmounts.some((column) => cell(column) !== ''));

function totalIn(cell: Cells, unit: MoneyUnit): number | undefined {
  const sum = parseMoney(cell('paid'), unit);
  return sum.ok && sum.value !== null && !/^小計/.test(squeezedText(cell('name'))) ? sum.value : undefined;
}

/** What stands above others by its number is their sum: recomputed, never taken. */
function withoutSubtotals(rows: readonly ExecutionRow[]): ExecutionRow[] {
  const codes = rows.map(({ code }) => digitsOf(code)).filter((code) => code !== '');
  const sorted = [...new Set(codes)].toSorted();
  const above = new Set<string>();
  for (const [at, code] of sorted.entries()) if (sorted[at + 1]?.startsWith(code)) above.add(code);
  return rows.filter(({ code }) => !above.has(digitsOf(code)));
}

function readRow(
  said: Pick<ExecutionRow, 'place' | 'code' | 'name'>,
  { cell, address, units }: RowCells,
  finder: Finder,
): ExecutionRow {
  const values: ExecutionAmounts = { paid: null, payable: null, committed: null, prepaid: null, saved: null };
  let problem: string | null = null;
  for (const column of executionAmounts) {
    const read = readAmount(cell(column), units(column));
    if (read.ok) values[column] = read.value;
    else problem ??= `${address(column)}「${execution.fields[column].label}」：${read.reason}`;
  }
  const found = finder.find(said.code, bareName(said.name));
  return {
    ...said,
    line: found.line?.id ?? null,
    label: found.line?.label ?? '',
    values,
    problem: problem ?? found.problem ?? null,
  };
}

/** A spreadsheet's own errors, and formulas of which the file has no value, are no figures. */
function readAmount(text: string, unit: MoneyUnit): Parsed<number | null> {
  if (text.startsWith('=')) return unparsed(text, '檔案沒有存這個公式的值。在試算表開啟並儲存後再匯入。');
  if (/^#[A-Z/0!?]+$/.test(text)) return unparsed(text, `這一格是錯誤值${text}。在試算表改正後再匯入。`);
  return parseMoney(text, unit);
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
