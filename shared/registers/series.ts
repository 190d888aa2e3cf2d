import { children, choice, flag, number, reference, references, text } from '../language/field.ts';
import { register } from '../language/register.ts';
import { itemKinds } from './item.ts';

export const meetingKinds = {
  affairs: '鄉務會議',
  chiefs: '主管會報',
  unit: '課務會議',
  review: '列管檢討會',
  liaison: '首長聯繫會報',
  committee: '委員會',
  council: '代表會',
  other: '其他會議',
} as const;

export type MeetingKind = keyof typeof meetingKinds;

export const weekdays = { d1: '週一', d2: '週二', d3: '週三', d4: '週四', d5: '週五', d6: '週六', d0: '週日' } as const;

export const rhythms = { none: '不定期', week: '每週', fortnight: '隔週', month: '每月', quarter: '每季' } as const;

export const clock = { matches: /^([01]\d|2[0-3]):[0-5]\d$/, sentence: '時間請填四位數字，例如14:00。' };

/** 會議系列: meetings that come again, with what each of them starts from. */
export const series = register(
  'series',
  '會議系列',
  {
    name: text('會議名稱', { required: true, unique: true, search: true, inList: true, length: 40 }),
    kind: choice('類別', meetingKinds, { required: true, inList: true, initial: 'affairs' }),
    enlargedName: text('擴大會議名稱', { length: 40, help: '例如擴大主管會報；留白即「擴大」加會議名稱。' }),
    rhythm: choice('週期', rhythms, { required: true, inList: true, initial: 'none' }),
    weekday: choice('星期', weekdays, { inList: true }),
    week: number('第幾週', { min: 1, max: 5, help: '每月或每季的第幾個；5表示最後一個。' }),
    enlargeFirst: flag('每月第一次擴大舉行'),
    at: text('時間', { inList: true, length: 5, pattern: clock, help: '例如14:00' }),
    place: text('地點', { inList: true, length: 60 }),
    unit: reference('召集單位', () => 'unit', { help: '課務會議等由單位自辦的會議才填。' }),
    chair: reference('主席', () => 'person', { inList: true }),
    recorder: reference('紀錄', () => 'person'),
    members: references('出席人員', () => 'person'),
    observers: references('列席人員', () => 'person'),
    seats: number('應出席人數', { min: 1, max: 999, help: '代表會等以席次計算的會議；留白即依出席名單。' }),
    needsQuorum: flag('須達開會人數與表決', { help: '委員會、代表會適用；鄉務會議由首長裁示，不適用。' }),
    titlePattern: text('會議名稱格式', { length: 60, help: '例如{年}年第{次}次{會}' }),
    agenda: children('議程範本', {
      kind: choice('項目', itemKinds, { required: true }),
      title: text('名稱', { length: 200 }),
    }),
    ended: flag('停辦'),
  },
  {
    subject: 'meeting',
    counter: '種',
    within: 'meeting',
    title: ['name'],
    order: [{ field: 'name' }],
    rights: { create: 'write', change: 'write', remove: 'control' },
    rules: [
      {
        field: 'weekday',
        needs: ['rhythm', 'weekday'],
        check: ({ rhythm, weekday }) =>
          rhythm !== 'none' && rhythm !== null && weekday === null ? '「週期」有規律時，請選「星期」。' : undefined,
      },
    ],
  },
);
