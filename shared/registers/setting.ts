import { choice, day, flag, longText, number, percent, text } from '../language/field.ts';
import { register } from '../language/register.ts';
import { patternProblem } from '../meeting/naming.ts';

export const transferBases = { legal: '法定預算數', current: '預算現額' } as const;
export const overdraws = { refuse: '不准動支', warn: '提醒後仍可動支' } as const;

const monthDay = (label: string, initial: string, help: string) =>
  text(label, {
    length: 5,
    initial,
    help,
    pattern: {
      matches: /^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/,
      sentence: `「${label}」請填月-日，例如${initial}。`,
    },
  });

export const shares = { half: '二分之一以上', over: '過半數', twoThirds: '三分之二以上' } as const;

/**
 * 機關設定: one record an office. What differs between offices is a field here with its default, never
 * a constant in the code.
 */
export const setting = register(
  'setting',
  '機關設定',
  {
    officeName: text('機關全名', { required: true, length: 60, inList: true, help: '印於書表與報告封面。' }),
    officePrefix: text('機關代字', { required: true, length: 6, inList: true, help: '例：海建字第1150000001號' }),
    county: text('所屬縣市', { required: true, length: 20, inList: true }),
    firstYear: number('起始年度', { required: true, min: 1, max: 999, inList: true, help: '民國年，例如115。' }),
    lockAfterMinutes: number('閒置鎖定（分）', {
      required: true,
      min: 1,
      max: 480,
      initial: 15,
      help: '多久未操作即鎖定畫面。',
    }),
    attachmentLimitMb: number('附件上限（MB）', { required: true, min: 1, max: 1024, initial: 50 }),
    reportFoot: longText('書表頁尾', { length: 400 }),
    since: day('啟用日', { fixed: true }),
    directiveNumber: text('列管編號格式', {
      length: 60,
      initial: '{單位}-{年}-{序:3}',
      help: '可用{單位}、{年}、{次}、{會}、{序:3}；次與會是裁示所在的會議。',
    }),
    meetingNumber: text('會議編號格式', { length: 60, initial: '會-{年}-{序:3}' }),
    motionNumber: text('議案案號格式', {
      length: 60,
      initial: '{類}第{序}號',
      help: '可用{類}（公所提案、代表提案等）、{屆}、{次}、{年}、{序}。',
    }),
    questionNumber: text('質詢編號格式', { length: 60, initial: '質-{年}-{序:3}' }),
    soonDays: number('期限提醒（日）', { min: 0, max: 60, initial: 7, help: '期限前幾日起提醒。' }),
    unreportedDays: number('未填報提醒（日）', { min: 1, max: 365, initial: 14 }),
    unreportedLimit: number('未填報逾限（日）', { min: 1, max: 365, initial: 30 }),
    replyDays: number('稽催回覆期限（工作日）', { min: 1, max: 60, initial: 5 }),
    coUnitsToo: flag('協辦單位解列後始得結案', { help: '未勾選時，主辦單位全數解列即結案。' }),
    councilReportDays: number('議決案執行情形送達（日）', {
      min: 0,
      max: 60,
      initial: 7,
      help: '代表會開會前幾日送達。',
    }),
    workReportDays: number('工作報告送達（日）', { min: 0, max: 60, initial: 7, help: '代表會開會前幾日送達。' }),
    proposalDays: number('公所提案送達（日）', { min: 0, max: 60, initial: 7, help: '定期會開會前幾日送達。' }),
    extraordinaryDays: number('臨時會提案送達（日）', { min: 0, max: 60, initial: 3, help: '臨時會開會前幾日送達。' }),
    openShare: choice('開會人數', shares, { initial: 'half', help: '須達開會人數的會議適用。' }),
    passShare: choice('表決門檻', shares, { initial: 'over', help: '以出席人數計，迴避者不計。' }),
    transferInPercent: percent('流入上限（%）', { max: 100, initial: '20', help: '預算法第63條。' }),
    transferOutPercent: percent('流出上限（%）', { max: 100, initial: '20', help: '預算法第63條。' }),
    transferBase: choice('流用上限計算基準', transferBases, { initial: 'legal' }),
    reserve1Percent: percent('第一預備金上限（%）', { max: 100, initial: '1', help: '占經常支出，預算法第22條。' }),
    overdraw: choice('超過可用餘額時', overdraws, { initial: 'refuse' }),
    greenRate: percent('執行率正常（%以上）', { max: 100, initial: '90' }),
    yellowRate: percent('執行率落後（%以上）', { max: 100, initial: '80', help: '低於此數為嚴重落後。' }),
    budgetSendDay: monthDay('總預算案送代表會期限', '10-31', '年度開始前，地方制度法第40條。'),
    budgetResolveDay: monthDay('代表會議決期限', '11-30', '年度開始前，地方制度法第40條。'),
    budgetPromulgateDay: monthDay('總預算發布期限', '12-16', '年度開始前，地方制度法第40條。'),
    finalSendDay: monthDay('總決算案送代表會期限', '06-30', '次年度，地方制度法第42條。'),
    fileWithCounty: flag('發布後函縣府備查', { initial: true }),
    advanceYears: number('墊付轉正期限（年）', { min: 0, max: 5, initial: 1, help: '同意後第幾個年度終了前轉正。' }),
    carryYears: number('保留款年限（年）', { min: 1, max: 10, initial: 4, help: '決算法第7條。' }),
  },
  {
    subject: 'office',
    title: ['officeName'],
    rights: { create: 'manage', change: 'manage', remove: 'manage' },
    own: true,
    rules: [
      ...(['directiveNumber', 'meetingNumber', 'motionNumber', 'questionNumber'] as const).map((field) => ({
        field,
        needs: [field],
        check: (record: Readonly<Record<string, unknown>>) => patternSentence(record[field]),
      })),
      {
        field: 'yellowRate',
        needs: ['greenRate', 'yellowRate'],
        check: ({ greenRate, yellowRate }) =>
          Number(yellowRate ?? 0) > Number(greenRate ?? 100) ? '「執行率落後」不得高於「執行率正常」。' : undefined,
      },
      {
        field: 'unreportedLimit',
        needs: ['unreportedDays', 'unreportedLimit'],
        check: ({ unreportedDays, unreportedLimit }) =>
          typeof unreportedDays === 'number' && typeof unreportedLimit === 'number' && unreportedLimit < unreportedDays
            ? '「未填報逾限」不得短於「未填報提醒」。'
            : undefined,
      },
    ],
  },
);

const patternSentence = (pattern: unknown): string | undefined =>
  typeof pattern === 'string' && pattern !== '' ? (patternProblem(pattern, ['序']) ?? undefined) : undefined;
