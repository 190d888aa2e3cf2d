import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { Visitor } from '#main/visitor.ts';
import { divide, formatDecimal } from '#shared/base/decimal.ts';
import { type BudgetSheet, budgetSheets } from '#shared/contract/budget-operations.ts';
import { readDocx, settingOf } from '#test/support/docx.ts';
import { readOdt } from '#test/support/odt.ts';
import { ask, demoOffice, type OpenDemo } from '#test/support/office.ts';
import { type ReadCell, type ReadSheet, readWorkbook } from '#test/support/workbook.ts';

const demo = demoOffice();
const sheets = Object.keys(budgetSheets) as BudgetSheet[];

type Format = 'xlsx' | 'docx' | 'odt';

async function printed(
  { program }: OpenDemo,
  visitor: Visitor,
  sheet: BudgetSheet,
  format: Format,
  unit: '元' | '千元',
) {
  const { file, name } = await ask(visitor, 'budget.print', { sheet, year: 115, asOf: '2026-10-31', unit, format });
  expect(name.endsWith(`.${format}`)).toBe(true);
  return readFileSync(program.files.take(file).path);
}

/** As the format of the cell shows it. */
function shown({ value, format }: ReadCell): string {
  if (typeof value !== 'number') return value ?? '';
  if (format.includes('%'))
    return `${formatDecimal(divide(Math.round(value * 1e6), 1e4, 4), { places: placesOf(format) })}%`;
  const amount = format.includes('#,##0,') ? divide(value, 1_000, 0) : value;
  return formatDecimal(amount, { grouping: true });
}

const placesOf = (format: string): number => /\.(0+)%/.exec(format)?.[1]?.length ?? 0;

/** The rows of the table, from the first below the heads to the total: texts broken over rows are joined again. */
function rowsOf(sheet: ReadSheet): string[][] {
  const head = Number(/\$(\d+)$/.exec(sheet.repeated ?? '')?.[1] ?? 0);
  const columns = sheet.row(head).length;
  const letters = Array.from({ length: columns }, (_, at) => String.fromCharCode(65 + at));
  return Array.from({ length: sheet.rows - head }, (_, at) =>
    letters.map((letter) => shown(sheet.at(`${letter}${head + 1 + at}`))),
  );
}

/** Only amounts and rates: a long text goes over several rows of a spreadsheet, figures never do. */
const figuresOf = (rows: readonly (readonly string[])[]): string[] =>
  rows.flatMap((row) => row.filter((cell) => /^△?\d[\d,]*(\.\d+)?%?$/.test(cell) && !/^\d{1,3}$/.test(cell)));

it.each(sheets)('%s says as a document what it says as a spreadsheet', async (sheet) => {
  const office = await demo.shared();
  const visitor = await office.as('accounting');
  for (const unit of ['元', '千元'] as const) {
    const book = readWorkbook(await printed(office, visitor, sheet, 'xlsx', unit)).slice(0, -1);
    const { tables, lines, body } = readDocx(await printed(office, visitor, sheet, 'docx', unit));
    const printedTables = tables.filter(({ rows }) => rows.length > 2);
    expect(printedTables.length).toBe(book.length);
    for (const [at, one] of book.entries()) {
      const table = printedTables[at];
      const said = (table?.rows ?? []).slice(table?.header);
      expect(figuresOf(said)).toEqual(figuresOf(rowsOf(one)));
    }
    expect(figuresOf(printedTables.flatMap(({ rows }) => rows)).length).toBeGreaterThan(0);
    expect(lines.join('\n')).toContain(`（單位：${unit}）`);
    expect(settingOf(body, 'w:pgSz', 'w:orient')).toBe('landscape');
  }
});

it('stands in an .odt file, too, with the head repeated over two rows', async () => {
  const office = await demo.shared();
  const visitor = await office.as('accounting');
  const docx = readDocx(await printed(office, visitor, 'trend', 'docx', '元'));
  const odt = readOdt(await printed(office, visitor, 'trend', 'odt', '元'));
  expect(docx.tables[0]?.header).toBe(2);
  expect(docx.tables[0]?.rows[0]).toEqual(['經費來源', '113年度', '114年度', '115年度']);
  expect(odt.lines).toContain('113年度');
  expect(figuresOf(odt.tables.flatMap(({ rows }) => rows))).toEqual(figuresOf(docx.tables.flatMap(({ rows }) => rows)));
});
