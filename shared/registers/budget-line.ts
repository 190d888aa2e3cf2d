import { LEAST_MONEY as least } from '../base/money.ts';
import { children, choice, decimal, flag, longText, money, number, reference, text } from '../language/field.ts';
import { register } from '../language/register.ts';

export const sides = { revenue: '歲入', expenditure: '歲出' } as const;
export const natures = { current: '經常門', capital: '資本門' } as const;

export type Side = keyof typeof sides;
export type Nature = keyof typeof natures;

export const fundings = {
  own: '鄉（縣）預算',
  island: '離島建設基金',
  central: '中央補助',
  county: '縣補助',
  self: '自籌',
} as const;

export type Funding = keyof typeof fundings;

/**
 * 預算細目: an amount under the accounts of several schemes. It goes from a unit's estimate to what the council made of it;
 * what happens to it afterwards stands in records of its own.
 */
export const budgetLine = register(
  'budgetLine',
  '預算細目',
  {
    budget: reference('預算案', () => 'budget', { required: true, inList: true }),
    /** Of a supplementary budget: the line it amends; none while the line is new. */
    base: reference('所追加減的細目', () => 'budgetLine'),
    side: choice('收支', sides, { required: true, inList: true, initial: 'expenditure' }),
    account: reference('科目', () => 'budgetAccount', {
      required: true,
      inList: true,
      aliases: ['工作計畫', '來源別科目'],
    }),
    function: reference('政事別', () => 'budgetAccount', { inList: true }),
    object: reference('用途別', () => 'budgetAccount', { inList: true, aliases: ['用途別科目'] }),
    name: text('細目名稱', { search: true, inList: true, length: 80 }),
    nature: choice('經資門', natures, { required: true, inList: true, initial: 'current' }),
    funding: choice('經費來源', fundings, { required: true, inList: true, initial: 'own' }),
    unit: reference('主辦單位', () => 'unit', { inList: true }),
    explain: longText('說明', { search: true, length: 4000 }),
    items: children('計算', {
      name: text('項目', { required: true, length: 80 }),
      quantity: decimal('數量', { places: 4, min: 0 }),
      measure: text('單位', { length: 10 }),
      price: money('單價', { min: least }),
      times: decimal('次（月）數', { places: 4, min: 0 }),
      amount: money('金額', { required: true, min: least }),
    }),
    caseByCase: flag('專案動支', { help: '須逐案核准始得動支，至遲於年度終了前一個月申請。' }),
    estimate: money('概算數', { min: least, inList: true, aliases: ['概算', '單位概算'] }),
    reviewed: money('審查數', { min: least }),
    decided: money('核定數', { min: least }),
    proposed: money('預算案數', { min: least, fixed: true, inList: true }),
    legal: money('法定預算數', { min: least, fixed: true, inList: true }),
    former: reference('上年度細目', () => 'budgetLine'),
    order: number('排列', { min: 0, max: 999_999 }),
  },
  {
    subject: 'budget',
    counter: '筆',
    within: 'budget',
    guided: true,
    crowd: true,
    title: ['name'],
    order: [{ field: 'account' }, { field: 'order' }],
  },
);
