import { describe, expect, it } from 'vitest';
import { ExportColumns } from '#main/excel/export-columns.ts';
import { SeenValues, seenCell, seenValue } from '#main/excel/seen-values.ts';
import { layoutOf } from '#main/store/columns.ts';
import { labelsOf, labelsOfHeld } from '#main/store/labels.ts';
import { everyRow, everyValue, type Scope } from '#main/store/list.ts';
import { formatDay } from '#shared/base/day.ts';
import type { LabelOf } from '#shared/language/record.ts';
import { valueText } from '#shared/language/record.ts';
import type { AnyRecord, Register } from '#shared/language/register.ts';
import { statesOf } from '#shared/language/register.ts';
import { type Cell, type SheetColumn, sheetColumns } from '#shared/language/sheet.ts';
import { allRegisters } from '#shared/registers/index.ts';
import { demoOffice } from '#test/support/office.ts';
import { everyRight, whoWith } from '#test/support/store.ts';

const office = demoOffice();

const registerNamed = (name: string): Register | undefined => allRegisters.find((one) => one.name === name);

async function scopeOf(of: Register): Promise<Scope> {
  const db = (await office.shared()).program.office?.db;
  if (!db) throw new Error('no office is open');
  return { db, of, who: whoWith(everyRight), registerNamed };
}

/** The cell from the whole record, each by itself. */
function plainCell(of: Register, { name, kind }: SheetColumn, record: AnyRecord, labelOf: LabelOf): Cell {
  const field = of.fields[name];
  const value = field?.compute ? field.compute(record) : record[name];
  if (value === null || value === undefined) return null;
  if (kind === 'state') return statesOf(of)[String(value)] ?? String(value);
  if (kind === 'number' || kind === 'money') return Number(value);
  if (kind === 'decimal' || kind === 'percent') return String(value);
  if (kind === 'day') return formatDay(String(value), 'dots');
  return field ? valueText(field, value, labelOf) : String(value);
}

/** As many as an export reads at once, and the rest: what was seen in one is known in the next. */
function exportedCells(scope: Scope, columns: readonly SheetColumn[], batch: number): Cell[][] {
  const made = new ExportColumns(scope.of, columns, 'text');
  const rows = [...everyValue(scope, {}, made.fields)];
  const cells: Cell[][] = [];
  for (let from = 0; from < rows.length; from += batch) {
    const some = rows.slice(from, from + batch);
    made.ready(some, (held) => labelsOfHeld(scope, held));
    for (const row of some) cells.push(made.all.map((column) => column.cell(row)));
  }
  return cells;
}

function plainCells(scope: Scope, columns: readonly SheetColumn[]): Cell[][] {
  const records = [...everyRow(scope, {})];
  const labels = labelsOf(scope, records);
  const labelOf: LabelOf = (register, id) => labels[register]?.[id] ?? '';
  return records.map((record) => columns.map((column) => plainCell(scope.of, column, record, labelOf)));
}

describe('what stands in the cells of an export', () => {
  it.each(allRegisters.map((of) => [of.label, of] as const))('of %s is what its records say', async (_label, of) => {
    const scope = await scopeOf(of);
    const columns = sheetColumns(of, new Set(Object.keys(of.fields)));
    const expected = plainCells(scope, columns);
    expect(exportedCells(scope, columns, 7)).toEqual(expected);
    // Alone, a column that follows from others finds them still.
    for (const [at, column] of columns.entries())
      expect(exportedCells(scope, [column], 100)).toEqual(expected.map((row) => [row[at]]));
  });
});

describe('values that come again and again', () => {
  const letters = registerNamed('tag') as Register;
  const column = layoutOf(letters).byField.get('note');

  it('are written out once', () => {
    const written: unknown[] = [];
    const seen = new SeenValues(letters.fields.note, column, (value) => {
      written.push(value);
      return `〔${value}〕`;
    });
    const rows: unknown[][] = [['甲'], ['乙'], ['甲'], [null]];
    for (const some of [rows.slice(0, 2), rows.slice(2)]) {
      seen.look(some, 0);
      seen.write(() => '');
    }
    expect(written).toEqual(['甲', '乙']);
    expect(rows.map(([one]) => seenCell(one))).toEqual(['〔甲〕', '〔乙〕', '〔甲〕', null]);
    expect(rows.map(([one]) => seenValue(one))).toEqual(['甲', '乙', '甲', null]);
  });

  it('are right also where there are more than are remembered', () => {
    const seen = new SeenValues(letters.fields.note, column, (value) => `〔${value}〕`);
    const texts = Array.from({ length: 50_000 }, (_, at) => `第${at % 45_000}件`);
    const rows: unknown[][] = texts.map((text) => [text]);
    for (let from = 0; from < rows.length; from += 1000) {
      seen.look(rows.slice(from, from + 1000), 0);
      seen.write(() => '');
    }
    expect(rows.map(([one]) => seenCell(one))).toEqual(texts.map((text) => `〔${text}〕`));
  });
});
