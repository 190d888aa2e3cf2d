import { attachments, choice, day, flag, longText, reference, references, text } from '../language/field.ts';
import { register } from '../language/register.ts';
import { confidentialRows, unlessConfidential } from './reach.ts';

export const decisions = {
  release: '解除列管',
  continue: '繼續列管',
  merge: '併案',
  transfer: '移列施政計畫',
  extend: '准予展延',
  refuse: '不准展延',
  redate: '改訂期限',
  reopen: '恢復列管',
  note: '補充裁示',
} as const;

export type Decision = keyof typeof decisions;

/** 裁示 by the head, or by the chair of a meeting. Nobody edits one: a new ruling takes its place. */
export const ruling = register(
  'ruling',
  '裁示',
  {
    directive: reference('列管案件', () => 'directive', { required: true, inList: true }),
    units: references('單位', () => 'unit', { inList: true }),
    decision: choice('裁示', decisions, { required: true, inList: true }),
    text: longText('裁示內容', { search: true, inList: true, length: 4000 }),
    on: day('裁示日', { required: true, inList: true }),
    by: reference('裁示人', () => 'person', { inList: true }),
    enteredBy: reference('登錄人', () => 'person', { inList: true }),
    basis: text('代登依據', { inList: true }),
    meeting: reference('會議', () => 'meeting', { inList: true }),
    number: text('文號', { length: 60 }),
    request: reference('申請案', () => 'request'),
    dueOn: day('期限'),
    into: reference('併入', () => 'directive'),
    planName: text('移列之計畫'),
    files: attachments('附件'),
    leads: references('主辦', () => 'unit'),
    confidential: flag('密件'),
  },
  {
    subject: 'directive',
    counter: '則',
    within: 'directive',
    lasting: true,
    title: ['decision', 'text'],
    order: [{ field: 'on', down: true }],
    rights: { create: 'ruling' },
    visible: unlessConfidential({ field: 'leads', set: true }, { field: 'units', set: true }),
    withheld: confidentialRows,
  },
);
