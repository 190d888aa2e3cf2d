import type { TemplateEntry } from '../template.ts';
import { countyInformation } from './county-information.ts';
import { countyOutlook } from './county-outlook.ts';

/** The county's session report of fifteen sections and an outlook (文件001), every figure of it computed. */
export const countySession: TemplateEntry = {
  name: '縣議會業務報告（十五節）',
  about: '縣府單位對議會定期會的業務報告：重大施政十五節與未來展望',
  title: '{{@session}}業務報告',
  subtitle: '{{@period}}',
  session: true,
  numbering: 'digits',
  closing: '謝謝聆聽・敬請指教',
  sections: [
    {
      title: '依據綜建方案・彙編施政計畫',
      body: `▶ 廣續就本縣需求滾動檢討，爭取離島建設基金挹注，減輕縣庫負擔。啟動本縣第六期（112-115年）綜建方案規劃作業，於9月27日召開期中報告審查會議；業於大金門及烈嶼地區各辦理乙場座談會，以蒐集各方意見，讓政策更貼近民意。
▶ 辦理本府明年度施政計畫先期作業，彙整各單位計畫書{{indicator:plan.submitted style=total}}，預算計新臺幣{{indicator:plan.budget style=above round=億}}。經審查會決議納入概算審查{{indicator:plan.accepted style=total}}，納為概算審查之參據。`,
    },
    {
      title: '加強協調整合・推動地區發展',
      body: `▶ 推動紓困振興作業，分別於4月、6月及7月召開{{indicator:relief.meetings style=han}}紓困振興工作小組會議，研商各項措施，減緩新冠肺炎疫情對地區衝擊。
▶ 協助烈嶼鄉公所提送「烈嶼鄉零碳島創生計畫」！
▶ 彙整本年度有感施政項目{{indicator:achievement.thisYear style=counted}}，111年{{indicator:achievement.nextYear style=total}}，持續精進施政作為。
▶ 產業紓困振興方案：{{indicator:relief.plans style=plain}}大項計畫、{{indicator:relief.items style=plain}}個工作項目。`,
    },
    {
      title: '落實施政管考・精進執行成效',
      body: '定期召開各項施政計畫及專案管考會議，督促縣政如期如質推動，相關執行成果均公開於本府全球資訊網。',
    },
    {
      title: '修訂法令規章・俾利業務執行',
      body: `定期召開法規審查會議，因應地區實際需要，制（訂）自治法規。{{@period}}：
▶ 自治法規制定：{{indicator:law.enacted style=counted}}
▶ 自治法規修正：{{indicator:law.amended style=counted}}
▶ 行政規則訂定（修正）{{indicator:law.rules style=counted}}`,
    },
    {
      title: '審理訴願國賠・保障人民權益',
      body: `▶ {{@period}}，向本府提起訴願者{{indicator:appeal.received style=total}}，均依法審議中；經審議決定者{{indicator:appeal.decided style=total}}，不受理{{indicator:appeal.rejected style=counted}}，駁回{{indicator:appeal.dismissed style=counted}}，撤銷{{indicator:appeal.revoked style=counted}}，一部撤銷一部駁回{{indicator:appeal.partlyRevoked style=counted}}。
▶ {{@period}}，受理國賠請求案件{{indicator:compensation.received style=counted}}，經本府國家賠償審議委員會審議決定均拒絕賠償。
▶ {{@period}}，辦理消費爭議調解事件{{indicator:consumer.mediated style=counted}}，均調解不成立；另新收調解案{{indicator:consumer.new style=counted}}，尚在調解中。`,
    },
    {
      title: '推動法律扶助・提供民眾諮詢',
      body: '▶ 延聘執業律師，提供縣民免費法律諮詢服務，{{@period}}已辦理{{indicator:legalAid.sessions style=counted}}，提供{{indicator:legalAid.people style=counted}}之服務。',
    },
    {
      title: '召開縣政會議・凝聚政策共識',
      body: '{{@period}}計召開{{meeting.held.affairs style=counted}}縣務會議，審議制定（修正）{{indicator:meeting.bylaws style=counted}}；召開{{meeting.held.chiefs style=counted}}主管會報，指裁示事項{{directive.given.chiefs style=total}}，完成並解除列管{{directive.released.chiefs style=counted}}，{{directive.releasedShare.chiefs style=share}}，餘持續追蹤執行進度。',
    },
    {
      title: '推動服務工作・提昇服務品質',
      body: '強化人民陳情案件追蹤管制，設置專人管理「縣長電子信箱」及行政院「院長電子信箱」、「總統信箱」，依投書內容分派權責單位研處並回覆陳情人，{{@period}}{{indicator:petition.received style=total}}，已結案{{indicator:petition.closed style=counted}}，{{indicatorShare:petition.closed/petition.received style=share places=2}}。',
    },
    {
      title: '集中辦理採購・有效節省公帑',
      body: '{{@period}}，計受理委辦招標案{{indicatorSum:procurement.works+procurement.goods+procurement.services style=counted}}（工程{{indicator:procurement.works style=counted}}、財物{{indicator:procurement.goods style=counted}}、勞務{{indicator:procurement.services style=counted}}）',
    },
    {
      title: '辦理電子採購・網路公開閱覽',
      body: '推行「政府採購電子領投標系統」，電子領標執行率為{{indicatorShare:procurement.eClaim/procurement.eClaimBase style=percent places=0}}、電子投標執行率為{{indicatorShare:procurement.eBid/procurement.eBidBase style=percent places=0}}、網路公開閱覽執行率為{{indicatorShare:procurement.review/procurement.reviewBase style=percent places=0}}。',
    },
    ...countyInformation,
    ...countyOutlook,
  ],
};
