import type { Labels } from '#shared/contract/register-operations.ts';
import type { Field, FieldKind } from '#shared/language/field.ts';
import type { LabelOf } from '#shared/language/record.ts';
import type { Register } from '#shared/language/register.ts';
import { type Cell, cellOf, type SheetColumn } from '#shared/language/sheet.ts';
import { columnOf } from '../store/columns.ts';
import type { Held } from '../store/labels.ts';
import { SeenValues, seenCell, seenValue } from './seen-values.ts';
import type { SheetFileColumn, SheetLook } from './sheet-file.ts';

type Dates = 'text' | 'real';

/** What Excel lets a cell hold. */
const mostInCell = 32_767;

const looks: Partial<Record<SheetColumn['kind'], SheetLook>> = {
  money: 'money',
  number: 'whole',
  decimal: 'decimal',
  percent: 'percent',
};

/** What the fields of `ExportColumns` hold in a row. */
export type Values = readonly unknown[];

/** A column of an export: how the file shows it, and what stands in it for a row that is `ready`. */
export interface ExportColumn extends SheetFileColumn {
  readonly name: string;
  cell(row: Values): Cell;
}

/** Written as they rest: to look whether one was there before would take longer. */
const asTheyRest = new Set<FieldKind>(['text', 'longText', 'number', 'money', 'sealed']);

/** The columns are those the account may see: so values are taken from what is kept, and only sealed ones are covered. */
export class ExportColumns {
  readonly all: readonly ExportColumn[];
  /** What the columns show and what they follow from: no other fields are read, and no titles looked up for them. */
  readonly fields: readonly string[];
  /** By the place in `fields`. */
  readonly #seen = new Map<number, SeenValues>();

  constructor(of: Register, columns: readonly SheetColumn[], dates: Dates) {
    this.fields = [...new Set(columns.flatMap(({ name }) => of.fields[name]?.needs ?? [name]))];
    for (const [at, name] of this.fields.entries()) {
      const field = of.fields[name];
      if (field && asTheyRest.has(field.kind)) continue;
      const shown = columns.find((column) => column.name === name);
      this.#seen.set(at, new SeenValues(field, columnOf(of, name), shown ? writerOf(of, shown, dates) : notShown));
    }
    this.all = columns.map((column) => this.#column(of, column, dates));
  }

  /** Some rows as they rest: what is known of a value takes its place; the titles of those never seen are asked for together. */
  ready(rows: readonly unknown[][], titles: (held: readonly Held[]) => Labels): void {
    const all = [...this.#seen];
    for (const [at, seen] of all) seen.look(rows, at);
    const labels = titles(all.flatMap(([, seen]) => seen.fresh));
    for (const [, seen] of all) seen.write((register, id) => labels[register]?.[id] ?? '');
  }

  #column(of: Register, column: SheetColumn, dates: Dates): ExportColumn {
    const { name, label, width, kind, offered } = column;
    const field = of.fields[name];
    const list = kind === 'flag' ? ['是', '否'] : offered;
    return {
      name,
      label,
      width,
      look: lookOf(column, dates),
      places: field?.places ?? 0,
      summed: field?.kind === 'money',
      // A cell with several of them is none of them.
      ...(list && kind !== 'choices' ? { offered: list } : {}),
      cell: this.#cell(field, name, writerOf(of, column, dates)),
    };
  }

  #cell(field: Field | undefined, name: string, write: Write): ExportColumn['cell'] {
    const at = this.fields.indexOf(name);
    if (this.#seen.has(at)) return (row) => seenCell(row[at]);
    const value = field?.compute ? this.#computed(field) : (row: Values) => row[at];
    return (row) => {
      const held = value(row);
      return held === null || held === undefined ? null : write(held, noTitle);
    };
  }

  #computed({ compute, needs = [] }: Field): (row: Values) => unknown {
    const parts = needs.map((name) => {
      const at = this.fields.indexOf(name);
      return { name, value: this.#seen.has(at) ? (row: Values) => seenValue(row[at]) : (row: Values) => row[at] };
    });
    return (row) => compute?.(Object.fromEntries(parts.map(({ name, value }) => [name, value(row)])));
  }
}

type Write = (value: unknown, labelOf: LabelOf) => Cell;

const notShown: Write = () => null;
const noTitle: LabelOf = () => '';

const lookOf = ({ kind }: SheetColumn, dates: Dates): SheetLook =>
  kind === 'day' && dates === 'real' ? 'day' : (looks[kind] ?? 'text');

function writerOf(of: Register, column: SheetColumn, dates: Dates): Write {
  const look = lookOf(column, dates);
  if (look === 'money' || look === 'whole') return (value) => Number(value);
  return look === 'text' ? cellOf(of, column) : (value) => String(value);
}

/** Texts that a spreadsheet's cell cannot hold are cut, and counted: the file says so. */
export class CellLimit {
  cut = 0;

  fitted(cell: Cell): Cell {
    if (typeof cell !== 'string' || cell.length <= mostInCell) return cell;
    this.cut += 1;
    return `${cell.slice(0, mostInCell - 1).replace(/[\ud800-\udbff]$/, '')}…`;
  }
}
