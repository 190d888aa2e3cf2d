/** Words of the gallery. Its records are invented. */
export const galleryTexts = {
  product: '施政簿',
  title: '元件一覽',
  close: '關閉',
  states: '狀態',
  buttons: '按鈕',
  fields: '欄位',
  charts: '圖表色',
  chartsNote: '右半為灰階列印',
  type: '字級',
  palette: '指令面板　Ctrl K',
  notices: '提示與復原',
  empty: '空白清單',
  ledger: '合計與負數',
  ledgerUnit: '單位：元',
  dialog: '對話框',
  calendar: '日期　民國曆',
  more: '其他欄位',
  choose: '選擇與篩選',
  lists: '明細與附件',
  record: '案件抽屜',
  conflict: '兩邊皆改',
  marks: '匯入標記',
} as const;

export const swatches = [
  { name: 'desk', label: '桌面' },
  { name: 'sheet', label: '紙' },
  { name: 'ink', label: '墨' },
  { name: 'act', label: '靛' },
  { name: 'ok', label: '綠' },
  { name: 'warn', label: '黃' },
  { name: 'bad', label: '紅' },
  { name: 'seal', label: '朱' },
] as const;

export const chartColours = [
  { name: 'c-1', label: '執行、本次' },
  { name: 'c-2', label: '解除、第二序列' },
  { name: 'c-3', label: '分配、預定' },
  { name: 'c-4', label: '基準、上年' },
  { name: 'c-5', label: '第五序列' },
] as const;
