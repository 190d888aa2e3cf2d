import { children, choice, text } from '../language/field.ts';
import { register } from '../language/register.ts';

/** What can be imported from files of others, by the register it goes to. */
export const importTargets = {
  execution: '執行數',
  directive: '列管案件',
  directiveKind: '列管類別',
  inspection: '查證紀錄',
  chase: '稽催紀錄',
  handover: '移交清冊',
  meeting: '會議',
  series: '會議系列',
  item: '議程項目',
  council: '代表會會期',
  motion: '議案',
  question: '質詢',
  plan: '計畫',
  planMilestone: '查核點',
  planMonth: '計畫進度',
  indicator: '統計項目',
  indicatorValue: '統計數值',
  budgetAccount: '預算科目',
  budgetLine: '預算細目',
  budgetMove: '預算異動',
  budgetTerm: '審議意見',
  advance: '墊付案',
  control: '動支控留',
  allotment: '分配預算',
  booklet: '報告',
  bookletSection: '報告章節',
  bookletComment: '報告意見',
  unit: '單位',
  person: '人員',
  calendar: '辦公日曆',
  tag: '標籤',
} as const;
export type ImportTarget = keyof typeof importTargets;

export const tableUnits = { 元: '元', 千元: '千元', 萬元: '萬元', 億元: '億元' } as const;

/**
 * 匯入對照: which column of a source means what. A file with the same heads is read the same way next time, whatever its
 * name, sheet or year.
 */
export const importProfile = register(
  'importProfile',
  '匯入對照',
  {
    target: choice('匯入資料', importTargets, { required: true, fixed: true, inList: true }),
    name: text('來源', {
      required: true,
      search: true,
      inList: true,
      length: 60,
      width: 24,
      help: '例如會計系統執行狀況表',
    }),
    /** Every headed column of the source, so that it is known again; those without a field are left out. */
    columns: children(
      '欄位',
      { head: text('檔案表頭', { required: true, length: 200 }), field: text('施政簿欄位', { length: 60 }) },
      { fixed: true },
    ),
    unit: choice('金額單位', tableUnits, { inList: true, help: '檔案未註明單位時，以此讀取。' }),
  },
  {
    subject: 'office',
    counter: '種',
    title: ['name'],
    order: [{ field: 'name' }],
    rights: { create: 'write', change: 'write', remove: 'write' },
  },
);
