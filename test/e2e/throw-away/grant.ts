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
import { register } from '#shared/language/register.ts';

/** 補助案件: a register with every kind of field, to be thrown away again. */
export const grant = register(
  'grant',
  '補助案件',
  {
    number: text('編號', { required: true, unique: true, inList: true, length: 20 }),
    name: text('計畫名稱', { required: true, search: true, inList: true }),
    content: longText('計畫內容', { search: true, inList: true }),
    count: number('件數', { inList: true, min: 0, max: 9_999, counter: '件' }),
    amount: money('補助金額', { inList: true }),
    share: percent('自籌比率', { inList: true, places: 2, max: 100 }),
    due: day('期限', { inList: true }),
    within: month('執行月份', { inList: true }),
    level: choice('層級', { town: '鄉', county: '縣', state: '中央' }, { inList: true }),
    topics: choices('類別', { road: '道路', river: '河川', school: '學校' }, { inList: true }),
    score: decimal('評分', { places: 1, min: 0, max: 100 }),
    span: period('執行期間'),
    urgent: flag('急件'),
    confidential: flag('密件'),
    unit: reference('主辦單位', () => 'unit', { inList: true }),
    others: references('協辦單位', () => 'unit'),
    files: attachments('附件'),
    steps: children('步驟', { what: text('事項', { required: true }), due: day('完成日') }),
    phone: sealed('聯絡電話'),
    half: computed('半數金額', {
      shows: 'money',
      needs: ['amount'],
      compute: ({ amount }) => (typeof amount === 'number' ? Math.floor(amount / 2) : null),
    }),
    opinion: text('考評', { see: 'control' }),
    ruling: text('批示', { change: 'ruling' }),
  },
  {
    subject: 'grant',
    counter: '案',
    title: ['number', 'name'],
    hint: ['number'],
    order: [{ field: 'number' }],
    visible: (who) =>
      who.rights.has('control')
        ? { all: [] }
        : {
            any: [
              { field: 'confidential', is: 'equal', value: false },
              { field: 'unit', is: 'oneOf', value: [...who.units] },
            ],
          },
    editable: () => ({ field: 'state', is: 'unequal', value: 'closed' }),
    rules: [
      {
        field: 'due',
        needs: ['due', 'span'],
        check: ({ due, span }) =>
          typeof due === 'string' && isSpan(span) && due < span.to ? '「期限」不得早於「執行期間」的迄日。' : undefined,
      },
    ],
    states: { draft: '暫存', tracked: '列管中', closed: '結案' },
    marks: { draft: 'draft', tracked: 'ongoing', closed: 'closed' },
    moves: {
      track: { from: 'draft', to: 'tracked', label: '列管', right: 'control', needs: ['unit'] },
      halt: { from: 'tracked', to: 'draft', label: '停止列管', right: 'ruling' },
      close: {
        from: 'tracked',
        to: 'closed',
        label: '結案',
        right: 'control',
        needs: ['ruling'],
        when: ({ ruling }) => (ruling === '不同意' ? '批示不同意，不能結案。' : undefined),
        undo: false,
      },
    },
  },
);

const isSpan = (value: unknown): value is { to: string } =>
  typeof value === 'object' && value !== null && 'to' in value;
