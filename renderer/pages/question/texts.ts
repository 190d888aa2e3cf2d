/** Words of the list and the drawer of 質詢. */
export const questionTexts = {
  title: '質詢',
  add: '新增',
  newQuestion: '新增質詢',
  created: (number: string) => `已新增質詢「${number}」`,
  views: { answer: '待答復', promise: '承諾未列管', session: '本會期' },
  empty: {
    answer: '須書面答復、尚未送出的質詢會列在此處。',
    promise: '有口頭承諾、尚未列管的質詢會列在此處。',
    session: '本會期登錄的質詢會列在此處。',
  },
  columns: { askedOn: '質詢日', representative: '代表', units: '答復單位', promise: '承諾', dueOn: '答復期限' },
  promised: '已列管',
  open: '未列管',
  keys: { walk: '換件', check: '勾選', open: '開啟', find: '尋找', back: '返回' },
  sections: { asked: '質詢', replied: '口頭答復', promised: '承諾', written: '書面答復' },
  kept: '列管案件',
  notKept: '尚未列管',
  givePromise: '承諾列管',
  giveNote: '列管後由答復單位辦理',
  none: '沒有待辦事項。',
  waits: '由答復單位或研考續辦。',
} as const;
