import {
  attachments,
  children,
  choices,
  computed,
  day,
  longText,
  reference,
  references,
  sealed,
  text,
} from '../language/field.ts';
import { register } from '../language/register.ts';
import { roles } from '../rights.ts';

/** 人員. Roles stand here and not on the account: a person who never logs in may still rule or approve. */
export const person = register(
  'person',
  '人員',
  {
    name: text('姓名', { required: true, search: true, inList: true, length: 40 }),
    unit: reference('單位', () => 'unit', { inList: true, aliases: ['課室', '服務單位'] }),
    title: text('職稱', { search: true, inList: true, length: 40 }),
    roles: choices('角色', roles, { inList: true, change: 'manage', help: '一人可兼數個角色。' }),
    extension: text('分機', { inList: true, length: 20, aliases: ['電話分機'] }),
    mobile: sealed('行動電話', { aliases: ['手機'], help: '個人資料，加密保存。' }),
    idNumber: sealed('身分證統一編號', { see: 'unseal', aliases: ['身分證字號'], help: '個人資料，加密保存。' }),
    from: day('到職日', { aliases: ['到職日期'] }),
    to: day('離職日', { inList: true, aliases: ['離職日期'] }),
    deputies: children('職務代理人', {
      person: reference('代理人', () => 'person', { required: true }),
      from: day('代理起日', { required: true }),
      to: day('代理迄日'),
    }),
    tags: references('標籤', () => 'tag'),
    files: attachments('附件'),
    note: longText('備註', { length: 2000 }),
    service: computed('在職', {
      shows: 'text',
      needs: ['from', 'to'],
      compute: ({ to }) => (typeof to === 'string' ? '已離職' : '在職'),
    }),
  },
  {
    subject: 'office',
    counter: '人',
    title: ['name'],
    hint: ['title'],
    order: [{ field: 'unit' }, { field: 'name' }],
    rights: { create: 'manage', change: 'manage', remove: 'manage' },
    rules: [
      {
        field: 'to',
        needs: ['from', 'to'],
        check: ({ from, to }) =>
          typeof from === 'string' && typeof to === 'string' && to < from
            ? '「離職日」不得早於「到職日」。'
            : undefined,
      },
      {
        field: 'deputies',
        needs: ['id', 'deputies'],
        check: ({ id, deputies }) => deputyProblem(id, deputies),
      },
    ],
  },
);

interface Deputy {
  person: string;
  from: string;
  to: string | null;
}

function deputyProblem(id: unknown, deputies: unknown): string | undefined {
  for (const one of (deputies ?? []) as readonly Deputy[]) {
    if (one.person === id) return '「職務代理人」不能是本人。';
    if (one.to !== null && one.to < one.from) return '「代理迄日」不得早於「代理起日」。';
  }
  return undefined;
}
