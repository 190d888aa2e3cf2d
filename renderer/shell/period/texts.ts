import { type Day, formatDay } from '#shared/base/day.ts';

/** Words of the period and the day that hold everywhere. */
export const periodTexts = {
  title: '期間與截至日',
  keys: 'Alt P',
  period: '期間',
  current: (period: string) => `期間：${period}`,
  kinds: { year: '年度', half: '半年', quarter: '季', month: '月' },
  kindsLabel: '期間長短',
  before: '前一期',
  after: '後一期',
  sessions: '會期',
  sessionsHelp: '自開會日起，至下次開會前一日。',
  day: '截至日',
  dayHelp: '留白為期間末日；期間未完，為今日。',
  notYet: (today: Day) => `今日是${formatDay(today)}，截至日不能晚於今日。`,
  note: '首頁、統計數據、業務統計、預算與新報告都用這個期間與截至日；待辦一律是今日的。',
  asOf: '資料截至',
  toToday: '回到今日',
  done: '完成',
  choosePeriod: '期間…',
  chooseDay: '截至日…',
} as const;
