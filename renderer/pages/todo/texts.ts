import type { TodoLine } from '#shared/contract/directive-operations.ts';

/** Words of 待辦. */
export const todoTexts = {
  title: '待辦',
  scopes: { own: '本單位', mine: '本人', all: '全所' },
  counts: (overdue: number, today: number) => `逾期${overdue}件，今日到期${today}件`,
  groups: { late: '逾期', today: '今日', soon: '七日內', later: '其後', open: '未定期限' },
  late: (days: number) => `逾${days}日`,
  kinds: {
    report: '填報',
    overdue: '逾期未結',
    approve: '主管核可',
    advise: '管考建議',
    review: '秘書核閱',
    rule: '首長裁示',
    minutes: '核定紀錄',
    meeting: '會議',
    motion: '議案執行',
    answer: '書面答復',
    council: '會期送達',
    extend: '展延',
    chaseReply: '稽催回覆',
  } satisfies Record<TodoLine['kind'], string>,
  person: '人員',
  unit: '單位',
  empty: '沒有待辦事項',
  emptySentence: '待填報、待核可、待裁示的案件與近日的會議會列在此處。',
  keys: { walk: '換筆', open: '開啟' },
} as const;
