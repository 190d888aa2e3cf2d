import { day, reference, text } from '../language/field.ts';
import { register } from '../language/register.ts';

/** 查核點: what of a plan is to be there on which day. */
export const planMilestone = register(
  'planMilestone',
  '查核點',
  {
    plan: reference('計畫', () => 'plan', { required: true, inList: true, aliases: ['計畫名稱', '計畫編號'] }),
    name: text('查核點', {
      required: true,
      search: true,
      inList: true,
      length: 120,
      width: 30,
      aliases: ['查核項目', '里程碑', '工作項目'],
    }),
    dueOn: day('預定日', {
      required: true,
      deadline: true,
      inList: true,
      aliases: ['預定完成日', '預定日期', '預定完成日期'],
    }),
    doneOn: day('完成日', { inList: true, aliases: ['實際完成日', '完成日期', '實際完成日期'] }),
    note: text('備註', { length: 400 }),
  },
  {
    subject: 'plan',
    counter: '點',
    within: 'plan',
    title: ['name'],
    hint: ['plan'],
    order: [{ field: 'dueOn' }, { field: 'name' }],
  },
);
