import { and, eq, gte, isNull, or, sql } from 'drizzle-orm';
import type { Day } from '#shared/base/day.ts';
import type { Id } from '#shared/base/ids.ts';
import type { ReadableDb } from './database.ts';
import { tables } from './tables.ts';

const { account, person, unit } = tables;

const personColumns = {
  id: person.id,
  name: person.name,
  unit: person.unit,
  roles: person.roles,
  deputies: person.deputies,
  to: person.to,
};

export type PersonRow = NonNullable<ReturnType<typeof personRow>>;

export const personRow = (db: ReadableDb, id: Id) =>
  db.query
    .select(personColumns)
    .from(person)
    .where(and(eq(person.id, id), eq(person.removed, false)))
    .get();

/** Persons that name this one among their deputies. */
export const peopleWithDeputy = (db: ReadableDb, deputy: Id): PersonRow[] =>
  db.query
    .select(personColumns)
    .from(person)
    .where(and(eq(person.removed, false), sql`instr(${person.deputies}, ${deputy}) > 0`))
    .all();

const accountColumns = {
  id: account.id,
  name: account.name,
  person: account.person,
  suspended: account.suspended,
  mustChange: account.mustChange,
};

export const accountRow = (db: ReadableDb, id: Id) =>
  db.query
    .select(accountColumns)
    .from(account)
    .where(and(eq(account.id, id), eq(account.removed, false)))
    .get();

export const accountNamed = (db: ReadableDb, name: string) =>
  db.query
    .select(accountColumns)
    .from(account)
    .where(and(eq(account.name, name.trim().toLowerCase()), eq(account.removed, false)))
    .get();

export type AccountRow = NonNullable<ReturnType<typeof accountRow>>;

/** Accounts that can sign in on a day, with their persons. */
export const openAccounts = (db: ReadableDb, day: Day) =>
  db.query
    .select({ account: account.name, name: person.name, roles: person.roles, title: person.title, unit: unit.name })
    .from(account)
    .innerJoin(person, eq(person.id, account.person))
    .leftJoin(unit, eq(unit.id, person.unit))
    .where(
      and(
        eq(account.removed, false),
        eq(account.suspended, false),
        eq(person.removed, false),
        or(isNull(person.to), gte(person.to, day)),
      ),
    )
    .orderBy(account.rowNumber)
    .all();

export const unitName = (db: ReadableDb, id: Id): string =>
  db.query.select({ name: unit.name }).from(unit).where(eq(unit.id, id)).get()?.name ?? '';

export const personName = (db: ReadableDb, id: Id): string =>
  db.query.select({ name: person.name }).from(person).where(eq(person.id, id)).get()?.name ?? '';

/** The name of an account's person, for people to read; also of one that is gone. */
export const accountHolder = (db: ReadableDb, id: Id): string =>
  db.query
    .select({ name: person.name })
    .from(account)
    .innerJoin(person, eq(person.id, account.person))
    .where(eq(account.id, id))
    .get()?.name ?? '不明帳號';
