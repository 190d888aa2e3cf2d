import { addDays, type Day, rocYear, todayIn, weekdayOf } from '#shared/base/day.ts';
import { type Id, newId } from '#shared/base/ids.ts';
import { Refusal } from '#shared/base/refusal.ts';
import type { Proposal } from '#shared/contract/meeting-operations.ts';
import type { Written } from '#shared/contract/register-operations.ts';
import { titleOf } from '#shared/language/record.ts';
import { fillPattern, meetingTitle } from '#shared/meeting/naming.ts';
import { isEnlarged, moved, nextDay, type Rhythm, type Weekday } from '#shared/meeting/rhythm.ts';
import { registers } from '#shared/registers/index.ts';
import { meetingKinds } from '#shared/registers/series.ts';
import { meetingWords as words } from '#shared/words/meeting.ts';
import type { ReadableDb } from '../../store/database.ts';
import type { Draft } from '../../store/draft.ts';
import { officeSetting } from '../../store/office-setting.ts';
import { type Of, recordsWhere, recordsWith, recordThere } from '../../store/records.ts';
import { workingCalendar } from '../../store/working-calendar.ts';
import { type Read, read, type Task, type TaskContext, task } from '../carry.ts';
import { create } from '../changes.ts';
import { Numbers } from '../directive/numbers.ts';
import { recordWritten } from '../written-record.ts';

type Series = Of<'series'>;
type Meeting = Of<'meeting'>;

export interface Planned {
  series?: Id | null;
  kind?: string;
  title?: string;
  serial?: number;
  enlarged?: boolean;
  on: Day;
  at?: string | null;
  place?: string | null;
  unit?: Id | null;
  chair?: Id | null;
  recorder?: Id | null;
  council?: Id | null;
  sitting?: number | null;
  seats?: number | null;
  needsQuorum?: boolean;
}

function rhythmOf(series: Series): Rhythm {
  const weekday = series.weekday === null ? null : (Number(series.weekday.slice(1)) as Weekday);
  return {
    every: series.rhythm,
    weekday: weekday ?? (series.rhythm === 'none' ? null : (weekdayOf(todayIn()) as Weekday)),
    week: series.week as Rhythm['week'],
    enlarged: series.enlargeFirst,
  };
}

const heldIn = (db: ReadableDb, series: Id): Meeting[] =>
  recordsWith(db, 'meeting', 'series', series).filter((one) => one.state !== 'cancelled');

/** Ordinary and enlarged meetings of a series are counted each for themselves, year by year. */
function nextSerialOf(db: ReadableDb, series: Series | undefined, kind: string, on: Day, enlarged: boolean): number {
  const alike = series ? heldIn(db, series.id) : recordsWith(db, 'meeting', 'kind', kind).filter((one) => !one.series);
  const serials = alike
    .filter((one) => one.year === rocYear(on) && one.enlarged === enlarged)
    .map((one) => one.serial ?? 0);
  return Math.max(0, ...serials) + 1;
}

export function titleFor(
  series: Series | undefined,
  facts: { on: Day; serial: number; enlarged: boolean; kind: string },
): string {
  const { on, serial, enlarged } = facts;
  const plain = series?.name ?? meetingKinds[facts.kind as keyof typeof meetingKinds] ?? '';
  const kindLabel = enlarged && series?.enlargedName ? series.enlargedName : plain;
  if (!series?.titlePattern) return meetingTitle({ year: rocYear(on), serial, kindLabel, enlarged });
  const filled = fillPattern(series.titlePattern, { 年: rocYear(on), 次: serial, 會: kindLabel });
  if (!filled.ok) throw new Refusal('invalid', filled.reason);
  return filled.value;
}

/** A sitting is named after its session. */
function sittingTitle(db: ReadableDb, council: Id, sitting: number): string {
  return `${titleOf(registers.council, { ...recordThere(db, 'council', council) })}第${sitting}次會議`;
}

const nextSitting = (db: ReadableDb, council: Id): number =>
  Math.max(0, ...recordsWith(db, 'meeting', 'council', council).map((one) => one.sitting ?? 0)) + 1;

export function attendanceOf(series: Series | undefined) {
  const row = (role: 'member' | 'observer') => (person: Id) => ({
    id: newId(),
    person,
    name: null,
    role,
    status: null,
    note: null,
  });
  return [...(series?.members ?? []).map(row('member')), ...(series?.observers ?? []).map(row('observer'))];
}

const inherited = ['at', 'place', 'unit', 'chair', 'recorder', 'seats'] as const;

/** What is not said is as the series has it. */
export const fromSeries = (values: Planned, series: Series | undefined): Record<string, unknown> =>
  Object.fromEntries(
    inherited.map((name) => [name, values[name] === undefined ? (series?.[name] ?? null) : values[name]]),
  );

interface Identity {
  kind: string;
  serial: number;
  enlarged: boolean;
  sitting: number | null;
  title: string;
}

function identityOf(db: ReadableDb, values: Planned, series: Series | undefined): Identity {
  const kind = series?.kind ?? values.kind ?? (values.council ? 'council' : 'other');
  const enlarged = values.enlarged ?? (series ? isEnlarged(rhythmOf(series), values.on) : false);
  const serial = values.serial ?? nextSerialOf(db, series, kind, values.on, enlarged);
  const sitting = values.council ? (values.sitting ?? nextSitting(db, values.council)) : null;
  return {
    kind,
    serial,
    enlarged,
    sitting,
    title: values.title || ownTitle(db, values, series, { kind, serial, enlarged, sitting }),
  };
}

function ownTitle(db: ReadableDb, values: Planned, series: Series | undefined, of: Omit<Identity, 'title'>): string {
  if (values.council && of.sitting) return sittingTitle(db, values.council, of.sitting);
  const title = titleFor(series, { ...of, on: values.on });
  if (title === '') throw new Refusal('invalid', words.noTitle, { fields: { title: words.noTitle } });
  return title;
}

interface More {
  /** What a list of meetings knows besides. */
  fields?: Readonly<Record<string, unknown>>;
  /** Without the items that every meeting of its series has. */
  bare?: boolean;
}

/** Drafts of one meeting, with what it has from its series. */
export function planned(
  db: ReadableDb,
  numbers: Numbers,
  values: Planned,
  { fields = {}, bare = false }: More = {},
): { id: Id; drafts: Draft[] } {
  const series = values.series ? recordThere(db, 'series', values.series) : undefined;
  const identity = identityOf(db, values, series);
  const inherit = fromSeries(values, series);
  const year = rocYear(values.on);
  const id = newId();
  const meeting = {
    ...identity,
    ...inherit,
    series: series?.id ?? null,
    year,
    on: values.on,
    council: values.council ?? null,
    attendance: attendanceOf(series),
    needsQuorum: values.needsQuorum ?? series?.needsQuorum ?? Boolean(values.council),
    ...fields,
  };
  const number = fields.number ?? numbers.next({ 年: year, 次: identity.serial });
  const agenda = bare ? [] : (series?.agenda ?? []);
  const items = agenda.map((one, index) =>
    create('item', newId(), {
      meeting: id,
      order: (index + 1) * 10,
      kind: one.kind,
      title: one.title,
      recorder: inherit.recorder,
    }),
  );
  return { id, drafts: [create('meeting', id, { ...meeting, number }), ...items] };
}

export const meetingNumbers = (db: ReadableDb): Numbers => new Numbers(db, 'meeting', officeSetting(db).meetingNumber);

function plan(context: TaskContext, { values }: { values: Planned }): Written {
  const { db } = context.store;
  const { id, drafts } = planned(db, meetingNumbers(db), values);
  const { position } = context.commit('meeting.plan', drafts);
  return recordWritten(context, 'meeting', id, position);
}

/** The next meeting of a series after those already planned; on a day that is worked. */
function proposalOf(db: ReadableDb, series: Series, after: Day): Proposal[] {
  const rhythm = rhythmOf(series);
  const last = heldIn(db, series.id)
    .map((one) => one.on)
    .toSorted()
    .at(-1);
  const regular = nextDay(rhythm, last !== undefined && last > after ? last : after, last);
  if (regular === null) return [];
  const { day, why } = moved(regular, workingCalendar(db));
  const enlarged = isEnlarged(rhythm, regular);
  const serial = nextSerialOf(db, series, series.kind, day, enlarged);
  const title = titleFor(series, { on: day, serial, enlarged, kind: series.kind });
  return [{ series: series.id, name: series.name, title, on: day, at: series.at, enlarged, serial, why }];
}

export const planTasks: Record<string, Task> = { 'meeting.plan': task(plan) };

export const planReads: Record<string, Read> = {
  'meeting.propose': read('meeting.propose', ({ db }, { series, after }) => {
    const asked = recordsWhere(db, 'series', {
      all: [
        { field: 'ended', is: 'equal', value: false },
        ...(series ? [{ field: 'id', is: 'equal' as const, value: series }] : []),
      ],
    });
    const from = after ?? addDays(todayIn(), -1);
    const proposals = asked.flatMap((one) => proposalOf(db, one, from));
    return { proposals: proposals.toSorted((a, b) => (a.on < b.on ? -1 : 1)) };
  }),
};
