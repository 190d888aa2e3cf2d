import type { Day } from '../base/day.ts';
import type { Id } from '../base/ids.ts';
import type { RecordOf } from '../language/register.ts';
import type { Registers } from '../registers/index.ts';
import { isCarried } from '../registers/motion.ts';
import type { Fact, FactGrouping, FactRegister } from './fact.ts';

/** One dated entry of a record's reports, kept in a register of their own. */
export interface Step {
  readonly on: Day;
  readonly standing: string;
}

/** How the figures of a register are read: the columns they need, and what these say. */
export interface FactSource {
  readonly columns: readonly string[];
  /** The field behind each way of grouping. */
  readonly groups: Readonly<Partial<Record<FactGrouping, string>>>;
  /** Where the later course of a record stands: the report's register and its fields. */
  readonly steps?: { readonly register: string; readonly of: string; readonly on: string; readonly standing: string };
  readonly fact: (row: Readonly<Record<string, unknown>>, steps: readonly Step[]) => Fact;
}

function source<N extends FactRegister, C extends keyof RecordOf<Registers[N]> & string>(
  _register: N,
  about: Omit<FactSource, 'columns' | 'fact'> & { readonly columns: readonly C[] },
  fact: (row: Pick<RecordOf<Registers[N]>, C | 'id' | 'state'>, steps: readonly Step[]) => Fact,
): FactSource {
  return { ...about, fact: (row, steps) => fact(row as Pick<RecordOf<Registers[N]>, C | 'id' | 'state'>, steps) };
}

const unitsOf = (unit: Id | null): Id[] => (unit === null ? [] : [unit]);

const held = new Set(['open', 'adjourned', 'confirmed']);
const unresolved = new Set(['received', 'review']);

/** Only what was carried is there to be done. */
const courseOf = (on: Day, isToBeDone: boolean, steps: readonly Step[]): Fact['course'] =>
  isToBeDone ? [{ on, standing: 'carried' }, ...steps] : [{ on, standing: 'resolved' }];

export const factSources: Readonly<Record<FactRegister, FactSource>> = {
  directive: source(
    'directive',
    {
      columns: ['givenOn', 'course', 'dues', 'leads', 'kind', 'source', 'meeting'],
      groups: { unit: 'leads', kind: 'kind', source: 'source', month: 'givenOn' },
    },
    ({ id, state, givenOn, course, dues, leads, kind, source: from, meeting }) => ({
      id,
      on: givenOn,
      course: state === 'draft' ? [] : course,
      dues,
      units: leads,
      kind,
      source: from,
      meeting,
    }),
  ),
  meeting: source(
    'meeting',
    { columns: ['on', 'unit', 'kind'], groups: { unit: 'unit', kind: 'kind', month: 'on' } },
    ({ id, state, on, unit, kind }) => ({
      id,
      on,
      course: held.has(state) ? [{ on, standing: 'held' }] : [],
      dues: [],
      units: unitsOf(unit),
      kind,
      source: null,
    }),
  ),
  motion: source(
    'motion',
    {
      columns: ['resolvedOn', 'decision', 'unit', 'category', 'source'],
      groups: { unit: 'unit', kind: 'category', source: 'source', month: 'resolvedOn' },
      steps: { register: 'motionReport', of: 'motion', on: 'asOf', standing: 'execution' },
    },
    ({ id, state, resolvedOn, decision, unit, category, source: from }, steps) => ({
      id,
      on: resolvedOn,
      course: resolvedOn === null || unresolved.has(state) ? [] : courseOf(resolvedOn, isCarried(decision), steps),
      dues: [],
      units: unitsOf(unit),
      kind: category,
      source: from,
    }),
  ),
  question: source(
    'question',
    {
      columns: ['askedOn', 'written', 'reply', 'answeredOn', 'units', 'kind'],
      groups: { unit: 'units', kind: 'kind', month: 'askedOn' },
    },
    ({ id, askedOn, written, reply, answeredOn, units, kind }) => ({
      id,
      on: askedOn,
      course: [
        { on: askedOn, standing: reply !== null && !written ? 'answered' : 'asked' },
        ...(answeredOn === null ? [] : [{ on: answeredOn, standing: 'answered' }]),
      ],
      dues: [],
      units,
      kind,
      source: null,
    }),
  ),
};
