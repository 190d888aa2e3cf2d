/** Every sentence the grid itself says. */
export const words = {
  field: '儲存格輸入',
  checkAll: '全部勾選',
  check: '勾選此列',
  loading: '讀取中',
  reading: (done: number, of: number) => `讀取${of}列中的${done}列`,
  groupCount: (count: number, counter = '筆') => `${count.toLocaleString('en-US')}${counter}`,
  readOnly: (title: string) => `「${flat(title)}」這一格不可修改。`,
  groupRow: '分組列不可修改。',
  notLoaded: '此列尚未讀取，稍候再試。',
  copyNotLoaded: '選取範圍內有資料尚未讀取，現在讀取；完成後再複製一次。',
  copied: (rows: number, columns: number) => `已複製${rows}列${columns}欄。`,
  nothingToPaste: '剪貼簿沒有可貼上的文字。',
  tooLarge: (rows: number, columns: number, roomRows: number, roomColumns: number) =>
    `貼上的內容有${rows}列${columns}欄，從這一格起只容${roomRows}列${roomColumns}欄，未貼上。請改選起點，或減少內容。`,
  problems: (lead: string, row: number, title: string, reason: string, more: number) =>
    `${lead}：第${row}列「${flat(title)}」，${reason.replace(/。$/, '')}${more > 0 ? `；另有${more}格也有問題` : ''}。`,
  notPasted: '未貼上',
  notFilled: '未填滿',
  partlyPasted: '有些格未貼上',
  pasted: (cells: number) => `已貼上${cells}格。`,
  unchanged: '貼上的內容與原有相同，沒有變更。',
  refused: (count: number, reason: string) => (count > 1 ? `${count}格未存入：${reason}` : reason),
  notSaved: '未存入，輸入的內容仍在格內；按F2可再改。',
} as const;

export const flat = (title: string): string => title.replaceAll('\n', '');
