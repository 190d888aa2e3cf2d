import { cellAddress } from '#shared/base/cell-address.ts';
import type { MoneyUnit } from '#shared/base/money.ts';
import { textKey } from '#shared/base/text-key.ts';
import type { Field } from '#shared/language/field.ts';
import type { Reading } from '#shared/language/read-value.ts';
import { titleOf } from '#shared/language/record.ts';
import type { Register } from '#shared/language/register.ts';
import { entrySchema, patchSchema } from '#shared/language/schema.ts';
import { fieldWords } from '#shared/words/fields.ts';
import { importWords as words } from '#shared/words/importing.ts';
import { type Cell, cellText } from '../../reading/parts.ts';
import { canonical, equal } from '../../store/canonical.ts';
import type { Kept } from '../../store/columns.ts';
import type { ReadContext } from '../carry.ts';
import type { Beside, ImportBook, NearTexts, Understood } from './book.ts';
import { ByTexts } from './by-texts.ts';
import { FieldChecks } from './field-checks.ts';
import { type Fit, fitIn } from './fit.ts';
import { type ReadCell, readerFor, saysDitto, type ValueRules } from './row-values.ts';
import type { StagedRow } from './stage.ts';

export interface Mapped {
  name: string;
  field: Field;
  at: number;
  /** A blank cell stands for what is above it. */
  fills: boolean;
  /** Of the amounts in this column. */
  unit: MoneyUnit;
}

interface JudgeWish {
  context: ReadContext;
  of: Register;
  mapped: readonly Mapped[];
  /** What stands in every row for fields that have no column. */
  fixed: ReadonlyMap<string, string>;
  /** Fields that together tell records apart. */
  keys: readonly string[];
  rules: ValueRules;
  /** Records that are there, for comparison. */
  there: Iterable<Kept>;
  /** Told of every blank that what is above it stands for. */
  onFilled: (row: number, at: number, above: Cell) => void;
  compared?: ((name: string, values: Values) => string | undefined) | undefined;
  /** Judges a row by more than its fields, and says what of it is news. */
  beside?: ((values: Values, kept: Kept | undefined) => Beside) | undefined;
  /** Says what a row means before it is compared. */
  understand?: ((values: Values, near: NearTexts) => Understood) | undefined;
  called?: ((values: Values) => string) | undefined;
  ways: Pick<ImportBook, 'asText' | 'mayLack'>;
}

type Values = Record<string, unknown>;
type Row = readonly Cell[];
type StagedProblem = StagedRow['problems'][number];

const isBlank = (value: unknown): boolean => value === null || value === undefined || value === '';

const isMissing = (value: unknown): boolean => value === null || value === undefined;

function isEmpty(values: object): boolean {
  for (const name in values) if (Object.hasOwn(values, name)) return false;
  return true;
}

/** Adds fields that follow from what a row says without standing in it. */
function addFollowed(names: string[], values: Values, checked: Values, read: Values): void {
  for (const name in values) {
    if (values[name] === checked[name] || read[name] !== undefined) continue;
    if (!equal(values[name] ?? null, checked[name] ?? null)) names.push(name);
  }
}

const partOf = (value: unknown): string => (typeof value === 'string' ? textKey(value) : canonical(value));

const texts = new WeakMap<Field, Field>();

/** The same field as a text. */
function asItStands(field: Field): Field {
  const known = texts.get(field) ?? { ...field, kind: 'text' as const };
  texts.set(field, known);
  return known;
}

interface Read {
  values: Values;
  problems: StagedProblem[];
}

/** What the office and the file have of one record. */
interface Entity {
  /** Several only where the office itself cannot tell them apart. */
  there: Kept[];
  /** The row of the file that would write it. */
  row: number | undefined;
  /** The file speaks of it, be it in a row that cannot come in. */
  mentioned: boolean;
}

/** Most records of a file are none of the office's: they share the list in which none stands. */
const nowhere: Kept[] = [];
const newEntity = (): Entity => ({ there: nowhere, row: undefined, mentioned: false });

/** What was read of a row, and which record it is. */
interface Said {
  row: number;
  values: Values;
  entity: Entity | undefined;
}

/** Judges one row after another: what it would add or change, or why it cannot come in. */
export class Judge {
  readonly #wish: JudgeWish;
  readonly #entities = new ByTexts(newEntity);
  /** Those of the office. */
  readonly #there: Entity[] = [];
  /** By column what was last written there. */
  readonly #above: (Cell | undefined)[] = [];
  /** What must not stand twice, by field and value, and the row it stands in. */
  readonly #taken = new Map<string, number>();

  readonly #entries: FieldChecks;
  readonly #patches: FieldChecks;
  /** What must not stand twice, besides what tells records apart. */
  readonly #unique: readonly string[];
  readonly #fit: Fit;
  readonly #asText: ReadonlySet<string>;
  readonly #mayLack: ReadonlySet<string>;
  readonly #fixed: readonly (readonly [name: string, reading: Reading])[];
  readonly #columns: readonly (Mapped & { read: ReadCell })[];

  constructor(wish: JudgeWish) {
    const { of, context, ways } = wish;
    this.#wish = wish;
    this.#asText = new Set(ways.asText);
    this.#mayLack = new Set(ways.mayLack);
    this.#fixed = [...wish.fixed].flatMap(([name, text]) => {
      const reading = of.fields[name] && this.#reader(name, of.fields[name], wish.rules.unit)(text);
      return reading ? [[name, reading] as const] : [];
    });
    this.#columns = wish.mapped.map((one) => ({ ...one, read: this.#reader(one.name, one.field, one.unit) }));
    this.#entries = new FieldChecks(entrySchema(of), of.fields);
    this.#patches = new FieldChecks(patchSchema(of), of.fields);
    this.#unique = Object.keys(of.fields).filter((name) => of.fields[name]?.unique && !wish.keys.includes(name));
    this.#fit = fitIn(context, of);
    for (const record of wish.there) {
      const entity = this.#entityOf(record);
      if (!entity) continue;
      if (entity.there !== nowhere) {
        entity.there.push(record);
        continue;
      }
      entity.there = [record];
      this.#there.push(entity);
    }
  }

  /** Undefined where the row says nothing; a sum where it only heads or adds up others. */
  judge(row: number, cells: Row, next?: Row): StagedRow | 'sum' | undefined {
    const read = this.#read(row, cells);
    if (read.problems.length === 0 && isEmpty(read.values)) return undefined;
    const understood = this.#understood(row, read, { own: cells, next });
    if (understood === 'sum') return 'sum';
    if (understood === 'nothing') return undefined;
    const { values, problems } = understood;
    const entity = this.#entityOf(values);
    if (entity) entity.mentioned = true;
    const said: Said = { row, values, entity };
    return problems.length > 0 ? this.#refused(said, problems) : this.#compared(said);
  }

  /** Records the file says nothing of. */
  missing(): Kept[] {
    return this.#there.flatMap(({ there, mentioned }) => (mentioned ? [] : there));
  }

  #read(row: number, cells: Row): Read {
    const values: Values = {};
    const problems: StagedProblem[] = [];
    if (!this.#saysAnything(cells)) return { values, problems };
    for (const { name, field, at, fills, read } of this.#columns) {
      const reading = read(this.#cell(row, cells, at, fills));
      if (!reading) continue;
      if (reading.ok) values[name] = reading.value;
      else
        problems.push({
          cell: cellAddress(row - 1, at),
          field: name,
          label: field.label,
          sentence: reading.reason,
        });
    }
    return { values, problems };
  }

  #reader(name: string, field: Field, unit: MoneyUnit): ReadCell {
    return readerFor(this.#asText.has(name) ? asItStands(field) : field, { ...this.#wish.rules, unit });
  }

  #understood(
    row: number,
    { values, problems }: Read,
    { own, next }: { own: Row; next: Row | undefined },
  ): Read | 'sum' | 'nothing' {
    for (const [name, reading] of this.#fixed)
      if (reading.ok) values[name] = reading.value;
      else problems.push(this.#ofField(row, name, reading.reason));
    const { understand } = this.#wish;
    if (!understand) return { values, problems };
    const understood = understand(values, { own: () => this.#texts(own), next: () => next && this.#texts(next) });
    if (understood.sum && problems.length === 0) return 'sum';
    if (understood.nothing && problems.length === 0) return 'nothing';
    const more = this.#ofFields(row, understood.problems);
    if (problems.length === 0) return { values: understood.values, problems: more };
    const left = problems.filter(({ field }) => field === null || understood.values[field] === undefined);
    return { values: understood.values, problems: [...left, ...more] };
  }

  #texts(row: Row): Readonly<Record<string, string>> {
    return Object.fromEntries(this.#wish.mapped.map(({ name, at }) => [name, cellText(row[at]).trim()]));
  }

  /** A row that holds nothing is not filled by what is above it. */
  #saysAnything(cells: Row): boolean {
    for (const { at, fills } of this.#columns) if (!fills && !isBlank(cells[at])) return true;
    return false;
  }

  /** Below a sum another group begins. */
  endGroup(): void {
    for (const { at, fills } of this.#wish.mapped) if (fills) this.#above[at] = undefined;
  }

  #cell(row: number, cells: Row, at: number, fills: boolean): Cell | undefined {
    const cell = cells[at];
    if (isBlank(cell)) {
      if (fills) return this.#filled(row, at);
      this.#above[at] = undefined;
      return cell;
    }
    if (saysDitto(cell)) return this.#above[at];
    this.#above[at] = cell;
    return cell;
  }

  #filled(row: number, at: number): Cell | undefined {
    const above = this.#above[at];
    if (above !== undefined) this.#wish.onFilled(row, at, above);
    return above;
  }

  #compared(said: Said): StagedRow {
    const { row, values: read, entity } = said;
    const kept = entity?.there[0];
    const refused = (problems: StagedProblem[]): StagedRow => this.#refused(said, problems, kept);
    if (!entity) return refused(this.#withoutKey(row, read));
    if (entity.row !== undefined) return refused([this.#ofRow(row, words.twiceInFile(entity.row, this.#keyLabels()))]);
    entity.row = row;
    if (entity.there.length > 1) return refused([this.#ofRow(row, words.severalThere(entity.there.length))]);
    const checked = (kept ? this.#patches : this.#entries).check(read);
    if (!checked.ok) return refused(this.#issues(row, checked.issues));
    const { values, problems: beside } = this.#wish.beside?.(checked.values, kept) ?? {
      values: checked.values,
      problems: {},
    };
    const unlike = this.#ofFields(row, beside);
    if (unlike.length > 0) return refused(unlike);
    const problems = this.#unfit(row, values, kept);
    if (problems.length > 0) return refused(problems);
    if (kept) return this.#change(row, values, kept);
    // What follows from what the row says is shown with it.
    const writes = Object.keys(read);
    if (values !== checked.values) addFollowed(writes, values, checked.values, read);
    return this.#add(row, values, writes);
  }

  #refused({ row, values }: Said, problems: StagedProblem[], kept?: Kept): StagedRow {
    return {
      row,
      action: 'refused',
      title: this.#called(kept ?? values),
      record: null,
      version: null,
      values,
      writes: [],
      problems,
    };
  }

  /** A new record begins with the initial values of what the file does not say; its blanks need not be kept either. */
  #add(row: number, values: Values, writes: string[]): StagedRow {
    const filled: Values = {};
    for (const name of writes) {
      const value = values[name];
      if (!isMissing(value)) filled[name] = value;
    }
    return {
      row,
      action: 'add',
      title: null,
      record: null,
      version: null,
      values: filled,
      writes,
      problems: [],
    };
  }

  #change(row: number, values: Values, kept: Kept): StagedRow {
    const writes = Object.keys(values).filter((name) => !equal(kept[name], values[name]));
    return {
      row,
      action: writes.length === 0 ? 'same' : 'change',
      title: this.#called(kept),
      record: kept.id,
      version: kept.version,
      values,
      writes,
      problems: [],
    };
  }

  /** What the register's rules, and the account's reach, say of the record as it would be. */
  #unfit(row: number, values: Values, kept: Kept | undefined): StagedProblem[] {
    const twin = this.#twin(row, values);
    if (twin) return [twin];
    // Rows that become something else have been judged beside it.
    if (this.#wish.beside) return [];
    return this.#ofFields(row, this.#fit(values, kept));
  }

  #twin(row: number, values: Values): StagedProblem | undefined {
    for (const name of this.#unique) {
      const value = values[name];
      if (isBlank(value)) continue;
      const taken = `${name}\u0000${partOf(value)}`;
      const before = this.#taken.get(taken);
      if (before !== undefined) return this.#ofField(row, name, words.sameInFile(before));
      this.#taken.set(taken, row);
    }
    return undefined;
  }

  /** Records are told apart by these fields; texts count as they are compared. */
  #entityOf(values: Readonly<Values>): Entity | undefined {
    let within = this.#entities;
    let entity: Entity | undefined;
    for (const [at, name] of this.#wish.keys.entries()) {
      const part = this.#partFor(name, values);
      if (part === undefined) return undefined;
      if (at < this.#wish.keys.length - 1) within = within.below(part);
      else entity = within.at(part);
    }
    return entity;
  }

  #partFor(name: string, values: Readonly<Values>): string | undefined {
    const { compared } = this.#wish;
    if (compared) return compared(name, values);
    return isBlank(values[name]) && !this.#mayLack.has(name) ? undefined : partOf(values[name] ?? null);
  }

  #keyLabels = (): string[] => this.#wish.keys.map((name) => this.#wish.of.fields[name]?.label ?? name);

  #withoutKey(row: number, values: Values): StagedProblem[] {
    return this.#wish.keys
      .filter((name) => this.#partFor(name, values) === undefined)
      .map((name) => this.#ofField(row, name, fieldWords.empty(this.#wish.of.fields[name]?.label ?? name)));
  }

  #issues(row: number, issues: readonly { path: readonly PropertyKey[]; message: string }[]): StagedProblem[] {
    return issues.map(({ path: [name], message }) => this.#ofField(row, String(name ?? ''), message));
  }

  #ofFields(row: number, sentences: Readonly<Record<string, string>>): StagedProblem[] {
    return isEmpty(sentences)
      ? []
      : Object.entries(sentences).map(([name, sentence]) => this.#ofField(row, name, sentence));
  }

  #ofField(row: number, name: string, sentence: string): StagedProblem {
    const mapped = this.#wish.mapped.find((one) => one.name === name);
    const label = this.#wish.of.fields[name]?.label ?? '';
    const cell = mapped ? cellAddress(row - 1, mapped.at) : String(row);
    return { cell, field: name === '' ? null : name, label, sentence };
  }

  #ofRow = (row: number, sentence: string): StagedProblem => ({
    cell: String(row),
    field: null,
    label: '',
    sentence,
  });

  #called = (values: Readonly<Values>): string => this.#wish.called?.(values) ?? titleOf(this.#wish.of, values);
}
