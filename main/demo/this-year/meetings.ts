import { addDays, type Day, daysBetween, makeDay, partsOf, rocYear, weekdayOf } from '#shared/base/day.ts';
import { type Id, newId } from '#shared/base/ids.ts';
import { meetingTitle, sessionTitle } from '#shared/meeting/naming.ts';
import { type Cast, named } from '../drafts.ts';
import type { ItemFact, MeetingFact, MeetingState } from '../meeting-drafts.ts';
import office from '../office.json' with { type: 'json' };
import agenda from './agenda.json' with { type: 'json' };
import council from './council.json' with { type: 'json' };
import { thursdayBefore, workdayBefore, workdayFrom } from './days.ts';

/** A meeting with the key by which the data names it: a22 is the 22nd 鄉務會議. */
export interface KeyedMeeting extends MeetingFact {
  key: string;
}

const proposals = new Map(Object.entries(agenda) as unknown as [string, ItemFact[]][]);

type Kind = 'affairs' | 'chiefs' | 'review';

const kinds: Record<Kind, { label: string; at: string; numbers: number }> = {
  affairs: { label: '鄉務會議', at: '14:00', numbers: 0 },
  review: { label: '列管檢討會', at: '09:30', numbers: 30 },
  chiefs: { label: '主管會報', at: '15:00', numbers: 40 },
};

interface Slot {
  key: string;
  kind: Kind;
  on: Day;
  serial: number;
  /** Its place among the meetings of its kind, for the number. */
  place: number;
  state: MeetingState;
}

const away: ReadonlyMap<number, string> = new Map([
  [7, 'leave'],
  [13, 'deputy'],
  [19, 'leave'],
]);

/** Who came: two on leave and one deputy, in turn; nobody is marked before the meeting. */
function attendance(cast: Cast, state: MeetingState, turn: number) {
  const held = state === 'adjourned' || state === 'confirmed';
  return office.people.map(([name], index) => ({
    id: newId(),
    person: cast.person(String(name)),
    name: null,
    role: 'member',
    status: held ? (away.get((index + turn) % office.people.length) ?? 'present') : null,
    note: null,
  }));
}

/** Every Thursday; the first of a month is the enlarged one, and is counted for itself. */
function thursdaySerial(on: Day): number {
  const { year, month, day } = partsOf(on);
  if (day <= 7) return month;
  return Math.floor(daysBetween(makeDay(year, 1, 1), on) / 7) + 1 - month;
}

function slots(today: Day): Slot[] {
  const sitting = workdayFrom(today);
  const days = Array.from({ length: 23 }, (_, at) => addDays(sitting, (at - 22) * 14));
  const affairs = days.map((on, at): Slot => {
    const serial = days.filter((day) => day <= on && rocYear(day) === rocYear(on)).length;
    const state = at === 22 ? 'noticed' : 'confirmed';
    return { key: `a${at + 1}`, kind: 'affairs', on, serial, place: at + 1, state };
  });
  const reviews = [-80, -52, -24, 4].map((days, at): Slot => {
    const on = days < 0 ? workdayBefore(addDays(today, days)) : workdayFrom(addDays(today, days));
    const state = days < 0 ? 'confirmed' : 'planned';
    return { key: `r${at + 8}`, kind: 'review', on, serial: at + 8, place: at + 1, state };
  });
  const thursday = thursdayBefore(today);
  const chiefs = Array.from({ length: 14 }, (_, at): Slot => {
    const on = addDays(thursday, (at - 12) * 7);
    const state = (['adjourned', 'planned'] as const)[at - 12] ?? 'confirmed';
    return {
      key: at === 13 ? 'next' : `c${12 - at}`,
      kind: 'chiefs',
      on,
      serial: thursdaySerial(on),
      place: at + 1,
      state,
    };
  });
  return [...affairs, ...reviews, ...chiefs];
}

function itemsOf({ key, kind, serial, state }: Slot): ItemFact[] {
  const held = state === 'confirmed' || state === 'adjourned';
  const noted = held ? { resolution: '洽悉。' } : {};
  const own = (proposals.get(key) ?? []).map((one) => ({ ...one }));
  const review = kind === 'review' ? [{ kind: 'followUp' as const, title: '列管案件逐案檢討', ...noted }] : [];
  const reports: ItemFact[] =
    kind === 'review'
      ? review
      : [
          { kind: 'followUp', title: '前次裁示事項執行情形', ...noted },
          { kind: 'report', title: '各課室工作報告', ...noted },
        ];
  return [
    { kind: 'opening', title: '主席致詞' },
    {
      kind: 'minutes',
      title: serial > 1 ? `確認第${serial - 1}次會議紀錄` : '確認前次會議紀錄',
      ...(held ? { resolution: '確認。' } : {}),
    },
    ...reports,
    ...own,
    ...(held ? [] : [{ kind: 'floor' as const, title: '臨時動議' }]),
    { kind: 'ruling', title: '主席裁示' },
    { kind: 'closing', title: '散會' },
  ];
}

function factOf(cast: Cast, slot: Slot): KeyedMeeting {
  const { label, at, numbers } = kinds[slot.kind];
  const year = rocYear(slot.on);
  const enlarged = slot.kind === 'chiefs' && partsOf(slot.on).day <= 7;
  return {
    key: slot.key,
    id: newId(),
    title: meetingTitle({ year, serial: slot.serial, kindLabel: label, enlarged }),
    number: `會-${year}-${String(numbers + slot.place).padStart(3, '0')}`,
    kind: slot.kind,
    series: label,
    serial: slot.serial,
    enlarged,
    on: slot.on,
    at,
    place: named(new Map(Object.entries(office.places)), label),
    state: slot.state,
    ...(slot.state === 'confirmed' ? { confirmedOn: addDays(slot.on, 1) } : {}),
    items: itemsOf(slot),
    more: {
      chair: cast.person('許明淵'),
      recorder: cast.person('林佩珊'),
      confirmedBy: slot.state === 'confirmed' ? cast.person('許明淵') : null,
      attendance: attendance(cast, slot.state, slot.serial),
    },
  };
}

export interface Session {
  key: string;
  id: Id;
  from: Day;
  to: Day;
  number: number;
}

/** The session of spring is over, that of autumn opens in ten days. */
export const sessionsOf = (today: Day): Session[] =>
  [
    { key: 's7', number: 7, from: workdayBefore(addDays(today, -190)) },
    { key: 's8', number: 8, from: workdayFrom(addDays(today, 10)) },
  ].map((one) => ({ ...one, id: newId(), to: addDays(one.from, 11) }));

type SittingItem = ItemFact & { motionKey?: string };

/** Sittings: the quorum counts representatives, who are no people of the office. */
function sittings(cast: Cast, sessions: readonly Session[], motion: (key: string) => Id): KeyedMeeting[] {
  return council.sittings.map(({ key, session, after, sitting, items }, index) => {
    const held = named(new Map(sessions.map((one) => [one.key, one])), session);
    const on = workdayFrom(addDays(held.from, after));
    const over = on < cast.today;
    const number = `會-${rocYear(on)}-${String(60 + index + 1).padStart(3, '0')}`;
    return {
      key,
      id: newId(),
      title: `${sessionTitle({ term: 22, number: held.number, type: 'regular' })}第${sitting}次會議`,
      number,
      kind: 'council' as const,
      series: null,
      serial: sitting,
      enlarged: false,
      on,
      at: '09:00',
      place: '代表會議事廳',
      state: over ? ('confirmed' as const) : ('planned' as const),
      ...(over ? { confirmedOn: addDays(on, 3) } : {}),
      items: (items as SittingItem[]).map(({ motionKey, ...one }) => ({
        ...one,
        ...(motionKey ? { motion: motion(motionKey) } : {}),
      })),
      more: {
        council: held.id,
        sitting,
        seats: council.representatives.length,
        needsQuorum: true,
        attendance: council.representatives.map((name, at) => ({
          id: newId(),
          person: null,
          name,
          role: 'member',
          status: presence(over, at),
          note: null,
        })),
      },
    };
  });
}

function presence(over: boolean, at: number): string | null {
  if (!over) return null;
  return at === 5 ? 'leave' : 'present';
}

export function meetingsOf(cast: Cast, sessions: readonly Session[], motion: (key: string) => Id): KeyedMeeting[] {
  return [...slots(cast.today).map((slot) => factOf(cast, slot)), ...sittings(cast, sessions, motion)];
}

/** In this office 鄉務會議 is every other week, on the weekday of the coming one. */
export const affairsRhythm = (today: Day) => ({
  rhythm: 'fortnight',
  weekday: `d${weekdayOf(workdayFrom(today))}`,
  week: null,
  at: kinds.affairs.at,
});
