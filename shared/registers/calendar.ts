import { choice, day, text } from '../language/field.ts';
import { register } from '../language/register.ts';

/** 辦公日曆: only the days that differ from an ordinary week, as the official calendar gives them. */
export const calendar = register(
  'calendar',
  '辦公日曆',
  {
    on: day('日期', { required: true, unique: true, inList: true, aliases: ['西元日期'] }),
    kind: choice('類別', { off: '放假', work: '補行上班' }, { required: true, inList: true, aliases: ['是否放假'] }),
    note: text('備註', { search: true, inList: true, aliases: ['假別', '名稱'] }),
  },
  {
    subject: 'office',
    counter: '日',
    title: ['on', 'note'],
    order: [{ field: 'on', down: true }],
    rights: { create: 'manage', change: 'manage', remove: 'manage' },
  },
);
