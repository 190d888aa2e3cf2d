import { choice, flag, longText, money, number, reference, text } from '../language/field.ts';
import { register } from '../language/register.ts';
import { budgetLine, fundings, natures, sides } from '../registers/budget-line.ts';

const { budget, side, account, object, name, nature, funding, unit, explain, caseByCase, order } = budgetLine.fields;
const { estimate, reviewed, decided, items } = budgetLine.fields;

const level = (label: string) =>
  text(label, { length: 12, aliases: [`科目${label}`, `編號${label}`, `科目編號${label}`, `科目代號${label}`] });

/**
 * 預算細目 as files have them: the account by its name, its numbers in one cell, or 款、項、目、節 in columns of their own; 用途別 in
 * one column or two, number and name or the two levels. What the council made of a line is not read.
 */
export const budgetLineRows = register(
  'budgetLine',
  budgetLine.label,
  {
    budget: reference(budget.label, () => 'budget', { required: true, aliases: ['預算', '預算別'] }),
    side: choice(side.label, sides, { aliases: ['收支別', '歲入歲出別'] }),
    level1: level('款'),
    level2: level('項'),
    level3: level('目'),
    level4: level('節'),
    accountCode: text('科目編號', {
      length: 40,
      aliases: ['科目代號', '工作計畫編號', '工作計畫科目編號', '工作計畫代號', '計畫編號'],
    }),
    account: reference(account.label, () => 'budgetAccount', {
      aliases: [
        ...(account.aliases ?? []),
        '科目名稱',
        '科目名稱及編號',
        '科目編號及名稱',
        '科目代號及名稱',
        '工作計畫科目',
        '名稱',
      ],
    }),
    function: reference('政事別', () => 'budgetAccount', { aliases: ['政事別科目'] }),
    objectRoot: reference('一級用途別', () => 'budgetAccount', {
      aliases: ['用途別一級', '一級用途別科目', '用途別科目一級', '一級用途別科目名稱'],
    }),
    objectCode: text('用途別編號', {
      length: 40,
      aliases: ['用途別代號', '用途別科目編號', '用途別科目代號', '二級用途別編號'],
    }),
    object: reference(object.label, () => 'budgetAccount', {
      aliases: [
        ...(object.aliases ?? []),
        '用途',
        '用途別名稱',
        '用途別科目名稱',
        '用途別科目及名稱',
        '二級用途別',
        '用途別二級',
        '二級用途別科目',
        '用途別科目二級',
        '二級用途別科目名稱',
      ],
    }),
    name: text(name.label, { length: 80, aliases: ['細目', '項目名稱'] }),
    nature: choice(nature.label, natures, { required: true, initial: 'current', aliases: ['經常資本門', '門別'] }),
    funding: choice(funding.label, fundings, { required: true, initial: 'own', aliases: ['財源', '經費別'] }),
    unit: reference(unit.label, () => 'unit', { aliases: ['承辦單位', '編列單位', '單位'] }),
    calc: longText(items.label, {
      length: 4000,
      aliases: ['計算說明', '計算式', '計算基準', '計算方式', '單價及計算', '說明及計算'],
    }),
    items,
    explain: longText(explain.label, { length: 4000, aliases: ['備註', '計畫內容及說明'] }),
    caseByCase: flag(caseByCase.label),
    estimate: money(estimate.label, {
      ...estimate.limits,
      aliases: [...(estimate.aliases ?? []), '本年度預算數', '本年度概算數', '本年度', '預算數', '概算金額', '金額'],
    }),
    reviewed: money(reviewed.label, { ...reviewed.limits }),
    decided: money(decided.label, { ...decided.limits }),
    order: number(order.label, { ...order.limits }),
  },
  {
    subject: 'budget',
    counter: '筆',
    title: ['account', 'object', 'name'],
    ...(budgetLine.options.rights ? { rights: budgetLine.options.rights } : {}),
  },
);
