import { formatDay } from '#shared/base/day.ts';
import type { Id } from '#shared/base/ids.ts';
import type { Condition } from '#shared/language/condition.ts';
import { titleOf } from '#shared/language/record.ts';
import { registers } from '#shared/registers/index.ts';
import { motionCategories } from '#shared/registers/motion.ts';
import { questionKinds } from '#shared/registers/question.ts';
import { meetingKinds } from '#shared/registers/series.ts';
import { motionColumns, motionRow } from '../../../documents/papers/motion-execution.ts';
import { recordOf, recordsSeen } from '../../../store/records.ts';
import { motionLine } from '../../papers/motion-line.ts';
import { center, type Draw, type DrawContext, table } from './draw.ts';

/** What is confidential stands on no report. */
const open: Condition = { field: 'confidential', is: 'equal', value: false };

const named = ({ params }: DrawContext): Condition[] =>
  params.unit === undefined ? [] : [{ field: 'unit', is: 'equal', value: params.unit }];

function sessionOf({ read }: DrawContext, council: Id | null): string | null {
  const session = council === null ? undefined : recordOf(read.db, 'council', council);
  return session ? titleOf(registers.council, { ...session }) : null;
}

/** 議決案執行情形: what was resolved in the period and is the office's to carry out. */
export const motionExecution: Draw = (context) => {
  const [carried] = context.ask([{ name: 'motion.carried' }]);
  const motions = recordsSeen(context.read, 'motion', {
    all: [{ field: 'id', is: 'oneOf', value: carried?.ok ? carried.ids : [] }, open, ...named(context)],
  });
  const naming = { session: (id: Id | null) => sessionOf(context, id), unit: context.unitName };
  return table(
    '議決案執行情形',
    [...motionColumns],
    motions.map((one) => motionRow(motionLine(one, naming))),
    { register: 'motion', ids: motions.map(({ id }) => id) },
  );
};

/** 公所提案 of the session that the report is for. */
export const councilMotions: Draw = (context) => {
  if (context.council === null) return { kind: 'problem', sentence: '報告沒有會期。先在報告資料填代表會會期。' };
  const motions = recordsSeen(context.read, 'motion', {
    all: [
      { field: 'council', is: 'equal', value: context.council },
      { field: 'source', is: 'equal', value: 'office' },
      open,
    ],
  });
  return table(
    '公所提案',
    [
      { title: '案號', share: 3 },
      { title: '類別', share: 2 },
      { title: '案由', share: 6 },
      { title: '說明', share: 6 },
      { title: '辦法', share: 5 },
      { title: '主辦', share: 2 },
    ],
    motions.map((one) => ({
      cells: [
        one.number,
        motionCategories[one.category],
        one.title,
        one.explain ?? '',
        one.method ?? '',
        context.unitName(one.unit),
      ],
    })),
    { register: 'motion', ids: motions.map(({ id }) => id) },
  );
};

/** Questions of the period with what was answered, in the council or in writing. */
export const answers: Draw = (context) => {
  const [asked] = context.ask([{ name: 'question.asked' }]);
  const questions = recordsSeen(context.read, 'question', {
    field: 'id',
    is: 'oneOf',
    value: asked?.ok ? asked.ids : [],
  });
  return table(
    '質詢及答復',
    [
      { title: '質詢日', share: 2, align: center },
      { title: '代表', share: 2 },
      { title: '類別', share: 2 },
      { title: '質詢要旨', share: 6 },
      { title: '答復', share: 7 },
      { title: '答復單位', share: 3 },
    ],
    questions.map((one) => ({
      cells: [
        { text: formatDay(one.askedOn, 'dots'), align: center },
        one.representative,
        questionKinds[one.kind],
        one.summary,
        one.answer ?? one.reply ?? '',
        one.units.map(context.unitName).join('、'),
      ],
    })),
    { register: 'question', ids: questions.map(({ id }) => id) },
  );
};

export const meetings: Draw = (context) => {
  const [held] = context.ask([{ name: 'meeting.held' }]);
  const found = recordsSeen(context.read, 'meeting', {
    field: 'id',
    is: 'oneOf',
    value: held?.ok ? held.ids : [],
  }).toSorted((a, b) => (a.on < b.on ? -1 : 1));
  return table(
    '召開會議',
    [
      { title: '日期', share: 2, align: center },
      { title: '會議', share: 6 },
      { title: '類別', share: 3 },
      { title: '地點', share: 4 },
    ],
    found.map((one) => ({
      cells: [{ text: formatDay(one.on, 'dots'), align: center }, one.title, meetingKinds[one.kind], one.place ?? ''],
    })),
    { register: 'meeting', ids: found.map(({ id }) => id) },
  );
};
