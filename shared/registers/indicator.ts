import { choice, flag, number, reference, text } from '../language/field.ts';
import { register } from '../language/register.ts';

export const indicatorCategories = {
  law: '法制',
  appeal: '訴願國賠',
  legalAid: '法律扶助',
  petition: '陳情服務',
  procurement: '採購',
  information: '資訊',
  plan: '計畫',
  meeting: '會議',
  other: '其他',
} as const;

export type IndicatorCategory = keyof typeof indicatorCategories;

/** What a month's number says: how many in this month, or how many there are at its end. */
export const indicatorKinds = { period: '期間數', standing: '截至數' } as const;

const keyPattern = {
  matches: /^[a-z][a-zA-Z0-9]*(?:\.[a-z][a-zA-Z0-9]*)+$/,
  sentence: '代碼請用英文小寫開頭的兩節以上，中間以點分開，例如petition.received。',
};

/** 統計項目: one thing that is counted by the month. Reports name it by its key, which therefore stays. */
export const indicator = register(
  'indicator',
  '統計項目',
  {
    key: text('代碼', {
      required: true,
      unique: true,
      search: true,
      length: 60,
      pattern: keyPattern,
      width: 22,
      help: '報告範本以代碼取數，設定後不再變更；例如petition.received。',
      aliases: ['項目代碼', '統計代碼'],
    }),
    name: text('名稱', {
      required: true,
      search: true,
      inList: true,
      length: 60,
      width: 22,
      aliases: ['項目', '統計項目', '項目名稱'],
    }),
    formerNames: text('其他名稱', {
      search: true,
      length: 200,
      help: '報表上的其他寫法或以前的名稱，匯入時依此找到項目；以頓號分開。',
      aliases: ['別名', '曾用名稱'],
    }),
    category: choice('類別', indicatorCategories, { required: true, inList: true, initial: 'other' }),
    unit: reference('負責單位', () => 'unit', {
      inList: true,
      help: '這個單位的同仁可以登錄數值；留白則由研考與秘書登錄。',
      aliases: ['單位', '業務單位', '主辦單位'],
    }),
    measure: text('計數單位', {
      required: true,
      inList: true,
      length: 8,
      width: 10,
      help: '例如件、人次、種、場次、張、元、%。',
      aliases: ['量詞', '計量單位'],
    }),
    kind: choice('期間或截至', indicatorKinds, {
      required: true,
      inList: true,
      initial: 'period',
      help: '期間數逐月相加；截至數取最近一個月。',
      aliases: ['統計方式'],
    }),
    cumulative: flag('累計', {
      inList: true,
      help: '每月的數字含以前各月，例如歷年發卡數；較前次減少時會提醒。',
      aliases: ['是否累計'],
    }),
    places: number('小數位數', { required: true, initial: 0, min: 0, max: 2 }),
    source: text('資料來源', { inList: true, length: 60, width: 20, aliases: ['來源'] }),
    owner: reference('填報人', () => 'person', { inList: true, aliases: ['承辦人'] }),
    stopped: flag('停用', { help: '停用後不再登錄，以前的數值都留著。' }),
    order: number('排列', { min: 0, max: 9999, aliases: ['順序', '排序'] }),
    note: text('說明', { aliases: ['備註'] }),
  },
  {
    subject: 'indicator',
    counter: '項',
    title: ['name'],
    hint: ['key'],
    order: [{ field: 'order' }, { field: 'name' }],
    rights: { create: 'control', change: 'control', remove: 'control' },
    rules: [
      {
        field: 'cumulative',
        needs: ['kind', 'cumulative'],
        check: ({ kind, cumulative }) =>
          cumulative === true && kind !== 'standing'
            ? '累計數是截至某月的總數。「期間或截至」請選「截至數」，或取消「累計」。'
            : undefined,
      },
    ],
  },
);
