import { ROC_OFFSET } from '#shared/base/date-parts.ts';
import { partsOf, todayIn } from '#shared/base/day.ts';
import { type Id, newId } from '#shared/base/ids.ts';
import { formatMonth, isMonth } from '#shared/base/month.ts';
import { Refusal } from '#shared/base/refusal.ts';
import {
  acrossIn,
  IndicatorNames,
  indicatorColumns,
  indicatorRows,
  isSeldom,
} from '#shared/importing/indicator-rows.ts';
import { everything } from '#shared/language/condition.ts';
import { indicatorImportWords as importWords } from '#shared/words/indicator-import.ts';
import type { ReadableDb } from '../../store/database.ts';
import type { Draft } from '../../store/draft.ts';
import { fieldsSeen, type Of, recordsWhere } from '../../store/records.ts';
import type { ReadContext, TaskContext } from '../carry.ts';
import type { ImportBook } from './book.ts';
import { IndicatorCheck } from './indicator-check.ts';
import { type KeptNumber, numbersOf, placeOf, rowsOf } from './indicator-numbers.ts';
import { IndicatorReader, judgedNumbers } from './indicator-reader.ts';
import { assumedOf } from './indicator-titles.ts';
import type { StagedWrite } from './stage.ts';

type Values = Readonly<Record<string, unknown>>;

/** 業務統計: numbers of months, one a row or many; what tells a row apart is all but its numbers. */
export function indicatorBook(db: ReadableDb): ImportBook {
  const indicators = recordsWhere(db, 'indicator', everything);
  const names = new IndicatorNames(indicators);
  const of = indicatorRows(indicators, partsOf(todayIn()).year - ROC_OFFSET);
  const byId = new Map(indicators.map((one) => [one.id, one]));
  return {
    of,
    asText: ['indicator', 'month'],
    wants: ['indicator', 'month'],
    must: mustOf,
    keys: keysOf,
    seldom: isSeldom,
    columns: (fields, heads) => indicatorColumns(fields, heads, names),
    assumed: (_, titles) => assumedOf(db, names, byId, titles),
    understand: () => {
      const reader = new IndicatorReader(names, byId);
      return (values, near) => reader.read(values, near);
    },
    compared: () => compared,
    called: () => (values) => calledOf(values, byId),
    there: (context, ids) => {
      const rows = rowsOf(numbersSeen(context));
      return ids ? ids.flatMap((id) => rows.get(id) ?? []) : rows.values();
    },
    beside: (context) => judgedNumbers(context, byId),
    check: (context, sheet) => new IndicatorCheck(context, sheet, { names, byId }),
    drafts,
  };
}

const keysOf = (said: ReadonlySet<string>): readonly string[] => {
  switch (acrossIn(said)) {
    case 'months':
      return ['indicator', 'year'];
    case 'yearMonths':
      return ['indicator', 'across'];
    case 'items':
      return ['month', 'across'];
    case 'years':
      return said.has('month') ? ['indicator', 'monthNumber'] : [];
    default:
      return said.has('value') && said.has('month') && said.has('indicator') ? ['indicator', 'month'] : [];
  }
};

/** Without these no number of a table has its place. */
const mustOf = (said: ReadonlySet<string>): readonly string[] => {
  const across = acrossIn(said);
  if (across === 'items') return ['month'];
  return across === 'months' ? ['indicator', 'year'] : ['indicator'];
};

/** A row of one kind of table is none of another's. */
function compared(name: string, values: Values): string | undefined {
  if (name === 'across') {
    const across = acrossIn(Object.keys(values));
    return across === 'items' || across === 'yearMonths' ? across : undefined;
  }
  const value = values[name];
  return value === undefined || value === null || value === '' ? undefined : String(value);
}

function calledOf({ indicator, year, month, monthNumber }: Values, byId: ReadonlyMap<Id, Of<'indicator'>>): string {
  const parts = [
    byId.get(String(indicator))?.name ?? '',
    typeof year === 'string' ? importWords.year(year) : '',
    typeof month === 'string' && isMonth(month) ? formatMonth(month) : '',
    typeof monthNumber === 'number' ? importWords.month(monthNumber) : '',
  ];
  return parts.filter((part) => part !== '').join('　');
}

const seenFields = ['id', 'version', 'indicator', 'month', 'value', 'note'] as const;

const numbersSeen = (context: Pick<ReadContext, 'db' | 'who'>): KeptNumber[] =>
  fieldsSeen(context, 'indicatorValue', seenFields, everything);

/** All are looked up before the first is written. What changed since the preview is not written over. */
function* drafts({ store }: TaskContext, rows: Iterable<StagedWrite>): Generator<Draft> {
  const all = recordsWhere(store.db, 'indicatorValue', everything);
  const byPlace = new Map(all.map((one) => [placeOf(one), one]));
  const known = rowsOf(all);
  for (const row of rows) {
    if (row.record !== null && known.get(row.record)?.version !== row.version)
      throw new Refusal('conflict', importWords.rowChanged(row.row));
    yield* draftsOf(row, byPlace);
  }
}

function* draftsOf(
  { row, record, values, writes }: StagedWrite,
  byPlace: ReadonlyMap<string, KeptNumber>,
): Generator<Draft> {
  const note = values.note === undefined ? {} : { note: values.note };
  for (const { field, indicator, month, value } of numbersOf(values)) {
    const there = byPlace.get(placeOf({ indicator, month }));
    if (record === null && there) throw new Refusal('conflict', importWords.rowChanged(row));
    const isNews = writes.includes(field) || (field === 'value' && writes.includes('note'));
    if (!there)
      yield { kind: 'create', register: 'indicatorValue', id: newId(), values: { indicator, month, value, ...note } };
    else if (isNews)
      yield {
        kind: 'patch',
        register: 'indicatorValue',
        id: there.id,
        version: there.version,
        patch: { value, ...note },
      };
  }
}
