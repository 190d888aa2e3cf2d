import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** The system tables of the office file. Their SQL is frozen in the migrations; registers' tables derive. */
export const meta = sqliteTable('meta', {
  key: text().primaryKey(),
  value: text().notNull(),
});

export const migration = sqliteTable('migration', {
  number: integer().primaryKey(),
  name: text().notNull(),
  hash: text().notNull(),
  appliedAt: text('applied_at').notNull(),
  program: text().notNull(),
});

export const station = sqliteTable('station', {
  number: integer().primaryKey(),
  id: text().notNull(),
  madeAt: text('made_at').notNull(),
  reason: text().notNull(),
});

export const change = sqliteTable('change', {
  position: integer().primaryKey(),
  station: text().notNull(),
  sequence: integer().notNull(),
  clock: text().notNull(),
  account: text(),
  behalf: text(),
  operation: text().notNull(),
  undoes: text(),
  previous: text().notNull(),
  hash: text().notNull(),
});

export const entry = sqliteTable('entry', {
  number: integer().primaryKey(),
  position: integer().notNull(),
  register: text().notNull(),
  record: text().notNull(),
  before: text(),
  after: text().notNull(),
});

export const credential = sqliteTable('credential', {
  number: integer().primaryKey(),
  account: text().notNull(),
  salt: text().notNull(),
  cost: text().notNull(),
  verifier: text().notNull(),
  wrappedKey: text('wrapped_key').notNull(),
});

export const sealedKey = sqliteTable('sealed_key', {
  number: integer().primaryKey(),
  subject: text().notNull(),
  wrapped: text(),
  destroyedAt: text('destroyed_at'),
});
