import type { TemplateEntry } from '../template.ts';

/** 施政報告 over a whole year. */
export const administration: TemplateEntry = {
  name: '年度施政報告',
  about: '首長對外的年度施政報告：施政成果、預算三年趨勢、業務統計與展望',
  title: '{{@office}}{{@year}}施政報告',
  subtitle: '{{@period}}',
  closing: '謝謝聆聽・敬請指教',
  sections: [
    { title: '前言', unit: '秘書室', body: '' },
    {
      title: '施政管考',
      unit: '行政室',
      body: `## {{@period}}召開會議{{meeting.held style=counted}}，指（裁）示事項計{{directive.given style=counted}}，完成並解除列管{{directive.released style=counted}}，{{directive.releasedShare style=share}}；繼續列管{{directive.continued style=counted}}。
[[表:directivesByUnit|各單位列管情形]]
[[圖:directiveUnits|各單位列管]]`,
    },
    {
      title: '預算與決算',
      unit: '主計室',
      body: `## 歲出預算現額{{budget.current style=words period=year}}，累計執行{{budget.paid style=words period=year}}，執行率{{budget.executionRate style=percent period=year places=1}}。
[[表:budgetTrend|近三年預算及決算]]
[[圖:budgetProgress|歲出預算執行]]`,
    },
    {
      title: '各課室施政成果',
      perUnit: true,
      body: `▶ 
[[表:indicators unit=@|業務統計]]`,
    },
    { title: '未來展望', unit: '秘書室', body: '▶ ' },
  ],
};
