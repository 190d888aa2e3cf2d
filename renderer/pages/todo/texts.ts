/** Words of 待辦 as a page. */
export const todoTexts = {
  counts: (overdue: number, today: number) => `逾期${overdue}件，今日到期${today}件`,
  groups: { late: '逾期', today: '今日', soon: '七日內', later: '其後', open: '未定期限' },
  person: '人員',
  unit: '單位',
  keys: { walk: '換筆', open: '開啟' },
} as const;
