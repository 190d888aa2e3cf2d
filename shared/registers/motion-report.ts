import { everything } from '../language/condition.ts';
import { attachments, choice, day, flag, longText, reference, text } from '../language/field.ts';
import { register } from '../language/register.ts';
import { executions } from './motion.ts';
import { confidentialRows, unlessConfidential } from './reach.ts';

/** 議決案執行情形 as of a day. */
export const motionReport = register(
  'motionReport',
  '議決案執行情形',
  {
    motion: reference('議案', () => 'motion', { required: true, inList: true }),
    unit: reference('單位', () => 'unit', { inList: true }),
    asOf: day('截至', { required: true, inList: true }),
    execution: choice('執行情形', executions, { required: true, inList: true }),
    text: longText('說明', { required: true, search: true, inList: true, length: 4000 }),
    files: attachments('佐證'),
    by: reference('填報人', () => 'person', { inList: true }),
    enteredBy: reference('登錄人', () => 'person'),
    basis: text('代登依據'),
    confidential: flag('密件'),
  },
  {
    subject: 'motion',
    counter: '筆',
    within: 'motion',
    guided: true,
    title: ['text'],
    order: [{ field: 'asOf', down: true }],
    visible: unlessConfidential({ field: 'unit', set: false }),
    withheld: confidentialRows,
    // The control officer brings in what units did, in a list of their own, with the file as its proof.
    editable: (who) => (who.rights.has('control') ? everything : { field: 'unit', is: 'oneOf', value: [...who.units] }),
  },
);
