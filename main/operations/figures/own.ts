import { add, type Decimal, type Numeric } from '#shared/base/decimal.ts';
import type { Id } from '#shared/base/ids.ts';
import { formatMonth } from '#shared/base/month.ts';
import { percentOf } from '#shared/base/percent.ts';
import { Refusal } from '#shared/base/refusal.ts';
import type { FigureGroupAnswer, FigureName } from '#shared/contract/figure-operations.ts';
import { periodCondition, splitKind } from '#shared/figures/own-figure.ts';
import { type StyleName, styled, styleNames, stylesFor } from '#shared/figures/style.ts';
import type { Condition } from '#shared/language/condition.ts';
import { type Register, seeRight } from '#shared/language/register.ts';
import { countings } from '#shared/registers/own-figure.ts';
import { may } from '#shared/rights.ts';
import { figureWords as words } from '#shared/words/figures.ts';
import { choiceOrder } from '../../store/columns.ts';
import { groupLabel } from '../../store/labels.ts';
import { everyRow, type Scope, source } from '../../store/list.ts';
import { readFields } from '../../store/read-fields.ts';
import type { Of } from '../../store/records.ts';
import { visibleFields } from '../../store/show.ts';
import type { ReadContext } from '../carry.ts';
import { type Ask, type Defined, type Outcome, type Reading, scopeOf } from './ask.ts';
import { inOrder, titled } from './counted.ts';

type Own = Of<'ownFigure'>;
type Values = Readonly<Record<string, unknown>>;

const prefix = 'own:';

const conditionIn = (text: string | null): Condition | null => (text === null ? null : (JSON.parse(text) as Condition));

const isShare = ({ counting }: Own): boolean => counting === 'share';

/** The usual style of an own figure stands first. */
function stylesOf(own: Own, unit: string): StyleName[] {
  const fit = stylesFor({ unit, measure: own.measure, hasWhole: isShare(own) });
  const usual = styleNames.find((name) => name === own.style);
  return usual === undefined ? fit : [usual, ...fit.filter((name) => name !== usual)];
}

function meaningOf(own: Own, of: Register): string {
  const { counting, sum, on, note } = own;
  const what = counting === 'sum' ? `${of.fields[sum ?? '']?.label ?? ''}${countings.sum}` : countings[counting];
  const day = on === null ? words.ownNoDay : words.ownDay(of.fields[on]?.label ?? '');
  return `${note === null ? '' : `${note}；`}${words.ownMeaning(of.label, what)}；${day}。`;
}

function registerOf(context: ReadContext, own: Own): Register {
  const of = context.registerNamed(own.register);
  if (!of) throw new Refusal('missing', words.noRegister(own.register));
  return of;
}

function aboutOwn(own: Own, of: Register): FigureName {
  const unit = isShare(own) ? '%' : own.measure;
  return {
    name: `${prefix}${own.key}`,
    label: own.label,
    meaning: meaningOf(own, of),
    version: own.version,
    register: own.register,
    category: 'own',
    unit,
    measure: own.measure,
    places: isShare(own) ? (own.places ?? 0) : own.places,
    of: null,
    groups: [],
    parameters: ['filter', ...(isShare(own) ? (['places'] as const) : [])],
    styles: stylesOf(own, unit),
  };
}

function readOwn(context: ReadContext, filter: Condition | undefined, knownAt: number | undefined): Own[] {
  const asked = { ...(filter ? { filter } : {}), ...(knownAt === undefined ? {} : { knownAt }) };
  return [...everyRow(scopeOf(context, 'ownFigure'), asked)] as unknown as Own[];
}

function ownThere(context: ReadContext, key: string, knownAt: number | undefined): Own {
  const [own] = readOwn(context, { field: 'key', is: 'equal', value: key }, knownAt);
  if (!own) throw new Refusal('missing', words.noOwn(key));
  return own;
}

interface Found {
  readonly rows: readonly Values[];
  readonly ids: Id[];
}

function rowsFor(scope: Scope, own: Own, conditions: readonly (Condition | null | undefined)[], ask: Ask): Found {
  const all = [...conditions, ask.filter, periodCondition(scope.of, own.on, ask.period, ask.asOf)];
  const filter: Condition = { all: all.filter((one) => one !== null && one !== undefined) };
  const from = source(scope, { filter, ...(ask.knownAt === undefined ? {} : { knownAt: ask.knownAt }) });
  const fields = [own.sum, own.by].filter((name): name is string => name !== null && name !== 'state');
  const rows = readFields(scope.db, scope.of, fields, from);
  return { rows, ids: rows.map(({ id }) => String(id)) };
}

/** A sum over records without a value is none. */
function sumOver(rows: readonly Values[], field: string): Decimal | number | null {
  const known = rows.map((row) => row[field]).filter((value): value is Numeric => value != null);
  if (known.length === 0) return null;
  const sum = add(...known);
  return Number.isSafeInteger(Number(sum)) && !sum.includes('.') ? Number(sum) : sum;
}

const amountOf = ({ counting, sum }: Own, rows: readonly Values[]): Decimal | number | null =>
  counting === 'sum' && sum !== null ? sumOver(rows, sum) : rows.length;

/** The groups a record counts in: every unit of a set, the month of a day. */
function keysOf(of: Register, by: string, row: Values): (string | null)[] {
  const value = row[by];
  if (Array.isArray(value)) return value.length > 0 ? value.map(String) : [null];
  if (value === null || value === undefined) return [null];
  return [splitKind(of, by) === 'day' ? String(value).slice(0, 7) : String(value)];
}

function splitBy(of: Register, by: string, rows: readonly Values[]): Map<string | null, Values[]> {
  const found = new Map<string | null, Values[]>();
  for (const row of rows)
    for (const key of new Set(keysOf(of, by, row))) {
      const known = found.get(key);
      if (known) known.push(row);
      else found.set(key, [row]);
    }
  return found;
}

function namesFor(scope: Scope, by: string, values: readonly string[]): [string, string][] {
  const kind = splitKind(scope.of, by);
  if (kind === 'day' || kind === 'month') return values.toSorted().map((month) => [month, formatMonth(month)]);
  const target = scope.registerNamed(scope.of.fields[by]?.to?.() ?? '');
  if (target) return titled(scope, target, values);
  return choiceOrder(scope.of, by)
    .filter((code) => values.includes(code))
    .map((code) => [code, groupLabel(scope, by, code)]);
}

function groupsOf(scope: Scope, own: Own, counted: Found, whole: Found | undefined, places: number) {
  const { by } = own;
  if (by === null) return {};
  const parts = splitBy(scope.of, by, counted.rows);
  const wholes = whole && splitBy(scope.of, by, whole.rows);
  const groups = [...new Set([...(wholes?.keys() ?? []), ...parts.keys()])].map(
    (value): Omit<FigureGroupAnswer, 'label'> => {
      const rows = parts.get(value) ?? [];
      const denominator = wholes ? (wholes.get(value)?.length ?? 0) : null;
      return {
        value,
        count: amountOf(own, rows),
        denominator,
        share: denominator === null ? null : percentOf(rows.length, denominator, places),
        ids: rows.map(({ id }) => String(id)),
      };
    },
  );
  return { groups: inOrder(groups, (values) => namesFor(scope, by, values)) };
}

/** Conditions are judged where lists are; what is added up or taken apart by is judged here. */
function refuseHidden({ who }: Reading, own: Own, of: Register): void {
  if (!may(who, seeRight(of))) throw new Refusal('forbidden', words.hiddenRegister(own.label, of.label));
  const seen = visibleFields(of, who);
  for (const name of [own.sum, own.by])
    if (name !== null && name !== 'state' && !seen.has(name))
      throw new Refusal('forbidden', words.hiddenRegister(own.label, of.fields[name]?.label ?? name));
}

function computeOwn(own: Own, about: FigureName, reading: Reading, ask: Ask): Outcome {
  const scope = scopeOf(reading, own.register);
  refuseHidden(reading, own, scope.of);
  const wholeIs = isShare(own) ? conditionIn(own.whole) : null;
  const counted = rowsFor(scope, own, [conditionIn(own.filter), wholeIs], ask);
  const whole = wholeIs === null ? undefined : rowsFor(scope, own, [wholeIs], ask);
  const places = ask.places ?? own.places ?? 0;
  const numerator = amountOf(own, counted.rows);
  const denominator = whole ? whole.rows.length : null;
  const value = whole ? percentOf(counted.rows.length, whole.rows.length, places) : numerator;
  const data = { ...about, value, numerator, denominator, sentence: '' };
  return {
    value,
    numerator,
    denominator,
    places: isShare(own) ? places : own.places,
    sentence: `${own.label}${styled(data, { name: whole ? 'percent' : 'total' })}`,
    ids: counted.ids,
    ...groupsOf(scope, own, counted, whole, places),
  };
}

/** A figure that the office defined itself, as it was defined at the position asked for. */
export function ownFigure(context: ReadContext, name: string, knownAt?: number): Defined | undefined {
  if (!name.startsWith(prefix)) return undefined;
  const own = ownThere(context, name.slice(prefix.length), knownAt);
  const about = aboutOwn(own, registerOf(context, own));
  return { about, compute: (reading, ask) => computeOwn(own, about, reading, ask) };
}

/** Those whose register the account may see. */
export const ownNames = (context: ReadContext): FigureName[] =>
  readOwn(context, undefined, undefined).flatMap((own) => {
    const of = context.registerNamed(own.register);
    return of && may(context.who, seeRight(of)) ? [aboutOwn(own, of)] : [];
  });
