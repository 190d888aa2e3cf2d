import { LEAST_MONEY as least } from '../base/money.ts';
import { day, money, reference, text } from '../language/field.ts';
import { register } from '../language/register.ts';
import { allotment, monthFields } from '../registers/allotment.ts';

const { budget, line, on, number } = allotment.fields;

const spoken = ['一月', '二月', '三月', '四月', '五月', '六月', '七月', '八月', '九月', '十月', '十一月', '十二月'];

const monthColumn = (at: number) =>
  money(`${at + 1}月`, {
    min: least,
    aliases: [`${at + 1}月份`, spoken[at] ?? '', `${at + 1}月分配數`, `${spoken[at]}份`],
  });

const months = Object.fromEntries(monthFields.map((name, at) => [name, monthColumn(at)])) as Record<
  (typeof monthFields)[number],
  ReturnType<typeof monthColumn>
>;

/** 歲入、歲出預算分配表 as files have them: a line, and its money over the months. */
export const allotmentRows = register(
  'allotment',
  allotment.label,
  {
    budget: reference(budget.label, () => 'budget', { required: true, aliases: ['預算案'] }),
    line: reference(line.label, () => 'budgetLine', {
      required: true,
      aliases: ['細目', '科目', '預算科目', '科目名稱', '工作計畫及用途別'],
    }),
    ...months,
    on: day(on.label, { aliases: ['分配核定日', '核定日期'] }),
    number: text(number.label, { length: 60, aliases: ['分配核定文號'] }),
  },
  {
    subject: 'budget',
    counter: '筆',
    title: ['line'],
    ...(allotment.options.rights ? { rights: allotment.options.rights } : {}),
  },
);
