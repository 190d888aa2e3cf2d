import exceljs, { type Style, type Worksheet } from 'exceljs';
import { columnLetters } from '#shared/base/cell-address.ts';
import { printable } from '../documents/plain.ts';
import { aboutSheet } from './sheet-file.ts';
import { type TableBook, type TableCell, type TableFigure, type TableSheet, tabNames } from './table-book.ts';

const thin = { style: 'thin' } as const;
const grid = { top: thin, bottom: thin, left: thin, right: thin };
const font = { name: '標楷體', size: 12 } as const;

const heads: Partial<Style> = {
  font: { ...font, bold: true },
  border: grid,
  alignment: { horizontal: 'center', vertical: 'middle', wrapText: true },
};
const texts: Partial<Style> = { font, border: grid, numFmt: '@', alignment: { vertical: 'top', wrapText: true } };
const asked = { font, border: grid, alignment: { horizontal: 'right', vertical: 'top' } } as const;

const formats = ['0%', '0.0%', '0.00%'] as const;

/** Below zero △ in red, as accounts print it. */
function formatOf({ look, places }: TableFigure): string {
  if (look === 'percent') return formats[places] ?? '0.00%';
  const digits = look === 'whole' ? '#,##0' : `#,##0.${'0'.repeat(places)}`;
  return `${digits};[Red]"△"${digits};${look === 'whole' ? '0' : digits}`;
}

const styleOf = (cell: TableCell): Partial<Style> => {
  if (typeof cell === 'string') return texts;
  return { ...asked, numFmt: formatOf(cell) };
};

/** Few rows, styled and printed: the whole book is made in memory. */
export async function xlsxTables({ title, by, sheets, about }: TableBook): Promise<Buffer> {
  const book = new exceljs.Workbook();
  book.title = printable(title);
  book.creator = printable(by);
  const names = tabNames([...sheets.map(({ name }) => name), aboutSheet]);
  for (const [at, sheet] of sheets.entries()) drawSheet(book.addWorksheet(names[at] ?? `${at + 1}`), sheet);
  const last = book.addWorksheet(names.at(-1) ?? aboutSheet);
  last.columns = [{ width: 16 }, { width: 72 }];
  for (const pair of about) last.addRow(pair.map(printable)).eachCell((cell) => (cell.style = texts));
  return Buffer.from(await book.xlsx.writeBuffer());
}

function drawSheet(sheet: Worksheet, { title, columns, rows }: TableSheet): void {
  sheet.columns = columns.map(({ width }) => ({ width }));
  sheet.views = [{ state: 'frozen', ySplit: 2 }];
  sheet.pageSetup = {
    paperSize: 9,
    orientation: columns.length > 5 ? 'landscape' : 'portrait',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    printTitlesRow: '1:2',
  };
  sheet.headerFooter.oddFooter = '&C第&P頁，共&N頁';
  const head = sheet.addRow([printable(title)]);
  head.getCell(1).style = { font: { ...font, size: 16, bold: true }, alignment: { horizontal: 'center' } };
  sheet.mergeCells(`A1:${columnLetters(Math.max(1, columns.length))}1`);
  const titles = sheet.addRow(columns.map((column) => printable(column.title)));
  for (const at of columns.keys()) titles.getCell(at + 1).style = heads;
  for (const row of rows) {
    const line = sheet.addRow(row.map((cell) => (typeof cell === 'string' ? printable(cell) : cell.value)));
    for (const [at, cell] of row.entries()) line.getCell(at + 1).style = styleOf(cell);
  }
}
