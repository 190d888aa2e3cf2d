import { choice, day, longText, money, reference, text } from '../language/field.ts';
import { register } from '../language/register.ts';
import { budgetTerm, termKinds } from '../registers/budget-term.ts';

const { budget, line, kind, amount, on, number, council, motion } = budgetTerm.fields;

/** 代表會審議意見 as files have them: what was cut, frozen or asked, and of which line. Lifting it stays with the page. */
export const budgetTermRows = register(
  'budgetTerm',
  budgetTerm.label,
  {
    budget: reference(budget.label, () => 'budget', { required: true, aliases: ['預算'] }),
    kind: choice(kind.label, termKinds, {
      required: true,
      aliases: ['意見類別', '審議結果', '種類'],
      called: { 刪除: 'cut', 減列: 'cut', 統刪: 'cut', 凍結款: 'freeze', 條件: 'condition', 附帶意見: 'attached' },
    }),
    line: reference(line.label, () => 'budgetLine', { aliases: ['細目', '科目', '預算科目', '工作計畫'] }),
    amount: money(amount.label, { aliases: ['刪減數', '凍結數', '刪減金額', '凍結金額', '審議刪減數'] }),
    on: day(on.label, { required: true, aliases: ['議決日期', '決議日期', '審議日期'] }),
    number: text(number.label, { length: 60, aliases: ['決議文號', '函送文號'] }),
    text: longText(budgetTerm.fields.text.label, {
      required: true,
      length: 2000,
      aliases: ['審議意見', '意見', '決議', '決議內容', '附帶決議內容', '說明'],
    }),
    council: reference(council.label, () => 'council', { aliases: ['屆次', '審議會期'] }),
    motion: reference(motion.label, () => 'motion'),
  },
  {
    subject: 'budget',
    counter: '則',
    title: ['kind', 'text'],
    ...(budgetTerm.options.rights ? { rights: budgetTerm.options.rights } : {}),
    rules: budgetTerm.options.rules ?? [],
  },
);
