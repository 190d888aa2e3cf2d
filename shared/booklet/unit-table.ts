import { add, compare, formatDecimal } from '../base/decimal.ts';
import { formatPercent, percentOf } from '../base/percent.ts';
import type { FigureAnswer, FigureGroupAnswer } from '../contract/figure-operations.ts';
import type { Amount } from '../figures/about.ts';

export interface UnitRow {
  readonly label: string;
  /** How many the share is taken of; of a figure that is no part of another nothing. */
  readonly whole: string | null;
  readonly count: string;
  readonly share: string | null;
}

export interface UnitTable {
  readonly rows: readonly UnitRow[];
  /** How many units the row of the others stands for. */
  readonly others: number;
  readonly total: UnitRow;
  /** A record of two units counts in both, the total once. */
  readonly twice: boolean;
}

interface Sum {
  count: Amount;
  denominator: Amount;
}

const shown = 3;

const text = (value: Amount): string => (value === null ? '' : formatDecimal(value, { grouping: true }));

function plus(a: Amount, b: Amount): Amount {
  if (a === null) return b;
  return b === null ? a : add(a, b);
}

const summed = (groups: readonly Sum[]): Sum =>
  groups.reduce<Sum>(
    (sum, one) => ({ count: plus(sum.count, one.count), denominator: plus(sum.denominator, one.denominator) }),
    { count: null, denominator: null },
  );

function rowOf(label: string, { count, denominator }: Sum, places: number): UnitRow {
  const points = count === null || denominator === null ? null : percentOf(count, denominator, places);
  return {
    label,
    whole: denominator === null ? null : text(denominator),
    count: text(count),
    share: points === null ? null : formatPercent(points),
  };
}

const size = ({ count, denominator }: Sum): Amount => denominator ?? count ?? 0;

const isSome = ({ count, denominator }: FigureGroupAnswer): boolean =>
  Number(count ?? 0) !== 0 || Number(denominator ?? 0) !== 0;

/** The largest three units, the others in one row, and the total, which is the figure itself. */
export function unitTable(
  {
    groups = [],
    numerator,
    denominator,
    places,
  }: Pick<FigureAnswer, 'groups' | 'numerator' | 'denominator' | 'places'>,
  words: { others: (count: number) => string; total: string },
): UnitTable | undefined {
  const told = groups.filter(isSome).toSorted((a, b) => compare(size(b) ?? 0, size(a) ?? 0));
  if (told.length === 0) return undefined;
  const at = places ?? 0;
  // One more is told by its name rather than as the one other.
  const named = told.length === shown + 1 ? told : told.slice(0, shown);
  const rest = told.slice(named.length);
  const all = summed(told);
  const total: Sum = { count: numerator, denominator };
  return {
    rows: [
      ...named.map((one) => rowOf(one.label, one, at)),
      ...(rest.length === 0 ? [] : [rowOf(words.others(rest.length), summed(rest), at)]),
    ],
    others: rest.length,
    total: rowOf(words.total, total, at),
    twice: compare(size(all) ?? 0, size(total) ?? 0) > 0,
  };
}
