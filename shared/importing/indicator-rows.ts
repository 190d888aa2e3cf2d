import { ROC_OFFSET } from '../base/date-parts.ts';
import type { Id } from '../base/ids.ts';
import { formatMonth, type Month, makeMonth } from '../base/month.ts';
import { textKey } from '../base/text-key.ts';
import { choice, decimal, type Fields, month, number, reference, text } from '../language/field.ts';
import type { Register } from '../language/register.ts';
import { indicatorValue } from '../registers/indicator-value.ts';
import { countedMonths, saidMonth, saidYear } from './month-heads.ts';
import { bareHead, columnsFor, type ImportField } from './register-fields.ts';

/** What tables call an indicator. */
export interface CalledIndicator {
  id: Id;
  key: string;
  name: string;
  formerNames: string | null;
}

/** Years back that tables may reach. */
const yearsBack = 30;
const leastColumns = 2;

export const monthField = (n: number): string => `m${n}`;
export const yearMonthField = (of: Month): string => `a${of}`;
export const yearField = (roc: number): string => `y${roc}`;
export const itemField = (id: Id): string => `v${id}`;

/** What a column of numbers is of. */
export type Across = 'months' | 'yearMonths' | 'items' | 'years';

const kinds: readonly (readonly [Across, RegExp])[] = [
  ['months', /^m(\d{1,2})$/],
  ['yearMonths', /^a(\d{4}-\d{2})$/],
  ['years', /^y(\d+)$/],
  ['items', /^v(.{30,})$/],
];

/** m3 is of months, 3. */
export function acrossOf(field: string): { across: Across; of: string } | undefined {
  for (const [across, pattern] of kinds) {
    const of = pattern.exec(field)?.[1];
    if (of !== undefined) return { across, of };
  }
  return undefined;
}

/** What stands across the head of a table; nothing where it has a number a row. */
export function acrossIn(names: Iterable<string>): Across | undefined {
  const found = new Set<Across>();
  for (const name of names) {
    const one = acrossOf(name)?.across;
    if (one) found.add(one);
  }
  return (['items', 'yearMonths', 'years', 'months'] as const).find((one) => found.has(one));
}

/** Fields that are offered only where a head of the file already is one of them, and those that only tell rows apart. */
export const isSeldom = (name: string): boolean => {
  const across = acrossOf(name)?.across;
  return name === 'monthNumber' || name === 'across' || across === 'yearMonths' || across === 'years';
};

const value = decimal('數值', { places: 2 });
const numbers = (named: readonly (readonly [field: string, label: string])[]): Fields =>
  Object.fromEntries(named.map(([field, label]) => [field, { ...value, label }]));

const upTo = (count: number): number[] => Array.from({ length: count }, (_, at) => at);

function yearChoices(years: readonly number[]) {
  const choices = Object.fromEntries(years.map((year) => [String(year), `${year}年`]));
  const called = Object.fromEntries(
    years.flatMap((year) => [`${year}年度`, `民國${year}年`, `${year + ROC_OFFSET}`].map((one) => [one, String(year)])),
  );
  return { choices, called };
}

/**
 * 業務統計 as files have it: a number a row, or a table with months, months of several years, years or items across. What the
 * columns of a table can be depends on the office's items and on the year.
 */
export function indicatorRows(indicators: readonly CalledIndicator[], thisYear: number): Register {
  const years = upTo(yearsBack).map((back) => thisYear - back);
  const months = years.toReversed().flatMap((year) => upTo(12).map((at) => makeMonth(year + ROC_OFFSET, at + 1)));
  const { choices, called } = yearChoices(years);
  const { fields } = indicatorValue;
  return {
    name: indicatorValue.name,
    label: indicatorValue.label,
    fields: {
      indicator: reference(fields.indicator.label, () => 'indicator', {
        aliases: [...(fields.indicator.aliases ?? []), '統計項目名稱', '項目名稱', '指標', '統計指標', '業務項目'],
      }),
      year: choice('年度', choices, { called, aliases: ['年', '年份', '統計年度'] }),
      month: month(fields.month.label, { aliases: [...(fields.month.aliases ?? []), '月', '月別'] }),
      value: decimal(fields.value.label, { places: 2, aliases: fields.value.aliases ?? [] }),
      measure: text('計數單位', { length: 20, aliases: ['單位', '計量單位', '量詞'] }),
      note: text(fields.note.label, { aliases: fields.note.aliases ?? [] }),
      monthNumber: number('月'),
      across: text('各欄'),
      ...numbers(upTo(12).map((at) => [monthField(at + 1), `${at + 1}月`])),
      ...numbers(indicators.map(({ id, name }) => [itemField(id), name])),
      ...numbers(years.map((year) => [yearField(year), `${year}年`])),
      ...numbers(months.map((one) => [yearMonthField(one), formatMonth(one)])),
    },
    options: { ...indicatorValue.options, title: ['indicator', 'year', 'month'] },
  };
}

/** Numbers before a name, and what it is counted in behind it: 一、受理件數（件）. */
const plainName = (text: string): string =>
  bareHead(text.normalize('NFKC')).replace(/^(?:\d+[.、]|\([一二三四五六七八九十\d]+\)|[一二三四五六七八九十]+、)/, '');

/** Items by name, other name or key. */
export class IndicatorNames {
  readonly #byKey = new Map<string, Set<Id>>();

  constructor(indicators: readonly CalledIndicator[]) {
    for (const { id, key, name, formerNames } of indicators)
      for (const one of [name, key, ...(formerNames ?? '').split(/[、,，;；\n]+/)]) this.#put(one, id);
  }

  #put(text: string, id: Id): void {
    for (const key of new Set([textKey(text), plainName(text)]))
      if (key !== '') this.#byKey.set(key, (this.#byKey.get(key) ?? new Set()).add(id));
  }

  find(text: string): readonly Id[] {
    return [...(this.#byKey.get(textKey(text)) ?? this.#byKey.get(plainName(text)) ?? [])];
  }

  /** The only one, where a head of several rows ends with it: 陳情服務受理件數. */
  endOf(head: string): Id | undefined {
    const key = plainName(head);
    const exact = this.find(head);
    if (exact.length > 0) return exact.length === 1 ? exact[0] : undefined;
    const ends = [...this.#byKey].filter(([name]) => name.length > 2 && key.endsWith(name));
    const longest = ends.toSorted(([a], [b]) => b.length - a.length)[0]?.[1];
    return longest?.size === 1 ? [...longest][0] : undefined;
  }

  /** The only one that a title names. */
  within(title: string): Id | undefined {
    const key = textKey(title);
    const named = [...this.#byKey].filter(([name]) => name.length > 2 && key.includes(name));
    const longest = Math.max(0, ...named.map(([name]) => name.length));
    const ids = new Set(named.flatMap(([name, found]) => (name.length === longest ? [...found] : [])));
    return ids.size === 1 ? [...ids][0] : undefined;
  }
}

type Columns = Map<string, number>;

function put(columns: Columns, field: string | undefined, at: number): void {
  if (field !== undefined && !columns.has(field)) columns.set(field, at);
}

function across(heads: readonly string[], names: IndicatorNames, known: ReadonlySet<string>): Columns {
  const found: Record<Across, Columns> = {
    months: new Map(),
    yearMonths: new Map(),
    items: new Map(),
    years: new Map(),
  };
  for (const [at, head] of heads.entries()) {
    const said = saidMonth(head);
    const year = saidYear(head);
    const id = said === undefined && head !== '' ? names.endOf(head) : undefined;
    if (said?.year !== undefined)
      put(found.yearMonths, yearMonthField(makeMonth(said.year + ROC_OFFSET, said.month)), at);
    else if (said) put(found.months, monthField(said.month), at);
    else if (year !== undefined) put(found.years, yearField(year), at);
    put(found.items, id && itemField(id), at);
  }
  if (found.months.size === 0) for (const [n, at] of countedMonths(heads)) put(found.months, monthField(n), at);
  const all = [found.yearMonths, found.months, found.items, found.years];
  const most = all.reduce((best, one) => (one.size > best.size ? one : best));
  return new Map([...most].filter(([field]) => known.has(field)));
}

/** What stands at the left of the numbers where nobody named it: ○, 項目／月份. */
const isCorner = (head: string): boolean => /^$|(?:項目|指標|名稱|月份|月別|年月|類別|項別)$/.test(bareHead(head));

/** Which column is what: a table with months or items across, or a number a row. */
export function indicatorColumns(
  fields: readonly ImportField[],
  heads: readonly string[],
  names: IndicatorNames,
): Columns {
  const plain = fields.filter(({ name }) => acrossOf(name) === undefined && !isSeldom(name));
  const byHead = columnsFor(plain, heads);
  const wide = across(heads, names, new Set(fields.map(({ name }) => name)));
  const isOne = wide.size === 1 && acrossIn(wide.keys()) !== 'years' && !byHead.has('value');
  if (wide.size < leastColumns && !(isOne && (byHead.has('indicator') || byHead.has('month')))) return byHead;
  const taken = new Set(wide.values());
  const columns = new Map([...byHead].filter(([name, at]) => name !== 'value' && !taken.has(at)));
  const first = Math.min(...taken);
  const corner = acrossIn(wide.keys()) === 'items' || acrossIn(wide.keys()) === 'years' ? 'month' : 'indicator';
  const used = new Set(columns.values());
  const at = heads.findLastIndex((head, n) => n < first && !used.has(n) && isCorner(head));
  if (!columns.has(corner) && at >= 0) columns.set(corner, at);
  return new Map([...columns, ...wide]);
}
