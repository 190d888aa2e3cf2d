import { Refusal } from '#shared/base/refusal.ts';
import type { ListAnswer, ListInput } from '#shared/contract/register-operations.ts';
import { type Condition, fieldsIn, type Plain, partsOf } from '#shared/language/condition.ts';
import type { Order, Register } from '#shared/language/register.ts';
import { heads } from '#shared/language/register.ts';
import type { Who } from '#shared/rights.ts';
import { refusalWords as words } from '#shared/words/refusals.ts';
import { choiceOrder, columnOf, isSet, type Kept, keptFrom, layoutOf, quote, type Row } from './columns.ts';
import type { ReadableDb } from './database.ts';
import { found } from './find.ts';
import { lastPosition } from './journal.ts';
import { knownRows } from './known-rows.ts';
import { groupLabel, labelsOf } from './labels.ts';
import { rowNumbers } from './result.ts';
import { shownTo, visibleFields } from './show.ts';
import { allOf, type Sql, where } from './where.ts';

export interface Asked extends Omit<ListInput, 'limit' | 'offset'> {
  /** Rows left out by what they are today, and by what they were then. */
  without?: Condition;
  /** In the order the records were made: whoever only compares them needs no other. */
  asMade?: boolean;
}

export interface Scope {
  db: ReadableDb;
  of: Register;
  who: Who;
  registerNamed: (name: string) => Register | undefined;
  /** For what leaves the office: titles of what exports leave out are covered. */
  outward?: boolean;
}

const headNames: readonly string[] = heads;

function refuseHidden(scope: Scope, names: readonly string[]): void {
  const seen = visibleFields(scope.of, scope.who);
  for (const name of names) {
    if (headNames.includes(name)) continue;
    const field = scope.of.fields[name];
    if (!field || !seen.has(name)) throw new Refusal('usage', words.unknownField(name));
    if (field.kind === 'computed' || field.kind === 'sealed') throw new Refusal('usage', words.noSort(field.label));
  }
}

/** SQLite takes an expression a thousand deep; nobody writes a filter of more parts by hand. */
const mostParts = 500;

function refuseFilter(scope: Scope, filter: Condition): void {
  if (partsOf(filter) > mostParts) throw new Refusal('usage', words.filterTooLong(mostParts));
  refuseHidden(scope, fieldsIn(filter));
}

/** The rows an account sees are those it may see today, also when it looks back. */
function seen({ of, who }: Scope, past: boolean): Sql[] {
  const rule = of.options.visible?.(who);
  if (!rule) return [];
  const test = where(of, rule);
  if (!past) return [test];
  return [{ ...test, text: `t.id IN (SELECT t.id FROM ${quote(layoutOf(of).table)} t WHERE ${test.text})` }];
}

function leftOut({ of }: Scope, rows: Condition | undefined, past: boolean): Sql[] {
  if (!rows) return [];
  const rest = where(of, { not: rows });
  if (!past) return [rest];
  const today = { ...rest, text: `t.id IN (SELECT t.id FROM ${quote(layoutOf(of).table)} t WHERE ${rest.text})` };
  return [rest, today];
}

/** Rows an account may see, as asked for; the one place where lists, exports and groups get theirs. */
export function source(scope: Scope, asked: Asked): Sql {
  const { of } = scope;
  if (asked.filter) refuseFilter(scope, asked.filter);
  const from = knownRows(of, asked.knownAt);
  const filter = asked.filter ? [where(of, asked.filter)] : [];
  const bin = { text: 't.removed = ?', values: [asked.removed ? 1 : 0] };
  const words = asked.find?.trim() ? [found(of, asked.find, asked.knownAt !== undefined)] : [];
  const past = asked.knownAt !== undefined;
  const test = allOf(bin, ...seen(scope, past), ...leftOut(scope, asked.without, past), ...filter, ...words);
  return { text: `FROM ${from.text} WHERE ${test.text}`, values: [...from.values, ...test.values] };
}

/** Blanks stand last whichever way a column is sorted. */
export function orderSql(scope: Scope, order: readonly Order[] | undefined): string {
  const asked = order && order.length > 0 ? order : (scope.of.options.order ?? []);
  refuseHidden(
    scope,
    asked.map((one) => one.field),
  );
  const parts = asked.flatMap((one) => orderPart(scope, scope.of, 't', one));
  return ` ORDER BY ${[...parts, 't.row_number'].join(', ')}`;
}

/** The value itself comes last where others may sort alike: rows of one value stand together. */
function orderPart(scope: Scope, of: Register, table: string, { field, down }: Order): string[] {
  const way = down ? ' DESC' : '';
  const name = `${table}.${quote(field)}`;
  const described = of.fields[field];
  const blank = isSet(described?.kind) ? `${name} = '[]'` : `${name} IS NULL`;
  if (described?.kind === 'reference')
    return [blank, ...referenceOrder(scope, name, described.to?.() ?? '', down === true), name];
  if (described?.natural) return [blank, `natural_key(${name})${way}`, name];
  const codes = described?.kind === 'choice' || field === 'state' ? choiceOrder(of, field) : [];
  const cases = codes.map((code, index) => `WHEN '${code.replaceAll("'", "''")}' THEN ${index}`).join(' ');
  return [blank, cases === '' ? `${name}${way}` : `CASE ${name} ${cases} ELSE ${codes.length} END${way}`];
}

/**
 * References sort as their register sorts: units by their place, people by name. Each gets its place once, rather than every
 * row looking for all that the place follows from. For a blank, which stands last, nobody looks there.
 */
function referenceOrder(scope: Scope, name: string, to: string, down: boolean): string[] {
  const target = scope.registerNamed(to);
  if (!target) return [`${name}${down ? ' DESC' : ''}`];
  const orders: Order[] = [...(target.options.order ?? []), ...target.options.title.map((field) => ({ field }))];
  const parts = orders
    .filter(({ field }) => columnOf(target, field) && target.fields[field]?.kind !== 'reference')
    .flatMap((one) => {
      const [blank = '', key = ''] = orderPart(scope, target, 'o', {
        field: one.field,
        down: (one.down === true) !== down,
      });
      return [blank, key];
    });
  const places = `SELECT o.id, row_number() OVER (ORDER BY ${[...new Set(parts), 'o.id'].join(', ')}) AS place`;
  const place = `(SELECT k.place FROM (${places} FROM ${quote(layoutOf(target).table)} o) k WHERE k.id = ${name})`;
  return [`iif(${name} IS NULL, NULL, ${place})`];
}

/** How many rows there are, without reading them. */
export function countOf(scope: Scope, asked: Asked): number {
  const from = source(scope, asked);
  return scope.db.get<{ n: number }>(`SELECT count(*) AS n ${from.text}`, ...from.values)?.n ?? 0;
}

export function list(scope: Scope, asked: ListInput): ListAnswer {
  const { db, of, who } = scope;
  const position = lastPosition(db);
  const { group, offset = 0, limit = 100 } = asked;
  const order = group ? [{ field: group }, ...(asked.order ?? of.options.order ?? [])] : asked.order;
  const sorted = orderSql(scope, order);
  if (limit === 0 && !group) return { total: countOf(scope, asked), rows: [], labels: {}, position };
  const from = source(scope, asked);
  const numbers = rowNumbers(db, from, sorted, !asked.find?.trim());
  const shown = page(scope, asked.knownAt, numbers.slice(offset, offset + limit)).map((one) => shownTo(of, who, one));
  const answer: ListAnswer = {
    total: numbers.length,
    rows: shown,
    labels: labelsOf(scope, shown, asked.knownAt),
    position,
  };
  if (group) answer.groups = groups(scope, from, group);
  return answer;
}

function page({ db, of }: Scope, knownAt: number | undefined, numbers: readonly number[]): Kept[] {
  if (numbers.length === 0) return [];
  const from = knownRows(of, knownAt);
  const rows = db.all<Row & { place: number }>(
    `SELECT p.key AS place, ${layoutOf(of).ofT} FROM json_each(?) p JOIN ${from.text} ON t.row_number = p.value ORDER BY p.key`,
    JSON.stringify(numbers),
    ...from.values,
  );
  return rows.map((row) => keptFrom(of, row));
}

/** Every row, one at a time, for figures, forms and what imports compare. */
export function* everyRow(scope: Scope, asked: Asked): Generator<Kept> {
  const { text, values } = everySql(scope, asked, layoutOf(scope.of).ofT);
  for (const row of scope.db.each<Row>(text, ...values)) yield keptFrom(scope.of, row);
}

/** What some fields hold in every row, as it rests, in the order of the names: an export spends its time on little else. */
export function everyValue(scope: Scope, asked: Asked, names: readonly string[]): IterableIterator<unknown[]> {
  const { text, values } = everySql(scope, asked, names.map((name) => `t.${quote(name)}`).join(', '));
  return scope.db.eachValues(text, ...values);
}

function everySql(scope: Scope, asked: Asked, columns: string): Sql {
  const from = source(scope, asked);
  const order = asked.asMade ? ' ORDER BY t.row_number' : orderSql(scope, asked.order);
  return { text: `SELECT ${columns} ${from.text}${order}`, values: from.values };
}

type Group = NonNullable<ListAnswer['groups']>[number];

const groups = (scope: Scope, from: Sql, field: string): Group[] =>
  summedGroups(scope, from, field, []).map(({ sums: _none, ...group }) => group);

/** The groups of what `everyRow` gives in the order of the field, with the sums of stored fields. */
export const groupsOf = (
  scope: Scope,
  asked: Asked,
  field: string,
  summed: readonly string[],
): (Group & { sums: (number | null)[] })[] => summedGroups(scope, source(scope, asked), field, summed);

function summedGroups(
  scope: Scope,
  from: Sql,
  field: string,
  summed: readonly string[],
): (Group & { sums: (number | null)[] })[] {
  refuseHidden(scope, [field, ...summed]);
  const column = columnOf(scope.of, field);
  const order = orderPart(scope, scope.of, 't', { field }).join(', ');
  const sums = summed.map((name, at) => `, sum(t.${quote(name)}) AS s${at}`).join('');
  return scope.db
    .all<{ value: string | number | null; n: number } & Record<string, number | null>>(
      `SELECT t.${quote(field)} AS value, count(*) AS n${sums} ${from.text} GROUP BY t.${quote(field)} ORDER BY ${order}`,
      ...from.values,
    )
    .map(({ value, n, ...sum }) => {
      const decoded = (column ? column.decode(value) : value) as Plain;
      return {
        value: decoded,
        label: groupLabel(scope, field, decoded),
        count: n,
        sums: summed.map((_, at) => sum[`s${at}`] ?? null),
      };
    });
}
