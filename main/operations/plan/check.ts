import { todayIn } from '#shared/base/day.ts';
import type { Id } from '#shared/base/ids.ts';
import { formatMonth, type Month, monthOf } from '#shared/base/month.ts';
import { Refusal } from '#shared/base/refusal.ts';
import { mayEnter } from '#shared/indicator/reach.ts';
import { planWords as words } from '#shared/words/plan.ts';
import type { ReadableDb } from '../../store/database.ts';
import type { Author, FinalCheck, Touch } from '../../store/draft.ts';
import { unitName } from '../../store/people.ts';
import { type Of, recordOf } from '../../store/records.ts';

const parts = new Set(['planMonth', 'planMilestone']);

/**
 * Whichever way a month or milestone of a plan came, by its form, a file, a list or an undo: whoever writes it belongs to
 * the plan's unit, a month has begun, and it is the plan's only one.
 */
export function planCheck(db: ReadableDb, author: Author): FinalCheck {
  const touched: Touch[] = [];
  return {
    see(touch) {
      if (parts.has(touch.register)) touched.push(touch);
    },
    passes: (register) => !parts.has(register),
    end() {
      if (touched.length === 0) return;
      const known = plansOf(db, touched);
      for (const touch of touched) checkPart(db, author, touch, known);
      checkTwins(
        db,
        known,
        touched.filter(({ register }) => register === 'planMonth'),
      );
    },
  };
}

type Known = ReadonlyMap<Id, Of<'plan'>>;

const namedBy = ({ before, after }: Touch): Id[] => [
  ...new Set([before?.plan, after.plan].filter((id) => id !== undefined).map(String)),
];

function plansOf(db: ReadableDb, touched: readonly Touch[]): Known {
  const ids = new Set(touched.flatMap(namedBy));
  return new Map([...ids].flatMap((id) => recordOf(db, 'plan', id) ?? []).map((one) => [one.id, one]));
}

function checkPart(db: ReadableDb, { who }: Author, touch: Touch, known: Known): void {
  for (const id of namedBy(touch)) {
    const of = known.get(id);
    if (of && who && !mayEnter(who, of.unit)) throw new Refusal('forbidden', notTheirs(db, of));
  }
  const { register, after, changed } = touch;
  if (register !== 'planMonth' || after.removed || !changed.includes('month')) return;
  const month = String(after.month);
  const sentence = futureMonth(month);
  if (sentence !== undefined) throw new Refusal('invalid', sentence, { fields: { month: sentence } });
}

/** A month that has begun may be told of; none after it. */
export const futureMonth = (month: Month): string | undefined =>
  month > monthOf(todayIn()) ? words.future(formatMonth(month)) : undefined;

/** Why somebody else enters it. */
export const notTheirs = (db: ReadableDb, { name, unit }: Pick<Of<'plan'>, 'name' | 'unit'>): string =>
  words.otherUnit(name, unitName(db, unit));

function checkTwins(db: ReadableDb, known: Known, months: readonly Touch[]): void {
  if (months.length === 0) return;
  const twin = db.get<{ plan: Id; month: Month }>(
    `SELECT plan, month FROM r_planMonth
     WHERE removed = 0 AND plan IN (SELECT value FROM json_each(?))
     GROUP BY plan, month HAVING COUNT(*) > 1 LIMIT 1`,
    JSON.stringify([...new Set(months.flatMap(namedBy))]),
  );
  if (!twin) return;
  const sentence = words.twin(known.get(twin.plan)?.name ?? '', formatMonth(twin.month));
  throw new Refusal('invalid', sentence, { fields: { month: sentence } });
}
