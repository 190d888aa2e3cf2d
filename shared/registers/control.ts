import { attachments, children, day, longText, money, reference, text } from '../language/field.ts';
import { register } from '../language/register.ts';

/**
 * 動支控留: money of a line that is spoken for. 請購或動支 → 主計控留 → 核銷; what is held lowers what may be spent, and what
 * has been paid is held no longer.
 */
export const control = register(
  'control',
  '動支控留',
  {
    budget: reference('預算', () => 'budget', { required: true }),
    line: reference('預算細目', () => 'budgetLine', { required: true, inList: true }),
    number: text('動支編號', { required: true, unique: true, natural: true, search: true, inList: true, length: 40 }),
    purpose: longText('用途', { required: true, search: true, inList: true, length: 1000 }),
    amount: money('申請金額', { required: true, min: 1, inList: true }),
    askedOn: day('申請日', { required: true, inList: true }),
    unit: reference('申請單位', () => 'unit', { inList: true }),
    askedBy: reference('申請人', () => 'person'),
    vendor: text('受款人', { search: true, length: 80 }),
    contract: text('契約編號', { search: true, length: 60 }),
    heldOn: day('控留日', { inList: true }),
    heldBy: reference('主計', () => 'person'),
    uses: children('核銷', {
      on: day('核銷日', { required: true }),
      amount: money('金額', { required: true, min: 1 }),
      voucher: text('付款憑單', { length: 60 }),
    }),
    used: money('已核銷', { fixed: true, inList: true }),
    endedOn: day('結束日', { fixed: true }),
    endText: text('註銷或退回理由', { length: 400 }),
    files: attachments('附件'),
  },
  {
    subject: 'budget',
    counter: '筆',
    within: 'budget',
    guided: true,
    title: ['number', 'purpose'],
    order: [{ field: 'askedOn', down: true }],
    states: { asked: '申請', held: '控留中', settled: '已核銷', cancelled: '註銷', refused: '退回' },
    marks: { asked: 'draft', held: 'ongoing', settled: 'released', cancelled: 'closed', refused: 'continued' },
    moves: {
      hold: { from: 'asked', to: 'held', label: '控留', right: 'accounting', inner: true },
      refuse: { from: 'asked', to: 'refused', label: '退回', right: 'accounting', inner: true },
      settle: { from: 'held', to: 'settled', label: '核銷完畢', right: 'accounting', undo: false, inner: true },
      /** The money may be somebody else's by now. */
      cancel: { from: ['asked', 'held'], to: 'cancelled', label: '註銷', right: 'write', undo: false, inner: true },
    },
  },
);
