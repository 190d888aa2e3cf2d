import { attachments, choice, day, flag, longText, reference, references, text } from '../language/field.ts';
import { register } from '../language/register.ts';
import { keepsPapers } from './reach.ts';

export const questionKinds = { general: '總質詢', subject: '業務質詢' } as const;

type Values = Readonly<Record<string, unknown>>;

const unlessKept = ({ promise, directives }: Values): string | undefined =>
  promise && (directives as readonly string[]).length === 0
    ? '口頭承諾尚未列為列管案件；先將承諾事項列管。'
    : undefined;

/** 質詢及答復: asked in a sitting, answered there or in writing; what was promised becomes a directive. */
export const question = register(
  'question',
  '質詢',
  {
    number: text('編號', { natural: true, search: true, inList: true, length: 40, width: 12 }),
    council: reference('會期', () => 'council', { inList: true }),
    meeting: reference('會議', () => 'meeting', { help: '質詢當日的會議。' }),
    askedOn: day('質詢日', { required: true, inList: true }),
    representative: text('質詢代表', { required: true, search: true, inList: true, length: 40 }),
    kind: choice('類別', questionKinds, { required: true, inList: true, initial: 'general' }),
    units: references('答復單位', () => 'unit', { inList: true }),
    summary: longText('質詢要旨', { required: true, search: true, inList: true, length: 4000 }),
    reply: longText('口頭答復', { search: true, length: 4000 }),
    promise: longText('承諾事項', { search: true, inList: true, length: 2000, help: '承諾後須列管追蹤的事項。' }),
    directives: references('列管案件', () => 'directive', { fixed: true }),
    written: flag('須書面答復', { inList: true }),
    dueOn: day('書面答復期限', { inList: true }),
    answer: longText('書面答復', { search: true }),
    answerNumber: text('答復文號', { search: true, length: 60 }),
    answeredOn: day('答復日', { inList: true }),
    files: attachments('附件'),
    note: longText('備註', { length: 2000 }),
  },
  {
    subject: 'motion',
    counter: '件',
    title: ['summary'],
    hint: ['number'],
    order: [{ field: 'askedOn', down: true }],
    editable: (who) =>
      keepsPapers(who)
        ? { field: 'state', is: 'unequal', value: 'closed' }
        : {
            all: [
              { field: 'state', is: 'unequal', value: 'closed' },
              { field: 'units', is: 'hasAny', value: [...who.units] },
            ],
          },
    rules: [
      {
        field: 'dueOn',
        needs: ['written', 'dueOn'],
        check: ({ written, dueOn }) => (written && !dueOn ? '「須書面答復」的質詢，請填「書面答復期限」。' : undefined),
      },
    ],
    states: { noted: '已登錄', answering: '擬答中', answered: '已答復', closed: '結案' },
    marks: { noted: 'draft', answering: 'ongoing', answered: 'released', closed: 'closed' },
    moves: {
      draft: { from: 'noted', to: 'answering', label: '交擬書面答復', right: 'write', needs: ['units'] },
      deliver: {
        from: 'answering',
        to: 'answered',
        label: '送出書面答復',
        right: 'approve',
        needs: ['answer', 'answerNumber', 'answeredOn'],
      },
      amend: { from: 'answered', to: 'answering', label: '補充答復', right: 'write' },
      close: {
        from: ['noted', 'answered'],
        to: 'closed',
        label: '結案',
        right: 'control',
        needs: [],
        when: (record) =>
          record.state === 'noted' && record.written === true
            ? '須書面答復的質詢，答復後才能結案。'
            : unlessKept(record),
      },
    },
  },
);
