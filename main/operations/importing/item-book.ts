import { type Id, newId } from '#shared/base/ids.ts';
import { textKey } from '#shared/base/text-key.ts';
import { itemRows, plainOfItem } from '#shared/importing/item-rows.ts';
import { decisionIn } from '#shared/importing/resolved-texts.ts';
import { decidedKinds, item } from '#shared/registers/item.ts';
import { councilImportWords as words } from '#shared/words/importing-council.ts';
import { refusalWords } from '#shared/words/refusals.ts';
import { equal } from '../../store/canonical.ts';
import type { Kept } from '../../store/columns.ts';
import type { ReadableDb } from '../../store/database.ts';
import type { Draft } from '../../store/draft.ts';
import { type Of, recordOf, recordsWhere, recordsWith, recordThere } from '../../store/records.ts';
import type { ReadContext, TaskContext } from '../carry.ts';
import { move } from '../changes.ts';
import { itemDraft } from '../meeting/items.ts';
import { motionResolved, votesProblem } from '../meeting/room.ts';
import type { Beside, ImportBook, Understood } from './book.ts';
import { fitIn } from './fit.ts';
import { bareSerial } from './motion-keys.ts';
import { recordsThere } from './records-there.ts';
import { type StagedWrite, saidAnew } from './stage.ts';

type Values = Readonly<Record<string, unknown>>;

/** 議程與決議: items of meetings that are there; what was decided is settled where the meeting was held. */
export const itemBook: ImportBook = {
  of: itemRows,
  headings: true,
  must: ['meeting'],
  wants: ['meeting', 'title'],
  asText: ['order'],
  keys: (said) => (said.has('meeting') && (said.has('title') || said.has('kind')) ? ['meeting', 'title'] : []),
  assumed: (db, titles) => meetingIn(db, titles),
  understand: () => understood,
  compared: () => partFor,
  there: recordsThere(item),
  beside,
  drafts,
};

/** The meeting that a title above the table names; the longest where several fit. */
function meetingIn(db: ReadableDb, titles: string): Readonly<Record<string, string>> {
  const text = textKey(titles);
  const named = recordsWhere(db, 'meeting', { all: [] })
    .map(({ title }) => title)
    .filter((title) => text.includes(textKey(title)))
    .toSorted((a, b) => b.length - a.length);
  return named[0] === undefined ? {} : { meeting: named[0] };
}

/** 第3案 is the third. */
function understood(said: Values): Understood {
  const { order, ...values } = said;
  if (typeof order !== 'string') return { values: { ...said }, problems: {} };
  const place = bareSerial(order);
  return { values: { ...values, ...(place === undefined ? {} : { order: place }) }, problems: {} };
}

/** Within its meeting an item is known by what it is about; where it has no title by its kind and place. */
function partFor(name: string, values: Values): string | undefined {
  if (name !== 'title') return typeof values[name] === 'string' ? String(values[name]) : undefined;
  if (values.title) return textKey(String(values.title));
  return values.kind ? `${values.kind} ${values.order ?? ''}` : undefined;
}

const isFilled = (value: unknown): boolean => value !== null && value !== undefined && value !== '';

const held: ReadonlySet<string> = new Set(['open', 'adjourned']);

function beside(context: ReadContext): (values: Values, kept: Kept | undefined) => Beside {
  const problemsOf = fitIn(context, item);
  return (said, kept) => {
    const meeting = recordOf(context.db, 'meeting', String(said.meeting ?? kept?.meeting));
    if (!meeting) return { values: {}, problems: { meeting: refusalWords.missing(itemRows.fields.meeting.label) } };
    const values = kept ? newsOf(said, kept) : { ...said };
    if (kept && Object.keys(values).length === 0) return { values, problems: {} };
    const after = { ...kept, ...values };
    const decided = decidedKinds.has(String(after.kind)) && typeof values.resolution === 'string';
    if (decided && !isFilled(after.decision)) values.decision = decisionIn(String(values.resolution)) ?? null;
    return {
      values,
      problems: {
        ...problemsOf(plainOf(values, meeting, kept), kept),
        ...unlessHeld(context, values, kept, meeting, said),
      },
    };
  };
}

/** As the register has it; a new one is its recorder's from the beginning. */
const plainOf = (values: Values, { recorder }: Of<'meeting'>, kept: Kept | undefined): Values => ({
  ...Object.fromEntries(Object.entries(values).filter(([name]) => plainOfItem.includes(name))),
  ...(kept ? {} : { recorder }),
});

/** What an agenda was put into order by is not put back by a list. */
const newsOf = (said: Values, kept: Kept): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(said).filter(([name, value]) => name !== 'order' && !equal(kept[name] ?? null, value ?? null)),
  );

function unlessHeld(
  { db }: ReadContext,
  values: Values,
  kept: Kept | undefined,
  meeting: Of<'meeting'>,
  said: Values,
): Record<string, string> {
  if (meeting.state === 'confirmed') return { meeting: words.itemConfirmed };
  if (!isFilled(values.decision)) return {};
  // Where only the words of the resolution say it.
  const told = isFilled(said.decision) ? 'decision' : 'resolution';
  if (!held.has(meeting.state)) return { [told]: words.notOpen };
  const after = { ...kept, ...values } as unknown as Of<'item'>;
  const votes = votesProblem(db, after, String(values.decision), meeting);
  return votes === undefined ? {} : { [told]: votes };
}

function* drafts(context: TaskContext, rows: Iterable<StagedWrite>): Generator<Draft> {
  const { db } = context.store;
  for (const row of rows) {
    const { record, version } = row;
    const id = record ?? newId();
    const news: Values = saidAnew(row);
    if (record !== null) yield { kind: 'patch', register: 'item', id, version: version ?? 0, patch: news };
    else
      yield itemDraft(context, id, {
        order: nextOrder(db, String(news.meeting)),
        ...news,
        meeting: String(news.meeting),
      });
    if (isFilled(news.decision) || isFilled(news.resolution)) yield* settled(context, id);
  }
}

/** What was said of it in a meeting that was held has been dealt with. */
function settled(context: TaskContext, id: Id): Draft[] {
  const { db } = context.store;
  const one = recordThere(db, 'item', id);
  const meeting = recordThere(db, 'meeting', one.meeting);
  if (!held.has(meeting.state) || (one.state !== 'pending' && one.state !== 'current')) return [];
  return [move('item', id, 'settle'), ...motionResolved(context, one, one.decision, meeting)];
}

const nextOrder = (db: ReadableDb, meeting: Id): number =>
  Math.max(0, ...recordsWith(db, 'item', 'meeting', meeting).map(({ order }) => order)) + 10;
