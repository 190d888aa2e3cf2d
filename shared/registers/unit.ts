import { day, number, reference, text } from '../language/field.ts';
import { register } from '../language/register.ts';

/**
 * 單位. Offices rename and merge units: the old one ends and names its successor, and old records keep
 * the unit of their time.
 */
export const unit = register(
  'unit',
  '單位',
  {
    name: text('單位名稱', {
      required: true,
      unique: true,
      search: true,
      inList: true,
      length: 40,
      aliases: ['單位', '名稱', '課室'],
    }),
    prefix: text('代字', {
      required: true,
      unique: true,
      inList: true,
      length: 4,
      help: '編號開頭的字，例如民-115-042；各單位不得相同。',
      aliases: ['單位代字', '字首'],
    }),
    chiefTitle: text('主管職稱', { inList: true, length: 20, aliases: ['職稱'] }),
    formerNames: text('舊稱', {
      search: true,
      help: '以前的名稱，用頓號分開；搜尋時也找得到。',
      aliases: ['原名', '舊名稱'],
    }),
    parent: reference('上級單位', () => 'unit', { aliases: ['所屬單位'] }),
    order: number('排列', { inList: true, min: 0, max: 9999, aliases: ['順序', '排序'] }),
    validFrom: day('成立日期', { inList: true, aliases: ['生效日期', '起日'] }),
    validTo: day('裁撤日期', { inList: true, help: '改名或整併時填前一日。', aliases: ['迄日'] }),
    successor: reference('承接單位', () => 'unit', { help: '改名或整併後接辦的單位。', aliases: ['改隸單位'] }),
  },
  {
    subject: 'office',
    title: ['name'],
    hint: ['prefix'],
    order: [{ field: 'order' }, { field: 'name' }],
    rights: { create: 'manage', change: 'manage', remove: 'manage' },
    rules: [
      {
        field: 'validTo',
        needs: ['validFrom', 'validTo'],
        check: ({ validFrom, validTo }) =>
          typeof validFrom === 'string' && typeof validTo === 'string' && validTo < validFrom
            ? '「裁撤日期」不得早於「成立日期」。'
            : undefined,
      },
      {
        field: 'successor',
        needs: ['id', 'successor'],
        check: ({ id, successor }) => (id === successor ? '「承接單位」不能是單位自己。' : undefined),
      },
      {
        field: 'parent',
        needs: ['id', 'parent'],
        check: ({ id, parent }) => (id === parent ? '「上級單位」不能是單位自己。' : undefined),
      },
    ],
  },
);
