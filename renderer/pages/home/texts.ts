import type { TodoLine, UnitCount } from '#shared/contract/directive-answers.ts';

type Kind = TodoLine['kind'];

export const homeTexts = {
  title: '首頁',
  units: (count: number) => `${count}個單位`,
  people: (count: number) => `${count}位人員`,
  have: '現有',
  and: '、',
  comma: '，',
  stop: '。',
  calendar: (year: number) => `${year}年辦公日曆`,
  calendarKnown: '已匯入。',
  calendarUnknown: '尚未匯入，工作日只扣除週六、週日。',
  lastBackup: '上次備份',
  noBackup: '尚未備份',
  changes: '最近變更',
  changesNote: '誰在何時改了什麼',
  what: { undo: '復原', more: (count: number) => `等${count}筆以上` },
  none: '尚無變更',
  noneSentence: '新增或修改紀錄後，列在這裡。',
  begin: '開始使用',
  beginNote: (left: number) => `尚有${left}項`,
  done: '已完成',
  steps: {
    people: { title: '建立人員資料', hint: '姓名、單位、職稱與角色；可自試算表貼上' },
    accounts: { title: '開立帳號', hint: '各人用自己的帳號，變更才知道是誰做的' },
    calendar: { title: '匯入辦公日曆', hint: '期限才能扣除放假日' },
  },
  holidays: '近期放假與補班',
  off: '放假',
  work: '補行上班',
  keys: { walk: '選列', open: '開啟', table: '消長表', help: '說明' },
  asOf: '資料截至',
  give: '新增列管',
} as const;

/** The sentence of what is due, and what to do. */
export const sentenceTexts = {
  cases: (count: number) => `${count}案`,
  own: '本單位',
  today: '今日到期',
  overdue: '逾期',
  steps: {
    report: '待填報',
    approve: '待核可',
    advise: '待提管考建議',
    review: '待核閱',
    rule: '待首長裁示',
  },
  ruleOwn: '待裁示',
  nothing: '沒有到期或逾期的案件',
  acts: { report: '填報', approve: '核可申請', advise: '提出建議', review: '核閱', rule: '登錄裁示' },
  ruleAct: '裁示',
  council: '代表會',
  opens: '開議',
  inCourse: (to: string) => `開議中，至${to}閉會`,
  owed: (papers: string) => `，${papers}應於`,
  before: '前送達',
} as const;

/** Words of the lines of 待辦 that stand here only. */
export const todoTexts = {
  note: (count: number) => (count === 0 ? '依期限' : `依期限　共${count}件`),
  all: '全部待辦',
  whose: '範圍',
  acts: {
    report: '填報',
    overdue: '填報',
    approve: '核可申請',
    advise: '提出建議',
    review: '核閱申請',
    rule: '裁示',
    minutes: '查看紀錄',
    meeting: '查看議程',
    motion: '填報執行',
    answer: '書面答復',
    council: '查看會期',
    extend: '申請展延',
    chaseReply: '回覆稽催',
    approveBudget: '核可申請',
    audit: '審核',
    decide: '核定',
    regularise: '查看墊付',
    deadline: '查看預算',
  } satisfies Record<Kind, string>,
  look: '查看本案',
} as const;

/** Words of the table of units and of the curve of cases. */
export const countTexts = {
  units: '各單位列管',
  asOf: (month: number, day: number) => `截至${month}月${day}日`,
  chasing: '稽催單',
  unit: '單位',
  total: '合計',
  whole: '全所',
  counts: { tracked: '列管中', overdue: '逾期', asked: '待解列', unreported: '未填報' } satisfies Record<
    UnitCount,
    string
  >,
  figure: (unit: string, word: string, count: number) => `${unit}${word}${count}案`,
  picked: (unit: string, word: string) => `${unit}${word}`,
  empty: '沒有列管中的案件',
  emptySentence: '裁示事項列管後，各單位的件數列在這裡。',
  noTrend: (year: number) => `${year}年沒有列管案件`,
  noTrendSentence: '每月新列管、解除與未解列的案數畫在這裡。',
  trend: '列管案件消長',
  trendNote: '案，按月',
  year: (year: number) => `${year}年`,
  before: '前一年',
  after: '後一年',
  series: { up: '新列管', down: '解除', line: '未解列' },
  month: (month: number) => `${month}月`,
  monthly: (year: number, month: number) => `${year}年${month}月`,
  end: (count: number) => `${count}案`,
  asTable: '表格',
  asChart: '圖形',
  said: (year: number, given: number, released: number, open: number) =>
    `${year}年列管案件消長：新列管${given}案，解除${released}案，目前未解列${open}案。`,
} as const;

/** Words of the meetings to come. */
export const meetingTexts = {
  title: '近期會議',
  span: (from: number, to: number) => (from === to ? `${from}月` : `${from}月至${to}月`),
  month: (month: number) => `${month}月`,
  all: '全部會議',
  items: (count: number) => `議程${count}項`,
  session: '代表會',
  to: (day: string) => `至${day}`,
  proposed: '依週期推算，尚未建立',
  plan: '建立',
  planned: (title: string) => `已建立「${title}」`,
  empty: '沒有排定的會議',
  emptySentence: '新增會議或設定會議系列的週期後，近期的會議列在這裡。',
} as const;
