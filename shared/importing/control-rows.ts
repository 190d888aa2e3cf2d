import { day, longText, money, reference, text } from '../language/field.ts';
import { register } from '../language/register.ts';
import { control } from '../registers/control.ts';

const { budget, line, number, purpose, amount, askedOn, unit, vendor, contract, heldOn } = control.fields;

/** 動支控留 as files have it: what was asked of a line, and since when 主計 holds it. Vouchers are entered on the page. */
export const controlRows = register(
  'control',
  control.label,
  {
    budget: reference(budget.label, () => 'budget', { required: true, aliases: ['預算案'] }),
    line: reference(line.label, () => 'budgetLine', {
      required: true,
      aliases: ['細目', '動支科目', '科目', '預算科目'],
    }),
    number: text(number.label, { unique: true, natural: true, length: 40, aliases: ['動支單號', '請購單號', '編號'] }),
    purpose: longText(purpose.label, { required: true, length: 1000, aliases: ['摘要', '事由', '用途說明'] }),
    amount: money(amount.label, { required: true, min: 1, aliases: ['動支金額', '控留金額', '金額'] }),
    askedOn: day(askedOn.label, { required: true, aliases: ['動支日期', '請購日期', '日期'] }),
    unit: reference(unit.label, () => 'unit', { aliases: ['單位', '請購單位'] }),
    vendor: text(vendor.label, { length: 80, aliases: ['廠商'] }),
    contract: text(contract.label, { length: 60 }),
    heldOn: day(heldOn.label, { aliases: ['主計控留日'] }),
  },
  { subject: 'budget', counter: '筆', title: ['number', 'purpose'] },
);
