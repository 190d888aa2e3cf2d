import type { AgendaData } from '#main/documents/papers/agenda.ts';
import type { AgendaItem } from '#main/documents/papers/agenda-items.ts';
import type { AnswerData } from '#main/documents/papers/answer.ts';
import type { ChasingLetterData } from '#main/documents/papers/chasing-letter.ts';
import type { DirectiveLine, DirectiveListData } from '#main/documents/papers/directive-list.ts';
import type { HandoverData } from '#main/documents/papers/handover.ts';
import type { Attendee, MinutesData, MinutesItem } from '#main/documents/papers/minutes.ts';
import type { MotionExecutionData } from '#main/documents/papers/motion-execution.ts';
import type { ReviewLine, ReviewPackData } from '#main/documents/papers/review-pack.ts';

/** Papers of the invented 海澄鄉公所, as its secretary would stamp them. */
export const office = '海澄鄉公所';

const meeting = {
  office,
  meeting: '115年第23次鄉務會議',
  on: '2026-11-23',
  at: '14:00',
  place: '本所三樓會議室',
  chair: '鄉長 許文昌',
  recorder: '行政室 蔡宜珊',
} as const;

const untold: AgendaItem = {
  kind: 'other',
  title: null,
  unit: null,
  proposers: null,
  explain: null,
  method: null,
  opinion: null,
  papers: [],
  confidential: false,
};

export const agendaItems: readonly AgendaItem[] = [
  { ...untold, kind: 'opening', title: '主席致詞' },
  { ...untold, kind: 'minutes', title: '確認115年第22次鄉務會議紀錄', papers: ['115年第22次鄉務會議紀錄'] },
  { ...untold, kind: 'followUp', title: '前次裁示事項執行情形', unit: '行政室', papers: ['列管事項一覽表'] },
  { ...untold, kind: 'report', title: '明溝段排水改善工程進度', unit: '建設課' },
  { ...untold, kind: 'report', title: '冬令救濟名冊查核', unit: '社會課', papers: ['名冊', '查核表'] },
  {
    ...untold,
    kind: 'proposal',
    title: '各村活動中心無障礙坡道改善經費不足，擬調整分期辦理一案，提請討論。',
    unit: '建設課',
    explain:
      '一、依據縣府115年10月8日函辦理。\n二、本鄉六處活動中心中，東港、南屏二處坡道坡度不符規定，經估算需新臺幣178萬1,000元，本年度可用經費僅餘90萬元。\n三、東港村里民多次反映，宜優先辦理。',
    method: '擬先辦東港村活動中心，南屏村部分編入116年度預算。',
    papers: ['經費概算表', '現況照片'],
  },
  {
    ...untold,
    kind: 'proposal',
    title: '本鄉清潔隊資源回收獎勵要點修正草案，提請討論。',
    unit: '清潔隊',
    explain: '現行要點自110年施行，獎勵金額已不符現況。',
    method: '討論通過後發布施行。',
    papers: ['修正草案對照表'],
  },
  { ...untold, kind: 'proposal', title: '約僱人員續僱案', unit: '人事室', confidential: true, explain: '名單如附件。' },
  { ...untold, kind: 'floor' },
  { ...untold, kind: 'closing' },
];

export const agendaSample: AgendaData = {
  ...meeting,
  members: [
    '秘書 何志明',
    '民政課 林佩君',
    '財政課 葉國棟',
    '建設課 陳建宏',
    '農業課 吳淑芬',
    '社會課 鄭雅文',
    '清潔隊 洪正男',
  ],
  observers: ['主計室 楊美惠', '人事室 周家豪', '政風室 呂信宏'],
  items: agendaItems,
};

const undecided = { decision: null, resolution: null, votes: null, recused: [], postponed: false } as const;

const decided: Readonly<Record<number, Partial<MinutesItem>>> = {
  0: { resolution: '年底將屆，各課室請掌握預算執行進度。\n東北季風增強，請加強沿海設施巡檢。' },
  1: { decision: 'noted' },
  2: { resolution: '115-021案解除列管，其餘繼續列管。' },
  3: { resolution: '請建設課於11月30日前完成明溝段施作，並由清潔隊配合清淤。' },
  5: {
    decision: 'amended',
    resolution: '修正通過。東港村活動中心於本年底前完成發包，南屏村活動中心請財政課籌措財源。',
  },
  6: {
    decision: 'passed',
    votes: { inFavour: 5, against: 1, abstained: 0 },
    recused: ['洪正男'],
  },
  7: { resolution: '照名單續僱。' },
};

const here = (name: string): Attendee => ({ name, status: 'present', note: null });

export const minutesSample: MinutesData = {
  ...meeting,
  at: '14:05',
  closedAt: '16:30',
  members: [
    ...['秘書 何志明', '民政課 林佩君', '財政課 葉國棟', '建設課 陳建宏'].map(here),
    { name: '農業課 吳淑芬', status: 'deputy', note: '技士 王俊傑代理' },
    here('社會課 鄭雅文'),
    here('清潔隊 洪正男'),
    { name: '圖書館 許雅婷', status: 'leave', note: null },
  ],
  observers: [here('主計室 楊美惠'), here('人事室 周家豪'), { name: '政風室 呂信宏', status: 'absent', note: null }],
  seats: null,
  items: agendaItems.map((item, at) => ({ ...item, ...undecided, ...decided[at] })),
  directives: [
    {
      number: '建-115-031',
      content: '請建設課於11月30日前完成明溝段施作，並由清潔隊配合清淤。',
      leads: ['建設課'],
      cos: ['清潔隊'],
      dueOn: '2026-11-30',
      confidential: false,
    },
    {
      number: '建-115-032',
      content: '東港村活動中心無障礙坡道於本年底前完成發包。',
      leads: ['建設課', '社會課'],
      cos: [],
      dueOn: '2026-12-31',
      confidential: false,
    },
    { number: '人-115-004', content: '續僱名單', leads: ['人事室'], cos: [], dueOn: null, confidential: true },
  ],
};

const contents = [
  '各村活動中心無障礙坡道改善，請民政課會同社會課、建設課盤點需求並排定優先順序。',
  '觀音亭前廣場路燈照度不足，請建設課改善。',
  '請農業課輔導產銷班申請有機驗證，並於春節前辦理說明會二場次。',
  '社區共餐據點食品衛生查核',
  '資源回收車汰換採購案請加速辦理，並提報年度維護計畫。',
] as const;
const reports = [
  '一、已完成六村現勘。\n二、東港村坡道設計書圖審查中，預定115年12月5日上網公告招標。\n三、南屏村部分須配合116年度預算辦理。',
  '已更換LED路燈12盞，照度量測均達20勒克斯以上，檢附量測紀錄及照片，申請解除列管。',
  '說明會已辦理1場次，第二場次訂於12月12日。',
  null,
  '採購案115年11月18日決標，廠商履約中；年度維護計畫已簽奉核可。',
] as const;
export const units = ['民政課', '建設課', '農業課', '社會課', '清潔隊'] as const;

export const directiveLines: readonly DirectiveLine[] = Array.from({ length: 23 }, (_, at) => ({
  number: `${units[at % 5]?.charAt(0)}-115-${String(at + 8).padStart(3, '0')}`,
  source: at % 3 === 0 ? '115年第18次鄉務會議' : '115年第7次擴大主管會報',
  givenOn: `2026-0${(at % 8) + 1}-1${at % 9}`,
  content: contents[at % 5] ?? '',
  leads: at % 5 === 0 ? ['民政課'] : [units[at % 5] ?? ''],
  cos: at % 5 === 0 ? ['社會課', '建設課'] : [],
  report: reports[at % 5] ?? null,
  reportedOn: reports[at % 5] === null ? null : '2026-11-18',
  dueOn: at % 7 === 6 ? null : '2026-12-31',
  extensions: at % 6 === 0 ? 1 : 0,
  progress: at % 5 === 3 ? null : `${(at % 5) * 25}%`,
  advice: at % 5 === 1 ? '建議解除列管' : '繼續列管',
}));

export const directiveListSample: DirectiveListData = {
  office,
  asOf: '2026-11-20',
  choice: '列管中',
  lines: directiveLines,
  signers: ['承辦人', '單位主管', '秘書', '鄉長'].map((role) => ({ role })),
};

const reviewLines = (unit: string): ReviewLine[] =>
  directiveLines
    .filter(({ leads }) => leads[0] === unit)
    .map((line, at) => ({
      ...line,
      advice: (['release', 'continue', null] as const)[at % 3] ?? null,
      adviceText: at % 3 === 1 ? '坡道尚未發包，請於下次會議提報預定進度。' : null,
    }));

export const reviewPackSample: ReviewPackData = {
  office,
  meeting: '115年第11次列管檢討會',
  on: '2026-11-26',
  at: '09:30',
  place: '本所三樓會議室',
  chair: '鄉長 許文昌',
  asOf: '2026-11-20',
  units: units.map((name) => ({ name, lines: reviewLines(name) })),
};

export const motionExecutionSample: MotionExecutionData = {
  office,
  session: '海澄鄉民代表會第22屆第8次定期會',
  asOf: '2026-11-10',
  lines: Array.from({ length: 9 }, (_, at) => ({
    session: '第22屆第7次定期會',
    category: at % 2 === 0 ? '代表提案事項' : '公所提案事項',
    number: `代表提案第${at + 1}號`,
    title: at % 2 === 0 ? '請公所於環島南路增設人行道，以維行人安全。' : '115年度離島建設基金補助經費墊付案。',
    resolution: at % 2 === 0 ? '照案通過，送請公所辦理。' : '同意墊付。',
    execution: ['已完成', '辦理中', '窒礙難行'][at % 3] ?? null,
    executionText:
      at % 3 === 2
        ? '該路段用地屬私有，地主不同意提供，已於115年9月3日函復代表會說明理由。'
        : '已納入116年度工程計畫，設計完成後辦理發包。',
    executedOn: '2026-11-05',
    units: ['建設課'],
    note: at === 4 ? '併代表提案第2號' : null,
  })),
  signers: ['承辦人', '秘書', '鄉長'].map((role) => ({ role })),
};

export const chasingLetterSample: ChasingLetterData = {
  office,
  unit: '建設課',
  on: '2026-11-23',
  number: null,
  replyBy: '2026-11-30',
  cases: directiveLines.slice(0, 5).map((line, at) => ({
    number: line.number,
    content: line.content,
    dueOn: '2026-11-03',
    overdue: at === 3 ? 0 : 20 - at,
    lastReportOn: line.reportedOn,
    unreported: at === 3 ? 46 : 0,
  })),
  signers: ['承辦人', '行政室主任', '秘書'].map((role) => ({ role })),
};

export const answerSample: AnswerData = {
  office,
  session: '海澄鄉民代表會第22屆第7次定期會',
  representative: '代表 方春木',
  kind: '總質詢',
  askedOn: '2026-05-20',
  units: ['建設課', '農業課'],
  question: '環島南路行道樹根系損壞路面多年，公所何時改善？經費來源為何？',
  answer:
    '一、環島南路損壞路段計320公尺，公所已於115年6月完成會勘。\n二、改善經費約250萬元，已向縣府提報116年度補助計畫。\n三、核定前先行辦理局部修補，以維行車安全。',
  number: null,
  on: '2026-06-03',
  signers: [{ role: '鄉長', name: '許文昌' }],
};

export const handoverSample: HandoverData = {
  office,
  kind: '主管移交',
  unit: '建設課',
  asOf: '2026-11-20',
  signedOn: null,
  from: '課長 陳建宏',
  to: '課長 郭育誠',
  watcher: '秘書 何志明',
  cases: directiveLines.slice(0, 6),
  motions: [
    {
      number: '代表提案第3號',
      session: '第22屆第7次定期會',
      title: '請公所於環島南路增設人行道，以維行人安全。',
      unit: '建設課',
      dueOn: null,
      execution: '辦理中：已納入116年度工程計畫。',
    },
  ],
  questions: [],
  note: '卷宗存放建設課第二檔案櫃，採購契約正本已點交。',
};
