import { cellAddress } from '#shared/base/cell-address.ts';
import { ROC_OFFSET } from '#shared/base/date-parts.ts';
import { add, compare, type Decimal, formatDecimal } from '#shared/base/decimal.ts';
import type { Id } from '#shared/base/ids.ts';
import { parseNumberText } from '#shared/base/number-text.ts';
import { squeezedText } from '#shared/base/plain-text.ts';
import { acrossOf } from '#shared/importing/indicator-rows.ts';
import { type SaidSum, saidSum } from '#shared/importing/month-heads.ts';
import { stands } from '#shared/indicator/fact.ts';
import { indicatorImportWords as words } from '#shared/words/indicator-import.ts';
import { type Cell, cellText } from '../../reading/parts.ts';
import type { Of } from '../../store/records.ts';
import type { CheckedSheet } from './book.ts';

type Indicator = Of<'indicator'>;
type Indicators = ReadonlyMap<Id, Indicator>;
type Row = readonly Cell[];

export const numberIn = (cell: Cell | undefined): Decimal | undefined => {
  const reading = parseNumberText(cellText(cell));
  return reading.ok && reading.value ? reading.value.value : undefined;
};

const shown = (value: Decimal): string => formatDecimal(value, { grouping: true });
const isSame = (a: Decimal, b: Decimal): boolean => compare(a, b) === 0;

/** Whether what is counted can be added up at all: of one measure, and none of it stands. */
const addsUp = (of: readonly (Indicator | undefined)[]): boolean =>
  of.length > 0 && of.every((one) => one !== undefined && !stands(one) && one.measure === of[0]?.measure);

interface NumberColumn {
  at: number;
  head: string;
  /** What its head says it is of. */
  of: Indicator | undefined;
  year?: number;
  month?: number;
}

/** Columns of numbers as they stand side by side. */
function numberColumns({ columns, heads }: CheckedSheet, byId: Indicators): NumberColumn[] {
  const found = [...columns].flatMap(([field, at]): NumberColumn[] => {
    const across = acrossOf(field);
    if (!across) return [];
    const column = { at, head: heads[at] ?? '', of: across.across === 'items' ? byId.get(across.of) : undefined };
    if (across.across === 'months') return [{ ...column, month: Number(across.of) }];
    if (across.across !== 'yearMonths') return [column];
    const [year, month] = across.of.split('-').map(Number);
    return [{ ...column, year: (year ?? 0) - ROC_OFFSET, ...(month === undefined ? {} : { month }) }];
  });
  return found.toSorted((a, b) => a.at - b.at);
}

interface SumColumn {
  at: number;
  head: string;
  /** Columns that it may add up: any of these. */
  of: readonly (readonly NumberColumn[])[];
}

const isWithin = ({ year, month }: NumberColumn, { year: of, from, to }: SaidSum): boolean =>
  (month === undefined || (month >= from && month <= to)) && (year === undefined || of === undefined || year === of);

/** 合計、第1季: not taken, but what they say has to be what stands beside them. */
function sumColumns(sheet: CheckedSheet, numbers: readonly NumberColumn[]): SumColumn[] {
  const taken = new Set(sheet.columns.values());
  let before = -1;
  return sheet.heads.flatMap((head, at): SumColumn[] => {
    const said = taken.has(at) ? undefined : saidSum(head);
    if (!said) return [];
    const all = numbers.filter((one) => isWithin(one, said));
    const since = all.filter((one) => one.at > before && one.at < at);
    before = at;
    return [{ at, head, of: [all, since].filter((some) => some.length > 1) }];
  });
}

/** What a row's own sums say beside its numbers. */
export class RowSums {
  readonly #sums: readonly SumColumn[];

  constructor(sheet: CheckedSheet, byId: Indicators) {
    this.#sums = sumColumns(sheet, numberColumns(sheet, byId));
  }

  /** `of`: what the row is of, where its columns do not say. */
  check(cells: Row, row: number, of: Indicator | undefined): string[] {
    return this.#sums.flatMap(({ at, head, of: ways }) => {
      const said = numberIn(cells[at]);
      const [all] = ways;
      if (said === undefined || !all) return [];
      const counted = all.map((one) => one.of ?? of);
      const cell = cellAddress(row - 1, at);
      if (of && stands(of)) {
        const last = all.map((one) => numberIn(cells[one.at])).findLast((value) => value !== undefined);
        const off = last !== undefined && !isSame(last, said);
        return off ? [words.standsOff(cell, head, shown(said), shown(last))] : [];
      }
      if (!addsUp(counted)) return [];
      const sums = ways.map((columns) => add(...columns.flatMap((one) => numberIn(cells[one.at]) ?? [])));
      if (sums.some((sum) => isSame(sum, said))) return [];
      return [words.sumOff(cell, head, shown(said), shown(sums[0] ?? '0'))];
    });
  }
}

interface Added {
  group: Decimal;
  all: Decimal;
}

/** What 合計 below a table says beside the numbers above it. */
export class ColumnSums {
  readonly #columns: readonly (NumberColumn & { added: Added })[];
  readonly #rows: (Indicator | undefined)[] = [];

  constructor(sheet: CheckedSheet, byId: Indicators) {
    this.#columns = numberColumns(sheet, byId).map((one) => ({ ...one, added: { group: '0', all: '0' } }));
  }

  row(cells: Row, of: Indicator | undefined): void {
    this.#rows.push(of);
    for (const { at, added } of this.#columns) {
      const value = numberIn(cells[at]) ?? '0';
      added.group = add(added.group, value);
      added.all = add(added.all, value);
    }
  }

  total(row: number, name: string, cells: Row): string[] {
    const told = this.#columns.flatMap(({ at, head, of, added }) => {
      const said = numberIn(cells[at]);
      if (said === undefined || !addsUp(of ? [of] : this.#rows)) return [];
      if ([added.group, added.all].some((sum) => isSame(sum, said))) return [];
      const sum = squeezedText(name).startsWith('小計') ? added.group : added.all;
      return [words.columnOff(cellAddress(row - 1, at), head, shown(said), shown(sum))];
    });
    for (const { added } of this.#columns) added.group = '0';
    return told;
  }
}
