import type { Field } from '#shared/language/field.ts';
import type { LabelOf } from '#shared/language/record.ts';
import type { Register } from '#shared/language/register.ts';
import { type Cell, cellOf, type SheetColumn } from '#shared/language/sheet.ts';
import type { Kept } from '../store/columns.ts';
import type { SheetFileColumn, SheetLook } from './sheet-file.ts';

type Dates = 'text' | 'real';

const mostDays = 20_000;

/** What Excel lets a cell hold. */
const mostInCell = 32_767;

const looks: Partial<Record<SheetColumn['kind'], SheetLook>> = {
  money: 'money',
  number: 'whole',
  decimal: 'decimal',
  percent: 'percent',
};

/** A column of an export: how the file shows it, and what stands in it for a record. */
export interface ExportColumn extends SheetFileColumn {
  readonly name: string;
  cell(kept: Kept, labelOf: LabelOf): Cell;
}

/** The columns are those the account may see: so values are taken from what is kept, and only sealed ones are covered. */
export function exportColumn(of: Register, column: SheetColumn, dates: Dates): ExportColumn {
  const { name, label, width, kind, offered } = column;
  const field = of.fields[name];
  const look = kind === 'day' && dates === 'real' ? 'day' : (looks[kind] ?? 'text');
  const list = kind === 'flag' ? ['是', '否'] : offered;
  return {
    name,
    label,
    width,
    look,
    places: field?.places ?? 0,
    summed: field?.kind === 'money',
    // A cell with several of them is none of them.
    ...(list && kind !== 'choices' ? { offered: list } : {}),
    cell: cellsOf(of, column, look),
  };
}

function cellsOf(of: Register, column: SheetColumn, look: SheetLook): ExportColumn['cell'] {
  const { name, kind } = column;
  const field = of.fields[name];
  const days = new Map<unknown, Cell>();
  return (kept, labelOf) => {
    const value = valueIn(field, kept, name);
    if (value === null || value === undefined) return null;
    if (look === 'money' || look === 'whole') return Number(value);
    if (look !== 'text') return String(value);
    if (kind !== 'day') return cellOf(of, column, { [name]: value }, labelOf);
    // The same days come again and again, and to write one out takes its time.
    const known = days.get(value);
    if (known !== undefined) return known;
    const text = cellOf(of, column, { [name]: value }, labelOf);
    if (days.size < mostDays) days.set(value, text);
    return text;
  };
}

function valueIn(field: Field | undefined, kept: Kept, name: string): unknown {
  if (field?.compute) return field.compute(kept);
  return field?.kind === 'sealed' && kept[name] !== null ? { sealed: true } : kept[name];
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
