import { choice, longText, number, reference, text } from '../language/field.ts';
import { register } from '../language/register.ts';

export const frozenKinds = { figure: '統計數', insert: '圖表', word: '文字' } as const;

/** 定稿數據: what a published report printed, with the ids behind it. It never changes, whatever the records do. */
export const bookletFigure = register(
  'bookletFigure',
  '定稿數據',
  {
    booklet: reference('報告', () => 'booklet', { required: true, inList: true }),
    kind: choice('類別', frozenKinds, { required: true, inList: true }),
    key: text('識別', { required: true, inList: true, length: 300 }),
    label: text('名稱', { inList: true, length: 120 }),
    value: text('數值', { inList: true, length: 200 }),
    definition: number('定義版次', { min: 0 }),
    /** The whole answer as it was, the records' ids among it. */
    data: longText('內容', { length: 4_000_000 }),
  },
  {
    subject: 'booklet',
    counter: '筆',
    within: 'booklet',
    lasting: true,
    guided: true,
    crowd: true,
    title: ['label'],
    order: [{ field: 'key' }],
    rights: { create: 'control' },
  },
);
