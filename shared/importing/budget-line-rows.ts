import { choice, flag, longText, money, number, reference, text } from '../language/field.ts';
import { register } from '../language/register.ts';
import { budgetLine, fundings, natures, sides } from '../registers/budget-line.ts';

const { budget, side, account, object, name, nature, funding, unit, explain, caseByCase, order } = budgetLine.fields;
const { estimate, reviewed, decided } = budgetLine.fields;

const level = (label: string) =>
  text(label, { length: 12, aliases: [`科目${label}`, `編號${label}`, `科目編號${label}`, `科目代號${label}`] });

/**
 * 預算細目 as files have them: the account by its name, its numbers in one cell, or 款、項、目、節 in columns of their own. What
 * the council made of a line is not read.
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
    object: reference(object.label, () => 'budgetAccount', { aliases: [...(object.aliases ?? []), '用途'] }),
    name: text(name.label, { length: 80, aliases: ['細目', '項目名稱'] }),
    nature: choice(nature.label, natures, { required: true, initial: 'current', aliases: ['經常資本門', '門別'] }),
    funding: choice(funding.label, fundings, { required: true, initial: 'own', aliases: ['財源', '經費別'] }),
    unit: reference(unit.label, () => 'unit', { aliases: ['承辦單位', '編列單位', '單位'] }),
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
