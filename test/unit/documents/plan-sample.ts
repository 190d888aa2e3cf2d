import type { Block, Cell, Paper, Row } from '#main/documents/paper.ts';

/** What one line of the plan says beside its action: months, thousands, kind of business, item of performance. */
type Action = readonly [text: string, months: string, budget: string, kind: string, performance: string];

interface Goal {
  text: string;
  actions: readonly Action[];
}

const yearly = '108.01-12';
const [common, prevention, investigation, protection] = ['綜合業務', '防貪業務', '肅貪業務', '維護業務'];
const sunshine = '政策目標-陽光法案執行成效報告';

/** 金門縣政府政風處108年度廉政工作計畫, the table whose filling rules ask for this typography. */
const goals: readonly Goal[] = [
  {
    text: '壹、\n遵行政策指引、\n擘劃廉能願景、\n開展施政成效。',
    actions: [
      [
        '一、秉縣長「真誠實在」、「公開透明」、「共同為金門上色」施政主軸，落實「聯合國反貪腐公約」精神，開展「國家廉政建設行動方案」效能，踐履行政院「愛護、防護、保護」作為，積極規劃縣府團隊廉政業務。',
        yearly,
        '',
        common,
        '',
      ],
      [
        '二、邀集社會公正人士擔任外聘委員，依年度計畫期程召開本府廉政會報，檢視機關風險因子，廣徵廉政興革建言，打造本府廉能施政環境。',
        yearly,
        '20',
        prevention,
        '',
      ],
      [
        '三、透過本府施政滿意度委託研究及所屬政風單位民意問卷調查成果，瞭解本府廉能施政成效及提昇面向建議，積極檢討策進。',
        '108.01-12',
        '5',
        prevention,
        '',
      ],
    ],
  },
  {
    text: '貳、\n拓展公民參與、\n建構平臺機制、\n策進預警作為。',
    actions: [
      [
        '一、恪縣長競選政見，籌辦廉政透明委員會，擔任秘書單位角色，積極規劃推動委員會運作，提昇全民政策參與，協助依法解決問題，拓展廉能公益成效。',
        yearly,
        '40',
        prevention,
        '自主管理-籌辦廉政透明委員會',
      ],
      [
        '二、爭取機關首長支持，針對本府重大工程及採購，結合檢、廉及公務機關團隊，建構廉政平臺，提供同仁法律協助，落實行政透明政策，減少不當外力介入，提昇機關行政效能，順暢縣政重要建設。',
        yearly,
        '300',
        prevention,
        '政策目標-預警作為',
      ],
      [
        '三、依法規辦理採購監辦與綜合分析，機先協助瞭解潛存風險，主動提出預警建議與作為，防杜違失情事發生。',
        '108.08',
        '5',
        prevention,
        '政策目標-預警作為',
      ],
      [
        '四、針對重大矚目、檢察機關處分或司法機關判決等機關員工涉有貪瀆、違失案件，研析具體案件成因，擬具可行建議，研編再防貪檢討專報。',
        '108.08',
        '5',
        prevention,
        '政策目標-再防貪案件',
      ],
    ],
  },
  {
    text: '參、\n啟動服務深耕、\n創新創意宣導、\n擴大揚清示範。',
    actions: [
      [
        '一、推動「廉政深耕」，引領廉政志工深入社區、校園辦理多元廉政服務活動，以近距離的溝通與互動，喚起鄉親、學子對「廉潔誠信」、「品德教育」、「弱勢群體照護」議題的關注與支持。',
        yearly,
        '200',
        prevention,
        '政策目標-反貪活動',
      ],
      [
        '二、針對機關常見採購錯誤態樣、公務員廉政倫理規範等議題，規劃推動多元、創新教育訓練及宣導作為，廣邀機關首長、業務主管、公務同仁共同參與，提高反貪、反腐之認識。',
        yearly,
        '200',
        prevention,
        '政策目標-反貪活動',
      ],
      [
        '三、針對民意代表關注之「國中小校舍整建工程」，研訂專案稽核計畫，結合業管單位共同執行，依期程彙撰稽核報告，提出具體策進建議。',
        yearly,
        '30',
        prevention,
        '政策目標-專案稽核',
      ],
      [
        '四、積極辦理廉潔楷模選拔及公開表揚活動，樹立機關廉潔風氣，擴大激濁揚清、見賢思齊示範功能。',
        '108.06-09',
        '60',
        prevention,
        '自主管理-表揚獎勵廉能事蹟',
      ],
    ],
  },
  {
    text: '肆、\n專案利衝宣導、\n友善申報作業、\n落實陽光法案。',
    actions: [
      [
        '一、專案宣導公職人員利益衝突迴避法，受理利益衝突迴避案件申請，落實利益衝突迴避行政調查。',
        yearly,
        '100',
        prevention,
        sunshine,
      ],
      [
        '二、召開財產申報說明會，積極推動申報授權作業，依法辦理財產申報抽籤與實質審核，建構友善申報環境，達致「零裁罰」目標。',
        yearly,
        '30',
        prevention,
        sunshine,
      ],
      ['三、彙整107年度陽光法案業務執行成果，研編陽光法案執行成效報告。', '108.03-04', '5', prevention, sunshine],
    ],
  },
  {
    text: '伍、\n審慎陳情處理、\n恪遵查處程序、\n落實人權保障。',
    actions: [
      [
        '一、掌握機關廉政風險狀況，針對機關異常貪腐訊息、民意代表質疑、施政負面評價、影響機關形象等情事，確依廉政法規瞭解查察。',
        yearly,
        '30',
        investigation,
        '',
      ],
      ['二、受理人民陳情、檢舉或首長交查案件，確實追蹤管制，依規定審慎查處。', yearly, '30', investigation, ''],
      [
        '三、本掌握機關風險之原則，對社會矚目或已偵審之案件，注意風險事件及人員，掌握異常狀況追蹤分析，機先防處，踐行廉政預警防貪措施。',
        yearly,
        '10',
        investigation,
        '',
      ],
      [
        '四、強化行政肅貪，冀期引領公務同仁知法、守法，防杜貪腐或其他不法情事再度發生。',
        yearly,
        '10',
        investigation,
        '',
      ],
      ['五、蒐辦洩密事件，積極防杜洩密管道，對造成危害者，追究洩密行政、刑事責任。', yearly, '10', investigation, ''],
      [
        '六、持續宣導法務部廉政署免付費廉政電話0800-286-586（你爆料‧我爆料）及其它檢舉管道。',
        yearly,
        '10',
        investigation,
        '',
      ],
      [
        '七、強化專業知能及樹立良好查處紀律，恪遵刑事訴訟法相關規定，落實人權保障注意事項，維護當事人之權益。',
        yearly,
        '10',
        investigation,
        '',
      ],
      [
        '八、依據常見弊失態樣，訂定專案清查計畫，檢視本府業務流程及執行作業有無潛存性弊失風險，機先防杜民怨發生。',
        '108.03-09',
        '40',
        investigation,
        '',
      ],
      [
        '九、鼓勵檢舉不法，維護檢舉人身分保密，落實檢舉人保護，依法申辦檢舉獎金作業，使民眾勇於檢舉，增進民眾對政府的信賴。',
        yearly,
        '10',
        investigation,
        '',
      ],
      [
        '十、依「法務部廉政署及各機關政風機構與檢察、司法警察機關聯繫作業要點」，適時與司法單位保持聯繫協調。',
        '108.01、04、07、10',
        '30',
        investigation,
        '',
      ],
      ['十一、對於院檢警廉各類偵審作為，積極主動聯繫，提供行政協助。', yearly, '10', investigation, ''],
    ],
  },
  {
    text: '陸、\n重點資安稽核、\n積極保密宣導、\n強化安維措施。',
    actions: [
      [
        '一、依據資通安全管理法、個人資料保護法，結合本府行政處等資管單位，重點辦理資安稽核，強化資安控管，落實民眾個資保護，建立本府資通安全環境。',
        '108.01-10',
        '40',
        protection,
        '政策目標-資訊稽核',
      ],
      [
        '二、積極利用本府網站、員工資訊網等管道，加強公務機密、國安機密維護宣導，增進員工保密知識。',
        yearly,
        '5',
        protection,
        '',
      ],
      [
        '三、召開機關安全維護會報，適時檢討、研訂本府各項維護措施，落實推動維護檢查，強化機關整體安全。',
        yearly,
        '5',
        protection,
        '',
      ],
    ],
  },
  {
    text: '柒、\n凝聚團隊能量、\n厚植專業素養、\n延伸廉政行銷。',
    actions: [
      [
        '一、依據縣政業務實際需求，爭取合宜廉政編制人力，積極辦理職缺派補，凝聚廉政能量，展現工作熱情，支持縣府團隊建構廉能政府。',
        yearly,
        '10',
        common,
        '',
      ],
      [
        '二、積極招募廉政志願服務夥伴，檢討廉政志工團隊編制，增進廉政人力資源運用。',
        '108.03-04',
        '200',
        prevention,
        '',
      ],
      ['三、關注廉政人員職涯養成訓練，依據廉政業務工作實需，規劃辦理廉政人員專業研習。', yearly, '50', prevention, ''],
      [
        '四、辦理風紀視察業務，落實機關廉政督考作為與內控機制，適時召開廉政工作檢討會，齊力廉政工作品質與成效。',
        yearly,
        '50',
        common,
        '',
      ],
      [
        '五、強化地區兼辦政風人員橫向聯繫，擴大跨域整合成效，積極爭取各界支持、信賴與合作，主動廉政政策及廉政工作行銷。',
        yearly,
        '300',
        common,
        '政策目標-新聞揭露',
      ],
    ],
  },
];

/** The goal stands once beside all of its actions. */
const rowsOf = ({ text, actions }: Goal): Row[] =>
  actions.map((action, at) => {
    const goal: Cell[] = at === 0 ? [{ text, down: actions.length }] : [];
    return { cells: [...goal, ...action] };
  });

export const planColumns = ['計畫目標', '具體作法', '預定進度', '備考(千元)', '業務類別', '提列績效對應項目'] as const;
const shares = [40, 77, 35, 26, 22, 37];
const aligns = ['left', 'left', 'center', 'right', 'center', 'left'] as const;

const rules: readonly Block[] = [
  { kind: 'heading', level: 2, n: 1, text: '填表說明' },
  {
    kind: 'entry',
    level: 3,
    n: 1,
    text: '「預定進度」應預估每項具體作法之階段進度及完成時限，並避免使用「經常辦理」等不確定概念。',
  },
  { kind: 'entry', level: 3, n: 2, text: '編列預算之單位，請於「備考」欄估列所需使用之經費額度（單位：新臺幣千元）。' },
];

export const planActions = goals.flatMap(({ actions }) => actions);

export const planSample: Paper = {
  office: '金門縣政府政風處',
  title: '108年度廉政工作計畫',
  blocks: [
    {
      kind: 'table',
      asBody: true,
      columns: planColumns.map((title, at) => ({
        title,
        share: shares[at] ?? 1,
        align: aligns[at] ?? 'left',
      })),
      rows: goals.flatMap(rowsOf),
    },
    ...rules,
  ],
};
