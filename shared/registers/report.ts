import { everything } from '../language/condition.ts';
import { attachments, day, flag, longText, percent, reference, text } from '../language/field.ts';
import { register } from '../language/register.ts';
import { confidentialRows, unlessConfidential } from './reach.ts';

/** 辦理情形填報 of one unit as of a day; entered for it, the record says so. */
export const report = register(
  'report',
  '辦理情形',
  {
    directive: reference('列管案件', () => 'directive', { required: true, inList: true }),
    assignment: reference('承辦分工', () => 'assignment', { required: true }),
    unit: reference('單位', () => 'unit', { required: true, inList: true }),
    asOf: day('截至', { required: true, inList: true, aliases: ['填報日', '日期'] }),
    text: longText('辦理情形', { required: true, search: true, inList: true, length: 8000 }),
    percent: percent('進度', { inList: true, max: 100 }),
    files: attachments('佐證'),
    by: reference('填報人', () => 'person', { inList: true }),
    enteredBy: reference('登錄人', () => 'person'),
    basis: text('代登依據'),
    confidential: flag('密件'),
  },
  {
    subject: 'directive',
    counter: '筆',
    within: 'directive',
    guided: true,
    title: ['text'],
    order: [{ field: 'asOf', down: true }],
    visible: unlessConfidential({ field: 'unit', set: false }),
    // The control officer brings in what units reported in a list of their own, with the file as its proof.
    editable: (who) => (who.rights.has('control') ? everything : { field: 'unit', is: 'oneOf', value: [...who.units] }),
    withheld: confidentialRows,
  },
);
