import { cellAddress } from '#shared/base/cell-address.ts';
import { todayIn } from '#shared/base/day.ts';
import type { Id } from '#shared/base/ids.ts';
import { clashesIn, mergedText, mergeTexts } from '#shared/base/merge-texts.ts';
import type { ReturnedCell, ReturnedRow } from '#shared/contract/form-operations.ts';
import { threeWay } from '#shared/forms/three-way.ts';
import { valueText } from '#shared/language/record.ts';
import { fieldWords } from '#shared/words/fields.ts';
import { formWords as words } from '#shared/words/forms.ts';
import { type Cell, cellText } from '../../reading/parts.ts';
import { equal } from '../../store/canonical.ts';
import type { ReadContext } from '../carry.ts';
import { Names } from '../importing/names.ts';
import { saysDitto, valueIn } from '../importing/row-values.ts';
import { alongWith, hanging, isNews } from './needs.ts';
import type { KnownRow, Recognised } from './recognise.ts';
import { reportedIn } from './reports.ts';
import { plain } from './sheets.ts';
import type { FormColumn, Judging, Now, Values } from './subject.ts';

export interface Weighed {
  /** Rows that say something. */
  rows: ReturnedRow[];
  same: number;
  added: { row: number; text: string }[];
  missing: KnownRow[];
  /** Cells that were not to be written in, and were. */
  locked: string[];
}

/** Weighs each row of a form that came back: against what it said when it went out, and what the office has now. */
export class Weighing {
  readonly #found: Recognised;
  readonly #now: ReadonlyMap<Id, Now>;
  readonly #names: Names;
  readonly #judging: Judging | undefined;
  readonly #today = todayIn();
  readonly #byId: ReadonlyMap<Id, KnownRow>;
  readonly #byNumber: ReadonlyMap<number, KnownRow>;
  readonly #seen = new Map<Id, number>();
  /** What 同上 means in a column: the row right above, whatever becomes of that row. */
  readonly #above = new Map<number, Cell>();
  readonly #out: Weighed = { rows: [], same: 0, added: [], missing: [], locked: [] };

  constructor(context: ReadContext, found: Recognised) {
    const { issued, known } = found;
    this.#found = found;
    this.#names = new Names(context);
    this.#judging = issued.subject.judge?.(context);
    this.#byId = new Map(known.map((one) => [one.id, one]));
    this.#byNumber = new Map(known.map((one) => [one.number, one]));
    this.#now = issued.subject.now(context, [...this.#byId.keys()], issued.sheet.issuedAt ?? 0);
  }

  all(): Weighed {
    const { rows, head } = this.#found.table;
    for (let at = head + 1; at < rows.length; at += 1) {
      const cells = rows[at] ?? [];
      this.#row(at, cells);
      this.#passed(cells);
    }
    this.#judgeTogether();
    this.#out.missing = this.#found.known.filter(({ id }) => !this.#seen.has(id));
    return this.#out;
  }

  #passed(cells: readonly Cell[]): void {
    if (cells.every((cell) => cellText(cell).trim() === '')) return;
    for (const { at } of this.#filled()) if (!saysDitto(cells[at])) this.#above.set(at, cells[at] ?? null);
  }

  #row(at: number, cells: readonly Cell[]): void {
    const known = this.#knownAt(cells);
    if (!known) {
      this.#further(at, cells);
      return;
    }
    const problem = this.#problem(at, cells, known);
    const now = this.#nowOf(cells, known);
    const said = problem === undefined && now ? this.#cells(at, cells, known, now) : [];
    if (problem === undefined && said.length === 0) this.#out.same += 1;
    else
      this.#out.rows.push({
        id: known.id,
        row: at + 1,
        title: this.#titleOf(known),
        version: now?.version ?? 0,
        cells: said,
        ...(problem === undefined ? {} : { problem }),
      });
    this.#noteLocked(at, cells, known);
  }

  /** What the office has; of months, those of the month that the row names. */
  #nowOf(cells: readonly Cell[], { id }: KnownRow): Now | undefined {
    const now = this.#now.get(id);
    if (!now?.told) return now;
    const said = this.#filled().flatMap(({ column: { field }, name, at }) => {
      const reading = this.#read(field, this.#meant(cells[at], at));
      return reading?.ok ? [[name, reading.value] as const] : [];
    });
    return now.told(Object.fromEntries(said));
  }

  #titleOf({ id, key }: KnownRow): string {
    const { issued } = this.#found;
    const about = issued.rows.find((one) => one.id === id)?.texts[issued.subject.about ?? ''] ?? '';
    return [key, about].filter((part) => part !== '').join('　');
  }

  /** By the hidden id; where there is none, by its number. */
  #knownAt(cells: readonly Cell[]): KnownRow | undefined {
    const { idAt, numberAt } = this.#found.table;
    const id = idAt < 0 ? '' : cellText(cells[idAt]).trim();
    if (id !== '') return this.#byId.get(id);
    const number = cellText(cells[numberAt]).trim();
    return /^\d+$/.test(number) ? this.#byNumber.get(Number(number)) : undefined;
  }

  #further(at: number, cells: readonly Cell[]): void {
    const { columns } = this.#found.table;
    const texts = [...columns.values()].sort((a, b) => a - b).map((place) => plain(cellText(cells[place])));
    const text = texts.filter((one) => one !== '').join('　');
    if (text !== '') this.#out.added.push({ row: at + 1, text: text.slice(0, 200) });
  }

  /** Why nothing of a row can be taken. */
  #problem(at: number, cells: readonly Cell[], known: KnownRow): string | undefined {
    const before = this.#seen.get(known.id);
    if (before !== undefined) return words.twice(before);
    this.#seen.set(known.id, at + 1);
    const { issued, table } = this.#found;
    const keyAt = table.columns.get(issued.subject.key);
    const moved = keyAt !== undefined && plain(cellText(cells[keyAt])) !== known.key;
    if (moved) {
      const label = issued.columns.find(({ name }) => name === issued.subject.key)?.field.label ?? '';
      return words.mixedUp(label, known.key);
    }
    const now = this.#now.get(known.id);
    if (!now) return words.gone;
    return now.closed !== undefined && this.#saysAnything(cells, known) ? now.closed : undefined;
  }

  #saysAnything = (cells: readonly Cell[], { base }: KnownRow): boolean =>
    this.#filled().some(({ name, at }) => plain(cellText(cells[at])) !== (base[name] ?? ''));

  #filled(): { column: FormColumn; name: string; at: number }[] {
    const { columns } = this.#found.table;
    return this.#found.issued.columns.flatMap((column) => {
      const at = columns.get(column.name);
      return column.fill && at !== undefined ? [{ column, name: column.name, at }] : [];
    });
  }

  #cells(row: number, cells: readonly Cell[], { id, base }: KnownRow, now: Now): ReturnedCell[] {
    const weighed = this.#filled().flatMap(({ column, name, at }) => {
      if (plain(cellText(cells[at])) === (base[name] ?? '')) return [];
      const cell = this.#meant(cells[at], at);
      const one = this.#weigh(column, cell, base[name] ?? '', { now, told: this.#toldOn(column, cells, now) });
      return one ? [{ ...one, cell: cellAddress(row, at) }] : [];
    });
    const { subject } = this.#found.issued;
    const said = hanging(subject, now.whole ? asOne(weighed) : weighed);
    return alongWith(subject, hanging(subject, this.#judged(id, said, now)));
  }

  #judged(id: Id, said: readonly ReturnedCell[], now: Now): readonly ReturnedCell[] {
    const news = said.filter(isNews);
    if (news.length === 0 || !this.#judging) return said;
    const bad = said.filter(({ verdict }) => verdict === 'bad').map(({ field, label }) => [field, label]);
    const there = valuesOf(said.filter(({ verdict }) => verdict === 'there'));
    const problems = this.#judging.row(id, valuesOf(news), now, { there, bad: Object.fromEntries(bad) });
    return withProblems(said, problems);
  }

  /** The day of what the office has of a stacked cell; where the row names a day, that is weighed in its own cell. */
  #toldOn({ stacked = '' }: FormColumn, cells: readonly Cell[], { values }: Now): unknown {
    const named = this.#filled().find(({ name }) => name === stacked);
    return named && cellText(cells[named.at]) !== '' ? null : values[stacked];
  }

  #judgeTogether(): void {
    const problems = this.#judging?.end?.() ?? new Map();
    for (const row of this.#out.rows) {
      const found = problems.get(row.id);
      if (found) row.cells = withProblems(row.cells, found);
    }
  }

  /** Where nothing stands above, 同上 stays what it is. */
  #meant(cell: Cell | undefined, at: number): Cell | undefined {
    const above = saysDitto(cell) ? this.#above.get(at) : undefined;
    return plain(cellText(above)) === '' ? cell : above;
  }

  #weigh(
    column: FormColumn,
    cell: Cell | undefined,
    baseText: string,
    { now, told }: { now: Now; told: unknown },
  ): Omit<ReturnedCell, 'cell'> | undefined {
    const { name, field } = column;
    const theirs = plain(cellText(cell));
    if (theirs === baseText) return undefined;
    const ours = now.values[name] ?? null;
    const shown = {
      field: name,
      label: field.label,
      base: baseText,
      theirs,
      ours: this.#text(field, ours),
    };
    const reading = this.#reading(field, cell);
    if (!reading) return undefined;
    const value = reading.ok ? filledOf(field, reading.value) : null;
    const reason = reading.ok ? this.#unfit(field, name, value, now) : reading.reason;
    if (reason !== undefined) return { ...shown, verdict: 'bad', value: null, reason };
    const base = this.#valueOfBase(field, baseText);
    const verdict = threeWay({ base, theirs: reportedIn(column, value, this.#today, told), ours }, alike);
    if (verdict === 'same') return undefined;
    const both = verdict === 'both' ? mergedIn(field, { base, theirs: value, ours }) : undefined;
    if (both !== undefined) return { ...shown, theirs: both, verdict: 'take', value: both, merged: true };
    return { ...shown, theirs: this.#text(field, value), verdict, value };
  }

  #reading(field: FormColumn['field'], cell: Cell | undefined) {
    if (saysDitto(cell)) return { ok: false as const, reason: words.nothingAbove };
    return plain(cellText(cell)) === '' ? { ok: true as const, value: null } : this.#read(field, cell);
  }

  /** The same value reads the same, however a unit wrote it. */
  #text = (field: FormColumn['field'], value: unknown): string =>
    plain(valueText(field, value, (register, id) => this.#names.titleOf(register, id)));

  #unfit(field: FormColumn['field'], name: string, value: unknown, now: Now): string | undefined {
    const blank = value === null || (Array.isArray(value) && value.length === 0);
    if (blank && (field.required || (field.least ?? 0) > 0) && field.kind !== 'flag')
      return fieldWords.empty(field.label);
    return this.#found.issued.subject.unfit(name, value, now);
  }

  #valueOfBase(field: FormColumn['field'], text: string): unknown {
    const reading = text === '' ? undefined : this.#read(field, text);
    return filledOf(field, reading?.ok ? reading.value : null);
  }

  #read = (field: FormColumn['field'], cell: Cell | undefined) =>
    valueIn(field, cell, { today: this.#today, unit: '元', names: this.#names });

  #noteLocked(at: number, cells: readonly Cell[], known: KnownRow): void {
    const { issued, table } = this.#found;
    const row = issued.rows.find(({ id }) => id === known.id);
    if (!row) return;
    for (const { name, fill } of issued.columns) {
      const place = table.columns.get(name);
      if (fill || place === undefined || name === issued.subject.key) continue;
      if (!sameShown(cells[place], row.texts[name] ?? '')) this.#out.locked.push(cellAddress(at, place));
    }
  }
}

/** Where one cell says another thing than the office has, those that say the same belong to that other thing. */
const asOne = (cells: readonly ReturnedCell[]): ReturnedCell[] =>
  cells.every(({ verdict }) => verdict === 'there')
    ? [...cells]
    : cells.map((one) => (one.verdict === 'there' ? { ...one, verdict: 'both' } : one));

const valuesOf = (cells: readonly ReturnedCell[]): Values =>
  Object.fromEntries(cells.map(({ field, value }) => [field, value]));

const withProblems = (cells: readonly ReturnedCell[], problems: Readonly<Record<string, string>>): ReturnedCell[] =>
  cells.map((one) => {
    const reason = isNews(one) ? problems[one.field] : undefined;
    return reason === undefined ? one : { ...one, verdict: 'bad', value: null, reason };
  });

/** Amounts come back as numbers. */
const sameShown = (cell: Cell | undefined, text: string): boolean =>
  plain(cellText(cell)) === text || (typeof cell === 'number' && Number(text) === cell);

/** A cell that was emptied: of a set nothing, of yes and no a no, else none. */
function filledOf({ kind }: FormColumn['field'], value: unknown): unknown {
  if (value !== null && value !== undefined && value !== '') return value;
  if (kind === 'flag') return false;
  return kind === 'references' || kind === 'choices' ? [] : null;
}

/** A text in which unit and office changed different paragraphs; undefined where somebody has to choose. */
function mergedIn({ merges }: FormColumn['field'], said: Readonly<Record<'base' | 'theirs' | 'ours', unknown>>) {
  const { base, theirs, ours } = said;
  if (!merges || typeof theirs !== 'string' || typeof ours !== 'string') return undefined;
  const parts = mergeTexts(typeof base === 'string' ? plain(base) : '', plain(ours), plain(theirs));
  return clashesIn(parts).length > 0 ? undefined : mergedText(parts);
}

const bare = (value: unknown): unknown => {
  if (typeof value === 'string') return plain(value);
  if (Array.isArray(value)) return value.length === 0 ? null : [...value].sort();
  return value ?? null;
};

const alike = (a: unknown, b: unknown): boolean =>
  equal(bare(a) === '' ? null : bare(a), bare(b) === '' ? null : bare(b));
