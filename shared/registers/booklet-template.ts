import { longText, text } from '../language/field.ts';
import { register } from '../language/register.ts';

/** 報告範本 of the office's own: saved from a report, or brought from another office as a file. */
export const bookletTemplate = register(
  'bookletTemplate',
  '報告範本',
  {
    name: text('名稱', { required: true, unique: true, search: true, inList: true, length: 60 }),
    about: text('用途', { inList: true, length: 120 }),
    body: longText('內容', { fixed: true, length: 400_000 }),
  },
  {
    subject: 'booklet',
    counter: '份',
    within: 'booklet',
    own: true,
    title: ['name'],
    order: [{ field: 'name' }],
    rights: { create: 'control', change: 'control' },
  },
);
