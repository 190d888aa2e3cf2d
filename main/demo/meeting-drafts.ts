import { type Day, rocYear } from '#shared/base/day.ts';
import { type Id, newId } from '#shared/base/ids.ts';
import type { ItemKind, itemDecisions } from '#shared/registers/item.ts';
import type { meetingKinds } from '#shared/registers/series.ts';
import type { Draft } from '../store/draft.ts';
import { type Cast, create, follow, move } from './drafts.ts';

export interface ItemFact {
  kind: ItemKind;
  title: string;
  unit?: string;
  proposers?: string;
  explain?: string;
  method?: string;
  papers?: readonly string[];
  motion?: Id;
  decision?: keyof typeof itemDecisions;
  resolution?: string;
  /** The numbers of the cases given under it. */
  cases?: readonly string[];
}

export type MeetingState = 'planned' | 'noticed' | 'adjourned' | 'confirmed';

export interface MeetingFact {
  id: Id;
  title: string;
  number: string;
  kind: keyof typeof meetingKinds;
  series: string | null;
  serial: number;
  enlarged: boolean;
  on: Day;
  at: string;
  place: string;
  state: MeetingState;
  confirmedOn?: Day;
  items: readonly ItemFact[];
  more?: Record<string, unknown>;
}

/** What a meeting needs to know of a case it gave. */
export interface Given {
  id: Id;
  number: string;
  content: string;
}

const steps: Record<MeetingState, readonly string[]> = {
  planned: [],
  noticed: ['notice'],
  adjourned: ['notice', 'start', 'adjourn'],
  confirmed: ['notice', 'start', 'adjourn', 'confirm'],
};

interface Resolution {
  text: string;
  marks: { id: Id; directive: Id; from: number; to: number }[];
}

/** The decision, and under it a sentence for every case; the marks lie upon the sentences. */
function resolutionOf(decision: string | undefined, given: readonly Given[]): Resolution {
  const marks: Resolution['marks'] = [];
  let text = decision ?? '';
  for (const one of given) {
    const from = text === '' ? 0 : text.length + 1;
    const sentence = `${one.content}。`;
    text = text === '' ? sentence : `${text}\n${sentence}`;
    marks.push({ id: newId(), directive: one.id, from, to: from + sentence.length });
  }
  return { text, marks };
}

export interface MeetingDrafts {
  /** Meetings and items come before the cases, which name them; the marks after. */
  before: Draft[];
  after: Draft[];
  itemOf: ReadonlyMap<Id, Id>;
}

export function meetingDrafts(cast: Cast, fact: MeetingFact, given: readonly Given[]): MeetingDrafts {
  const before: Draft[] = [create('meeting', meetingValues(cast, fact), fact.id)];
  const after: Draft[] = [];
  const itemOf = new Map<Id, Id>();
  const settled = fact.state === 'adjourned' || fact.state === 'confirmed';
  fact.items.forEach((item, index) => {
    const id = newId();
    const mine = given.filter((one) => item.cases?.includes(one.number));
    const { text, marks } = resolutionOf(item.resolution, mine);
    for (const one of mine) itemOf.set(one.id, id);
    before.push(create('item', itemValues(cast, { fact, item, index, text }), id));
    if (settled) before.push(move('item', id, 'settle'));
    const fixedOn = fact.state === 'confirmed' ? (fact.confirmedOn ?? null) : null;
    if (marks.length > 0 || fixedOn) after.push(follow('item', id, { marks, fixedOn }));
  });
  for (const step of steps[fact.state]) before.push(move('meeting', fact.id, step));
  return { before, after, itemOf };
}

function meetingValues(cast: Cast, fact: MeetingFact): Record<string, unknown> {
  const { id: _, series, state, items: __, more, ...facts } = fact;
  const held = state === 'adjourned' || state === 'confirmed';
  return {
    ...facts,
    series: series === null ? null : cast.series(series),
    year: rocYear(fact.on),
    openedAt: held ? fact.at : null,
    closedAt: held ? later(fact.at) : null,
    ...more,
  };
}

/** Meetings of the demo take an hour and twenty minutes. */
const later = (at: string): string => `${String(Number(at.slice(0, 2)) + 1).padStart(2, '0')}:20`;

interface Placed {
  fact: MeetingFact;
  item: ItemFact;
  index: number;
  text: string;
}

function itemValues(cast: Cast, { fact, item, index, text }: Placed): Record<string, unknown> {
  const { cases: _, papers, unit, ...facts } = item;
  return {
    ...facts,
    meeting: fact.id,
    order: (index + 1) * 10,
    unit: unit ? cast.unit(unit) : null,
    papers: (papers ?? []).map((name) => cast.file(name)).sort(),
    resolution: text === '' ? null : text,
    recorder: fact.more?.recorder ?? null,
  };
}
