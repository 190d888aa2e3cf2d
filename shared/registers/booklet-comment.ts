import { day, longText, reference, text } from '../language/field.ts';
import { register } from '../language/register.ts';

/** 意見: what somebody has to say about a section, until it is dealt with. */
export const bookletComment = register(
  'bookletComment',
  '報告意見',
  {
    booklet: reference('報告', () => 'booklet', { required: true, inList: true }),
    section: reference('章節', () => 'bookletSection', { inList: true }),
    quote: text('所指文字', { length: 200 }),
    text: longText('意見', { required: true, search: true, inList: true, length: 2000 }),
    by: reference('提出人', () => 'person', { inList: true }),
    on: day('提出日', { inList: true }),
    answer: longText('處理說明', { length: 2000 }),
  },
  {
    subject: 'booklet',
    counter: '則',
    within: 'booklet',
    title: ['text'],
    order: [{ field: 'on', down: true }],
    states: { open: '待處理', settled: '已處理' },
    marks: { open: 'ongoing', settled: 'released' },
    moves: {
      settle: { from: 'open', to: 'settled', label: '已處理', right: 'write' },
      reopen: { from: 'settled', to: 'open', label: '再提出', right: 'write' },
    },
  },
);
