import type { Id } from '../base/ids.ts';
import type { InsertKind } from './markup.ts';

/** Tables and charts that a report can hold, each computed from the registers for its period and day. */
export const bookletInserts = {
  motionExecution: { insert: 'table', label: '議決案執行情形', about: '期間內議決、應由公所執行的議案' },
  councilMotions: { insert: 'table', label: '公所提案', about: '本次會期公所提出的議案' },
  answers: { insert: 'table', label: '書面答復', about: '期間內的質詢與答復' },
  directivesByUnit: { insert: 'table', label: '各單位列管情形', about: '列管、解除、賡續與逾期案數' },
  directiveList: { insert: 'table', label: '賡續列管案件', about: '到資料截止日仍在列管的案件' },
  meetings: { insert: 'table', label: '召開會議', about: '期間內開過的會議' },
  budgetByUnit: { insert: 'table', label: '各單位預算執行', about: '現額、累計分配、執行數與執行率' },
  budgetTrend: { insert: 'table', label: '三年預決算', about: '各經費來源近三年的預算與決算' },
  indicators: { insert: 'table', label: '業務統計', about: '一單位或一類別的統計項目，本期與前期' },
  directiveFlow: { insert: 'chart', label: '列管案件消長', about: '各月新列管、解除與未解列' },
  directiveUnits: { insert: 'chart', label: '各單位列管', about: '各單位列管與解除案數' },
  budgetProgress: { insert: 'chart', label: '歲出預算執行', about: '各月累計執行與分配' },
  indicatorMonths: { insert: 'chart', label: '統計項目各月數值', about: '一個統計項目在期間內各月的數值' },
} as const satisfies Record<string, { insert: Exclude<InsertKind, 'picture'>; label: string; about: string }>;

export type BookletInsert = keyof typeof bookletInserts;

export const isBookletInsert = (name: string): name is BookletInsert => Object.hasOwn(bookletInserts, name);

export interface InsertCell {
  text: string;
  align?: 'left' | 'center' | 'right';
  down?: number;
  across?: number;
}

export interface InsertTable {
  kind: 'table';
  title: string;
  columns: { title: string; share: number; align?: 'left' | 'center' | 'right' }[];
  rows: { cells: (string | InsertCell)[]; group?: boolean }[];
  /** The records it lists. */
  register?: string;
  ids?: Id[];
}

export interface InsertChart {
  kind: 'chart';
  title: string;
  unit: string;
  labels: string[];
  series: { name: string; form: 'bar' | 'line'; values: (number | null)[]; down?: boolean }[];
  lying?: boolean;
}

/** Why a table or chart cannot be had. */
export interface InsertProblem {
  kind: 'problem';
  sentence: string;
}

export type InsertAnswer = InsertTable | InsertChart | InsertProblem;
