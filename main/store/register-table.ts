import { customType, integer, type SQLiteCustomColumnBuilder, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Field, Fields, ValueOf } from '#shared/language/field.ts';
import type { Register } from '#shared/language/register.ts';
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
type ColumnOf<F> = F extends Field<infer _K, infer _V, true>
  ? ReturnType<Builder<Filled<F>>['notNull']>
  : Builder<Filled<F>>;

type StoredNames<F extends Fields> = { [K in keyof F]: F[K] extends { kind: 'computed' } ? never : K }[keyof F];

type ColumnsOf<F extends Fields> = { [K in StoredNames<F> & string]: ColumnOf<F[K]> };

const heads = {
  rowNumber: integer('row_number').primaryKey(),
  id: text('id').notNull(),
  state: text('state').notNull(),
  removed: integer('removed', { mode: 'boolean' }).notNull(),
  version: integer('version').notNull(),
};

function columnsOf<F extends Fields>(of: Register<string, F>): ColumnsOf<F> {
  const columns = layoutOf(of).columns.map(({ field, type, encode, decode }) => {
    const made = customType<{ data: unknown; driverData: Stored }>({
      dataType: () => type,
      toDriver: encode,
      fromDriver: decode,
    });
    return [field, made(field)];
  });
  return Object.fromEntries(columns) as ColumnsOf<F>;
}

/** The table of a register for typed queries; its fields' names and types infer from the description. */
export const tableOf = <F extends Fields>(of: Register<string, F>) =>
  sqliteTable(layoutOf(of).table, { ...heads, ...columnsOf(of) });
