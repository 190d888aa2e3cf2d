import type { TodoLine } from '../contract/directive-answers.ts';

type Kind = TodoLine['kind'];

/** Words of 待辦, wherever its lines stand. */
export const todoWords = {
  title: '待辦',
  scopes: { mine: '我的', own: '本單位', all: '全所' },
  late: (days: number) => `逾期${days}日`,
  today: '今日',
  chase: '稽催',
  kinds: {
    report: '填報',
    overdue: '填報',
    approve: '核可',
    advise: '提建議',
    review: '核閱',
    rule: '裁示',
    minutes: '核定紀錄',
    meeting: '會議',
    motion: '議案',
    answer: '答復',
    council: '送達',
    extend: '展延',
    chaseReply: '回覆',
    approveBudget: '核可',
    audit: '審核',
    decide: '核定',
    regularise: '轉正',
    deadline: '期限',
    booklet: '送達',
    section: '撰稿',
  } satisfies Record<Kind, string>,
  report: '報告',
  section: (report: string, section: string) => `${section}　${report}`,
  sectionsLeft: (report: string, left: number) => `餘${left}節待填：${report}`,
  empty: '沒有待辦事項',
  emptySentence: '待填報、待核可、待裁示的案件與近日的會議列在這裡。',
} as const;
