import { Refusal } from '#shared/base/refusal.ts';
import type { Register } from '#shared/language/register.ts';
import { headColumns, isSet, layoutOf, quote } from './columns.ts';
import type { ReadableDb, WritableDb } from './database.ts';

interface LiveColumn {
  name: string;
  type: string;
}

/** Additive schema work follows from the registers: new tables and new columns, never anything else. */
export function deriveSchema(db: WritableDb, registers: readonly Register[]): void {
  for (const of of registers) {
    const layout = layoutOf(of);
    if (liveColumns(db, layout.table).length === 0) createTables(db, of);
    else addColumns(db, of);
    createIndexes(db, of);
  }
}

function columnSql(of: Register, field: string, type: string, keys: boolean): string {
  const described = of.fields[field];
  const parts = [quote(field), type];
  if (described?.kind === 'flag') parts.push('NOT NULL DEFAULT 0');
  if (isSet(described?.kind)) parts.push("NOT NULL DEFAULT '[]'");
  if (keys && described?.kind === 'reference' && described.to)
    parts.push(`REFERENCES ${quote(`r_${described.to()}`)} (id) DEFERRABLE INITIALLY DEFERRED`);
  return parts.join(' ');
}

const headSql = 'state TEXT NOT NULL, removed INTEGER NOT NULL, version INTEGER NOT NULL, clocks TEXT NOT NULL';

function createTables(db: WritableDb, of: Register): void {
  const { table, history, columns } = layoutOf(of);
  const fields = (keys: boolean) => columns.map((one) => columnSql(of, one.field, one.type, keys)).join(', ');
  db.script(
    `CREATE TABLE ${quote(table)} (row_number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, ${headSql}, ${fields(true)}) STRICT`,
  );
  db.script(
    `CREATE TABLE ${quote(history)} (row_number INTEGER PRIMARY KEY, id TEXT NOT NULL, from_position INTEGER NOT NULL, to_position INTEGER, ${headSql}, ${fields(false)}) STRICT`,
  );
}

function addColumns(db: WritableDb, of: Register): void {
  const { table, history, columns } = layoutOf(of);
  const live = new Map(liveColumns(db, table).map((one) => [one.name, one.type]));
  for (const { field, type } of columns) {
    const there = live.get(field);
    if (there === type) continue;
    if (there !== undefined)
      throw new Refusal('damaged', `資料表「${of.label}」的欄位${field}型別不符，無法開啟。從備份還原。`);
    db.script(`ALTER TABLE ${quote(table)} ADD COLUMN ${columnSql(of, field, type, true)}`);
    db.script(`ALTER TABLE ${quote(history)} ADD COLUMN ${columnSql(of, field, type, false)}`);
  }
}

function createIndexes(db: WritableDb, of: Register): void {
  const { table, history } = layoutOf(of);
  const looked = Object.entries(of.fields).filter(([, field]) => field.unique || field.kind === 'reference');
  // Blanks are looked for by nobody, and most references of a new record are blank.
  for (const [name] of looked)
    db.script(
      `CREATE INDEX IF NOT EXISTS ${quote(`${table}_${name}`)} ON ${quote(table)} (${quote(name)}) WHERE ${quote(name)} IS NOT NULL`,
    );
  db.script(`CREATE INDEX IF NOT EXISTS ${quote(`${history}_id`)} ON ${quote(history)} (id, from_position)`);
  db.script(`CREATE INDEX IF NOT EXISTS ${quote(`${history}_span`)} ON ${quote(history)} (from_position, to_position)`);
}

const liveColumns = (db: ReadableDb, table: string): LiveColumn[] =>
  db.all<LiveColumn>('SELECT name, type FROM pragma_table_info(?)', table);

/** Names with a line below can be no field's: those are written in one word. */
const fixedColumns = new Set(['row_number', ...headColumns]);

/** Tables and columns that this program does not know come from a newer one. */
export function unknownSchema(db: ReadableDb, registers: readonly Register[]): string[] {
  const known = new Map(
    registers.map((of) => [layoutOf(of).table, new Set(layoutOf(of).columns.map((one) => one.field))]),
  );
  const tables = db.all<{ name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table' AND name GLOB 'r_*'");
  return tables.flatMap(({ name }) => {
    const fields = known.get(name);
    if (!fields) return [name];
    return liveColumns(db, name)
      .filter((one) => !fixedColumns.has(one.name) && !fields.has(one.name))
      .map((one) => `${name}.${one.name}`);
  });
}
