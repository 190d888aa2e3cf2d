import type { TemplateEntry } from '../template.ts';

/** 各課室工作報告: a chapter for each unit, its directives and resolutions computed, its work told by itself. */
export const townshipWork: TemplateEntry = {
  name: '各課室工作報告',
  about: '代表會定期會用：前言、各單位一章、議決案執行情形與未來工作重點',
  title: '{{@council}}工作報告',
  subtitle: '{{@period}}',
  session: true,
  closing: '敬請指教',
  sections: [
    {
      title: '前言',
      unit: '秘書室',
      body: `主席、副主席、各位代表女士先生：
{{@session}}開議，承邀提出工作報告，至感榮幸。謹就{{@period}}各課室工作執行情形，擇要報告如次，敬請指教。`,
    },
    {
      title: '施政管考及會議決議',
      unit: '行政室',
      body: `## 召開會議及指（裁）示事項
### {{@period}}計召開鄉務會議{{meeting.held.affairs style=counted}}、主管會報{{meeting.held.chiefs style=counted}}，指（裁）示事項計{{directive.given style=counted}}，完成並解除列管{{directive.released style=counted}}，{{directive.releasedShare style=share}}，賡續辦理{{directive.continued style=counted}}。
[[如果 directive.overdue > 0]]
### 賡續列管案件中逾期{{directive.overdue style=counted}}，已函請主辦單位檢討改進。
[[結束]]
[[表:directivesByUnit|各單位列管情形]]
[[圖:directiveFlow|列管案件消長]]
## 議決案執行情形
### 貴會議決應由本所執行之議案計{{motion.carried style=counted}}，辦理完成{{motion.done style=counted}}，{{motion.doneShare style=share}}。
### 代表質詢計{{question.asked style=counted}}，已答復{{question.answered style=counted}}。`,
    },
    {
      title: '預算執行',
      unit: '主計室',
      body: `## 歲出預算現額{{budget.current style=words period=year}}，截至{{@asOf}}累計執行{{budget.paid style=words period=year}}，執行率{{budget.executionRate style=percent period=year places=1}}。
[[表:budgetByUnit|各單位預算執行情形]]
[[圖:budgetProgress|歲出預算執行]]`,
    },
    {
      title: '各單位工作',
      perUnit: true,
      body: `## 重要工作執行情形
▶ 
## 列管及指（裁）示事項
[[如果 directive.given unit=@ > 0]]
### {{@period}}主辦指（裁）示事項{{directive.given unit=@ style=counted}}，完成並解除列管{{directive.released unit=@ style=counted}}，{{directive.releasedShare unit=@ style=share}}；賡續辦理{{directive.continued unit=@ style=counted}}。
[[結束]]
[[如果 directive.given unit=@ = 0]]
### {{@period}}無新增主辦之指（裁）示事項。
[[結束]]
[[表:indicators unit=@|業務統計]]
## 未來工作重點
▶ `,
    },
    {
      title: '結語',
      unit: '秘書室',
      body: `以上報告，敬請各位代表指教，並祝
大會圓滿成功，各位代表身體健康、萬事如意。`,
    },
  ],
};
