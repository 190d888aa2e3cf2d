import { attachments, children, choice, day, longText, money, number, reference, text } from '../language/field.ts';
import { register } from '../language/register.ts';

export const carryBases = { committed: '契約責任', payable: '應付款' } as const;
export const carryUses = { paid: '執行', cancelled: '註銷', continued: '續予保留' } as const;

/**
 * 預算保留: money of a year that ends, kept for what was contracted or is owed. It keeps its year of origin, is spent in the
 * years after, and falls away after four (決算法7).
 */
export const carryOver = register(
  'carryOver',
  '預算保留',
  {
    budget: reference('預算', () => 'budget', { required: true, inList: true }),
    year: number('原年度', { required: true, min: 1, max: 999, inList: true }),
    line: reference('預算細目', () => 'budgetLine', { required: true, inList: true }),
    basis: choice('保留依據', carryBases, { required: true, inList: true }),
    amount: money('保留數', { required: true, min: 1, inList: true }),
    contract: text('契約編號', { search: true, inList: true, length: 60 }),
    vendor: text('廠商', { search: true, inList: true, length: 80 }),
    dueOn: day('履約期限', { inList: true }),
    reason: longText('保留原因', { required: true, search: true, length: 1000 }),
    unit: reference('申請單位', () => 'unit', { inList: true }),
    askedOn: day('申請日', { required: true }),
    askedBy: reference('申請人', () => 'person'),
    checkedOn: day('主管核可日'),
    checkedBy: reference('單位主管', () => 'person'),
    reviewedOn: day('主計審核日'),
    reviewedBy: reference('主計', () => 'person'),
    approvedOn: day('核定日', { inList: true }),
    approvedBy: reference('核定', () => 'person'),
    approvedNumber: text('核定文號', { search: true, length: 60 }),
    enteredBy: reference('代為登錄', () => 'person'),
    proof: text('登錄依據', { length: 200 }),
    returnText: text('退回理由', { length: 400 }),
    uses: children('次年度執行', {
      on: day('日期', { required: true }),
      kind: choice('類別', carryUses, { required: true, initial: 'paid' }),
      amount: money('金額', { required: true, min: 1 }),
      number: text('文號', { length: 60 }),
    }),
    left: money('未結清數', { fixed: true, inList: true }),
    endedOn: day('結清日', { fixed: true }),
    files: attachments('契約與證明', { help: '保留須附契約或債務證明。' }),
  },
  {
    subject: 'budget',
    counter: '筆',
    within: 'budget',
    guided: true,
    title: ['contract', 'reason'],
    order: [{ field: 'year', down: true }, { field: 'unit' }],
    states: {
      asked: '申請',
      checked: '主管核可',
      reviewed: '主計審核',
      approved: '核定執行',
      closed: '結清',
      cancelled: '註銷',
      returned: '退回',
      withdrawn: '撤回',
    },
    marks: {
      asked: 'draft',
      checked: 'asked',
      reviewed: 'asked',
      approved: 'ongoing',
      closed: 'released',
      cancelled: 'closed',
      returned: 'continued',
      withdrawn: 'merged',
    },
    moves: {
      check: { from: 'asked', to: 'checked', label: '主管核可', right: 'approve', inner: true },
      review: { from: 'checked', to: 'reviewed', label: '主計審核', right: 'accounting', inner: true },
      approve: { from: 'reviewed', to: 'approved', label: '首長核定', right: 'ruling', undo: false, inner: true },
      return: { from: ['asked', 'checked', 'reviewed'], to: 'returned', label: '退回', right: 'read', inner: true },
      withdraw: { from: ['asked', 'checked', 'reviewed'], to: 'withdrawn', label: '撤回', right: 'write', inner: true },
      close: { from: 'approved', to: 'closed', label: '結清', right: 'accounting', inner: true },
      cancel: { from: 'approved', to: 'cancelled', label: '註銷', right: 'accounting', undo: false, inner: true },
    },
  },
);
