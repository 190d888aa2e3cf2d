import { type Day, formatDay } from '#shared/base/day.ts';
import type { Id } from '#shared/base/ids.ts';
import type { TimelineEntry } from '#shared/contract/directive-answers.ts';
import { chase } from '#shared/registers/chase.ts';
import { directiveSources } from '#shared/registers/directive.ts';
import { inspection } from '#shared/registers/inspection.ts';
import { advices, type RequestStep, requestKinds } from '#shared/registers/request.ts';
import { decisions } from '#shared/registers/ruling.ts';
import { type Of, recordOf, recordsSeen, recordsWhere } from '../../store/records.ts';
import type { ReadContext } from '../carry.ts';
import type { Directive, Request } from './case-work.ts';
import type { Names } from './names.ts';

type Entry = TimelineEntry;

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

/** A step of a request: its day, and who took it; entered for somebody, who typed it and the paper. */
function stepEntry(one: Request, names: Names, step: RequestStep, said: Step): Entry[] {
  if (!said.on) return [];
  const proof = one.proofs.find((each) => each.step === step);
  return [
    {
      register: 'request',
      id: one.id,
      on: said.on,
      kind: said.kind,
      title: said.title,
      text: said.text ?? '',
      unit: names.unit(one.unit),
      by: names.person(said.by),
      ...(proof ? entered(proof, names) : {}),
      files: names.files([...new Set([...(said.files ?? []), ...(proof?.files ?? [])])]),
    },
  ];
}

interface Step {
  on: Day | null;
  kind: Entry['kind'];
  title: string;
  text?: string | null;
  by: Id | null;
  files?: readonly Id[];
}

const consultedEntries = (one: Request, names: Names): Entry[] =>
  one.consulted.map((said) => ({
    register: 'request',
    id: one.id,
    on: said.on,
    kind: 'consulted',
    title: '會辦意見',
    text: said.opinion ?? '',
    unit: names.unit(said.unit),
    by: names.person(said.by),
    ...entered(said, names),
    files: names.files(said.files),
  }));

const adviceTitle = ({ advice }: Request): string => (advice ? `建議${advices[advice]}` : '');

/** A request and the steps it has taken, each on its own day. */
function requestEntries(one: Request, names: Names): Entry[] {
  const asked =
    one.kind === 'extend' && one.newDueOn ? `展延至${formatDay(one.newDueOn, 'dots')}` : requestKinds[one.kind];
  const step = (name: RequestStep, said: Step): Entry[] => stepEntry(one, names, name, said);
  const { askedOn, askedBy, approvedOn, approvedBy, advisedOn, advisedBy, adviceText } = one;
  const { reviewedOn, reviewedBy, reviewText, returnedOn, returnedBy, returnText } = one;
  // What a report says already is not said again.
  const text = one.report ? '' : one.reason;
  return [
    ...step('ask', { on: askedOn, kind: 'request', title: `申請${asked}`, text, by: askedBy, files: one.files }),
    ...step('approve', { on: approvedOn, kind: 'approved', title: '主管已核', by: approvedBy }),
    ...consultedEntries(one, names),
    ...step('advise', { on: advisedOn, kind: 'advised', title: adviceTitle(one), text: adviceText, by: advisedBy }),
    ...step('review', { on: reviewedOn, kind: 'reviewed', title: '秘書核閱', text: reviewText, by: reviewedBy }),
    ...step('return', { on: returnedOn, kind: 'returned', title: '退回補正', text: returnText, by: returnedBy }),
    ...withdrawnEntry(one, names, asked),
  ];
}

function withdrawnEntry(one: Request, names: Names, asked: string): Entry[] {
  if (one.state !== 'withdrawn') return [];
  const unit = names.unit(one.unit);
  const title = `撤回${asked}申請`;
  return [{ register: 'request', id: one.id, on: one.askedOn, kind: 'withdrawn', title, text: '', unit, files: [] }];
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
    ...recordsWhere(context.db, 'inspection', of).map((one) => inspectionEntry(one, names)),
    ...recordsSeen(context, 'chase', { field: 'cases', is: 'has', value: directive.id }).map((one) =>
      chaseEntry(one, names),
    ),
  ];
  // Made later stands above made earlier where day and kind are the same.
  return entries.toReversed().toSorted(later);
}
