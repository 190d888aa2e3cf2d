import { addDays, rocYear } from '#shared/base/day.ts';
import { type Id, newId } from '#shared/base/ids.ts';
import { addMonths, monthOf } from '#shared/base/month.ts';
import type { Draft } from '../../store/draft.ts';
import { type Cast, create } from '../drafts.ts';
import rows from './plans.json' with { type: 'json' };

/** Months and days are counted from the day of founding. */
type Words = [month: number, factor: string, analysis: string, remedy: string, improveBy: number];
type Milestone = [name: string, due: number, done: number | null];

interface Row {
  serial: string;
  name: string;
  year: number;
  unit: string;
  cos: string[];
  owner: string;
  total: number;
  start: number;
  due: number;
  state: string;
  approved?: number;
  finished?: number;
  released?: number;
  ended?: number;
  /** The last month that was told; last month where nothing is said. */
  until?: number;
  planned: number[];
  actual: number[];
  words?: Words[];
  milestones: Milestone[];
}

/** The moves that lead to a state. */
const ways: Readonly<Record<string, readonly string[]>> = {
  proposed: [],
  reviewing: ['review'],
  approved: ['review', 'approve'],
  ongoing: ['review', 'approve', 'begin'],
  finished: ['review', 'approve', 'begin', 'finish'],
  accepting: ['review', 'approve', 'begin', 'finish', 'accept'],
  released: ['review', 'approve', 'begin', 'finish', 'accept', 'release'],
  withdrawn: ['review', 'approve', 'begin', 'withdraw'],
};

/** Of all that was done nine tenths are paid, in whole thousands. */
const spentOf = (total: number, actual: number): number => Math.round((total * actual * 0.9) / 100_000) * 1000;
const valuedOf = (total: number, actual: number): number => Math.round((total * actual) / 100_000) * 1000;

function monthDrafts(cast: Cast, plan: Id, row: Row): Draft[] {
  const { unit, total, planned, actual, until = -1, words = [] } = row;
  const last = addMonths(monthOf(cast.today), until);
  return actual.map((done, at) => {
    const back = at - actual.length + 1;
    const [, factor, analysis, remedy, improveBy] = words.find(([month]) => month - until === back) ?? [];
    const [spent, valued] = [spentOf(total, done), valuedOf(total, done)];
    return create('planMonth', {
      plan,
      unit: cast.unit(unit),
      month: addMonths(last, back),
      planned: String(planned[at]),
      actual: String(done),
      spent,
      valued,
      payable: valued - spent,
      ...(improveBy === undefined ? {} : { factor, analysis, remedy, improveBy: addDays(cast.today, improveBy) }),
    });
  });
}

function planDrafts(cast: Cast, row: Row): Draft[] {
  const { serial, year, unit, cos, owner, start, due, state, milestones, ...more } = row;
  const { approved, finished, released, ended, until: _until, planned: _planned, actual: _actual, ...rest } = more;
  const { words: _words, ...facts } = rest;
  const id = newId();
  const day = (offset: number): string => addDays(cast.today, offset);
  const dates: Readonly<Record<string, Record<string, string>>> = {
    ...(approved === undefined ? {} : { approve: { approvedOn: day(approved) } }),
    ...(finished === undefined ? {} : { finish: { finishedOn: day(finished) } }),
    ...(released === undefined ? {} : { release: { releasedOn: day(released) } }),
    ...(ended === undefined ? {} : { withdraw: { endedOn: day(ended) } }),
  };
  const ofYear = rocYear(cast.today) + year;
  const values = {
    ...facts,
    number: `${ofYear}計${serial}`,
    year: ofYear,
    unit: cast.unit(unit),
    cos: cos.map((name) => cast.unit(name)).sort(),
    owner: cast.person(owner),
    startOn: day(start),
    dueOn: day(due),
  };
  return [
    create('plan', values, id),
    ...(ways[state] ?? []).map(
      (move): Draft => ({ kind: 'move', register: 'plan', id, move, ...(dates[move] ? { patch: dates[move] } : {}) }),
    ),
    ...milestones.map(([name, dueOn, doneOn]) =>
      create('planMilestone', { plan: id, name, dueOn: day(dueOn), doneOn: doneOn === null ? null : day(doneOn) }),
    ),
    ...monthDrafts(cast, id, row),
  ];
}

/** 計畫: a year's plans in every state, with the months that were told until last month. */
export const plansDrafts = (cast: Cast): Draft[] => (rows as unknown as Row[]).flatMap((row) => planDrafts(cast, row));
