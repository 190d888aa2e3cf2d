import { attachments, children, choice, day, flag, longText, reference, text } from '../language/field.ts';
import { register } from '../language/register.ts';
import { confidentialRows, unlessConfidential } from './reach.ts';

export const requestKinds = { release: '解除列管', extend: '展延' } as const;

/** What the control officer proposes; the head alone decides. */
export const advices = {
  release: '解除列管',
  continue: '繼續列管',
  merge: '併案',
  transfer: '移列施政計畫',
  extend: '准予展延',
  refuse: '不准展延',
} as const;

/** Steps that somebody may take on paper, and somebody else types. */
const requestSteps = {
  ask: '申請',
  approve: '主管核可',
  advise: '管考建議',
  review: '秘書核閱',
  return: '退回補正',
} as const;

export type RequestStep = keyof typeof requestSteps;

/**
 * 申請: a unit asks to be released or for more time. The chain is 承辦 → 課長 → (會主計、財政) → 研考 → 秘書 → 首長;
 * who acted and on which day stands beside each step.
 */
export const request = register(
  'request',
  '申請案',
  {
    kind: choice('類別', requestKinds, { required: true, inList: true }),
    directive: reference('列管案件', () => 'directive', { required: true, inList: true }),
    assignment: reference('承辦分工', () => 'assignment', { required: true }),
    unit: reference('單位', () => 'unit', { required: true, inList: true }),
    report: reference('辦理情形', () => 'report'),
    reason: longText('理由', { search: true, inList: true, length: 4000 }),
    newDueOn: day('申請展延至', { inList: true }),
    files: attachments('佐證'),
    askedOn: day('申請日', { required: true, inList: true }),
    askedBy: reference('申請人', () => 'person'),
    approvedOn: day('主管核可日'),
    approvedBy: reference('核可主管', () => 'person'),
    consulted: children('會辦', {
      unit: reference('會辦單位', () => 'unit', { required: true }),
      on: day('會辦日', { required: true }),
      by: reference('會辦人', () => 'person'),
      opinion: text('意見', { length: 1000 }),
      enteredBy: reference('登錄人', () => 'person'),
      basis: text('代登依據'),
      files: attachments('掃描檔'),
    }),
    proofs: children('代為登錄', {
      step: choice('步驟', requestSteps, { required: true }),
      enteredBy: reference('登錄人', () => 'person'),
      basis: text('代登依據'),
      files: attachments('掃描檔'),
    }),
    advice: choice('管考建議', advices, { inList: true }),
    adviceText: longText('建議說明', { length: 4000 }),
    advisedOn: day('建議日'),
    advisedBy: reference('研考', () => 'person'),
    reviewText: longText('秘書意見', { length: 4000 }),
    reviewedOn: day('秘書核閱日'),
    reviewedBy: reference('秘書', () => 'person'),
    returnedOn: day('退回日'),
    returnedBy: reference('退回人', () => 'person'),
    returnText: longText('退回理由', { length: 2000 }),
    ruling: reference('裁示', () => 'ruling'),
    confidential: flag('密件'),
  },
  {
    subject: 'directive',
    counter: '件',
    within: 'directive',
    guided: true,
    title: ['kind', 'reason'],
    order: [{ field: 'askedOn', down: true }],
    visible: unlessConfidential({ field: 'unit', set: false }),
    withheld: confidentialRows,
    states: {
      asked: '待主管核可',
      approved: '待研考建議',
      advised: '待秘書核閱',
      reviewed: '待首長裁示',
      granted: '已准',
      refused: '未准',
      returned: '退回補正',
      withdrawn: '已撤回',
    },
    marks: {
      asked: 'asked',
      approved: 'asked',
      advised: 'asked',
      reviewed: 'asked',
      granted: 'released',
      refused: 'continued',
      returned: 'continued',
      withdrawn: 'draft',
    },
    moves: {
      approve: { from: 'asked', to: 'approved', label: '主管核可', right: 'approve', inner: true },
      advise: { from: ['approved', 'advised'], to: 'advised', label: '管考建議', right: 'control', inner: true },
      review: { from: 'advised', to: 'reviewed', label: '秘書核閱', right: 'approve', inner: true },
      return: {
        from: ['asked', 'approved', 'advised'],
        to: 'returned',
        label: '退回補正',
        right: 'read',
        inner: true,
      },
      withdraw: { from: ['asked', 'approved', 'advised'], to: 'withdrawn', label: '撤回', right: 'write', inner: true },
      grant: {
        from: ['asked', 'approved', 'advised', 'reviewed'],
        to: 'granted',
        label: '准',
        right: 'ruling',
        undo: false,
        inner: true,
      },
      refuse: {
        from: ['asked', 'approved', 'advised', 'reviewed'],
        to: 'refused',
        label: '未准',
        right: 'ruling',
        undo: false,
        inner: true,
      },
    },
  },
);
