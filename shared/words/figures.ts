/** Which date decides; the help and every definition say it in these words. */
export const figureRules = {
  directive: '案件屬於哪一期間，以裁示日為準',
  standing: '解除、繼續或逾期，以基準日當天的狀態為準',
  meeting: '會議屬於哪一期間，以開會日為準',
  motion: '議案屬於哪一期間，以大會議決日為準',
  question: '質詢屬於哪一期間，以質詢日為準',
} as const;

export const figureWords = {
  unknown: (name: string) => `沒有「${name}」這個統計數據。以figures列出全部名稱。`,
  noGroup: (label: string, group: string, offered: readonly string[]) =>
    `「${label}」不能按${group}分組；可用的分組：${offered.join('、')}。`,
  backwards: '期間的結束早於開始。請檢查起訖。',
} as const;
