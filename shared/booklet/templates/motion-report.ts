import type { TemplateEntry } from '../template.ts';

/** 議決案執行情形: what the last sessions resolved, and how far it is. */
export const motionReport: TemplateEntry = {
  name: '議決案執行情形報告',
  about: '代表會定期會用：上次會期議決案的執行情形與統計',
  title: '{{@council}}議決案執行情形報告',
  subtitle: '資料截止日：{{@asOf}}',
  session: true,
  cover: false,
  contents: false,
  sections: [
    {
      title: '辦理情形統計',
      unit: '行政室',
      body: `## {{@period}}議決議案計{{motion.resolved style=counted}}，其中應由本所執行者{{motion.carried style=counted}}，辦理完成{{motion.done style=counted}}，{{motion.doneShare style=share}}。
## 質詢計{{question.asked style=counted}}，已答復{{question.answered style=counted}}，{{question.answeredShare style=share}}。`,
    },
    { title: '執行情形', unit: '行政室', body: '[[表:motionExecution]]' },
    { title: '書面答復', unit: '行政室', body: '[[表:answers]]' },
  ],
};
