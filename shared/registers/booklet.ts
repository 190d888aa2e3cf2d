import { choice, day, flag, longText, number, period, reference, text } from '../language/field.ts';
import { register } from '../language/register.ts';

export const numberings = { levels: '壹、貳、參', digits: '01、02、03', none: '不編號' } as const;
export type Numbering = keyof typeof numberings;

/** 報告: a paper that the office compiles from its sections, over a period and as of a day. */
export const booklet = register(
  'booklet',
  '報告',
  {
    title: text('名稱', { required: true, search: true, inList: true, length: 80, width: 40 }),
    subtitle: text('副題', { length: 80 }),
    template: text('範本', { fixed: true, length: 60 }),
    period: period('期間', { required: true, inList: true }),
    asOf: day('資料截止日', { inList: true, help: '空白時為期間的末日' }),
    council: reference('代表會會期', () => 'council', { inList: true }),
    dueOn: day('送達期限', { inList: true }),
    reporter: text('報告人', { length: 40 }),
    attendees: longText('參加人員', { length: 2000, help: '一列一人，例如：行政室　主任　陳秀琴' }),
    former: reference('前次報告', () => 'booklet', { help: '比較時的對象' }),
    owner: reference('主編', () => 'person', { inList: true }),
    cover: flag('封面', { initial: true }),
    contents: flag('目次', { initial: true }),
    numbering: choice('章節編號', numberings, { initial: 'levels' }),
    closing: text('結語', { length: 60, help: '簡報的最後一張，例如：謝謝聆聽・敬請指教' }),
    submittedOn: day('陳核日', { fixed: true }),
    approvedOn: day('核定日', { fixed: true }),
    publishedOn: day('定稿日', { fixed: true, inList: true }),
    publishedAt: number('定稿時的歷程序號', { fixed: true, min: 0 }),
    note: longText('備註', { length: 2000 }),
  },
  {
    subject: 'booklet',
    counter: '份',
    title: ['title'],
    hint: ['period'],
    order: [{ field: 'period', down: true }, { field: 'title' }],
    editable: () => ({ field: 'state', is: 'unequal', value: 'published' }),
    rights: { create: 'control', change: 'control' },
    states: { drafting: '編寫中', submitted: '陳核中', approved: '已核定', published: '已定稿' },
    marks: { drafting: 'ongoing', submitted: 'asked', approved: 'released', published: 'closed' },
    moves: {
      submit: { from: 'drafting', to: 'submitted', label: '陳核', right: 'control', dates: 'submittedOn' },
      recall: { from: 'submitted', to: 'drafting', label: '取回', right: 'control' },
      sendBack: { from: ['submitted', 'approved'], to: 'drafting', label: '退回修改', right: 'ruling' },
      approve: { from: 'submitted', to: 'approved', label: '核定', right: 'ruling', dates: 'approvedOn' },
      publish: {
        from: ['approved'],
        to: 'published',
        label: '定稿',
        right: 'control',
        dates: 'publishedOn',
        undo: false,
        inner: true,
      },
    },
  },
);
