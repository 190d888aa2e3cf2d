import { day, longText, number, reference, text } from '../language/field.ts';
import { register } from '../language/register.ts';

/** 單位填報表: what one unit was given to fill in, as it was known at a position, and what came back. */
export const formSheet = register(
  'formSheet',
  '單位填報表',
  {
    form: reference('填報', () => 'form', { required: true }),
    unit: reference('單位', () => 'unit', { inList: true }),
    /** Stands on the sheet itself, for those who open it without its file name. */
    code: text('填報代碼', { required: true, unique: true, search: true, inList: true, length: 12 }),
    /** Of the journal: what its rows said when they went out. */
    issuedAt: number('發出時的歷程序號', { min: 0 }),
    /** Their ids, in the order of the sheet. */
    rows: longText('各列', { length: 400_000 }),
    count: number('列數', { min: 0, inList: true, counter: '列' }),
    returnedOn: day('回傳日', { inList: true }),
    file: text('回傳檔名', { length: 200 }),
    taken: number('採用格數', { min: 0, inList: true, counter: '格' }),
  },
  {
    subject: 'form',
    counter: '份',
    within: 'form',
    guided: true,
    title: ['code'],
    order: [{ field: 'code' }],
    states: { sent: '未回傳', returned: '已回傳', waived: '免填' },
    marks: { sent: 'ongoing', returned: 'released', waived: 'closed' },
    moves: {
      return: { from: ['sent', 'waived'], to: 'returned', label: '收回', right: 'write', inner: true },
      waive: { from: 'sent', to: 'waived', label: '免填', right: 'write', inner: true },
      ask: { from: 'waived', to: 'sent', label: '仍須填報', right: 'write', inner: true },
    },
  },
);
