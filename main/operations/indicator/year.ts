import { ROC_OFFSET } from '#shared/base/date-parts.ts';
import { partsOf } from '#shared/base/day.ts';
import { firstDayOf, type Month, makeMonth } from '#shared/base/month.ts';
import type { IndicatorYear } from '#shared/contract/indicator-operations.ts';
import { stands } from '#shared/indicator/fact.ts';
import { mayEnter } from '#shared/indicator/reach.ts';
import { everything } from '#shared/language/condition.ts';
import { indicator as register } from '#shared/registers/indicator.ts';
import { labelsOf } from '../../store/labels.ts';
import { fieldsSeen, type Of, recordsSeen } from '../../store/records.ts';
import { type Read, type ReadContext, read } from '../carry.ts';

type Indicator = Of<'indicator'>;
const valueFields = ['id', 'indicator', 'month', 'value', 'note'] as const;

type Value = Pick<Of<'indicatorValue'>, (typeof valueFields)[number]>;

const inOrder = (a: Indicator, b: Indicator): number =>
  (a.order ?? Number.MAX_SAFE_INTEGER) - (b.order ?? Number.MAX_SAFE_INTEGER) || (a.key < b.key ? -1 : 1);

const rocYearOf = (month: Month): number => partsOf(firstDayOf(month)).year - ROC_OFFSET;

/** Of each indicator the newest number that is older than the year. */
function newestBefore(values: readonly Value[], first: Month, wanted: ReadonlySet<string>): Value[] {
  const newest = new Map<string, Value>();
  for (const one of values) {
    const best = newest.get(one.indicator);
    if (one.month < first && wanted.has(one.indicator) && (!best || best.month < one.month))
      newest.set(one.indicator, one);
  }
  return [...newest.values()];
}

function yearSheet(context: ReadContext, year: number): IndicatorYear {
  const [first, last] = [makeMonth(year + ROC_OFFSET, 1), makeMonth(year + ROC_OFFSET, 12)];
  const all = fieldsSeen(context, 'indicatorValue', valueFields, everything);
  const values = all.filter(({ month }) => month >= first && month <= last);
  const counted = new Set(values.map((one) => one.indicator));
  const indicators = recordsSeen(context, 'indicator', everything)
    .filter(({ id, stopped }) => !stopped || counted.has(id))
    .toSorted(inOrder);
  const standing = new Set(indicators.filter(stands).map(({ id }) => id));
  return {
    indicators: indicators.map((one) => ({
      id: one.id,
      key: one.key,
      name: one.name,
      category: one.category,
      unit: one.unit,
      measure: one.measure,
      kind: one.kind,
      cumulative: one.cumulative,
      places: one.places,
      source: one.source,
      owner: one.owner,
      stopped: one.stopped,
      order: one.order,
      mine: !one.stopped && mayEnter(context.who, one.unit),
    })),
    values,
    before: newestBefore(all, first, standing).map(({ id, indicator, month, value }) => ({
      id,
      indicator,
      month,
      value,
    })),
    labels: labelsOf(
      { ...context, of: register },
      indicators.map(({ unit, owner }) => ({ unit, owner })),
    ),
    years: [...new Set(all.map(({ month }) => rocYearOf(month)))].toSorted((a, b) => a - b),
  };
}

export const indicatorReads: Readonly<Record<string, Read>> = {
  'indicator.year': read('indicator.year', (context, { year }) => yearSheet(context, year)),
};
