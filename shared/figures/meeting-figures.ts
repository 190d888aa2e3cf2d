import { type MeetingKind, meetingKinds } from '../registers/series.ts';
import { figureRules } from '../words/figures.ts';
import { directiveFigures } from './directive-figures.ts';
import { belongs } from './fact.ts';
import type { Figure } from './figure.ts';

const held: Figure = {
  register: 'meeting',
  unit: '次',
  version: 1,
  name: 'meeting.held',
  label: '召開會議',
  meaning: `期間內開過的會議，籌備中與取消的不計；${figureRules.meeting}。`,
  counts: belongs,
  words: ({ count }) => `召開會議${count}次`,
};

const kinds = Object.keys(meetingKinds) as MeetingKind[];

/** 召開10次主管會報 beside 召開7次鄉務會議: each kind by itself. */
const heldOf = (kind: MeetingKind): Figure => ({
  ...held,
  name: `${held.name}.${kind}`,
  label: `召開${meetingKinds[kind]}`,
  meaning: `期間內開過的${meetingKinds[kind]}，籌備中與取消的不計；${figureRules.meeting}。`,
  of: held,
  counts: (fact, span) => belongs(fact, span) && fact.kind === kind,
  words: ({ count }) => `召開${count}次${meetingKinds[kind]}`,
});

/** What reports say of the meetings that give out most of the work. */
const ruling: readonly MeetingKind[] = ['affairs', 'chiefs'];
const said = new Set(['directive.given', 'directive.released', 'directive.releasedShare', 'directive.continued']);

const givenIn = (kind: MeetingKind): Figure[] =>
  directiveFigures
    .filter(({ name }) => said.has(name))
    .map((figure) => ({
      ...figure,
      name: `${figure.name}.${kind}`,
      label: `${meetingKinds[kind]}${figure.label}`,
      meaning: `只計${meetingKinds[kind]}裁示的案件：${figure.meaning}`,
      inMeetings: kind,
    }));

export const meetingFigures: readonly Figure[] = [held, ...kinds.map(heldOf)];

export const rulingFigures: readonly Figure[] = ruling.flatMap(givenIn);
