import { rocYear, todayIn } from '#shared/base/day.ts';
import type { Id } from '#shared/base/ids.ts';
import { squeezedText } from '#shared/base/plain-text.ts';
import { textKey } from '#shared/base/text-key.ts';
import { attendanceColumns, meetingRows } from '#shared/importing/meeting-rows.ts';
import { titleOf } from '#shared/language/record.ts';
import { clockIn, countedMeeting, meetingSign, ordinalIn, sittingIn } from '#shared/meeting/meeting-name.ts';
import { meetingTitle } from '#shared/meeting/naming.ts';
import { sessionKey } from '#shared/meeting/session-name.ts';
import { registers } from '#shared/registers/index.ts';
import { meeting } from '#shared/registers/meeting.ts';
import { meetingKinds } from '#shared/registers/series.ts';
import { councilImportWords as words } from '#shared/words/importing-council.ts';
import { equal } from '../../store/canonical.ts';
import type { Kept } from '../../store/columns.ts';
import { everyRow } from '../../store/list.ts';
import { type Of, recordsWhere } from '../../store/records.ts';
import type { ReadContext } from '../carry.ts';
import { attendanceOf, fromSeries, type Planned, titleFor } from '../meeting/plan.ts';
import { quorumProblem } from '../meeting/room.ts';
import type { Beside, ImportBook, Understood } from './book.ts';
import { fitIn } from './fit.ts';
import { type Attendance, Attendees } from './meeting-attendance.ts';
import { standingIn, stepsTo } from './meeting-steps.ts';
import { flagsOf, meetingDraftsOf } from './meeting-writing.ts';

type Values = Readonly<Record<string, unknown>>;

/** 會議清冊: meetings are planned as the office plans them, and held where the list says that they were. */
export const meetingBook: ImportBook = {
  of: meetingRows,
  must: ['series', 'kind'],
  wants: ['title', 'number'],
  asText: ['serial', 'at', 'openedAt', 'closedAt'],
  keys,
  understand,
  compared: () => partFor,
  there,
  beside,
  drafts: meetingDraftsOf,
};

function keys(said: ReadonlySet<string>): readonly string[] {
  if (said.has('title') || (said.has('serial') && (said.has('series') || said.has('kind')))) return ['title'];
  return said.has('number') ? ['number'] : [];
}

function partFor(name: string, values: Values): string | undefined {
  const value = values[name];
  if (value === null || value === undefined || value === '') return undefined;
  return name === 'title'
    ? meetingSign(String(value), typeof values.on === 'string' ? values.on : undefined)
    : textKey(String(value));
}

const yesOrNo = (holds: boolean): 'yes' | 'no' => (holds ? 'yes' : 'no');

function* there(context: ReadContext, ids?: readonly Id[]): Generator<Kept> {
  const asked = ids ? { filter: { field: 'id', is: 'oneOf', value: ids } as const } : {};
  for (const kept of everyRow({ ...context, of: meeting }, asked))
    yield {
      ...kept,
      standing: kept.state,
      enlarged: yesOrNo(kept.enlarged === true),
      needsQuorum: yesOrNo(kept.needsQuorum === true),
    };
}

const seriesOf = (
  all: readonly Of<'series'>[],
  name: string,
): { series: Of<'series'>; enlarged: boolean } | undefined => {
  const key = textKey(name);
  for (const series of all) {
    if (textKey(series.name) === key) return { series, enlarged: false };
    if (textKey(series.enlargedName ?? `擴大${series.name}`) === key) return { series, enlarged: true };
  }
  return undefined;
};

/** 鄉務會議, 12 and a day are 115年第12次鄉務會議; times are as the program writes them. */
function understand({ db }: ReadContext): (values: Values) => Understood {
  const all = recordsWhere(db, 'series', { all: [] });
  return (said) => {
    const { serial: written, ...rest } = said;
    const serial = typeof written === 'string' ? ordinalIn(written) : written;
    const values: Record<string, unknown> = { ...rest, ...(serial === undefined ? {} : { serial }) };
    for (const name of ['at', 'openedAt', 'closedAt'])
      if (typeof values[name] === 'string') values[name] = clockIn(String(values[name]));
    const title = typeof said.on === 'string' ? titleIn(all, { ...values, on: said.on }) : undefined;
    return { values: { ...values, ...(title === undefined ? {} : { title }) }, problems: {} };
  };
}

interface Named extends Values {
  on: string;
}

function titleIn(all: readonly Of<'series'>[], values: Named): string | undefined {
  const { on, serial } = values;
  const title = typeof values.title === 'string' ? values.title : '';
  const counted = countedMeeting(title);
  if (counted) return counted.year === undefined ? `${rocYear(on)}年${squeezedText(title)}` : undefined;
  if (typeof serial !== 'number') return undefined;
  const found = title === '' ? undefined : seriesOf(all, title);
  const series = found?.series ?? all.find(({ id }) => id === values.series);
  const enlarged = found?.enlarged === true || values.enlarged === 'yes';
  const kind = String(values.kind ?? series?.kind ?? '');
  if (series && (found || title === '')) return titleFor(series, { on, serial, enlarged, kind });
  const label = title === '' ? meetingKinds[kind as keyof typeof meetingKinds] : kindNamed(title);
  return label === undefined ? undefined : meetingTitle({ year: rocYear(on), serial, kindLabel: label, enlarged });
}

/** A title that is no more than a kind of meetings. */
const kindNamed = (title: string): string | undefined =>
  /第.+次|\d/.test(title) || !/(?:會議|會報|委員會)$/.test(squeezedText(title)) ? undefined : squeezedText(title);

/** What follows for a new meeting from its name: its series, which of it, its session and sitting. */
function asNew(all: readonly Of<'series'>[], sessions: ReadonlyMap<string, Id>, said: Values): Record<string, unknown> {
  const title = String(said.title ?? '');
  const counted = countedMeeting(title);
  const found = counted && seriesOf(all, counted.kind);
  const council = said.council ?? sessions.get(sessionKey(title) ?? '') ?? null;
  return {
    ...said,
    series: said.series ?? found?.series.id ?? null,
    serial: said.serial ?? counted?.serial ?? null,
    enlarged: said.enlarged ?? (found ? yesOrNo(found.enlarged) : null),
    council,
    sitting: said.sitting ?? (council === null ? null : (sittingIn(title) ?? null)),
    kind: said.kind ?? found?.series.kind ?? kindIn(title, council),
  };
}

function kindIn(title: string, council: unknown): string {
  if (council !== null) return 'council';
  return Object.entries(meetingKinds).find(([, label]) => title.includes(label))?.[0] ?? 'other';
}

const filled = (values: Values): Record<string, unknown> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));

const texts: ReadonlySet<string> = new Set(['list', ...Object.keys(attendanceColumns)]);

function beside(context: ReadContext): (values: Values, kept: Kept | undefined) => Beside {
  const { db } = context;
  const all = recordsWhere(db, 'series', { all: [] });
  const sessions = new Map(
    recordsWhere(db, 'council', { all: [] }).map((one) => [
      sessionKey(titleOf(registers.council, { ...one })) ?? '',
      one.id,
    ]),
  );
  const people = new Attendees(db);
  const problemsOf = fitIn(context, meeting);
  return (said, kept) => {
    const values = kept ? newsOf(said, kept) : filled(asNew(all, sessions, said));
    const series = all.find(({ id }) => id === values.series);
    const before = (kept ? kept.attendance : attendanceOf(series)) as readonly Attendance[];
    const after = people.after(before, said);
    delete values.attendance;
    if (after && !(kept && equal(before, after))) values.attendance = after;
    if (kept && Object.keys(values).length === 0) return { values, problems: {} };
    const as = kept ?? fromSeries(values as unknown as Planned, series);
    const record = { ...as, attendance: before, needsQuorum: quorumOf(kept, series, values), ...values };
    const own = { ...flagsOf(values), ...(kept ? {} : { ...as, attendance: after ?? before }) };
    return { values, problems: { ...problemsOf(own, kept), ...held(context, record, kept, values) } };
  };
}

function quorumOf(kept: Kept | undefined, series: Of<'series'> | undefined, { council }: Values): string {
  const needs = kept ? kept.needsQuorum === 'yes' : (series?.needsQuorum ?? Boolean(council));
  return yesOrNo(needs);
}

/** What is another than it was; where a meeting stands is news where it leads further. */
function newsOf(said: Values, kept: Kept): Record<string, unknown> {
  const further = stepsTo(kept.state, standingIn(said)).length > 0;
  const news = Object.entries(said).filter(([name, value]) => {
    if (name === 'standing') return further;
    return !texts.has(name) && !equal(kept[name] ?? null, value ?? null) && !(name === 'title' && isSame(said, kept));
  });
  return Object.fromEntries(news);
}

/** 第23次鄉務會議 is no other name than 115年第23次鄉務會議. */
const isSame = (said: Values, kept: Kept): boolean =>
  partFor('title', { on: kept.on, ...said }) === partFor('title', kept);

/** Why a meeting cannot stand where the list has it. */
function held({ db }: ReadContext, record: Values, kept: Kept | undefined, values: Values): Record<string, string> {
  const problems: Record<string, string> = {};
  const steps = stepsTo(String(kept?.state ?? 'planned'), standingIn(values));
  const told = ['standing', 'closedAt', 'openedAt'].find((name) => values[name]) ?? 'on';
  if (steps.includes('start')) {
    const { attendance, seats, needsQuorum } = record as unknown as Of<'meeting'>;
    const problem = quorumProblem(db, { attendance, seats: seats ?? null, needsQuorum: String(needsQuorum) === 'yes' });
    if (problem !== undefined) problems[told] = problem;
    if (String(record.on) > todayIn()) problems[told] = words.notYetHeld;
  }
  if (!kept) return problems;
  for (const [name, step] of [
    ['openedAt', 'start'],
    ['closedAt', 'adjourn'],
  ] as const)
    if (values[name] && !steps.includes(step)) problems[name] = words.meetingTime(meetingRows.fields[name].label);
  if (values.number) problems.number = words.meetingNumber;
  return problems;
}
