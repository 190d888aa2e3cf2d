import { LEAST_MONEY as least } from '../base/money.ts';
import { choice, day, money, reference, text } from '../language/field.ts';
import { register } from '../language/register.ts';

export const spreadings = { even: '平均分配', pattern: '依上年度執行', hand: '逐月填列' } as const;

export type Spreading = keyof typeof spreadings;

const of = (month: number) => money(`${month}月`, { min: least });

/** 分配預算: a line's money over the twelve months; one record a line. */
export const allotment = register(
  'allotment',
  '分配預算',
  {
    budget: reference('預算', () => 'budget', { required: true }),
    line: reference('預算細目', () => 'budgetLine', { required: true, inList: true, unique: true }),
    method: choice('方式', spreadings, { required: true, initial: 'even', inList: true }),
    month01: of(1),
    month02: of(2),
    month03: of(3),
    month04: of(4),
    month05: of(5),
    month06: of(6),
    month07: of(7),
    month08: of(8),
    month09: of(9),
    month10: of(10),
    month11: of(11),
    month12: of(12),
    on: day('核定日'),
    number: text('核定文號', { length: 60, search: true }),
  },
  {
    subject: 'budget',
    counter: '筆',
    within: 'budget',
    guided: true,
    title: ['method'],
    rights: { create: 'accounting', change: 'accounting' },
  },
);

export const monthFields = [
  'month01',
  'month02',
  'month03',
  'month04',
  'month05',
  'month06',
  'month07',
  'month08',
  'month09',
  'month10',
  'month11',
  'month12',
] as const;
