import { formatDay } from '#shared/base/day.ts';
import type { TimelineEntry } from '#shared/contract/directive-operations.ts';
import { chase } from '#shared/registers/chase.ts';
import { directiveSources } from '#shared/registers/directive.ts';
import { inspection } from '#shared/registers/inspection.ts';
import { advices, requestKinds } from '#shared/registers/request.ts';
import { decisions } from '#shared/registers/ruling.ts';
import { type Of, recordOf, recordsSeen } from '../../store/records.ts';
import type { ReadContext } from '../carry.ts';
import type { Directive, Request } from './case-work.ts';
import type { Names } from './names.ts';

type Entry = TimelineEntry;
type Start = Pick<Entry, 'register' | 'id' | 'files'>;

const join = (...parts: readonly (string | null | undefined)[]): string =>
  parts.filter((part) => part !== null && part !== undefined && part !== '').join('　');

function reportEntry(one: Of<'report'>, names: Names): Entry {
  return {
    on: one.asOf,
    kind: 'report',
    title: one.percent === null ? '填報' : `填報${one.percent}%`,
    text: one.text,
    unit: names.unit(one.unit),
    by: names.person(one.by),
    ...entered(one, names),
    ...(one.percent === null ? {} : { percent: one.percent }),
    files: names.files(one.files),
    register: 'report',
    id: one.id,
  };
}

const entered = (one: { enteredBy: string | null; basis: string | null }, names: Names) =>
  one.enteredBy ? { enteredBy: names.person(one.enteredBy), basis: one.basis ?? '' } : {};

/** A request and the steps it has taken, each on its own day. */
function requestEntries(one: Request, names: Names): Entry[] {
  const start: Start = { register: 'request', id: one.id, files: [] };
  const unit = names.unit(one.unit);
  const asked =
    one.kind === 'extend' && one.newDueOn ? `展延至${formatDay(one.newDueOn, 'dots')}` : requestKinds[one.kind];
  const entries: Entry[] = [
    {
      ...start,
      on: one.askedOn,
      kind: 'request',
      title: `申請${asked}`,
      text: one.report ? '' : (one.reason ?? ''),
      unit,
      by: names.person(one.askedBy),
      files: names.files(one.files),
    },
  ];
  if (one.approvedOn)
    entries.push({
      ...start,
      on: one.approvedOn,
      kind: 'approved',
      title: '主管已核',
      text: '',
      unit,
      by: names.person(one.approvedBy),
    });
  for (const said of one.consulted)
    entries.push({
      ...start,
      on: said.on,
      kind: 'consulted',
      title: '會辦意見',
      text: said.opinion ?? '',
      unit: names.unit(said.unit),
      by: names.person(said.by),
    });
  if (one.advisedOn && one.advice)
    entries.push({
      ...start,
      on: one.advisedOn,
      kind: 'advised',
      title: `建議${advices[one.advice]}`,
      text: one.adviceText ?? '',
      unit,
      by: names.person(one.advisedBy),
    });
  if (one.reviewedOn)
    entries.push({
      ...start,
      on: one.reviewedOn,
      kind: 'reviewed',
      title: '秘書核閱',
      text: one.reviewText ?? '',
      unit,
      by: names.person(one.reviewedBy),
    });
  if (one.returnedOn)
    entries.push({
      ...start,
      on: one.returnedOn,
      kind: 'returned',
      title: '退回補正',
      text: one.returnText ?? '',
      unit,
      by: names.person(one.returnedBy),
    });
  if (one.state === 'withdrawn')
    entries.push({ ...start, on: one.askedOn, kind: 'withdrawn', title: `撤回${asked}申請`, text: '', unit });
  return entries;
}

function rulingEntry(context: ReadContext, one: Of<'ruling'>, names: Names): Entry {
  const meeting = one.meeting ? recordOf(context.db, 'meeting', one.meeting)?.title : undefined;
  const into = one.into ? recordOf(context.db, 'directive', one.into)?.number : undefined;
  const detail = join(
    one.text,
    one.dueOn ? `期限${formatDay(one.dueOn, 'dots')}` : '',
    into ? `併入${into}` : '',
    one.planName ? `移列${one.planName}` : '',
  );
  return {
    on: one.on,
    kind: 'ruling',
    title: decisions[one.decision],
    text: detail,
    unit: one.units.map((unit) => names.unit(unit)).join('、'),
    by: names.person(one.by),
    ...entered(one, names),
    basis: join(meeting, one.number, one.basis),
    files: names.files(one.files),
    register: 'ruling',
    id: one.id,
  };
}

const inspectionEntry = (one: Of<'inspection'>, names: Names): Entry => ({
  on: one.on,
  kind: 'inspection',
  title: `${inspection.fields.way.choices?.[one.way] ?? ''}：${inspection.fields.result.choices?.[one.result] ?? ''}`,
  text: one.finding,
  by: names.person(one.by),
  files: names.files(one.files),
  register: 'inspection',
  id: one.id,
});

const chaseEntry = (one: Of<'chase'>, names: Names): Entry => ({
  on: one.on,
  kind: 'chase',
  title: `稽催（${chase.fields.way.choices?.[one.way] ?? ''}）`,
  text: join(one.number, one.replyBy ? `請於${formatDay(one.replyBy, 'dots')}前回覆` : ''),
  unit: names.unit(one.unit),
  by: names.person(one.by),
  files: [],
  register: 'chase',
  id: one.id,
});

/** Where it began: the meeting, motion or question it was said in, and what it was split from. */
function beginning(context: ReadContext, directive: Directive, names: Names): Entry[] {
  const { db } = context;
  const { meeting, motion, question, splitFrom, sourceNumber, sourceNote } = directive;
  const led = join(
    meeting ? recordOf(db, 'meeting', meeting)?.title : '',
    motion ? recordOf(db, 'motion', motion)?.number : '',
    question ? recordOf(db, 'question', question)?.summary : '',
    sourceNumber,
    sourceNote,
    splitFrom ? `分自${recordOf(db, 'directive', splitFrom)?.number ?? ''}` : '',
  );
  const given: Entry = {
    on: directive.givenOn,
    kind: splitFrom ? 'split' : 'given',
    title: directiveSources[directive.source],
    text: led,
    by: names.person(directive.givenBy),
    files: names.files(directive.files),
    register: 'directive',
    id: directive.id,
  };
  return [given];
}

/** Kinds of one day in the order in which they follow each other, the last on top. */
const rank: readonly Entry['kind'][] = [
  'source',
  'split',
  'given',
  'report',
  'request',
  'approved',
  'consulted',
  'advised',
  'reviewed',
  'returned',
  'withdrawn',
  'inspection',
  'chase',
  'ruling',
];

const later = (a: Entry, b: Entry): number =>
  a.on === b.on ? rank.indexOf(b.kind) - rank.indexOf(a.kind) : Number(a.on < b.on) - Number(a.on > b.on);

/** Everything that led a case to where it is, newest first. */
export function timelineOf(context: ReadContext, directive: Directive, names: Names): Entry[] {
  const of = { field: 'directive', is: 'equal', value: directive.id } as const;
  const entries = [
    ...beginning(context, directive, names),
    ...recordsSeen(context, 'report', of).map((one) => reportEntry(one, names)),
    ...recordsSeen(context, 'request', of).flatMap((one) => requestEntries(one, names)),
    ...recordsSeen(context, 'ruling', of).map((one) => rulingEntry(context, one, names)),
    ...recordsSeen(context, 'inspection', of).map((one) => inspectionEntry(one, names)),
    ...recordsSeen(context, 'chase', { field: 'cases', is: 'has', value: directive.id }).map((one) =>
      chaseEntry(one, names),
    ),
  ];
  // Made later stands above made earlier where day and kind are the same.
  return entries.toReversed().toSorted(later);
}
