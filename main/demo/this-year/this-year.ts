import type { Id } from '#shared/base/ids.ts';
import type { Draft } from '../../store/draft.ts';
import { caseDrafts } from '../case-drafts.ts';
import { type Cast, idsFor, named } from '../drafts.ts';
import { type ItemFact, meetingDrafts } from '../meeting-drafts.ts';
import { casesOf, type SourcedCase } from './cases.ts';
import { type Chamber, councilKeys, councilMoves, motionDrafts, questionDrafts, sessionDrafts } from './council.ts';
import { type KeyedMeeting, meetingsOf, sessionsOf } from './meetings.ts';
import { watchingDrafts } from './watching.ts';

/** Cases stand under the item that names them, the others under the chair's rulings. */
function placed(meeting: KeyedMeeting, given: readonly SourcedCase[]): readonly ItemFact[] {
  const numberOf = new Map(given.map((one) => [one.key, one.number]));
  const elsewhere = new Set(meeting.items.flatMap((one) => one.cases ?? []));
  const rest = given.filter((one) => !elsewhere.has(one.key)).map((one) => one.number);
  return meeting.items.map((one) =>
    one.kind === 'ruling'
      ? { ...one, cases: rest }
      : { ...one, cases: one.cases?.map((key) => named(numberOf, key)) ?? [] },
  );
}

/** The year up to the day of founding, with what comes in the weeks after it. */
export function thisYear(cast: Cast): Draft[] {
  const sessions = sessionsOf(cast.today);
  const chamber: Chamber = {
    sessions: new Map(sessions.map((one) => [one.key, one])),
    motions: idsFor(councilKeys.motions),
    questions: idsFor(councilKeys.questions),
  };
  const meetings = meetingsOf(cast, sessions, (key) => named(chamber.motions, key));
  const byKey = new Map(meetings.map((one) => [one.key, one]));
  const cases = casesOf(cast, {
    meeting: (key) => named(byKey, key),
    motion: (key) => named(chamber.motions, key),
    question: (key) => named(chamber.questions, key),
  });
  const caseIds = new Map(cases.map((one) => [one.key, one.id]));
  const held = meetings.map((one) => {
    const given = cases.filter(({ meeting }) => meeting === one.key);
    const { key: _, ...fact } = one;
    return meetingDrafts(cast, { ...fact, items: placed(one, given) }, given);
  });
  const itemOf = new Map<Id, Id>(held.flatMap((one) => [...one.itemOf]));
  return [
    ...sessionDrafts(sessions),
    ...motionDrafts(cast, chamber),
    ...held.flatMap((one) => one.before),
    ...questionDrafts(cast, chamber, (key) => {
      const { id, on, more } = named(byKey, key);
      return { id, on, council: String(more?.council) };
    }),
    ...cases.flatMap((one) => caseDrafts(cast, { ...one, from: { ...one.from, item: itemOf.get(one.id) ?? null } })),
    ...held.flatMap((one) => one.after),
    ...councilMoves(chamber, cases),
    ...watchingDrafts(cast, (key) => named(caseIds, key)),
  ];
}
