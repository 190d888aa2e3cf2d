import { choice, day, flag, reference, text } from '../language/field.ts';
import { register } from '../language/register.ts';

/** 帳號. The secrets (salt, verifier, wrapped office key) live beside the register and never travel. */
export const account = register(
  'account',
  '帳號',
  {
    name: text('帳號', {
      required: true,
      unique: true,
      inList: true,
      length: 32,
      pattern: {
        matches: /^[a-z][a-z0-9._-]*$/,
        sentence: '「帳號」限用小寫英文、數字、點、底線與連字號，並以英文開頭。',
      },
    }),
    person: reference('使用人', () => 'person', { required: true, inList: true }),
    suspended: flag('停用', { inList: true }),
    passwordSet: day('密碼設定日', { fixed: true, inList: true }),
    mustChange: flag('下次登入須改密碼', { fixed: true }),
    theme: choice('外觀', { system: '依系統', light: '淺色', dark: '深色' }),
  },
  {
    subject: 'office',
    title: ['name'],
    order: [{ field: 'name' }],
    rights: { see: 'manage', create: 'manage', change: 'manage', remove: 'manage' },
    own: true,
  },
);
