import type { TemplateEntry } from '../template.ts';

/** 鄉長施政報告 to the council: what was done, what is planned, in the head's own words around computed figures. */
export const townshipAddress: TemplateEntry = {
  name: '鄉長施政報告',
  about: '代表會定期會用：首長對代表會的施政報告',
  title: '{{@council}}鄉長施政報告',
  subtitle: '{{@period}}',
  session: true,
  contents: false,
  closing: '敬請指教',
  sections: [
    {
      title: '前言',
      unit: '秘書室',
      body: `主席、副主席、各位代表女士先生：
欣逢貴會{{@session}}開議，{{@office}}提出施政報告，深感榮幸。承貴會鼎力支持與監督，鄉政得以順利推展，謹致謝忱。`,
    },
    {
      title: '施政成果',
      unit: '秘書室',
      body: `## 落實施政管考
### {{@period}}召開鄉務會議及主管會報等計{{meeting.held style=counted}}，指（裁）示事項計{{directive.given style=counted}}，完成並解除列管{{directive.released style=counted}}，{{directive.releasedShare style=share}}，餘持續追蹤執行進度。
## 預算執行
### 歲出預算現額{{budget.current style=words period=year}}，截至{{@asOf}}累計執行{{budget.paid style=words period=year}}，執行率{{budget.executionRate style=percent period=year places=1}}。
## 議決案辦理
### 貴會議決應由本所執行之議案計{{motion.carried style=counted}}，辦理完成{{motion.done style=counted}}，{{motion.doneShare style=share}}。`,
    },
    {
      title: '各課室重要工作',
      perUnit: true,
      level: 2,
      body: '▶ ',
    },
    { title: '未來施政重點', unit: '秘書室', body: '▶ ' },
    {
      title: '結語',
      unit: '秘書室',
      body: `鄉政建設千頭萬緒，仍請各位代表繼續支持指教。敬祝
大會圓滿成功，各位代表身體健康、闔府平安。`,
    },
  ],
};
