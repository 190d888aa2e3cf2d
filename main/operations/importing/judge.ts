import { cellAddress } from '#shared/base/cell-address.ts';
import { type Id, newId } from '#shared/base/ids.ts';
import { Refusal } from '#shared/base/refusal.ts';
import { textKey } from '#shared/base/text-key.ts';
import { type Condition, matches } from '#shared/language/condition.ts';
import type { Field } from '#shared/language/field.ts';
import { titleOf } from '#shared/language/record.ts';
import type { Register } from '#shared/language/register.ts';
import { entrySchema, patchSchema } from '#shared/language/schema.ts';
import { fieldWords } from '#shared/words/fields.ts';
import { importWords as words } from '#shared/words/importing.ts';
import { refusalWords } from '#shared/words/refusals.ts';
import type { Cell } from '../../reading/parts.ts';
import { canonical, equal } from '../../store/canonical.ts';
import type { Kept } from '../../store/columns.ts';
import { checkRecord } from '../../store/guards.ts';
import { settle } from '../../store/settle.ts';
import type { ReadContext } from '../carry.ts';
import type { Beside } from './book.ts';
import { FieldChecks } from './field-checks.ts';
import { saysDitto, type ValueRules, valueIn } from './row-values.ts';
import type { StagedRow } from './stage.ts';

export interface Mapped {
  name: string;
  field: Field;
  at: number;
  /** A blank cell stands for what is above it. */
  fills: boolean;
}

interface JudgeWish {
  context: ReadContext;
  of: Register;
  mapped: readonly Mapped[];
  /** Fields that together tell records apart. */
  keys: readonly string[];
  rules: ValueRules;
  /** Records that are there, for comparison. */
  there: Iterable<Kept>;
  /** Told of every blank that what is above it stands for. */
  onFilled: (row: number, at: number, above: Cell) => void;
  /** Judges a row by more than its fields, and says what of it is news. */
  beside?: ((values: Values, kept: Kept | undefined) => Beside) | undefined;
}

type Values = Record<string, unknown>;
type Row = readonly Cell[];
type StagedProblem = StagedRow['problems'][number];

const isBlank = (value: unknown): boolean => value === null || value === undefined || value === '';

const partOf = (value: unknown): string => (typeof value === 'string' ? textKey(value) : canonical(value));

/** A record that is not there yet; rules may ask whether it is another. */
const unborn: Id = newId();

/** What was read of a row, and which record it is. */
interface Said {
  row: number;
  values: Values;
  key: string | undefined;
}

/** Judges one row after another: what it would add or change, or why it cannot come in. */
export class Judge {
  readonly #wish: JudgeWish;
  readonly #there = new Map<string, Kept[]>();
  readonly #seen = new Map<string, number>();
  /** Records the file speaks of, in rows that cannot come in, too. */
  readonly #mentioned = new Set<string>();
  readonly #above = new Map<number, Cell>();
  /** What must not stand twice, by field and value, and the row it stands in. */
  readonly #taken = new Map<string, number>();

  readonly #entries: FieldChecks;
  readonly #patches: FieldChecks;
  readonly #fields: readonly string[];
  /** What must not stand twice, besides what tells records apart. */
  readonly #unique: readonly string[];
  /** Which rows the account may change. */
  readonly #reach: Condition | undefined;

  constructor(wish: JudgeWish) {
    const { of, context } = wish;
    this.#wish = wish;
    this.#entries = new FieldChecks(entrySchema(of));
    this.#patches = new FieldChecks(patchSchema(of));
    this.#fields = Object.keys(of.fields);
    this.#unique = this.#fields.filter((name) => of.fields[name]?.unique && !wish.keys.includes(name));
    this.#reach = of.options.editable?.(context.who);
    for (const record of wish.there) {
      const key = this.#keyOf(record);
      if (key === undefined) continue;
      const alike = this.#there.get(key);
      if (alike) alike.push(record);
      else this.#there.set(key, [record]);
    }
  }

  /** Undefined where the row says nothing. */
  judge(row: number, cells: Row): StagedRow | undefined {
    const { values, problems } = this.#read(row, cells);
    if (problems.length === 0 && Object.keys(values).length === 0) return undefined;
    const key = this.#keyOf(values);
    if (key !== undefined) this.#mentioned.add(key);
    const said: Said = { row, values, key };
    return problems.length > 0 ? this.#refused(said, problems) : this.#compared(said);
  }

  /** Records the file says nothing of. */
  missing(): number {
    let count = 0;
    for (const [key, records] of this.#there) if (!this.#mentioned.has(key)) count += records.length;
    return count;
  }

  #read(row: number, cells: Row): { values: Values; problems: StagedProblem[] } {
    const values: Values = {};
    const problems: StagedProblem[] = [];
    if (!this.#saysAnything(cells)) return { values, problems };
    for (const { name, field, at, fills } of this.#wish.mapped) {
      const reading = valueIn(field, this.#cell(row, cells, { at, fills }), this.#wish.rules);
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

  /** A row that holds nothing is not filled by what is above it. */
  #saysAnything = (cells: Row): boolean => this.#wish.mapped.some(({ at, fills }) => !fills && !isBlank(cells[at]));

  /** Below a sum another group begins. */
  endGroup(): void {
    for (const { at, fills } of this.#wish.mapped) if (fills) this.#above.delete(at);
  }

  #cell(row: number, cells: Row, { at, fills }: Pick<Mapped, 'at' | 'fills'>): Cell | undefined {
    const cell = cells[at];
    if (isBlank(cell)) return fills ? this.#filled(row, at) : cell;
    if (saysDitto(cell)) return this.#above.get(at);
    this.#above.set(at, cell ?? null);
    return cell;
  }

  #filled(row: number, at: number): Cell | undefined {
    const above = this.#above.get(at);
    if (above !== undefined) this.#wish.onFilled(row, at, above);
    return above;
  }

  #compared({ row, values: read, key }: Said): StagedRow {
    const [kept, ...alike] = key === undefined ? [] : (this.#there.get(key) ?? []);
    const refused = (problems: StagedProblem[]): StagedRow => this.#refused({ row, values: read, key }, problems, kept);
    if (key === undefined) return refused(this.#withoutKey(row, read));
    const before = this.#seen.get(key);
    if (before !== undefined) return refused([this.#ofRow(row, words.twiceInFile(before))]);
    this.#seen.set(key, row);
    if (alike.length > 0) return refused([this.#ofRow(row, words.severalThere(alike.length + 1))]);
    const checked = (kept ? this.#patches : this.#entries).check(read);
    if (!checked.ok) return refused(this.#issues(row, checked.issues));
    const { values, problems: beside } = this.#wish.beside?.(checked.values, kept) ?? {
      values: checked.values,
      problems: {},
    };
    const unlike = Object.entries(beside).map(([name, sentence]) => this.#ofField(row, name, sentence));
    if (unlike.length > 0) return refused(unlike);
    const problems = this.#unfit(row, values, kept);
    if (problems.length > 0) return refused(problems);
    return kept ? this.#change(row, values, kept) : this.#add(row, values, Object.keys(read));
  }

  #refused({ row, values }: Said, problems: StagedProblem[], kept?: Kept): StagedRow {
    return {
      row,
      action: 'refused',
      title: kept ? titleOf(this.#wish.of, kept) : this.#called(values),
      record: null,
      version: null,
      values,
      writes: [],
      problems,
    };
  }

  /** A new record begins with the initial values of what the file does not say; its blanks need not be kept. */
  #add(row: number, values: Values, writes: string[]): StagedRow {
    const filled: Values = {};
    for (const name in values) if (values[name] !== null) filled[name] = values[name];
    return {
      row,
      action: 'add',
      title: this.#called(values),
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
      title: titleOf(this.#wish.of, kept),
      record: kept.id,
      version: kept.version,
      values,
      writes,
      problems: [],
    };
  }

  /** What the register's rules, and the account's reach, say of the record as it would be. */
  #unfit(row: number, values: Values, kept: Kept | undefined): StagedProblem[] {
    const { context, of } = this.#wish;
    const twin = this.#twin(row, values);
    if (twin) return [twin];
    // Rows that become something else have been judged beside it.
    if (this.#wish.beside) return [];
    const after = settle(of, kept?.id ?? unborn, kept, values, 0).kept;
    const reach = this.#reach;
    if (reach && ![kept ?? after, after].every((one) => matches(reach, one, of.fields)))
      return [this.#ofRow(row, refusalWords.rowForbidden(titleOf(of, kept ?? after)))];
    try {
      checkRecord(context.db, of, after, kept ? Object.keys(values) : this.#fields);
      return [];
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return Object.entries(error.facts.fields ?? { '': error.message }).map(([name, sentence]) =>
        this.#ofField(row, name, sentence),
      );
    }
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
  #keyOf(values: Readonly<Values>): string | undefined {
    const { keys } = this.#wish;
    if (keys.length === 0 || keys.some((name) => isBlank(values[name]))) return undefined;
    return keys.map((name) => partOf(values[name])).join('\u0000');
  }

  #withoutKey(row: number, values: Values): StagedProblem[] {
    return this.#wish.keys
      .filter((name) => isBlank(values[name]))
      .map((name) => this.#ofField(row, name, fieldWords.empty(this.#wish.of.fields[name]?.label ?? name)));
  }

  #issues(row: number, issues: readonly { path: readonly PropertyKey[]; message: string }[]): StagedProblem[] {
    return issues.map(({ path: [name], message }) => this.#ofField(row, String(name ?? ''), message));
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

  #called = (values: Values): string => titleOf(this.#wish.of, values);
}
