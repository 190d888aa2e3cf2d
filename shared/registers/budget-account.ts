import { choice, longText, number, reference, text } from '../language/field.ts';
import { register } from '../language/register.ts';

/** Four ways to look at the same money. */
export const schemes = {
  source: '歲入來源別',
  agency: '歲出機關別',
  function: '歲出政事別',
  object: '用途別',
} as const;

export type Scheme = keyof typeof schemes;

/** Accounts to which the law gives a rule of its own. */
export const accountRoles = {
  personnel: '人事費',
  reserve1: '第一預備金',
  reserve2: '第二預備金',
  disaster: '災害準備金',
} as const;

export type AccountRole = keyof typeof accountRoles;

export const levelNames = ['款', '項', '目', '節'] as const;

/** 預算科目: a tree of 款、項、目、節 for each scheme and year, copied from the year before. */
export const budgetAccount = register(
  'budgetAccount',
  '預算科目',
  {
    name: text('科目名稱', { required: true, search: true, inList: true, length: 60, aliases: ['科目'] }),
    year: number('年度', { required: true, min: 1, max: 999, inList: true }),
    scheme: choice('體系', schemes, { required: true, inList: true }),
    parent: reference('上級科目', () => 'budgetAccount', { inList: true }),
    level: number('層級', { required: true, min: 1, max: 4, inList: true, help: '1款、2項、3目、4節。' }),
    code: text('編號', { required: true, natural: true, inList: true, length: 10 }),
    role: choice('性質', accountRoles, { help: '法令另有規定的科目；流用、動支與限額依此檢查。' }),
    former: reference('上年度科目', () => 'budgetAccount'),
    note: longText('備註', { length: 1000 }),
  },
  {
    subject: 'budget',
    counter: '科目',
    within: 'budget',
    guided: true,
    crowd: true,
    title: ['code', 'name'],
    order: [{ field: 'year', down: true }, { field: 'scheme' }, { field: 'level' }, { field: 'code' }],
    rights: { create: 'accounting', change: 'accounting', remove: 'accounting' },
  },
);
