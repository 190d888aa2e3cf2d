import { todayIn } from '#shared/base/day.ts';
import type { TextRows } from '#shared/importing/head.ts';
import type { ImportField } from '#shared/importing/register-fields.ts';
import { isTotal } from '#shared/importing/totals.ts';
import type { Field } from '#shared/language/field.ts';
import { uniqueValues } from '../../store/guards.ts';
import type { ReadContext } from '../carry.ts';
import { Names } from './names.ts';
import { valueIn } from './row-values.ts';
import type { ImportTarget } from './target.ts';

type Columns = ReadonlyMap<string, number>;
type Fits = (text: string) => boolean;

/** So many cells at the least, and such a share of all, fit a field before a column is taken for it. */
const least = 3;
const share = 0.8;

interface Sheet {
  heads: readonly string[];
  /** Below the head, as far as the beginning of the sheet goes. */
  rows: TextRows;
  /** What the heads tell already. */
  taken: Columns;
  /** What stands in every row. */
  fixed: ReadonlySet<string>;
  /** Fields that rows cannot do without, as far as nothing says them. */
  needed: ReadonlySet<string>;
}

/**
 * Columns that only what they hold tells: under a head of another name for what the rows cannot do without, under none for
 * anything that it fits. What fits two is left to the user.
 */
export function columnsByContent(context: ReadContext, { book, fields }: ImportTarget, sheet: Sheet): Columns {
  const { heads, taken, fixed, needed } = sheet;
  const rows = sheet.rows.filter((row) => !row.some(isTotal));
  const used = new Set(taken.values());
  const width = Math.max(heads.length, ...rows.map((row) => row.length));
  const free = Array.from({ length: width }, (_, at) => at).filter(
    (at) => !used.has(at) && cellsAt(rows, at).length >= least,
  );
  if (free.length === 0) return new Map();
  const open = fields.filter(
    ({ name }) => !taken.has(name) && !fixed.has(name) && !book.seldom?.(name) && !book.asText?.includes(name),
  );
  const fit = new Fitting(context, book.of.name);
  const guesses = new Guesses(open, free, (one, at) => fit.holds(one, cellsAt(rows, at)));
  const found = guesses.take(({ name }) => needed.has(name));
  const headless = guesses.take((_, at) => (heads[at] ?? '') === '', found);
  return new Map([...found, ...headless]);
}

const cellsAt = (rows: TextRows, at: number): string[] =>
  rows.flatMap((row) => {
    const text = (row[at] ?? '').trim();
    return text === '' ? [] : [text];
  });

/** Which columns fit which fields; only pairs that fit nothing else are taken. */
class Guesses {
  readonly #fields: readonly ImportField[];
  readonly #columns: readonly number[];
  readonly #fits: (field: ImportField, at: number) => boolean;
  readonly #known = new Map<string, boolean>();

  constructor(
    fields: readonly ImportField[],
    columns: readonly number[],
    fits: (field: ImportField, at: number) => boolean,
  ) {
    this.#fields = fields;
    this.#columns = columns;
    this.#fits = fits;
  }

  take(wanted: (field: ImportField, at: number) => boolean, before: Columns = new Map()): Map<string, number> {
    const used = new Set(before.values());
    const pairs = this.#fields
      .filter(({ name }) => !before.has(name))
      .flatMap((field) =>
        this.#columns
          .filter((at) => !used.has(at) && wanted(field, at) && this.#holds(field, at))
          .map((at) => ({ name: field.name, at })),
      );
    const alone = pairs.filter(({ name, at }) => pairs.every((other) => (other.name === name) === (other.at === at)));
    return new Map(alone.map(({ name, at }) => [name, at]));
  }

  #holds(field: ImportField, at: number): boolean {
    const key = `${at} ${field.name}`;
    const known = this.#known.get(key) ?? this.#fits(field, at);
    this.#known.set(key, known);
    return known;
  }
}

/** Days and months as people write them; a bare number may be anything. */
const looksLikeDay = /^\d{2,4}\s*[./年-]|^\d{7,8}$/;
/** 是 and 否 stand in many columns. */
const fewestChoices = 3;

/** Whether what a column holds is what a field asks for. */
class Fitting {
  readonly #context: ReadContext;
  readonly #register: string;
  readonly #names: Names;

  constructor(context: ReadContext, register: string) {
    this.#context = context;
    this.#register = register;
    this.#names = new Names(context);
  }

  holds({ name, field }: ImportField, cells: readonly string[]): boolean {
    const fits = this.#fits(name, field);
    if (!fits) return false;
    const good = cells.filter(fits).length;
    const several = field.kind !== 'choice' || new Set(cells).size > 1;
    return several && good >= least && good >= cells.length * share;
  }

  #fits(name: string, field: Field): Fits | undefined {
    switch (field.kind) {
      case 'reference':
      case 'references':
        return (text) => this.#reads(field, text);
      case 'choice':
        return Object.keys(field.choices ?? {}).length < fewestChoices ? undefined : (text) => this.#reads(field, text);
      case 'day':
      case 'month':
        return (text) => looksLikeDay.test(text) && this.#reads(field, text);
      case 'text':
        return field.unique ? this.#known(name) : undefined;
      default:
        return undefined;
    }
  }

  #reads(field: Field, text: string): boolean {
    return valueIn(field, text, { today: todayIn(), unit: '元', names: this.#names })?.ok === true;
  }

  /** Numbers and codes by which records are there. */
  #known(name: string): Fits | undefined {
    const of = this.#context.registerNamed(this.#register);
    if (!of?.fields[name]) return undefined;
    const there = uniqueValues(this.#context.db, of, name);
    return (text) => there.has(text);
  }
}
