import ExcelJs from 'exceljs';

/** The first sheet of a workbook as one sees it: its lines, each a text a cell. */
export async function linesOf(bytes: Buffer): Promise<string[][]> {
  const book = new ExcelJs.Workbook();
  await book.xlsx.load(Uint8Array.from(bytes).buffer);
  const lines: string[][] = [];
  book.worksheets[0]?.eachRow((row) => {
    const cells: string[] = [];
    row.eachCell({ includeEmpty: true }, (cell) => cells.push(cell.text));
    lines.push(cells);
  });
  return lines;
}
