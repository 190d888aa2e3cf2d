/** Every word the parts say by themselves. Labels, help and sentences of a register come from the register. */
export const markTexts = {
  left: (days: number) => `餘${days}日`,
  seal: '裁',
  ruling: '裁示',
  figure: { changed: '插入後已變動', frozen: '已定稿' },
} as const;

export const buttonTexts = {
  removeCondition: (subject: string) => `移除條件：${subject}`,
  findInList: '在此清單中尋找',
  views: '檢視',
  keepView: '儲存目前條件',
} as const;

export const fieldTexts = {
  required: '必填',
  choose: '請選擇',
  openCalendar: '開啟月曆',
  calendar: '民國曆',
  today: '今日',
  lastMonth: '上個月',
  nextMonth: '下個月',
  dayShapes: '可輸入1151127、115.11.27、11/27、+7',
  show: '顯示',
  hide: '隱藏',
  capsLock: '大寫鎖定已開啟。',
  replace: '更換',
  keepOld: '保留原值',
  sealedEmpty: '未填',
  sealedHidden: '已填，內容遮蔽',
  wholeOnly: '這裡只收整數。請去掉小數。',
  tooFine: (places: number) => `小數最多${places}位。請進位後再填。`,
  clear: '清除',
  remove: (label: string) => `移除${label}`,
  moveUp: '上移',
  moveDown: '下移',
  removeRow: '移除此列',
  rowOf: (at: number) => `第${at}列`,
  noMatch: (query: string) => `沒有符合「${query}」的項目。`,
  notPicked: (text: string) => `「${text}」還沒有對應的項目。請從清單選一項。`,
  findFailed: '無法取得清單，請再輸入一次。',
} as const;

export const passwordTexts = {
  old: '目前的密碼',
  fresh: '新密碼',
  again: '再輸入一次',
  help: (least: number) => `至少${least}字；長比複雜更安全，例如一句話。`,
  short: (least: number) => `密碼至少${least}字，再加長一些。`,
  long: (most: number) => `密碼最多${most}字，請縮短。`,
  different: '兩次輸入不同。再輸入一次新密碼。',
} as const;

export const fileTexts = {
  drop: '將檔案拖到此處，或',
  choose: '選擇檔案',
  open: (name: string) => `開啟${name}`,
  remove: (name: string) => `移除${name}`,
} as const;

export const floatTexts = {
  close: '關閉',
  back: '返回',
  previous: '上一筆',
  next: '下一筆',
  print: '列印',
  dockBelow: '移至下方',
  dockRight: '移至右側',
  detail: '內容',
  notices: '提示',
  stop: '取消',
  share: (label: string, share: number) => `${label}${share}%`,
  palette: '指令與搜尋',
  paletteHint: '搜尋案號、案由、科目，或輸入指令',
  paletteNothing: (query: string) => `沒有符合「${query}」的指令或紀錄。`,
  paletteAdvice: '可輸入案號、單位舊名，或不含連字號的編號。',
} as const;

export const showTexts = {
  cancel: '取消',
  share: (label: string, share: number) => `${label}${share}%`,
  wait: (done: number, all: number, what: string) => `讀取${all}${what}中的${done}${what}`,
  waiting: '讀取中',
  history: '歷程',
  field: '欄位',
  base: '原值',
  mine: '本次輸入',
  theirs: '他人已存',
  empty: '（空白）',
  keepAllMine: '全部用本次輸入',
  keepAllTheirs: '全部用他人已存',
} as const;
