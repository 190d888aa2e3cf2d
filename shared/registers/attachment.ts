import { number, text } from '../language/field.ts';
import { register } from '../language/register.ts';

/** 附件: the bytes lie in the office folder under the hash of their content; the record says what they are. */
export const attachment = register(
  'attachment',
  '附件',
  {
    name: text('檔名', { required: true, search: true, inList: true, length: 255 }),
    type: text('類型', { inList: true, length: 120, fixed: true }),
    size: number('大小', { required: true, inList: true, min: 0, counter: '位元組', fixed: true }),
    hash: text('內容雜湊', { required: true, length: 64, fixed: true }),
    note: text('說明', { search: true, inList: true }),
  },
  {
    subject: 'office',
    counter: '件',
    title: ['name'],
    order: [{ field: 'name' }],
    own: true,
  },
);
