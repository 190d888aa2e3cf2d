import { choice, longText, number, text } from '../language/field.ts';
import { register } from '../language/register.ts';

/** How the records of an own figure become its number. */
export const countings = { count: '筆數', sum: '加總', share: '比率' } as const;

export type Counting = keyof typeof countings;

export const ownKeyPattern = {
  matches: /^[a-zA-Z][\w.-]*$/,
  sentence: '代碼請用英文字母開頭，其後為英數字、點或底線，例如overdueWorks。',
};

/**
 * 自訂統計數: a figure that the office defined itself, from the condition of a list. Fields and conditions name the register's
 * own fields; whoever may not see one of them cannot compute the figure.
 */
export const ownFigure = register(
  'ownFigure',
  '自訂統計數',
  {
    key: text('代碼', {
      required: true,
      fixed: true,
      unique: true,
      search: true,
      inList: true,
      length: 60,
      pattern: ownKeyPattern,
      help: '報告以代碼取數，設定後不再變更。',
    }),
    label: text('名稱', { required: true, search: true, inList: true, length: 60, width: 24 }),
    register: text('清冊', { required: true, fixed: true, length: 60 }),
    filter: longText('條件', { fixed: true }),
    counting: choice('算法', countings, { required: true, fixed: true, inList: true, initial: 'count' }),
    sum: text('加總欄位', { fixed: true, length: 60 }),
    whole: longText('母數條件', { fixed: true }),
    by: text('分列欄位', { fixed: true, length: 60 }),
    on: text('日期欄位', { fixed: true, length: 60, help: '記錄屬於哪一期間，以這一欄為準；留白即不分期間。' }),
    places: number('小數位數', { fixed: true, min: 0, max: 6 }),
    measure: text('計數單位', { required: true, inList: true, length: 8 }),
    style: text('常用寫法', { length: 20 }),
    note: text('說明'),
  },
  {
    subject: 'office',
    counter: '項',
    own: true,
    title: ['label'],
    hint: ['key'],
    order: [{ field: 'label' }],
    rights: { create: 'write', change: 'write', remove: 'write' },
  },
);
