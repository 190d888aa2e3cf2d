import { Refusal } from '#shared/base/refusal.ts';
import type { ListAnswer, ListInput } from '#shared/contract/register-operations.ts';
import { both, type Condition, fieldsIn, type Plain } from '#shared/language/condition.ts';
import type { Order, Register } from '#shared/language/register.ts';
import { heads } from '#shared/language/register.ts';
import type { Who } from '#shared/rights.ts';
import { refusalWords as words } from '#shared/words/refusals.ts';
import { choiceOrder, columnOf, type Kept, keptFrom, layoutOf, quote, type Row } from './columns.ts';
import type { ReadableDb } from './database.ts';
import { found } from './find.ts';
import { lastPosition } from './journal.ts';
import { groupLabel, labelsOf } from './labels.ts';
import { shownTo, visibleFields } from './show.ts';
import { allOf, type Sql, where } from './where.ts';

export type Asked = Omit<ListInput, 'limit' | 'offset'>;

export interface Scope {
  db: ReadableDb;
  of: Register;
  who: Who;
  registerNamed: (name: string) => Register | undefined;
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

/** Rows an account may see, as asked for; the one place where lists, exports and groups get theirs. */
export function source(scope: Scope, asked: Asked): Sql {
  const { of, who } = scope;
  if (asked.filter) refuseHidden(scope, fieldsIn(asked.filter));
  const condition: Condition = both(of.options.visible?.(who), asked.filter);
  const layout = layoutOf(of);
  const from =
    asked.knownAt === undefined
      ? { text: `${quote(layout.table)} t`, values: [] }
      : { text: `${quote(layout.history)} t`, values: [] };
  const then =
    asked.knownAt === undefined
      ? []
      : [
          {
            text: 't.from_position <= ? AND (t.to_position IS NULL OR t.to_position > ?)',
            values: [asked.knownAt, asked.knownAt],
          },
        ];
  const bin = { text: 't.removed = ?', values: [asked.removed ? 1 : 0] };
  const words = asked.find?.trim() ? [found(of, asked.find, asked.knownAt !== undefined)] : [];
  const test = allOf(bin, ...then, where(of, condition), ...words);
  return { text: `FROM ${from.text} WHERE ${test.text}`, values: [...from.values, ...test.values] };
}

/** Blanks stand last whichever way a column is sorted. */
export function orderSql(scope: Scope, order: readonly Order[] | undefined): string {
  const asked = order && order.length > 0 ? order : (scope.of.options.order ?? []);
  refuseHidden(
    scope,
    asked.map((one) => one.field),
  );
  const parts = asked.flatMap((one) => orderPart(scope, one));
  return ` ORDER BY ${[...parts, 't.number'].join(', ')}`;
}

function orderPart(scope: Scope, { field, down }: Order): string[] {
  const way = down ? ' DESC' : '';
  const name = `t.${quote(field)}`;
  const described = scope.of.fields[field];
  if (described?.kind === 'reference')
    return [`${name} IS NULL`, ...referenceOrder(scope, name, described.to?.() ?? '', way)];
  const codes = described?.kind === 'choice' || field === 'state' ? choiceOrder(scope.of, field) : undefined;
  if (codes && codes.length > 0) {
    const cases = codes.map((code, index) => `WHEN '${code.replaceAll("'", "''")}' THEN ${index}`).join(' ');
    return [`CASE ${name} ${cases} ELSE ${codes.length} END${way}`];
  }
  return [`${name} IS NULL`, `${name}${way}`];
}

/** References sort as their register sorts: units by their place, people by name. */
function referenceOrder(scope: Scope, name: string, to: string, way: string): string[] {
  const target = scope.registerNamed(to);
  if (!target) return [`${name}${way}`];
  const keys = [...(target.options.order ?? []).map((one) => one.field), ...target.options.title];
  const plain = [...new Set(keys)].filter((key) => columnOf(target, key) && target.fields[key]?.kind !== 'reference');
  return plain.map(
    (key) => `(SELECT o.${quote(key)} FROM ${quote(layoutOf(target).table)} o WHERE o.id = ${name})${way}`,
  );
}

export function list(scope: Scope, asked: ListInput): ListAnswer {
  const { db, of, who } = scope;
  const position = lastPosition(db);
  const from = source(scope, asked);
  const total = db.get<{ n: number }>(`SELECT count(*) AS n ${from.text}`, ...from.values)?.n ?? 0;
  const group = asked.group;
  const order = group ? [{ field: group }, ...(asked.order ?? of.options.order ?? [])] : asked.order;
  const kept = rows(scope, from, orderSql(scope, order), asked.limit ?? 100, asked.offset ?? 0);
  const answer: ListAnswer = {
    total,
    rows: kept.map((one) => shownTo(of, who, one)),
    labels: labelsOf(scope, kept, asked.knownAt),
    position,
  };
  if (group) answer.groups = groups(scope, from, group);
  return answer;
}

function rows(scope: Scope, from: Sql, order: string, limit: number, offset: number): Kept[] {
  if (limit === 0) return [];
  return scope.db
    .all<Row>(`SELECT ${layoutOf(scope.of).ofT} ${from.text}${order} LIMIT ? OFFSET ?`, ...from.values, limit, offset)
    .map((row) => keptFrom(scope.of, row));
}

/** Every row, one at a time, for exports and figures. */
export function* everyRow(scope: Scope, asked: Asked): Generator<Kept> {
  const from = source(scope, asked);
  const sql = `SELECT ${layoutOf(scope.of).ofT} ${from.text}${orderSql(scope, asked.order)}`;
  for (const row of scope.db.each<Row>(sql, ...from.values)) yield keptFrom(scope.of, row);
}

function groups(scope: Scope, from: Sql, field: string): NonNullable<ListAnswer['groups']> {
  refuseHidden(scope, [field]);
  const column = columnOf(scope.of, field);
  const order = orderPart(scope, { field }).join(', ');
  return scope.db
    .all<{ value: string | number | null; n: number }>(
      `SELECT t.${quote(field)} AS value, count(*) AS n ${from.text} GROUP BY t.${quote(field)} ORDER BY ${order}`,
      ...from.values,
    )
    .map(({ value, n }) => {
      const decoded = (column ? column.decode(value) : value) as Plain;
      return { value: decoded, label: groupLabel(scope, field, decoded), count: n };
    });
}
