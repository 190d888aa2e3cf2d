import { everything } from '../language/condition.ts';
import { choice, day, longText, reference, references, text } from '../language/field.ts';
import { register } from '../language/register.ts';
import { keepsPapers } from './reach.ts';

/** 稽催: which unit was chased, how, and for which cases. */
export const chase = register(
  'chase',
  '稽催紀錄',
  {
    unit: reference('單位', () => 'unit', { required: true, inList: true }),
    on: day('稽催日', { required: true, inList: true }),
    way: choice(
      '方式',
      { letter: '公文', message: '訊息', phone: '電話', spoken: '當面' },
      { required: true, inList: true },
    ),
    cases: references('案件', () => 'directive', { least: 1 }),
    replyBy: day('回覆期限', { inList: true }),
    number: text('文號', { length: 60, inList: true }),
    text: longText('內容', { search: true, length: 8000 }),
    by: reference('稽催人', () => 'person', { inList: true }),
  },
  {
    subject: 'directive',
    counter: '次',
    within: 'directive',
    title: ['on', 'way'],
    order: [{ field: 'on', down: true }],
    visible: (who) => (keepsPapers(who) ? everything : { field: 'unit', is: 'oneOf', value: [...who.units] }),
    rights: { create: 'control', change: 'control', remove: 'control' },
  },
);
