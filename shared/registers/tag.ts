import { choice, text } from '../language/field.ts';
import { register } from '../language/register.ts';

/** 標籤 that an office puts on records as it likes. */
export const tag = register(
  'tag',
  '標籤',
  {
    name: text('名稱', { required: true, unique: true, search: true, inList: true, length: 20, aliases: ['標籤'] }),
    tone: choice(
      '色調',
      { plain: '灰', act: '靛', ok: '綠', warn: '黃', bad: '紅' },
      { inList: true, initial: 'plain' },
    ),
    note: text('說明', { inList: true }),
  },
  { subject: 'office', counter: '個', title: ['name'], order: [{ field: 'name' }] },
);
