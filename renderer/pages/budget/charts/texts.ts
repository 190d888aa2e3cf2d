import { formatMoney } from '#shared/base/money.ts';

/** Words of the charts of a budget. */
export const chartTexts = {
  months: '各月執行',
  monthsNote: '自年初累計',
  groups: { agency: '依機關', object: '依用途', funding: '依經費來源', plan: '依工作計畫' },
  groupsNote: (month: number) => `累計至${month}月；淺色為累計分配，深色為執行數（實現＋應付＋節餘）`,
  trend: '近年預算與決算',
  trendNote: '依經費來源',
  asTable: '表格',
  asChart: '圖表',
  keysTable: 'Alt T',
  heads: { name: '名稱', current: '預算現額', allotted: '累計分配', actual: '執行數' },
  month: '月份',
  planned: '累計分配',
  actual: '累計執行',
  budget: (year: number) => `${year}年預算`,
  final: (year: number) => `${year}年決算`,
  finalRate: (year: number) => `${year}年決算率`,
  funding: '經費來源',
  total: '合計',
  lines: (name: string) => `${name}的細目`,
  said: (name: string, base: number | null, actual: number | null, rate: string) =>
    `${name}：累計分配${formatMoney(base ?? 0)}元，執行${formatMoney(actual ?? 0)}元，執行率${rate === '' ? '無' : rate}`,
  yearSaid: (year: number, budget: number | null, final: number | null) =>
    `${year}年：預算${budget === null ? '無' : `${formatMoney(budget)}元`}，決算${final === null ? '未有' : `${formatMoney(final)}元`}`,
  year: (year: number) => `${year}年`,
  none: '還沒有分配與執行',
  noneSentence: '分配預算核定、登錄執行數後，圖表會畫在這裡。',
  noTrend: '沒有近年的預算',
  noTrendSentence: '登錄各年度的預算與決算後，趨勢會列在這裡。',
} as const;
