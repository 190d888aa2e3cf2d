import { attachments, choice, day, longText, reference, references } from '../language/field.ts';
import { register } from '../language/register.ts';

/** 移交清冊: what is unfinished on the day when a person or the head changes. */
export const handover = register(
  'handover',
  '移交清冊',
  {
    kind: choice(
      '移交類別',
      { person: '承辦人移交', chief: '主管移交', head: '首長移交' },
      { required: true, inList: true },
    ),
    on: day('截至日', { required: true, inList: true }),
    unit: reference('單位', () => 'unit', { inList: true, help: '首長移交不必填，列入全部未結案件。' }),
    from: reference('移交人', () => 'person', { required: true, inList: true }),
    to: reference('接收人', () => 'person', { inList: true }),
    watcher: reference('監交人', () => 'person', { inList: true }),
    cases: references('列管案件', () => 'directive'),
    motions: references('議案', () => 'motion'),
    questions: references('質詢', () => 'question'),
    signedOn: day('移交日'),
    files: attachments('附件'),
    note: longText('說明', { length: 2000 }),
  },
  {
    subject: 'directive',
    counter: '件',
    within: 'directive',
    title: ['kind', 'on'],
    order: [{ field: 'on', down: true }],
    rights: { create: 'control', change: 'control', remove: 'control' },
    states: { draft: '準備中', handed: '已移交' },
    marks: { draft: 'draft', handed: 'closed' },
    moves: {
      hand: {
        from: 'draft',
        to: 'handed',
        label: '完成移交',
        right: 'control',
        needs: ['to', 'signedOn'],
        undo: false,
      },
    },
  },
);
