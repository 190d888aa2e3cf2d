import ExcelJs from 'exceljs';

/** A workbook of one sheet. */
export async function bookOfRows(rows: readonly (string | number)[][]): Promise<Buffer> {
  const book = new ExcelJs.Workbook();
  book.addWorksheet('工作表1').addRows(rows.map((row) => [...row]));
  return Buffer.from(await book.xlsx.writeBuffer());
}

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
