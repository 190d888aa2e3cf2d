import { placesOf } from '#shared/base/decimal.ts';
import type { Id } from '#shared/base/ids.ts';
import { formatMonth, type Month } from '#shared/base/month.ts';
import { Refusal } from '#shared/base/refusal.ts';
import { mayEnter } from '#shared/indicator/reach.ts';
import { indicatorWords as words } from '#shared/words/indicator.ts';
import type { ReadableDb } from '../../store/database.ts';
import type { Author, FinalCheck, Touch } from '../../store/draft.ts';
import { unitName } from '../../store/people.ts';
import { type Of, recordOf } from '../../store/records.ts';

/**
 * Whichever way a number came, by the sheet, a form, a list or an undo: its writer belongs to the unit of what it counts,
 * it has no more decimals than that, and it is the only one of its month. A key stays as templates know it.
 */
export function indicatorCheck(db: ReadableDb, author: Author): FinalCheck {
  const touched: Touch[] = [];
  return {
    see(touch) {
      if (touch.register === 'indicator') checkKey(touch);
      if (touch.register === 'indicatorValue') touched.push(touch);
    },
    passes: (register) => register !== 'indicator' && register !== 'indicatorValue',
    end() {
      if (touched.length === 0) return;
      const known = indicatorsOf(db, touched);
      for (const touch of touched) checkValue(db, author, touch, known);
      checkTwins(db, known);
    },
  };
}

function checkKey({ before, changed }: Touch): void {
  if (!before || !changed.includes('key')) return;
  const sentence = words.keyStays(String(before.key));
  throw new Refusal('invalid', sentence, { fields: { key: sentence } });
}

type Known = ReadonlyMap<Id, Of<'indicator'>>;

const namedBy = ({ before, after }: Touch): Id[] => [
  ...new Set([before?.indicator, after.indicator].filter((id) => id !== undefined).map(String)),
];

function indicatorsOf(db: ReadableDb, touched: readonly Touch[]): Known {
  const ids = new Set(touched.flatMap(namedBy));
  return new Map([...ids].flatMap((id) => recordOf(db, 'indicator', id) ?? []).map((one) => [one.id, one]));
}

function checkValue(db: ReadableDb, { who }: Author, touch: Touch, known: Known): void {
  for (const id of namedBy(touch)) {
    const of = known.get(id);
    if (of && who && !mayEnter(who, of.unit)) throw new Refusal('forbidden', notTheirs(db, of));
  }
  const { after } = touch;
  const of = known.get(String(after.indicator));
  if (!of || after.removed || placesOf(String(after.value)) <= of.places) return;
  const sentence = words.places(of.name, of.places);
  throw new Refusal('invalid', sentence, { fields: { value: sentence } });
}

/** Why somebody else enters it. */
export const notTheirs = (db: ReadableDb, { name, unit }: Pick<Of<'indicator'>, 'name' | 'unit'>): string =>
  unit === null ? words.noUnit(name) : words.otherUnit(name, unitName(db, unit));

function checkTwins(db: ReadableDb, known: Known): void {
  const twin = db.get<{ indicator: Id; month: Month }>(
    `SELECT indicator, month FROM r_indicatorValue
     WHERE removed = 0 AND indicator IN (SELECT value FROM json_each(?))
     GROUP BY indicator, month HAVING COUNT(*) > 1 LIMIT 1`,
    JSON.stringify([...known.keys()]),
  );
  if (!twin) return;
  const sentence = words.twin(known.get(twin.indicator)?.name ?? '', formatMonth(twin.month));
  throw new Refusal('invalid', sentence, { fields: { month: sentence } });
}
