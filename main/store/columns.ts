import { periodText } from '#shared/language/condition.ts';
import type { Field, FieldKind } from '#shared/language/field.ts';
import { type AnyRecord, type Register, statesOf } from '#shared/language/register.ts';
import { isStored } from '#shared/language/schema.ts';
import { fromScaled, toScaled } from './scaled.ts';

export type Stored = string | number | null;

const setKinds = new Set<FieldKind>(['choices', 'references', 'attachments', 'children']);

/** Sets are never null: an empty one is an empty list. */
export const isSet = (kind: FieldKind | undefined): boolean => kind !== undefined && setKinds.has(kind);

/** What a field holds that nobody filled: entries of new records leave it out. */
export const blankOf = (kind: FieldKind | undefined): unknown => {
  if (kind === 'flag') return false;
  return isSet(kind) ? [] : null;
};

export const isNothing = (value: unknown): boolean =>
  value === null || value === undefined || value === false || (Array.isArray(value) && value.length === 0);

export interface Column {
  readonly field: string;
  /** A value rests as it is. */
  readonly plain?: true;
  readonly type: 'TEXT' | 'INTEGER';
  readonly encode: (value: unknown) => Stored;
  readonly decode: (stored: Stored) => unknown;
}

const asIs = {
  plain: true as const,
  encode: (value: unknown) => (value ?? null) as Stored,
  decode: (stored: Stored): unknown => stored,
};

/** How a kind of field rests in SQLite. Enumerations are checked by the program, not by the table. */
function column(field: string, of: Field): Column {
  switch (of.kind) {
    case 'number':
    case 'money':
      return { field, type: 'INTEGER', ...asIs };
    case 'flag':
      return { field, type: 'INTEGER', encode: (value) => (value ? 1 : 0), decode: (stored) => stored === 1 };
    case 'decimal':
    case 'percent': {
      const places = of.places ?? 0;
      return {
        field,
        type: 'INTEGER',
        encode: (value) => (value === null || value === undefined ? null : toScaled(String(value), places)),
        decode: (stored) => (stored === null ? null : fromScaled(Number(stored), places)),
      };
    }
    case 'period':
      return {
        field,
        type: 'TEXT',
        encode: (value) => (value ? String(periodText(value)) : null),
        decode: (stored) => (typeof stored === 'string' ? { from: stored.slice(0, 10), to: stored.slice(11) } : null),
      };
    case 'choices':
    case 'references':
    case 'attachments':
    case 'children':
      return {
        field,
        type: 'TEXT',
        encode: (value) => (isEmptyList(value) ? '[]' : JSON.stringify(value ?? [])),
        decode: (stored) => (typeof stored === 'string' && stored !== '[]' ? JSON.parse(stored) : []),
      };
    default:
      return { field, type: 'TEXT', ...asIs };
  }
}

export interface Layout {
  readonly table: string;
  readonly history: string;
  readonly columns: readonly Column[];
  readonly byField: ReadonlyMap<string, Column>;
  /** Those whose values do not rest as they are. */
  readonly encoded: readonly Column[];
  /** Every column in SQL, head columns first, and the same comma-separated. */
  readonly quoted: readonly string[];
  readonly names: string;
  /** The same, each of table t. */
  readonly ofT: string;
  /** Made once: a statement is found again by its text. */
  readonly byId: string;
}

export const quote = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** What every record has besides its fields; the language keeps field names off these. */
export const headColumns = ['id', 'state', 'removed', 'version', 'clocks'] as const;

const layouts = new WeakMap<Register, Layout>();

export function layoutOf(of: Register): Layout {
  const known = layouts.get(of);
  if (known) return known;
  const columns = Object.entries(of.fields)
    .filter(([, field]) => isStored(field))
    .map(([name, field]) => column(name, field));
  const names = [...headColumns, ...columns.map((one) => one.field)].map(quote);
  const layout: Layout = {
    table: `r_${of.name}`,
    history: `h_${of.name}`,
    columns,
    byField: new Map(columns.map((one) => [one.field, one])),
    encoded: columns.filter(({ plain }) => !plain),
    quoted: names,
    names: names.join(', '),
    ofT: names.map((name) => `t.${name}`).join(', '),
    byId: `SELECT ${names.join(', ')} FROM ${quote(`r_${of.name}`)} WHERE id = ?`,
  };
  layouts.set(of, layout);
  return layout;
}

export type Row = Record<string, Stored>;

/** A record as the store keeps it: sealed fields are ciphertext here. */
export interface Kept extends AnyRecord {
  /** Which change last set each field (or clock group); "*" stands for all that are not named. */
  readonly clocks: Readonly<Record<string, number>>;
}

export function keptFrom(of: Register, row: Row): Kept {
  const record: Record<string, unknown> = {
    id: row.id,
    state: row.state,
    removed: row.removed === 1,
    version: row.version,
    clocks: JSON.parse(String(row.clocks)),
  };
  for (const { field, decode } of layoutOf(of).columns) record[field] = decode(row[field] ?? null);
  return record as unknown as Kept;
}

export function rowValues(of: Register, kept: Kept): Stored[] {
  const values: Stored[] = [kept.id, kept.state, kept.removed ? 1 : 0, kept.version, JSON.stringify(kept.clocks)];
  for (const { field, encode } of layoutOf(of).columns) values.push(encode(kept[field]));
  return values;
}

/** A head or a field of a record, as it rests. */
export function restingOf(of: Register, kept: Kept, name: string): Stored {
  if (name === 'removed') return kept.removed ? 1 : 0;
  if (name === 'clocks') return JSON.stringify(kept.clocks);
  const column = columnOf(of, name);
  return column ? column.encode(kept[name]) : (kept[name] as Stored);
}

export function columnOf(of: Register, field: string): Column | undefined {
  return layoutOf(of).byField.get(field);
}

const isEmptyList = (value: unknown): boolean => Array.isArray(value) && value.length === 0;

/** A value as its row will give it back, so that the journal and the row never differ: 1.50 is 1.5. */
export function asStored(of: Register, values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const out: Record<string, unknown> = { ...values };
  for (const { field, encode, decode } of layoutOf(of).encoded)
    if (out[field] !== undefined && !isEmptyList(out[field])) out[field] = decode(encode(out[field]));
  return out;
}

/** Sorting by a choice follows the order of its description, not of its codes. */
export const choiceOrder = (of: Register, field: string): readonly string[] =>
  field === 'state' ? Object.keys(statesOf(of)) : Object.keys(of.fields[field]?.choices ?? {});
