import { type Condition, everything } from '#shared/language/condition.ts';
import { motionCategories } from '#shared/registers/motion.ts';
import { questionKinds } from '#shared/registers/question.ts';
import { answer } from '../../documents/papers/answer.ts';
import { motionExecution } from '../../documents/papers/motion-execution.ts';
import { officeMotions } from '../../documents/papers/office-motions.ts';
import { recordsSeen } from '../../store/records.ts';
import { councilSessionOf, type Fill, type Filled, sessionOf, subjectOf } from './fill.ts';
import { motionLine } from './motion-line.ts';

/** Resolved and on its way: what a council asks to hear of. */
const carried: Condition = {
  field: 'state',
  is: 'oneOf',
  value: ['sent', 'assigned', 'ongoing', 'done', 'hindered', 'reconsidering', 'reported', 'closed'],
};

/** All motions of a session, or those chosen, or whatever is to be reported to the session named. */
export function motionExecutionPaper(fill: Fill): Filled {
  const { context, wish } = fill;
  const council = wish.id ? subjectOf(fill, 'council') : undefined;
  const chosen: Condition = wish.records ? { field: 'id', is: 'oneOf', value: wish.records } : carried;
  const session: Condition = council
    ? {
        any: [
          { field: 'council', is: 'equal', value: council.id },
          { field: 'reportedTo', is: 'equal', value: council.id },
        ],
      }
    : everything;
  const open: Condition = wish.withheld ? everything : { field: 'confidential', is: 'equal', value: false };
  const motions = recordsSeen(context, 'motion', { all: [chosen, session, open] });
  const paper = motionExecution({
    office: fill.office,
    session: council ? councilSessionOf(fill, council.id) : null,
    asOf: fill.on,
    confidential: motions.some((one) => one.confidential),
    lines: motions.map((one) => motionLine(one, { session: (id) => sessionOf(fill, id), unit: fill.names.unit })),
  });
  return { paper, name: `${council ? (sessionOf(fill, council.id) ?? '') : ''}議決案執行情形表` };
}

/** What the office itself brings before a session. */
export function officeMotionsPaper(fill: Fill): Filled {
  const { context, wish } = fill;
  const council = subjectOf(fill, 'council');
  const open: Condition = wish.withheld ? everything : { field: 'confidential', is: 'equal', value: false };
  const motions = recordsSeen(context, 'motion', {
    all: [
      { field: 'council', is: 'equal', value: council.id },
      { field: 'source', is: 'equal', value: 'office' },
      open,
    ],
  });
  const paper = officeMotions({
    office: fill.office,
    session: councilSessionOf(fill, council.id) ?? '',
    confidential: motions.some((one) => one.confidential),
    motions: motions.map((one) => ({
      number: one.number,
      category: motionCategories[one.category],
      title: one.title,
      explain: one.explain,
      method: one.method,
      unit: fill.names.unit(one.unit),
    })),
  });
  return { paper, name: `${sessionOf(fill, council.id) ?? ''}公所提案` };
}

export function answerPaper(fill: Fill): Filled {
  const one = subjectOf(fill, 'question');
  const paper = answer({
    office: fill.office,
    session: councilSessionOf(fill, one.council),
    representative: one.representative,
    kind: questionKinds[one.kind],
    askedOn: one.askedOn,
    units: one.units.map((unit) => fill.names.unit(unit)),
    question: one.summary,
    answer: one.answer,
    number: one.answerNumber,
    on: one.answeredOn,
    // What goes to the council carries the head's stamp alone.
    signers: [{ role: '首長' }],
  });
  return { paper, name: `書面答復（${one.representative}）` };
}
