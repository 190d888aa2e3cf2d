import { attachments, flag, longText, number, reference, text } from '../language/field.ts';
import { register } from '../language/register.ts';

/** 章節 of a report, written by the unit whose work it tells of. */
export const bookletSection = register(
  'bookletSection',
  '報告章節',
  {
    booklet: reference('報告', () => 'booklet', { required: true, inList: true }),
    order: number('排列', { min: 0, max: 9999, inList: true }),
    level: number('層級', { min: 1, max: 3, initial: 1 }),
    title: text('章名', { required: true, search: true, inList: true, length: 80, width: 30 }),
    unnumbered: flag('不編號'),
    unit: reference('撰寫單位', () => 'unit', { inList: true }),
    writer: reference('承辦', () => 'person', { inList: true }),
    body: longText('內文', {
      merges: true,
      search: true,
      length: 60_000,
      help: '大括號內的統計數會自動換成數字，請勿更動大括號內的文字。',
    }),
    pictures: attachments('照片'),
    locked: flag('已定稿', { fixed: true }),
    /** What its figures said when they were written, by chip: seen.ts reads it. */
    seen: longText('寫入時的統計數', { fixed: true, length: 200_000 }),
  },
  {
    subject: 'booklet',
    counter: '節',
    within: 'booklet',
    title: ['title'],
    order: [{ field: 'order' }],
    editable: (who) => ({
      all: [
        { field: 'locked', is: 'equal', value: false },
        ...(who.rights.has('control') ? [] : [{ field: 'unit', is: 'oneOf', value: [...who.units] } as const]),
      ],
    }),
    states: { open: '撰寫中', done: '已完成' },
    marks: { open: 'ongoing', done: 'released' },
    moves: {
      finish: { from: 'open', to: 'done', label: '完成', right: 'write', needs: ['body'] },
      reopen: { from: 'done', to: 'open', label: '續寫', right: 'write' },
    },
  },
);
