import { attachments, choice, day, longText, money, reference, text } from '../language/field.ts';
import { register } from '../language/register.ts';

export const moveKinds = {
  supplement: '追加',
  reduce: '追減',
  transfer: '流用',
  reserve1: '第一預備金',
  reserve2: '第二預備金',
  disaster: '災害準備金',
} as const;

export type MoveKind = keyof typeof moveKinds;

/**
 * 預算異動: what changes the current amount (預算現額) of a line, from the day it takes effect. Nothing is changed or taken
 * away afterwards; a move that must not stand is cancelled from a day on.
 */
export const budgetMove = register(
  'budgetMove',
  '預算異動',
  {
    budget: reference('預算', () => 'budget', { required: true, inList: true }),
    kind: choice('類別', moveKinds, { required: true, inList: true }),
    on: day('生效日', { required: true, inList: true }),
    from: reference('流出（動支）細目', () => 'budgetLine', { inList: true }),
    to: reference('流入細目', () => 'budgetLine', { inList: true }),
    amount: money('金額', { required: true, min: 1, inList: true }),
    number: text('文號', { search: true, inList: true, length: 60 }),
    reason: longText('事由', { required: true, search: true, inList: true, length: 1000 }),
    unit: reference('申請單位', () => 'unit', { inList: true }),
    /** The supplementary budget it came of. */
    amendment: reference('追加（減）預算', () => 'budget', { fixed: true }),
    exceptionBasis: text('例外法令依據', { length: 120, help: '超過限制時，准許的法令條文。' }),
    exceptionNumber: text('例外核准文號', { length: 60 }),
    askedBy: reference('申請人', () => 'person'),
    reviewedOn: day('主計審核日'),
    reviewedBy: reference('主計審核', () => 'person'),
    approvedOn: day('核定日', { inList: true }),
    approvedBy: reference('核定', () => 'person'),
    enteredBy: reference('代為登錄', () => 'person'),
    basis: text('登錄依據', { length: 200 }),
    returnText: text('退回理由', { length: 400 }),
    cancelledOn: day('註銷日'),
    cancelText: text('註銷依據', { length: 400 }),
    files: attachments('附件'),
  },
  {
    subject: 'budget',
    counter: '筆',
    within: 'budget',
    guided: true,
    title: ['kind', 'reason'],
    hint: ['number'],
    order: [{ field: 'on', down: true }],
    states: {
      asked: '擬議',
      reviewed: '主計審核',
      approved: '核定',
      returned: '退回',
      withdrawn: '撤回',
      cancelled: '註銷',
    },
    marks: {
      asked: 'draft',
      reviewed: 'asked',
      approved: 'released',
      returned: 'continued',
      withdrawn: 'merged',
      cancelled: 'closed',
    },
    moves: {
      review: { from: 'asked', to: 'reviewed', label: '主計審核', right: 'accounting', inner: true },
      approve: { from: 'reviewed', to: 'approved', label: '首長核定', right: 'ruling', undo: false, inner: true },
      /** 追加、追減 follow from a budget the council resolved. */
      enact: { from: 'asked', to: 'approved', label: '依法定預算入帳', right: 'accounting', undo: false, inner: true },
      return: { from: ['asked', 'reviewed'], to: 'returned', label: '退回', right: 'read', inner: true },
      withdraw: { from: ['asked', 'reviewed'], to: 'withdrawn', label: '撤回', right: 'write', inner: true },
      cancel: { from: 'approved', to: 'cancelled', label: '註銷', right: 'ruling', undo: false, inner: true },
    },
  },
);
