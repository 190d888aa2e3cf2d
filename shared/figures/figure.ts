import type { Day } from '../base/day.ts';
import type { Decimal } from '../base/decimal.ts';
import type { Id } from '../base/ids.ts';
import { formatPercent, percentOf } from '../base/percent.ts';
import type { MeetingKind } from '../registers/series.ts';
import type { FigureCategory } from './about.ts';
import type { Fact, FactGrouping, FactRegister, Span } from './fact.ts';

export interface Counted {
  readonly count: number;
  /** How many the share is taken of; null where the figure is no part of another. */
  readonly whole: number | null;
  readonly share: Decimal | null;
}

export interface Figure {
  readonly name: string;
  readonly label: string;
  /** One sentence: what it counts, and which date decides. */
  readonly meaning: string;
  /** Rises when the definition changes, so that what was printed before can say what it meant. */
  readonly version: number;
  readonly register: FactRegister;
  readonly unit: string;
  /** What is counted, where the value is in another unit: of a share in % 案. */
  readonly measure?: string;
  /** Only what was given in meetings of this kind. */
  readonly inMeetings?: MeetingKind;
  readonly counts: (fact: Fact, span: Span) => boolean;
  /** The figure this one is a part of. */
  readonly of?: Figure;
  /** Of a share what its numerator is called. */
  readonly partLabel?: string;
  /** Its value is the share in percent, rounded half up at this many places. */
  readonly places?: number;
  /** The days that put a counted record in a month, where that is not the deciding day. */
  readonly days?: (fact: Fact, span: Span) => readonly Day[];
  readonly words: (counted: Counted) => string;
}

export interface FigureGroup extends Counted {
  readonly value: string | null;
  readonly ids: Id[];
}

export interface Computed extends Counted {
  readonly value: number | Decimal | null;
  readonly ids: Id[];
  readonly sentence: string;
}

/** A figure's share of what it is a part of; where there is nothing to take a share of, the words say so. */
export const asShare = (part: Figure, whole: Figure, named: Pick<Figure, 'name' | 'label' | 'meaning'>): Figure => ({
  ...part,
  ...named,
  of: whole,
  partLabel: part.label,
  unit: '%',
  measure: part.unit,
  places: 0,
  words: (counted) =>
    counted.share === null
      ? whole.words({ count: counted.whole ?? 0, whole: null, share: null })
      : `${part.words(counted)}，佔${formatPercent(counted.share)}`,
});

/** Each register that is counted is a part of the catalogue. */
export const categoryOf = ({ register }: Figure): FigureCategory => register;

export const measureOf = ({ measure, unit }: Figure): string => measure ?? unit;

const shareOf = ({ places }: Figure, count: number, whole: number | null): Decimal | null =>
  places === undefined || whole === null ? null : percentOf(count, whole, places);

/** A share at other decimals than its own; what is no share has none. */
export const atPlaces = (figure: Figure, places: number | undefined): Figure =>
  places === undefined || figure.places === undefined ? figure : { ...figure, places };

export function compute(figure: Figure, facts: readonly Fact[], span: Span): Computed {
  const ids = facts.filter((fact) => figure.counts(fact, span)).map((fact) => fact.id);
  const { of } = figure;
  const whole = of ? facts.filter((fact) => of.counts(fact, span)).length : null;
  const counted = { count: ids.length, whole, share: shareOf(figure, ids.length, whole) };
  const value = figure.places === undefined ? counted.count : counted.share;
  return { ...counted, value, ids, sentence: figure.words(counted) };
}

/**
 * The same count by unit, kind, source or month. A record with two lead units counts in both of them, while the
 * total counts it once; by kind, source and month of the deciding day the groups add up to the total.
 */
export function grouped(figure: Figure, facts: readonly Fact[], span: Span, by: FactGrouping): FigureGroup[] {
  const counted = gathered(figure, facts, span, by);
  const wholes = figure.of ? gathered(figure.of, facts, span, by) : undefined;
  const values = [...new Set([...(wholes?.keys() ?? []), ...counted.keys()])];
  return values.map((value) => {
    const ids = counted.get(value) ?? [];
    const whole = wholes ? (wholes.get(value)?.length ?? 0) : null;
    return { value, ids, count: ids.length, whole, share: shareOf(figure, ids.length, whole) };
  });
}

function gathered(figure: Figure, facts: readonly Fact[], span: Span, by: FactGrouping): Map<string | null, Id[]> {
  const found = new Map<string | null, Id[]>();
  for (const fact of facts) {
    if (!figure.counts(fact, span)) continue;
    for (const key of new Set(keysOf(figure, fact, span, by))) {
      const ids = found.get(key);
      if (ids) ids.push(fact.id);
      else found.set(key, [fact.id]);
    }
  }
  return found;
}

function keysOf(figure: Figure, fact: Fact, span: Span, by: FactGrouping): readonly (string | null)[] {
  if (by === 'unit') return fact.units.length > 0 ? fact.units : [null];
  if (by !== 'month') return [fact[by]];
  const days = figure.days?.(fact, span) ?? (fact.on === null ? [] : [fact.on]);
  return days.map((day) => day.slice(0, 7));
}
