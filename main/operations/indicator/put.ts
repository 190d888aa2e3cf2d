import { todayIn } from '#shared/base/day.ts';
import { add, type Decimal } from '#shared/base/decimal.ts';
import { type Id, newId } from '#shared/base/ids.ts';
import { formatMonth, type Month, monthOf } from '#shared/base/month.ts';
import { Refusal } from '#shared/base/refusal.ts';
import { numberText } from '#shared/indicator/months.ts';
import { indicatorWords as words } from '#shared/words/indicator.ts';
import type { Draft } from '../../store/draft.ts';
import { type Of, recordsWhere, recordThere } from '../../store/records.ts';
import { type Task, type TaskContext, task } from '../carry.ts';

interface Row {
  indicator: Id;
  month: Month;
  value: Decimal | null;
  seen?: Decimal | null | undefined;
}

type Value = Of<'indicatorValue'>;

const placeOf = ({ indicator, month }: Pick<Row, 'indicator' | 'month'>): string => `${indicator} ${month}`;

/** Numbers are compared as numbers: 5.0 is 5. */
const plain = (value: Decimal | null): Decimal | null => (value === null ? null : add(value));

/** All cells of one act in one change: a number where there is something, its record to the bin where there is nothing. */
function put(context: TaskContext, { rows }: { rows: readonly Row[] }): { written: number; position: number } {
  const { db } = context.store;
  const wanted = new Map(rows.map((row) => [placeOf(row), row]));
  const indicators = new Map<Id, Of<'indicator'>>();
  for (const { indicator: id } of rows) if (!indicators.has(id)) indicators.set(id, recordThere(db, 'indicator', id));
  const there = new Map(
    recordsWhere(db, 'indicatorValue', { field: 'indicator', is: 'oneOf', value: [...indicators.keys()] }).map(
      (one) => [placeOf(one), one],
    ),
  );
  const drafts = [...wanted].flatMap(([place, row]): Draft[] => {
    const of = indicators.get(row.indicator);
    return of ? draftsFor(of, row, there.get(place)) : [];
  });
  const { written, position } = context.commit('indicatorValue.put', drafts);
  return { written, position };
}

function draftsFor(of: Of<'indicator'>, row: Row, there: Value | undefined): Draft[] {
  const value = plain(row.value);
  const now = there?.value ?? null;
  if (value === now) return [];
  if (of.stopped) throw new Refusal('invalid', words.stopped(of.name));
  if (row.month > monthOf(todayIn())) throw new Refusal('invalid', words.future(formatMonth(row.month)));
  if (row.seen !== undefined && plain(row.seen) !== now)
    throw new Refusal('conflict', words.changed(of.name, formatMonth(row.month), numberText(of, now) || words.blank));
  const { indicator, month } = row;
  if (!there) return [{ kind: 'create', register: 'indicatorValue', id: newId(), values: { indicator, month, value } }];
  const on = { register: 'indicatorValue', id: there.id, version: there.version };
  return value === null ? [{ kind: 'remove', ...on }] : [{ kind: 'patch', ...on, patch: { value } }];
}

export const indicatorTasks: Readonly<Record<string, Task>> = { 'indicatorValue.put': task(put) };
