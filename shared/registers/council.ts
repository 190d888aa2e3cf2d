import { choice, computed, day, longText, number, text } from '../language/field.ts';
import { register } from '../language/register.ts';

export const sessionTypes = { regular: '定期會', extraordinary: '臨時會' } as const;

const sessionName = ({ term, number: nth, type }: Readonly<Record<string, unknown>>): string =>
  `第${term}屆第${nth}次${type === 'extraordinary' ? sessionTypes.extraordinary : sessionTypes.regular}`;

/** 代表會會期 (屆、次、定期會或臨時會); its sittings are meetings. */
export const council = register(
  'council',
  '代表會會期',
  {
    name: computed(
      '會期',
      { shows: 'text', needs: ['term', 'number', 'type'], compute: sessionName },
      { inList: true },
    ),
    term: number('屆', { required: true, min: 1, max: 99, inList: true }),
    number: number('次', { required: true, min: 1, max: 99, inList: true }),
    type: choice('類別', sessionTypes, { required: true, inList: true, initial: 'regular' }),
    from: day('開會日', { required: true, inList: true }),
    to: day('閉會日', { required: true, inList: true }),
    place: text('地點', { inList: true, length: 60, initial: '代表會議事廳' }),
    paper: text('來函文號', { length: 60, search: true }),
    note: longText('備註', { length: 2000 }),
  },
  {
    subject: 'meeting',
    counter: '次',
    within: 'meeting',
    title: ['name'],
    order: [{ field: 'from', down: true }],
    rules: [
      {
        field: 'to',
        needs: ['from', 'to'],
        check: ({ from, to }) =>
          typeof from === 'string' && typeof to === 'string' && to < from
            ? '「閉會日」不得早於「開會日」。'
            : undefined,
      },
    ],
  },
);
