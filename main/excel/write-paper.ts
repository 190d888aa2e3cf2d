import exceljs, { type stream, type Worksheet } from 'exceljs';
import { columnLetters } from '#shared/base/cell-address.ts';
import { printable } from '../documents/plain.ts';
import { drop, openStream } from './file-stream.ts';
import { type PaperCell, paperCells } from './sheet-formulas.ts';
import { fitted, type LaidRow, layOut } from './sheet-layout.ts';
import { cellLooks, columnWidth, looks } from './sheet-looks.ts';
import type { PaperColumn, PaperRow, SheetBook, SheetPaper } from './sheet-paper.ts';

type Book = stream.xlsx.WorkbookWriter;

/** Rows between two breaths: others wait for the same process. */
const breath = 500;

const titleRows = 4;
/** As the file format numbers them. */
const sizes: Readonly<Record<SheetPaper['size'], number>> = { A4: 9, A3: 8 };

/** Writes the sheets of a paper, one after the other; `step` hears of every breath and may stop it by throwing. */
export async function writeSheetBook(
  file: string,
  { sheets, about }: SheetBook,
  step: (done: number, total: number) => void = () => undefined,
): Promise<void> {
  const stream = openStream(file);
  const book = new exceljs.stream.xlsx.WorkbookWriter({ stream, useStyles: true, useSharedStrings: false });
  const total = sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0);
  let done = 0;
  try {
    for (const sheet of sheets)
      await writeSheet(book, sheet, (rows) => {
        if (stream.errored) throw stream.errored;
        done += rows;
        step(done, total);
      });
    writeAbout(book, about);
    if (stream.errored) throw stream.errored;
    await book.commit();
  } catch (error) {
    await drop(stream, file);
    throw error;
  }
}

const tabName = (name: string): string => name.replace(/[\\/?*[\]:]/g, '＿').slice(0, 31);

/** How many rows the head of the columns takes. */
const headRows = (columns: readonly PaperColumn[]): number => (columns.some(({ above }) => above) ? 2 : 1);

async function writeSheet(book: Book, asked: SheetPaper, wrote: (rows: number) => void): Promise<void> {
  const paper = { ...asked, columns: fitted(asked) };
  const { columns } = paper;
  const head = titleRows + headRows(columns);
  const sheet = book.addWorksheet(tabName(paper.name), {
    views: [{ state: 'frozen', xSplit: columns.filter(({ held }) => held).length, ySplit: head }],
    pageSetup: {
      paperSize: sizes[paper.size],
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      printTitlesRow: `1:${head}`,
      margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.7, header: 0.3, footer: 0.35 },
    },
    headerFooter: { oddFooter: '&C&"標楷體,Regular"&12第&P頁，共&N頁' },
  });
  sheet.columns = columns.map(({ width }) => ({ width: columnWidth(width) }));
  writeHead(sheet, paper);
  const laid = layOut(paper, head + 1);
  const cells = paperCells(paper, (place) => laid[place]?.at ?? 0);
  const look = cellLooks(paper.unit);
  for (const [place, row] of paper.rows.entries()) {
    writeRow(sheet, paper.columns, row, cells(place), laid[place], look);
    if ((place + 1) % breath !== 0) continue;
    wrote(breath);
    await new Promise((next) => setImmediate(next));
  }
  wrote(paper.rows.length % breath);
  const last = laid.at(-1);
  writeFoot(sheet, paper, last ? last.at + last.heights.length - 1 : head);
  sheet.commit();
}

/** Figures and short texts stand in the first row of those a long text takes. */
function writeRow(
  sheet: Worksheet,
  columns: readonly PaperColumn[],
  row: PaperRow,
  cells: readonly PaperCell[],
  laid: LaidRow | undefined,
  look: ReturnType<typeof cellLooks>,
): void {
  const { heights = [], texts = {} } = laid ?? {};
  for (const [piece, height] of heights.entries()) {
    const values = columns.map(({ key }, at) => texts[key]?.[piece] ?? (piece === 0 ? whole(cells[at]) : undefined));
    const line = sheet.addRow(values);
    line.height = height;
    for (const [at, column] of columns.entries())
      line.getCell(at + 1).style = look(row, column, piece === 0, piece === heights.length - 1);
    line.commit();
  }
}

/** A text is a string and nothing else, so that it is never taken for a formula; blank is no value at all. */
const whole = (cell: PaperCell) => (typeof cell === 'object' ? { ...cell } : cell);

function writeHead(sheet: Worksheet, paper: SheetPaper): void {
  const last = columnLetters(paper.columns.length);
  const lines = [
    [paper.office, looks.office, 27],
    [paper.title, looks.title, 27],
    [paper.period, looks.period, 21],
  ] as const;
  for (const [at, [text, style, height]] of lines.entries()) {
    const line = sheet.addRow([printable(text)]);
    line.height = height;
    line.getCell(1).style = style;
    sheet.mergeCells(`A${at + 1}:${last}${at + 1}`);
    line.commit();
  }
  const unit = sheet.addRow([]);
  unit.height = 18;
  // Right-aligned text runs on to the left as long as nothing stands there.
  const cell = unit.getCell(paper.columns.length);
  cell.value = `單位：${paper.unit}`;
  cell.style = looks.unit;
  unit.commit();
  writeColumnHeads(sheet, paper.columns);
}

function writeColumnHeads(sheet: Worksheet, columns: readonly PaperColumn[]): void {
  const deep = headRows(columns) === 2;
  const first = sheet.addRow(columns.map(({ above, title }) => above ?? title));
  const second = deep ? sheet.addRow(columns.map(({ above, title }) => (above ? title : null))) : undefined;
  for (const line of second ? [first, second] : [first]) {
    line.height = second ? 22 : 34;
    for (const at of columns.keys()) line.getCell(at + 1).style = looks.head;
  }
  if (second) for (const range of headMerges(columns)) sheet.mergeCells(range);
  first.commit();
  second?.commit();
}

/** A head of its own stands over both rows, a common one over its neighbours. */
function headMerges(columns: readonly PaperColumn[]): string[] {
  const ranges: string[] = [];
  for (let at = 0; at < columns.length; ) {
    const { above } = columns[at] ?? {};
    let end = at + 1;
    while (above !== undefined && columns[end]?.above === above) end += 1;
    const [top, under] = [titleRows + 1, titleRows + 2];
    const from = columnLetters(at + 1);
    if (above === undefined) ranges.push(`${from}${top}:${from}${under}`);
    else if (end - at > 1) ranges.push(`${from}${top}:${columnLetters(end)}${top}`);
    at = end;
  }
  return ranges;
}

function writeFoot(sheet: Worksheet, { columns, notes = [], signers = [] }: SheetPaper, above: number): void {
  const lines = [...notes, ...(signers.length === 0 ? [] : [signers.join('　'.repeat(9))])];
  for (const [at, text] of lines.entries()) {
    const line = sheet.addRow([text]);
    const isStamps = at >= notes.length;
    line.height = isStamps ? 40 : 18;
    line.getCell(1).style = isStamps ? looks.stamps : looks.note;
    sheet.mergeCells(`A${above + at + 1}:${columnLetters(columns.length)}${above + at + 1}`);
    line.commit();
  }
}

function writeAbout(book: Book, about: SheetBook['about']): void {
  const sheet = book.addWorksheet('說明', {
    pageSetup: { paperSize: sizes.A4, orientation: 'portrait', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
  sheet.columns = [{ width: columnWidth(9) }, { width: columnWidth(32) }];
  for (const [name, value] of about) {
    const line = sheet.addRow([name, printable(value)]);
    for (const at of [1, 2]) line.getCell(at).style = looks.about;
    line.commit();
  }
  sheet.commit();
}
