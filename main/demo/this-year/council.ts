import { addDays, type Day, rocYear } from '#shared/base/day.ts';
import type { Id } from '#shared/base/ids.ts';
import type { Draft } from '../../store/draft.ts';
import { type Cast, create, follow, move, named } from '../drafts.ts';
import data from './council.json' with { type: 'json' };
import desks from './desks.json' with { type: 'json' };
import type { Session } from './meetings.ts';

type MotionReport = [on: number, execution: string, text: string];

interface MotionRow {
  key: string;
  number: string;
  session: string;
  unit?: string;
  cos?: string[];
  due?: number;
  decision?: string;
  /** Days of the reasoned reply, and of asking for reconsideration. */
  reply?: number;
  reconsider?: number;
  state: string;
  reports: MotionReport[];
}

interface QuestionRow {
  key: string;
  number: string;
  meeting: string;
  units: string[];
  due?: number;
  answered?: number;
  state: string;
}

const motions = data.motions as unknown as MotionRow[];
const questions = data.questions as unknown as QuestionRow[];

/** The moves that lead to a state. */
const ways: Record<string, readonly string[]> = {
  received: [],
  review: ['review'],
  resolved: ['review', 'resolve'],
  sent: ['review', 'resolve', 'send'],
  assigned: ['review', 'resolve', 'send', 'assign'],
  ongoing: ['review', 'resolve', 'send', 'assign', 'begin'],
  done: ['review', 'resolve', 'send', 'assign', 'begin', 'complete'],
  hindered: ['review', 'resolve', 'send', 'assign', 'begin', 'hinder'],
  reconsidering: ['review', 'resolve', 'send', 'assign', 'begin', 'hinder', 'reconsider'],
  reported: ['review', 'resolve', 'send', 'assign', 'begin', 'complete', 'report'],
  closed: ['review', 'resolve', 'drop'],
};

const answers: Record<string, readonly string[]> = {
  noted: [],
  answering: ['draft'],
  answered: ['draft', 'deliver'],
  closed: ['close'],
};

export const councilKeys = { motions: motions.map((one) => one.key), questions: questions.map((one) => one.key) };

export const sessionDrafts = (sessions: readonly Session[]): Draft[] =>
  sessions.map(({ id, from, to, number }) =>
    create('council', { term: 22, number, type: 'regular', from, to, place: '代表會議事廳' }, id),
  );

/** What the records of the council name besides the office's own. */
export interface Chamber {
  sessions: ReadonlyMap<string, Session>;
  motions: ReadonlyMap<string, Id>;
  questions: ReadonlyMap<string, Id>;
}

const sent = new Set(['sent', 'assigned', 'ongoing', 'done', 'hindered', 'reconsidering', 'reported']);

function handlerOf(cast: Cast, unit: string): Id | null {
  const desk = Object.entries(desks).find(([name]) => name === unit)?.[1];
  return desk ? cast.person(desk.handler) : null;
}

export function motionDrafts(cast: Cast, chamber: Chamber): Draft[] {
  return motions.flatMap((row) => {
    const id = named(chamber.motions, row.key);
    const reports = row.reports.map(([on, execution, text]) =>
      create('motionReport', {
        motion: id,
        unit: row.unit ? cast.unit(row.unit) : null,
        asOf: addDays(cast.today, on),
        execution,
        text,
        by: row.unit ? handlerOf(cast, row.unit) : null,
      }),
    );
    return [create('motion', motionValues(cast, chamber, row), id), ...reports];
  });
}

function motionValues(cast: Cast, chamber: Chamber, row: MotionRow): Record<string, unknown> {
  const { key: _, session, unit, cos, due, reply, reconsider, state, reports, ...facts } = row;
  const held = named(chamber.sessions, session);
  const resolvedOn = row.decision ? addDays(held.from, 7) : null;
  const last = reports.at(-1);
  return {
    ...facts,
    council: held.id,
    receivedAt: addDays(held.from, -20),
    resolvedOn,
    ...(resolvedOn && sent.has(state) ? letter(resolvedOn, row.number) : {}),
    unit: unit ? cast.unit(unit) : null,
    cos: (cos ?? []).map((name) => cast.unit(name)).sort(),
    dueOn: due === undefined ? null : addDays(cast.today, due),
    execution: last?.[1] ?? null,
    executionText: last?.[2] ?? null,
    executedOn: last ? addDays(cast.today, last[0]) : null,
    ...(reconsider === undefined ? {} : { reconsiderOn: addDays(cast.today, reconsider) }),
    ...(reply === undefined ? {} : { replyOn: addDays(cast.today, reply), replyNumber: '海建字第1150006612號' }),
    reportedTo: state === 'reported' ? named(chamber.sessions, 's8').id : null,
    closedOn: state === 'closed' ? resolvedOn : null,
  };
}

function letter(resolvedOn: Day, number: string): Record<string, unknown> {
  const letterOn = addDays(resolvedOn, 5);
  const serial = (number.codePointAt(0) ?? 0) % 100;
  const digits = number.replace(/\D/g, '').padStart(3, '0');
  return {
    letterOn,
    letterNumber: `海代字第${rocYear(letterOn)}${String(serial).padStart(3, '0')}${digits}號`,
    receivedOn: addDays(letterOn, 2),
  };
}

export function questionDrafts(
  cast: Cast,
  chamber: Chamber,
  meeting: (key: string) => { id: Id; on: Day; council: Id },
): Draft[] {
  return questions.map((row) => {
    const { key, number, meeting: sitting, units, due, answered, state: _, ...facts } = row;
    const { id, on, council } = meeting(sitting);
    return create(
      'question',
      {
        ...facts,
        number: number.replace('{年}', String(rocYear(on))),
        council,
        meeting: id,
        askedOn: on,
        units: units.map((name) => cast.unit(name)).sort(),
        dueOn: due === undefined ? null : addDays(cast.today, due),
        ...(answered === undefined
          ? {}
          : { answeredOn: addDays(cast.today, answered), answerNumber: '海民字第1150003301號' }),
      },
      named(chamber.questions, key),
    );
  });
}

interface Sourced {
  id: Id;
  motion: string | null;
  question: string | null;
}

/** Once the cases are there: motions and questions name them, and go their way. */
export function councilMoves(chamber: Chamber, cases: readonly Sourced[]): Draft[] {
  const casesOf = (from: 'motion' | 'question', key: string): Id[] =>
    cases.flatMap((one) => (one[from] === key ? [one.id] : [])).sort();
  const steps = (register: 'motion' | 'question', id: Id, key: string, way: readonly string[]): Draft[] => {
    const directives = casesOf(register, key);
    const named = directives.length > 0 ? [follow(register, id, { directives })] : [];
    return [...named, ...way.map((step) => move(register, id, step))];
  };
  return [
    ...motions.flatMap(({ key, state }) => steps('motion', named(chamber.motions, key), key, ways[state] ?? [])),
    ...questions.flatMap(({ key, state }) =>
      steps('question', named(chamber.questions, key), key, answers[state] ?? []),
    ),
  ];
}
