import { addDays, type Day, daysBetween } from '#shared/base/day.ts';
import { type Id, newId } from '#shared/base/ids.ts';
import { meetingTitle } from '#shared/meeting/naming.ts';
import type { Draft } from '../store/draft.ts';
import { type Act, type CaseFact, caseDrafts, type Desk } from './case-drafts.ts';
import { type Cast, named } from './drafts.ts';
import { type MeetingFact, meetingDrafts } from './meeting-drafts.ts';
import data from './past-years.json' with { type: 'json' };

type Held = [on: Day, serial: number];
type Work = [content: string, underway: string, done: string];

interface Year {
  year: number;
  until: Day;
  released: number;
  /** Of those left over, the first so many go on to this day. */
  stillOpen: number;
  firstNumber: number;
  chiefs: Held[];
  affairs: Held[];
  shares: [unit: string, cases: number][];
}

const years = data.years as Year[];
const works = new Map(Object.entries(data.works) as [string, Work[]][]);

/** Books kept on paper were entered later, from the minutes. */
const desk: Desk = { handler: null, chief: null, enteredBy: '林佩珊', basis: '紙本列管簿' };

interface Sketch {
  unit: string;
  work: Work;
  village: string;
}

/** The works of a unit, each time in another village. */
function sketchesOf(unit: string, count: number, year: number): Sketch[] {
  const known = named(works, unit);
  return Array.from({ length: count }, (_, at): Sketch => {
    const work = known[at % known.length];
    const village = data.villages[(Math.floor(at / known.length) * 5 + at + year) % data.villages.length];
    if (!work || !village) throw new RangeError(`示範資料沒有「${unit}」的列管事項。`);
    return { unit, work, village };
  });
}

/** The units take turns, so that every meeting spoke to several. */
function inTurn(lists: readonly (readonly Sketch[])[]): Sketch[] {
  const all = lists.flatMap((list) => list.map((sketch, at) => ({ sketch, place: (at + 0.5) / list.length })));
  return all.toSorted((a, b) => a.place - b.place).map(({ sketch }) => sketch);
}

interface Past {
  facts: MeetingFact[];
  cases: (CaseFact & { meeting: Id })[];
}

function pastYear(year: Year, today: Day): Past {
  const facts = meetingsOf(year);
  const chiefs = facts.filter((one) => one.kind === 'chiefs');
  const sketches = inTurn(year.shares.map(([unit, count]) => sketchesOf(unit, count, year.year)));
  const open = sketches.length - year.released;
  const serials = new Map<string, number>();
  let stillOpen = year.stillOpen;
  const cases = sketches.map((sketch, at) => {
    const turn = Math.floor((at * chiefs.length) / sketches.length);
    const meeting = chiefs[turn];
    if (!meeting) throw new RangeError('示範資料沒有這次會議。');
    const serial = (serials.get(sketch.unit) ?? 0) + 1;
    serials.set(sketch.unit, serial);
    const lasting = Math.floor(((at + 1) * open) / sketches.length) > Math.floor((at * open) / sketches.length);
    if (lasting && stillOpen > 0) {
      stillOpen -= 1;
      return { ...longFact(sketch, { meeting, serial, year }, today), meeting: meeting.id };
    }
    const ruling = lasting ? lateRuling(year, at) : rulingIn(year, chiefs, turn);
    return { ...caseFact(sketch, { meeting, serial, ruling, year }), meeting: meeting.id };
  });
  return { facts: facts.map((one) => withItems(one, cases)), cases };
}

function meetingsOf(year: Year): MeetingFact[] {
  const held = [
    ...year.chiefs.map(([on, serial]) => ({ on, serial, kind: 'chiefs' as const, kindLabel: '主管會報', at: '15:00' })),
    ...year.affairs.map(([on, serial]) => ({
      on,
      serial,
      kind: 'affairs' as const,
      kindLabel: '鄉務會議',
      at: '09:00',
    })),
  ].toSorted((a, b) => a.on.localeCompare(b.on));
  return held.map(({ on, serial, kind, kindLabel, at }, index) => {
    const enlarged = kind === 'chiefs' && Number(on.slice(8)) <= 7;
    return {
      id: newId(),
      title: meetingTitle({ year: year.year, serial, kindLabel, enlarged }),
      number: `會-${year.year}-${String(year.firstNumber + index).padStart(3, '0')}`,
      kind,
      series: kindLabel,
      serial,
      enlarged,
      on,
      at,
      place: kind === 'chiefs' ? '鄉長室' : '第二會議室',
      state: 'confirmed' as const,
      confirmedOn: addDays(on, 4),
      items: [],
      more: { note: '出席情形詳紙本會議紀錄。' },
    };
  });
}

interface Ruling {
  on: Day;
  meeting?: Id;
}

/** In a later meeting, or upon a memorandum before the period ends. */
function rulingIn(year: Year, chiefs: readonly MeetingFact[], turn: number): Ruling {
  const later = chiefs[turn + 2 + (turn % 2)];
  return later ? { on: later.on, meeting: later.id } : { on: addDays(year.until, -3) };
}

/** What was left over took until some time in the year after. */
const lateRuling = (year: Year, at: number): Ruling => ({ on: addDays(year.until, 75 + ((at * 17) % 260)) });

interface Place {
  meeting: MeetingFact;
  serial: number;
  year: Year;
}

/** 需以較長時間規劃: without a due day, reported on year by year. */
function longFact(sketch: Sketch, { meeting, serial, year }: Place, today: Day): CaseFact {
  const { unit, work } = sketch;
  const [, underway] = work;
  const acts: Act[] = [
    { act: 'report', on: addDays(meeting.on, 40), unit, percent: 20, text: underway },
    {
      act: 'report',
      on: addDays(today, -9 + (serial % 4)),
      unit,
      percent: 55,
      text: '用地與經費分年辦理，本年度持續推動。',
    },
  ];
  return { ...startOf(sketch, { meeting, serial, year }), dueOn: null, acts };
}

function caseFact(sketch: Sketch, { meeting, serial, ruling, year }: Place & { ruling: Ruling }): CaseFact {
  const { unit, work } = sketch;
  const [, underway, done] = work;
  const days = daysBetween(meeting.on, ruling.on);
  const acts: Act[] = [
    { act: 'report', on: addDays(ruling.on, days > 6 ? -5 : -1), unit, percent: 100, text: done },
    { act: 'rule', on: ruling.on, decision: 'release', text: '准予解除列管。', ...rulingSource(ruling) },
  ];
  if (days > 20) {
    const halfway = addDays(meeting.on, Math.floor(days / 2));
    acts.push({ act: 'report', on: halfway, unit, percent: 40 + ((serial * 5) % 35), text: underway });
  }
  const dueOn = addDays(meeting.on, 45 + ((serial * 7) % 75));
  return { ...startOf(sketch, { meeting, serial, year }), dueOn, acts };
}

function startOf({ unit, work: [content], village }: Sketch, { meeting, serial, year }: Place) {
  return {
    id: newId(),
    number: `${unit.slice(0, 1)}-${year.year}-${String(serial).padStart(3, '0')}`,
    content: content.replace('{村}', village),
    kind: '列管事項',
    source: 'meeting' as const,
    from: { meeting: meeting.id },
    givenOn: meeting.on,
    givenBy: null,
    leads: [unit],
    cos: [],
    desks: () => desk,
  };
}

const rulingSource = ({ meeting }: Ruling): { meeting?: Id; number?: string } => (meeting ? { meeting } : {});

/** Cases of a meeting stand under the chair's rulings. */
function withItems(fact: MeetingFact, cases: readonly (CaseFact & { meeting: Id })[]): MeetingFact {
  const given = cases.filter((one) => one.meeting === fact.id).map((one) => one.number);
  const items: MeetingFact['items'] = [
    { kind: 'opening', title: '主席致詞' },
    { kind: 'followUp', title: '前次裁示事項執行情形', resolution: '洽悉。' },
    { kind: 'report', title: '各課室工作報告', resolution: '洽悉。' },
    { kind: 'ruling', title: '主席裁示', cases: given },
    { kind: 'closing', title: '散會' },
  ];
  return { ...fact, items };
}

/** The years of the source documents: 100年 has 154 cases of twelve meetings, 110年 25 of ten. */
export function pastYears(cast: Cast, today: Day): Draft[] {
  const past = years.map((year) => pastYear(year, today));
  const cases = past.flatMap((one) => one.cases);
  const held = past.flatMap(({ facts, cases: given }) =>
    facts.map((fact) =>
      meetingDrafts(
        cast,
        fact,
        given.filter((one) => one.meeting === fact.id),
      ),
    ),
  );
  const itemOf = new Map(held.flatMap((one) => [...one.itemOf]));
  return [
    ...held.flatMap((one) => one.before),
    ...cases.flatMap(({ meeting: _, ...fact }) =>
      caseDrafts(cast, { ...fact, from: { ...fact.from, item: itemOf.get(fact.id) } }),
    ),
    ...held.flatMap((one) => one.after),
  ];
}
