import exceljs from 'exceljs';

export const columns = [
  '案號',
  '來源',
  '類別',
  '案由',
  '說明',
  '辦法',
  '連署人',
  '函送文號',
  '提案人',
  '主辦單位',
  '備考一',
  '備考二',
] as const;

const rowAt = (at: number): string[] => [
  `量測第${at}號`,
  '代表提案',
  '代表提案事項',
  `第${at}案道路改善工程請公所辦理`,
  `本鄉第${at}段路面破損，影響行車安全`,
  '請公所儘速辦理',
  `代表${at % 7}、代表${at % 5}`,
  `試代字第${at}號`,
  `代表${at % 11}`,
  '建設課',
  `${at % 97}`,
  '無',
];

/** A table of motions as another program would export it. */
export async function writeMotions(file: string, rows: number): Promise<void> {
  const book = new exceljs.stream.xlsx.WorkbookWriter({ filename: file, useStyles: false, useSharedStrings: true });
  const sheet = book.addWorksheet('議案');
  sheet.addRow([...columns]).commit();
  for (let at = 1; at <= rows; at += 1) sheet.addRow(rowAt(at)).commit();
  sheet.commit();
  await book.commit();
}

/** What the same table costs the library alone: every cell read, and nothing done with it. */
export async function bareRead(file: string): Promise<number> {
  const reader = new exceljs.stream.xlsx.WorkbookReader(file, {
    worksheets: 'emit',
    sharedStrings: 'cache',
    styles: 'cache',
    hyperlinks: 'ignore',
  });
  let cells = 0;
  for await (const sheet of reader)
    for await (const row of sheet)
      row.eachCell((cell) => {
        if (cell.value !== null) cells += 1;
      });
  return cells;
}
