import { flag, number, text } from '../language/field.ts';
import { register } from '../language/register.ts';

/** 列管類別. An office starts with three of the six in use, and adds its own. */
export const directiveKind = register(
  'directiveKind',
  '列管類別',
  {
    name: text('名稱', { required: true, unique: true, search: true, inList: true, length: 20, aliases: ['類別'] }),
    order: number('排列', { inList: true, min: 0, max: 9999 }),
    idle: flag('停用', { inList: true, help: '停用後不再供選擇，已列管的案件不受影響。' }),
    note: text('說明', { inList: true }),
  },
  {
    subject: 'directive',
    counter: '類',
    within: 'directive',
    title: ['name'],
    order: [{ field: 'order' }, { field: 'name' }],
    rights: { create: 'control', change: 'control', remove: 'control' },
  },
);
