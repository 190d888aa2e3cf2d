import { choice, day, longText, money, reference, text } from '../language/field.ts';
import { register } from '../language/register.ts';
import { budgetMove, moveKinds } from '../registers/budget-move.ts';

const { budget, kind, on, from, to, amount, reason, unit, exceptionBasis, exceptionNumber } = budgetMove.fields;
const { number, approvedOn } = budgetMove.fields;

/** 預算異動 as files have them: what is asked for, and when it was approved. */
export const budgetMoveRows = register(
  'budgetMove',
  budgetMove.label,
  {
    budget: reference(budget.label, () => 'budget', { required: true, aliases: ['預算案'] }),
    kind: choice(kind.label, moveKinds, { required: true, aliases: ['異動類別', '異動別', '種類'] }),
    on: day(on.label, { aliases: ['異動日期', '流用日期', '動支日期', '日期'] }),
    from: reference(from.label, () => 'budgetLine', {
      aliases: ['流出細目', '流出科目', '動支科目', '由（流出）', '流出'],
    }),
    to: reference(to.label, () => 'budgetLine', { aliases: ['流入科目', '支用科目', '至（流入）', '流入'] }),
    amount: money(amount.label, { required: true, min: 1, aliases: ['流用金額', '動支金額', '異動金額', '動支數額'] }),
    number: text(number.label, { length: 60, aliases: ['核准文號', '核定文號'] }),
    reason: longText(reason.label, { required: true, length: 1000, aliases: ['原因', '說明', '流用原因', '動支事由'] }),
    approvedOn: day(approvedOn.label, { aliases: ['核定日期', '核准日期', '核准日', '核定年月日'] }),
    standing: choice('狀態', budgetMove.options.states ?? {}, { aliases: ['異動狀態', '辦理狀態'] }),
    unit: reference(unit.label, () => 'unit', { aliases: ['單位', '主辦單位'] }),
    exceptionBasis: text(exceptionBasis.label, { length: 120 }),
    exceptionNumber: text(exceptionNumber.label, { length: 60 }),
  },
  { subject: 'budget', counter: '筆', title: ['kind', 'reason'] },
);
