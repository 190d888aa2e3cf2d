import { customType, integer, type SQLiteCustomColumnBuilder, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Field, Fields, ValueOf } from '#shared/language/field.ts';
import type { Register } from '#shared/language/register.ts';
import { registers } from '#shared/registers/index.ts';
import { layoutOf, type Stored } from './columns.ts';

type Builder<V> = SQLiteCustomColumnBuilder<{
  name: '';
  dataType: 'custom';
  columnType: 'SQLiteCustomColumn';
  data: V;
  driverParam: Stored;
  enumValues: undefined;
}>;

type Filled<F> = NonNullable<ValueOf<F>>;

/** What must be filled is never null in a query's answer. */
type ColumnOf<F> =
  F extends Field<infer _K, infer _V, true> ? ReturnType<Builder<Filled<F>>['notNull']> : Builder<Filled<F>>;

type StoredNames<F extends Fields> = { [K in keyof F]: F[K] extends { kind: 'computed' } ? never : K }[keyof F];

type ColumnsOf<F extends Fields> = { [K in StoredNames<F> & string]: ColumnOf<F[K]> };

const heads = () => ({
  rowNumber: integer('row_number').primaryKey(),
  id: text('id').notNull(),
  state: text('state').notNull(),
  removed: integer('removed', { mode: 'boolean' }).notNull(),
  version: integer('version').notNull(),
});

function columnsOf<F extends Fields>(of: Register<string, F>): ColumnsOf<F> {
  const columns = layoutOf(of).columns.map(({ field, type, encode, decode }) => {
    const column = customType<{ data: unknown; driverData: Stored }>({
      dataType: () => type,
      toDriver: encode,
      fromDriver: decode,
    });
    return [field, column(field)];
  });
  return Object.fromEntries(columns) as ColumnsOf<F>;
}

/** The drizzle table of a register: names and types of its columns infer from the description. */
export const tableOf = <N extends string, F extends Fields>(of: Register<N, F>) =>
  sqliteTable(layoutOf(of).table as `r_${N}`, { ...heads(), ...columnsOf(of) });

/** For code that means one register in particular; what works on any goes by its layout. */
export const tables = {
  unit: tableOf(registers.unit),
  person: tableOf(registers.person),
  account: tableOf(registers.account),
  calendar: tableOf(registers.calendar),
  attachment: tableOf(registers.attachment),
  setting: tableOf(registers.setting),
  directive: tableOf(registers.directive),
  directiveKind: tableOf(registers.directiveKind),
  assignment: tableOf(registers.assignment),
  report: tableOf(registers.report),
  request: tableOf(registers.request),
  ruling: tableOf(registers.ruling),
  meeting: tableOf(registers.meeting),
  series: tableOf(registers.series),
  item: tableOf(registers.item),
  council: tableOf(registers.council),
  motion: tableOf(registers.motion),
  motionReport: tableOf(registers.motionReport),
  question: tableOf(registers.question),
} as const;
