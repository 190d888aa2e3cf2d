import exceljs, { type Column, type DataValidation, type Row, type Worksheet } from 'exceljs';
import { columnLetters } from '#shared/base/cell-address.ts';
import { formWords } from '#shared/words/forms.ts';
import { emWidth, printable } from '../documents/plain.ts';
import { unmistaken } from './xlsx-xml.ts';

const { book: words } = formWords;

export interface FormBookColumn {
  label: string;
  fill: boolean;
  /** Amounts are numbers that add up; all else is text, so that nothing turns a year of the republic into another. */
  money: boolean;
  /** In half-width characters. */
  width: number;
  offered?: readonly string[];
  /** Shown beside the cell that is being filled in. */
  hint?: string;
}

export interface FormBook {
  title: string;
  /** 單位：民政課　回傳期限：115.12.05　填報代碼：… */
  facts: string;
  note: string | null;
  by: string;
  columns: readonly FormBookColumn[];
  rows: readonly { id: string; cells: readonly (string | number | null)[] }[];
  /** What the program needs to know its form again, line by line. */
  hidden: readonly (readonly string[])[];
}

/** As lists that are exported. */
const fontName = '新細明體';
const fillColor = 'FFFFF7D6';
const headColor = 'FFE6EBE7';
const line = { style: 'thin', color: { argb: 'FFB8C2BC' } } as const;
const border = { top: line, left: line, bottom: line, right: line } as const;
/** 識別碼 and 序號 stand before the columns of the form. */
const before = 2;
const lineHeight = 17;
const tallest = 409;

/** A workbook that a unit fills in: what is not asked for is locked, without a password; lists stand in a sheet of their own. */
export async function writeFormBook(file: string, book: FormBook): Promise<void> {
  const workbook = new exceljs.Workbook();
  workbook.creator = book.by;
  workbook.title = book.title;
  const sheet = workbook.addWorksheet(words.sheet, {
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    headerFooter: { oddFooter: '&C第&P頁，共&N頁' },
  });
  const head = writeHead(sheet, book);
  const lists = writeLists(workbook, book.columns);
  for (const row of book.rows) writeRow(sheet, book.columns, row, lists);
  frame(sheet, book, head);
  writeGuide(workbook, book);
  writeHidden(workbook, book.hidden);
  await sheet.protect('', {
    selectLockedCells: true,
    selectUnlockedCells: true,
    formatColumns: true,
    formatRows: true,
    sort: true,
    autoFilter: true,
  });
  keepTexts(workbook);
  await workbook.xlsx.writeFile(file);
}

/** A text that looks like an escape of Excel would come back as another, and the form be called tampered with. */
function keepTexts(workbook: exceljs.Workbook): void {
  for (const sheet of workbook.worksheets)
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        if (typeof cell.value === 'string') cell.value = unmistaken(cell.value);
      }),
    );
}

function writeHead(sheet: Worksheet, { title, facts, note, columns }: FormBook): number {
  const top = [title, facts, ...(note === null ? [] : [printable(note)]), words.keep];
  for (const [at, text] of top.entries()) {
    const row = sheet.addRow([]);
    const cell = row.getCell(before);
    cell.value = text;
    cell.font = { name: fontName, size: at === 0 ? 16 : 12, bold: at === 0 };
    cell.alignment = { vertical: 'middle', wrapText: false };
    row.height = at === 0 ? 26 : 20;
  }
  const row = sheet.addRow([words.id, words.number, ...columns.map(({ label }) => label)]);
  row.height = 24;
  row.eachCell((cell, at) => {
    const fill = columns[at - 1 - before]?.fill === true;
    cell.font = { name: fontName, size: 12, bold: true };
    cell.alignment = { vertical: 'middle', horizontal: 'center', wrapText: true };
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: fill ? fillColor : headColor } };
    cell.border = border;
  });
  return row.number;
}

type Lists = ReadonlyMap<FormBookColumn, string>;

function writeRow(
  sheet: Worksheet,
  columns: readonly FormBookColumn[],
  { id, cells }: FormBook['rows'][number],
  lists: Lists,
): void {
  const number = sheet.rowCount - headRows(sheet) + 1;
  const row = sheet.addRow([id, String(number)]);
  lookOf(row.getCell(1), undefined);
  lookOf(row.getCell(before), undefined);
  for (const [at, column] of columns.entries()) {
    const cell = row.getCell(before + at + 1);
    const value = cells[at] ?? null;
    cell.value = typeof value === 'string' ? printable(value) : value;
    lookOf(cell, column);
    if (!column.fill) continue;
    cell.protection = { locked: false };
    const rule = ruleOf(column, lists);
    if (rule) cell.dataValidation = rule;
  }
  row.height = heightOf(columns, cells);
}

/** Rows above the first of the table: they are counted once, by the sheet itself. */
const heads = new WeakMap<Worksheet, number>();
function headRows(sheet: Worksheet): number {
  const known = heads.get(sheet) ?? sheet.rowCount;
  heads.set(sheet, known);
  return known;
}

function lookOf(cell: exceljs.Cell, column: FormBookColumn | undefined): void {
  cell.font = { name: fontName, size: 12 };
  cell.numFmt = column?.money ? '#,##0' : '@';
  cell.alignment = { vertical: 'top', horizontal: column?.money ? 'right' : 'left', wrapText: true };
  cell.border = border;
  if (column?.fill) cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: fillColor } };
}

function ruleOf(column: FormBookColumn, lists: Lists): DataValidation | undefined {
  const prompt = column.hint ? { showInputMessage: true, promptTitle: column.label, prompt: column.hint } : {};
  const list = lists.get(column);
  // Another word is asked about, not refused: several units may stand in one cell.
  if (list) return { type: 'list', allowBlank: true, errorStyle: 'warning', formulae: [list], ...prompt };
  if (!column.hint) return undefined;
  return { type: 'custom', allowBlank: true, formulae: ['TRUE'], ...prompt };
}

function heightOf(columns: readonly FormBookColumn[], cells: FormBook['rows'][number]['cells']): number {
  const lines = columns.map(({ width }, at) => {
    const text = String(cells[at] ?? '');
    return text.split('\n').reduce((sum, one) => sum + Math.max(1, Math.ceil((emWidth(one) * 2) / (width - 1))), 0);
  });
  return Math.min(tallest, Math.max(22, Math.max(...lines) * lineHeight + 4));
}

function frame(sheet: Worksheet, { columns }: FormBook, head: number): void {
  const set = (at: number, put: (column: Column) => void): void => put(sheet.getColumn(at) as Column);
  set(1, (column) => {
    column.width = 8;
    column.hidden = true;
  });
  set(before, (column) => {
    column.width = 6;
  });
  for (const [at, { width }] of columns.entries())
    set(before + at + 1, (column) => {
      column.width = width + 0.7;
    });
  sheet.views = [{ state: 'frozen', ySplit: head, activeCell: firstFilled(columns, head) }];
  sheet.pageSetup.printTitlesRow = `${head}:${head}`;
  sheet.autoFilter = {
    from: { row: head, column: before },
    to: { row: sheet.rowCount, column: before + columns.length },
  };
}

const firstFilled = (columns: readonly FormBookColumn[], head: number): string =>
  `${columnLetters(before + columns.findIndex(({ fill }) => fill) + 1)}${head + 1}`;

/** Lists to choose from: a rule of a cell holds 255 characters at the most. */
function writeLists(workbook: exceljs.Workbook, columns: readonly FormBookColumn[]): Lists {
  const offering = columns.filter(({ fill, offered }) => fill && offered && offered.length > 0);
  if (offering.length === 0) return new Map();
  const sheet = workbook.addWorksheet(words.options, { state: 'hidden' });
  return new Map(
    offering.map((column, at) => {
      const offered = column.offered ?? [];
      for (const [row, text] of offered.entries()) sheet.getCell(row + 1, at + 1).value = text;
      const letters = columnLetters(at + 1);
      return [column, `'${words.options}'!$${letters}$1:$${letters}$${offered.length}`];
    }),
  );
}

function writeGuide(workbook: exceljs.Workbook, { title }: FormBook): void {
  const sheet = workbook.addWorksheet(words.guide);
  sheet.getColumn(1).width = 96;
  for (const [at, text] of [title, ...words.guideLines].entries()) {
    const row: Row = sheet.addRow([text]);
    row.font = { name: fontName, size: at === 0 ? 14 : 12, bold: at === 0 };
    row.alignment = { wrapText: true, vertical: 'middle' };
    row.height = 24;
  }
}

function writeHidden(workbook: exceljs.Workbook, lines: FormBook['hidden']): void {
  const sheet = workbook.addWorksheet(words.hidden, { state: 'veryHidden' });
  for (const cells of lines) {
    const row: Row = sheet.addRow([...cells]);
    row.eachCell((cell) => {
      cell.numFmt = '@';
    });
  }
}
