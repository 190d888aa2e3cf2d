import type { MoneyUnit } from '#shared/base/money.ts';
import type { Basis, ImportPreview, MatchedColumn } from '#shared/contract/import-operations.ts';
import type { Calls } from '#shared/contract/index.ts';
import { isAround, isHeading } from '#shared/importing/feet.ts';
import { isGrouped, mayGroup, mustBeSaid } from '#shared/importing/grouping.ts';
import { findHeadPlace, type HeadPlace, type TextRows } from '#shared/importing/head.ts';
import { bareHead, columnsFor, namingFields, usualKeys } from '#shared/importing/register-fields.ts';
import { columnsFrom, fileColumns } from '#shared/importing/source.ts';
import { tableUnit } from '#shared/importing/table-unit.ts';
import { isTotal } from '#shared/importing/totals.ts';
import type { Field } from '#shared/language/field.ts';
import { importWords as words } from '#shared/words/importing.ts';
import type { ReadableDb } from '../../store/database.ts';
import type { ReadContext } from '../carry.ts';
import type { ImportBook } from './book.ts';
import { columnsByContent } from './by-content.ts';
import { namedProfile, profileOf } from './profiles.ts';
import type { ImportTarget } from './target.ts';

type Wish = Calls['import.read']['input'];
type Columns = ReadonlyMap<string, number>;

/** What a sheet is taken for: where its head is, which column is which field, and which fields tell its rows apart. */
export interface Meaning {
  place: HeadPlace;
  columns: Columns;
  /** What stands in every row for fields that have no column. */
  fixed: ReadonlyMap<string, string>;
  /** Fields in which a blank cell stands for what is above it. */
  fill: ReadonlySet<string>;
  keys: readonly string[];
  /** These are told by heads, not only by what the columns hold. */
  byHeads: boolean;
  matched: MatchedColumn[];
  missing: string | null;
  /** So many fields that a new record needs are said nowhere. */
  lacks: number;
  profile: ImportPreview['profile'];
  /** Of columns whose heads name none. */
  unit: MoneyUnit;
  unitFrom: ImportPreview['unitFrom'];
}

/** The head of a sheet; one that names what tells records apart goes before any other. */
export const headIn = (target: ImportTarget, rows: TextRows): HeadPlace | undefined =>
  findHeadPlace(rows, (heads) => {
    const columns = columnsIn(target, heads);
    return columns.size + (keysOf(target.book, columns).length > 0 ? 100 : 0);
  });

const columnsIn = ({ book, fields }: ImportTarget, heads: readonly string[]): Columns =>
  book.columns?.(fields, heads) ?? columnsFor(fields, heads);

const keysOf = (
  book: ImportBook,
  columns: Columns,
  fixed: ReadonlyMap<string, string> = new Map(),
): readonly string[] => book.keys?.(new Set([...columns.keys(), ...fixed.keys()])) ?? usualKeys(book.of, columns);

/** An office that gives the numbers leaves their column empty: what tells those rows apart is something else. */
function keysAsFilled(
  book: ImportBook,
  columns: Columns,
  fixed: ReadonlyMap<string, string>,
  rows: TextRows,
): readonly string[] {
  const filled = new Map([...columns].filter(([, at]) => rows.some((row) => (row[at] ?? '').trim() !== '')));
  const keys = keysOf(book, filled, fixed);
  return keys.length > 0 ? keys : keysOf(book, columns, fixed);
}

/** What the user says stands for a column that is lacking, and what the titles and the office tell. */
function fixedIn(
  db: ReadableDb,
  { book, fields }: ImportTarget,
  columns: Columns,
  titles: string,
  said: Readonly<Record<string, string>> = {},
): Map<string, string> {
  const names = new Set(fields.map(({ name }) => name));
  const all = Object.entries({ ...book.assumed?.(db, titles), ...said });
  return new Map(all.filter(([name, text]) => names.has(name) && !columns.has(name) && text.trim() !== ''));
}

/** What the user says goes before what the source was read as, and that before what its heads say. */
export function meaningOf(context: ReadContext, target: ImportTarget, wish: Wish, rows: TextRows): Meaning | undefined {
  const { db } = context;
  const place = headIn(target, rows);
  if (!place) return undefined;
  const { of } = target.book;
  const profile =
    wish.profile === undefined ? profileOf(db, of.name, place.heads) : namedProfile(db, of.name, wish.profile);
  const byHead = columnsIn(target, place.heads);
  const known = profile ? columnsFrom(profile, place.heads) : byHead;
  const said = wish.columns && new Map(Object.entries(wish.columns));
  const titles = rows.slice(0, place.from).flat().join('　');
  const told = filled(target, said ?? known);
  const held = profile ? none : heldIn(context, target, place, rows, filled(target, known), wish);
  const columns = said ? told : new Map([...told, ...held]);
  const fixed = fixedIn(db, target, columns, titles, wish.fixed);
  const keys = wish.keys ?? keysAsFilled(target.book, columns, fixed, rows.slice(place.first));
  const fill = filledDown(target, columns, ofTable(rows.slice(place.first)), wish.fill);
  const inFile = tableUnit(rows, place);
  return {
    place,
    columns,
    fixed,
    fill,
    keys,
    byHeads: keysOf(target.book, told, fixed).length > 0,
    matched: matched(fileColumns(place.heads, rows, place.first), columns, (field, at) => {
      if (byHead.get(field) === at) return isNamed(target, field, place.heads[at]) ? 'head' : 'alias';
      if (held.get(field) === at) return 'content';
      return said ? 'said' : 'profile';
    }).map((column) => withFill(target, column, fill)),
    missing: lacking(target, new Set([...columns.keys(), ...fixed.keys()]), keys) ?? missing(target, columns, keys),
    lacks: neededIn(target, columns).filter((name) => !columns.has(name) && !fixed.has(name)).length,
    profile: profile ? { id: profile.id, name: profile.name } : null,
    unit: wish.unit ?? inFile ?? profile?.unit ?? '元',
    unitFrom: unitFrom(wish.unit, inFile, profile?.unit),
  };
}

/** Whether a head is the field's own name; heads that a book reads by itself have no others. */
const isNamed = ({ book, fields }: ImportTarget, name: string, head = ''): boolean =>
  book.columns !== undefined || bareHead(head) === fields.find((one) => one.name === name)?.keys[0];

const none: Columns = new Map();

/** What no head tells, by what stands below it. */
function heldIn(
  context: ReadContext,
  target: ImportTarget,
  place: HeadPlace,
  rows: TextRows,
  told: Columns,
  wish: Wish,
): Columns {
  const { book, fields } = target;
  if (book.columns) return none;
  const lacksKeys = keysOf(book, told).length === 0;
  const needed = neededIn(target, told);
  const keys = fields.filter(({ name, field }) => lacksKeys && (field.unique || book.wants?.includes(name)));
  return columnsByContent(context, target, {
    heads: place.heads,
    rows: rows.slice(place.first),
    taken: told,
    fixed: new Set(Object.keys(wish.fixed ?? {})),
    needed: new Set([...needed, ...keys.map(({ name }) => name)]),
  });
}

/** Fields that a new record cannot do without. */
function neededIn({ book, fields }: ImportTarget, told: Columns): string[] {
  const must = mustIn(book, told.keys());
  const needed = fields.filter(
    ({ name, field }) => (mustBeSaid(field) && field.initial === undefined) || must.includes(name),
  );
  return needed.map(({ name }) => name);
}

/** Only what may be filled, whatever was said or remembered. */
function filled({ fields }: ImportTarget, columns: Columns): Columns {
  const names = new Set(fields.map(({ name }) => name));
  return new Map([...columns].filter(([name, at]) => names.has(name) && at >= 0));
}

/** 款, 項, 單位 written once for the rows below: as the user says, or as the first rows look. */
function filledDown(
  { book, fields }: ImportTarget,
  columns: Columns,
  rows: TextRows,
  said: readonly string[] | undefined,
): ReadonlySet<string> {
  const grouping = fields.filter(({ field }) => mayGroup(field.kind));
  const must = mustIn(book, columns.keys());
  const looks = (name: string, field: Field, at: number | undefined): boolean =>
    at !== undefined && (mustBeSaid(field) || must.includes(name)) && isGrouped(rows, at);
  const fills = grouping.filter(({ name, field }) => said?.includes(name) ?? looks(name, field, columns.get(name)));
  return new Set(fills.map(({ name }) => name));
}

/** Without notes, signatures and sums: they say nothing about how the others are written. */
const ofTable = (rows: TextRows): TextRows =>
  rows.filter((row) => !isAround(row) && !isHeading(row) && !row.some(isTotal));

function withFill({ fields }: ImportTarget, column: MatchedColumn, fill: ReadonlySet<string>): MatchedColumn {
  const field = fields.find(({ name }) => name === column.field)?.field;
  return field && mayGroup(field.kind) ? { ...column, fills: fill.has(column.field ?? '') } : column;
}

function matched(
  columns: ReturnType<typeof fileColumns>,
  taken: Columns,
  basisOf: (field: string, at: number) => Basis,
): MatchedColumn[] {
  const fieldAt = new Map([...taken].map(([name, at]) => [at, name]));
  return columns.map((column): MatchedColumn => {
    const field = fieldAt.get(column.at) ?? null;
    if (field === null) return { ...column, field };
    return { ...column, field, basis: basisOf(field, column.at) };
  });
}

const mustIn = ({ must = [] }: ImportBook, said: Iterable<string>): readonly string[] =>
  typeof must === 'function' ? must(new Set(said)) : must;

/** What every row must say, has no column, and is not said for all of them. */
function lacking({ book }: ImportTarget, said: ReadonlySet<string>, keys: readonly string[]): string | undefined {
  const { of } = book;
  const must = mustIn(book, said);
  const unsaid = keys.filter((name) => (of.fields[name]?.required || must.includes(name)) && !said.has(name));
  return unsaid.length === 0 ? undefined : words.lacking(unsaid.map((name) => of.fields[name]?.label ?? ''));
}

function missing({ book: { of, wants } }: ImportTarget, columns: Columns, keys: readonly string[]): string | null {
  if (columns.size === 0) return words.noColumns;
  if (keys.length > 0) return null;
  const unique = Object.keys(of.fields).find((name) => of.fields[name]?.unique);
  const wanted = wants ?? (unique === undefined ? namingFields(of) : [unique]);
  return words.noKey(wanted.map((name) => of.fields[name]?.label ?? name));
}

function unitFrom(said: unknown, inFile: unknown, known: unknown): ImportPreview['unitFrom'] {
  if (said) return 'said';
  if (inFile) return 'file';
  return known ? 'profile' : 'none';
}
