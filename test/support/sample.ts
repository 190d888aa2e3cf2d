import {
  attachments,
  children,
  choice,
  choices,
  computed,
  day,
  decimal,
  flag,
  longText,
  money,
  month,
  number,
  percent,
  period,
  reference,
  references,
  sealed,
  text,
} from '#shared/language/field.ts';
import { type Register, register } from '#shared/language/register.ts';
import { account } from '#shared/registers/account.ts';
import { attachment } from '#shared/registers/attachment.ts';
import { person } from '#shared/registers/person.ts';
import { unit } from '#shared/registers/unit.ts';

/** 課: what the samples refer to; sorted by its own place, blanks last. */
export const bureau = register(
  'bureau',
  '科室',
  {
    name: text('名稱', { required: true, search: true }),
    order: number('排列'),
  },
  { subject: 'test', title: ['name'], order: [{ field: 'order' }, { field: 'name' }] },
);

/** A register with a field of every kind. */
export const sample = register(
  'sample',
  '樣本',
  {
    number: text('編號', { unique: true, length: 20 }),
    body: longText('內容', { search: true }),
    count: number('件數', { min: -1000, max: 1000 }),
    amount: money('金額', { min: -1_000_000_000_000, together: 'money' }),
    unitOfMoney: choice('單位', { yuan: '元', thousand: '千元' }, { together: 'money' }),
    share: percent('比率', { places: 2, min: -100 }),
    score: decimal('分數', { places: 3, min: -1000 }),
    on: day('日期'),
    within: month('月份'),
    span: period('期間'),
    urgent: flag('急件'),
    level: choice('層級', { town: '鄉', county: '縣', state: '中央' }),
    topics: choices('類別', { road: '道路', river: '河川', school: '學校' }),
    bureau: reference('科室', () => 'bureau'),
    others: references('協辦', () => 'bureau'),
    files: attachments('附件'),
    steps: children('步驟', {
      what: text('事項', { required: true }),
      due: day('期限'),
      by: reference('承辦', () => 'bureau'),
    }),
    secret: sealed('電話'),
    total: computed('合計', {
      shows: 'money',
      needs: ['amount'],
      compute: ({ amount }) => (typeof amount === 'number' ? amount * 2 : null),
    }),
    set: day('設定日', { fixed: true }),
  },
  { subject: 'test', title: ['number'] },
);

/** 案件: states, moves with rights and guards, rows and fields that only some may see or change. */
export const matter = register(
  'matter',
  '案件',
  {
    name: text('案名', { required: true, unique: true, search: true }),
    bureau: reference('科室', () => 'bureau'),
    confidential: flag('密件'),
    note: text('附記', { search: true }),
    ruling: text('裁示', { change: 'ruling' }),
    opinion: text('考評', { see: 'control', search: true }),
    follows: reference('承接案件', () => 'matter', { see: 'control' }),
  },
  {
    subject: 'test',
    title: ['name'],
    order: [{ field: 'name' }],
    visible: (who) =>
      who.rights.has('control')
        ? { all: [] }
        : {
            any: [
              { field: 'confidential', is: 'equal', value: false },
              { field: 'bureau', is: 'oneOf', value: [...who.units] },
            ],
          },
    editable: (who) =>
      who.rights.has('control')
        ? { all: [] }
        : {
            all: [
              { field: 'state', is: 'unequal', value: 'closed' },
              {
                any: [
                  { field: 'bureau', is: 'empty' },
                  { field: 'bureau', is: 'oneOf', value: [...who.units] },
                ],
              },
            ],
          },
    rights: { remove: 'control' },
    states: { draft: '暫存', tracked: '列管中', closed: '結案' },
    moves: {
      track: { from: 'draft', to: 'tracked', label: '列管', right: 'control', needs: ['bureau'] },
      drop: { from: 'tracked', to: 'draft', label: '退回', right: 'approve' },
      close: {
        from: 'tracked',
        to: 'closed',
        label: '結案',
        right: 'ruling',
        when: ({ ruling }) => (ruling ? undefined : '沒有裁示，不能結案。'),
        undo: false,
      },
    },
  },
);

export const testRegisters: readonly Register[] = [bureau, sample, matter, unit, person, account, attachment];
