import { ROC_OFFSET } from '#shared/base/date-parts.ts';
import { partsOf } from '#shared/base/day.ts';
import { add, type Decimal } from '#shared/base/decimal.ts';
import type { Id } from '#shared/base/ids.ts';
import { firstDayOf, type Month, makeMonth } from '#shared/base/month.ts';
import { acrossOf, itemField, monthField, yearField, yearMonthField } from '#shared/importing/indicator-rows.ts';
import type { Kept } from '../../store/columns.ts';
import type { Of } from '../../store/records.ts';

type Values = Readonly<Record<string, unknown>>;

export type KeptNumber = Pick<Of<'indicatorValue'>, 'id' | 'version' | 'indicator' | 'month' | 'value' | 'note'>;

/** A number of a row: of what, of which month, and the field it stands in. */
export interface SaidNumber {
  field: string;
  indicator: Id;
  month: Month;
  value: Decimal;
}

export const placeOf = ({ indicator, month }: { indicator: string; month: string }): string => `${indicator} ${month}`;

/** Numbers are compared as numbers: 5.0 is 5. */
export const plainNumber = (value: unknown): Decimal => add(String(value));

const isSaid = (value: unknown): boolean => value !== undefined && value !== null;

function monthOf(values: Values, { across, of }: { across: string; of: string }): Month | undefined {
  if (across === 'yearMonths') return of;
  if (across === 'items') return isSaid(values.month) ? String(values.month) : undefined;
  const [year, month] = across === 'months' ? [values.year, of] : [of, values.monthNumber];
  return isSaid(year) && isSaid(month) ? makeMonth(Number(year) + ROC_OFFSET, Number(month)) : undefined;
}

/** What a row says, number by number; blanks say nothing. */
export function numbersOf(values: Values): SaidNumber[] {
  return Object.entries(values).flatMap(([field, value]): SaidNumber[] => {
    const across = field === 'value' ? { across: 'items', of: String(values.indicator) } : acrossOf(field);
    if (!across || !isSaid(value)) return [];
    const indicator = across.across === 'items' ? across.of : values.indicator;
    const month = monthOf(values, across);
    if (!isSaid(indicator) || month === undefined) return [];
    return [{ field, indicator: String(indicator), month, value: plainNumber(value) }];
  });
}

/** A row as the office's numbers fill it, whatever stands across. */
interface Row {
  id: string;
  head: Record<string, unknown>;
  filled: Record<string, Decimal>;
  versions: number;
}

/** The rows that a number stands in, by what a table has across. */
function rowsWith({ id, indicator, month, value, note }: KeptNumber): { id: string; head: object; field: string }[] {
  const { year: western, month: n } = partsOf(firstDayOf(month));
  const year = String(western - ROC_OFFSET);
  return [
    { id, head: { indicator, month, ...(note === null ? {} : { note }) }, field: 'value' },
    { id: `${indicator} ${year}`, head: { indicator, year }, field: monthField(n) },
    { id: `${indicator} all`, head: { indicator }, field: yearMonthField(month) },
    { id: month, head: { month }, field: itemField(indicator) },
    { id: `${indicator} /${n}`, head: { indicator, monthNumber: n }, field: yearField(Number(year)) },
  ].map((row) => ({ ...row, value }));
}

/** Numbers as rows of every kind of table: a row has the record's id where it is one, and else what tells it apart. */
export function rowsOf(numbers: readonly KeptNumber[]): Map<string, Kept> {
  const rows = new Map<string, Row>();
  for (const number of numbers)
    for (const { id, head, field } of rowsWith(number)) {
      const row: Row = rows.get(id) ?? { id, head: { ...head }, filled: {}, versions: 0 };
      row.filled[field] = plainNumber(number.value);
      row.versions += number.version;
      rows.set(id, row);
    }
  return new Map([...rows].map(([id, row]) => [id, keptRow(row)]));
}

/** Whatever changes in a row changes its version. */
const keptRow = ({ id, head, filled, versions }: Row): Kept => ({
  id,
  state: 'current',
  removed: false,
  version: versions,
  clocks: {},
  ...head,
  ...filled,
});
