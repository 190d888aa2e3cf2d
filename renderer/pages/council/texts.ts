/** Words of the list and the drawer of 代表會會期. */
export const councilTexts = {
  title: '代表會會期',
  views: { coming: '未閉會', past: '已閉會' },
  empty: { coming: '籌備中與開議中的會期會列在此處。', past: '已閉會的會期會列在此處。' },
  deadlines: '期限',
  sittings: '會議',
  noSittings: '尚未排定會議。',
  motions: '議案',
  questions: '質詢',
  noMotions: '尚無議案。',
  noQuestions: '尚無質詢。',
  count: (count: number, counter: string) => `${count}${counter}`,
  execution: '議決案執行情形表',
} as const;
