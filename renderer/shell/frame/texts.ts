/** Words of the frame itself. */
export const frameTexts = {
  product: '施政簿',
  motto: '預算、會議、列管，一本記清楚',
  office: '機關',
  user: '使用者',
  search: '搜尋案號、案由、科目，或輸入指令',
  searchKeys: 'Ctrl K',
  saved: (at: string) => `已存入本機${at}`,
  saving: '存入中',
  navigation: '主選單',
  offline: '離線使用中',
  backup: (at: string) => `上次備份${at}`,
  noBackup: '尚未備份',
  keys: '快速鍵',
  tools: '篩選與檢視',
} as const;
