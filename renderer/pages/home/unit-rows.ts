import type { Id } from '#shared/base/ids.ts';
import { type LightLimits, lightOf } from '#shared/budget/rates.ts';
import { type UnitCount, type UnitRow, unitCounts } from '#shared/contract/directive-answers.ts';
import type { FigureGroupAnswer } from '#shared/contract/figure-operations.ts';

export interface UnitLine {
  unit: Id;
  name: string;
  /** undefined: the unit has no case. */
  counts: Readonly<Record<UnitCount, number>> | undefined;
  rate: { percent: string; ids: readonly Id[] } | undefined;
}

const countsOf = (row: UnitRow): UnitLine['counts'] =>
  Object.fromEntries(unitCounts.map((name) => [name, row[name]])) as Record<UnitCount, number>;

/**
 * Units with cases, and those that are behind with their budget though they have none; with `all` every unit that has
 * a rate.
 */
export function unitLines(
  rows: readonly UnitRow[],
  groups: readonly FigureGroupAnswer[],
  limits: LightLimits,
  all: boolean,
): UnitLine[] {
  const rates = new Map(
    groups.flatMap(({ value, share, label, ids }) =>
      value === null || share === null ? [] : [[value, { label, percent: share, ids }] as const],
    ),
  );
  const withCases = rows.map((row): UnitLine => {
    const rate = rates.get(row.unit);
    rates.delete(row.unit);
    return { unit: row.unit, name: row.name, counts: countsOf(row), rate };
  });
  const others = [...rates]
    .filter(([, { percent }]) => all || lightOf(percent, limits) !== 'ok')
    .map(([unit, rate]): UnitLine => ({ unit, name: rate.label, counts: undefined, rate }));
  return [...withCases, ...others];
}
