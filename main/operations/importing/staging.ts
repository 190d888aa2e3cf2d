import { cellAddress } from '#shared/base/cell-address.ts';
import { todayIn } from '#shared/base/day.ts';
import type { ImportPreview, SampleMark } from '#shared/contract/import-operations.ts';
import type { HeadPlace } from '#shared/importing/head.ts';
import { columnUnit } from '#shared/importing/table-unit.ts';
import { importWords as words } from '#shared/words/importing.ts';
import { placeOf } from '../../reading/cell-place.ts';
import { type Cell, cellText } from '../../reading/parts.ts';
import type { JobContext } from '../carry.ts';
import type { SheetCheck } from './book.ts';
import { Corrections } from './corrections.ts';
import { Judge } from './judge.ts';
import { LateRows } from './late-rows.ts';
import type { Meaning } from './meaning.ts';
import { type Missing, missingFrom } from './missing.ts';
import { Names } from './names.ts';
import { NewStage } from './new-stage.ts';
import { type RowKind, RowKinds } from './row-kinds.ts';
import { type SheetStart, sampleRows, textRows } from './sheets.ts';
import type { StagedRow } from './stage.ts';
import { SumCheck } from './sum-check.ts';
import type { ImportTarget } from './target.ts';

const asWritten = (cells: readonly Cell[]): (string | number)[] =>
  cells.map((cell) => (typeof cell === 'number' ? cell : cellText(cell)));

/** A row that cannot come in goes back as it stood, and says what stands in its bad cells. */
function refusedWith(row: StagedRow, cells: readonly Cell[]): StagedRow {
  const problems = row.problems.map((one) => {
    const place = placeOf(one.cell);
    return place ? { ...one, said: cellText(cells[place.column]) } : one;
  });
  return { ...row, problems, original: asWritten(cells) };
}

/** What was read, and which of its cells were corrected since. */
export interface StagedFrom {
  file: string;
  cells: Readonly<Record<string, string>>;
}

/** One sheet on its way into the stage: every row is judged as it comes. */
export class Staging {
  readonly meaning: Meaning;
  readonly start: SheetStart;
  readonly #judge: Judge;
  readonly #names: Names;
  readonly #stage: NewStage;
  readonly #token: string;
  readonly #kinds: RowKinds;
  /** A row is judged when the one below it is known: that may be what it adds up. */
  #held: { row: number; cells: readonly Cell[] } | undefined;
  readonly #late: LateRows | undefined;
  readonly #context: JobContext;
  readonly #register: string;
  /** Other sheets with the same head. */
  readonly alike: string[] = [];
  #last = 0;
  #totals = 0;
  /** Rows around the table, and where another one begins. */
  readonly #around: number[] = [];
  #otherFrom: number | undefined;
  readonly #checks: readonly SheetCheck[];
  readonly #corrected: Corrections;
  readonly #marks: ImportPreview['marks'] = {};

  constructor(
    context: JobContext,
    { book, fields }: ImportTarget,
    from: StagedFrom,
    meaning: Meaning,
    start: SheetStart,
  ) {
    this.#corrected = new Corrections(from.cells);
    this.meaning = meaning;
    this.start = start;
    const mapped = fields.flatMap(({ name, field }) => {
      const at = meaning.columns.get(name);
      if (at === undefined) return [];
      const unit = columnUnit(meaning.place, at, meaning.unit);
      return [{ name, field, at, fills: meaning.fill.has(name), unit }];
    });
    this.#kinds = new RowKinds({
      head: textRows(start.rows).slice(meaning.place.from, meaning.place.first),
      words: fields.flatMap(({ keys }) => keys),
      columns: mapped.map(({ at, field }) => ({ at, kind: field.kind })),
      headings: book.headings === true,
    });
    this.#names = new Names(context);
    const rules = { today: todayIn(), unit: meaning.unit, names: this.#names };
    const sheet = { heads: meaning.place.heads, columns: meaning.columns, fixed: meaning.fixed };
    this.#context = context;
    this.#register = book.of.name;
    this.#late = book.together && new LateRows(book, sheet);
    const check = book.check?.(context, sheet);
    this.#checks = [new SumCheck(mapped, rules), ...(check ? [check] : [])];
    this.#judge = new Judge({
      context,
      of: book.of,
      mapped,
      fixed: meaning.fixed,
      keys: meaning.keys,
      rules,
      there: book.there(context),
      compared: book.compared?.(context),
      beside: book.beside?.(context),
      understand: book.understand?.(context),
      called: book.called?.(context),
      ways: book,
      onFilled: (row, at, above) => this.#mark(cellAddress(row - 1, at), row, { is: 'filled', text: cellText(above) }),
    });
    const held = context.files.room(book.of.name);
    const about = { register: book.of.name, file: from.file, heads: meaning.place.heads };
    this.#stage = new NewStage(held.path, about, book.single);
    this.#token = context.files.offer(held);
  }

  /** The same table further on: its rows are counted on from those before. */
  goOn({ first }: HeadPlace): (row: number, said: readonly Cell[]) => void {
    const before = this.#last;
    return (row, said) => {
      if (row > first) this.row(before + row - first, said);
    };
  }

  /** Rows are numbered as in the sheet, from 1; nothing is judged before its columns are known. */
  row(row: number, said: readonly Cell[]): void {
    const { place, missing } = this.meaning;
    this.#last = row;
    if (row <= place.first || missing !== null || this.#otherFrom !== undefined) return;
    const cells = this.#corrected.of(row, said);
    const kind = this.#kinds.of(cells);
    if (kind) this.#pass(row, kind, cells);
    else {
      this.#release(cells);
      this.#held = { row, cells };
    }
  }

  /** A row that is none of the table's. */
  #pass(row: number, kind: RowKind, cells: readonly Cell[]): void {
    if (kind.is === 'head') return;
    this.#release(undefined);
    this.#judge.endGroup();
    if (kind.is === 'other') this.#otherFrom = row;
    if (kind.is === 'around') this.#around.push(row);
    if (kind.is !== 'total') return;
    for (const check of this.#checks) check.total(row, kind.name, cells);
    this.#sum(row);
  }

  #sum(row: number): void {
    this.#totals += 1;
    this.#mark(String(row), row, { is: 'sum' });
  }

  #release(next: readonly Cell[] | undefined): void {
    const held = this.#held;
    this.#held = undefined;
    if (held) this.#take(held.row, held.cells, next);
  }

  #take(row: number, cells: readonly Cell[], next: readonly Cell[] | undefined): void {
    const judged = this.#judge.judge(row, cells, next);
    if (judged === 'sum') {
      this.#sum(row);
      return;
    }
    if (!judged) return;
    for (const check of this.#checks) check.row(cells, judged);
    if (this.#late) this.#late.add(judged, cells);
    else this.#put(judged, cells);
  }

  #put(judged: StagedRow, cells: readonly Cell[]): void {
    const staged = judged.action === 'refused' ? refusedWith(judged, cells) : judged;
    this.#stage.put(staged);
    for (const { cell, sentence } of staged.problems) this.#mark(cell, staged.row, { is: 'bad', sentence });
  }

  drop(): void {
    this.#stage.drop();
  }

  /** Only what is shown of the sheet is marked there. */
  #mark(address: string, row: number, mark: SampleMark): void {
    if (row <= sampleRows(this.meaning.place)) this.#marks[address] = mark;
  }

  /** While its columns are not known, nobody knows what a file lacks. */
  #missing(): Missing[] {
    const of = this.#context.registerNamed(this.#register);
    return of && this.meaning.missing === null ? missingFrom(this.#context, of, this.#judge.missing()) : [];
  }

  end(): Pick<ImportPreview, 'stage' | 'counts' | 'totals' | 'differences' | 'left' | 'mayGo' | 'unknown' | 'marks'> {
    this.#release(undefined);
    for (const { staged, cells } of this.#late?.judged(this.#context) ?? []) this.#put(staged, cells);
    const missing = this.#missing();
    const counts = this.#stage.end(missing);
    const left = missing.length;
    const mayGo = missing.filter(({ stays }) => stays === null).length;
    const unknown = [...this.#names.unknown(), ...this.#checks.flatMap(({ unknown = [] }) => unknown)];
    const differences = [
      ...this.#checks.flatMap(({ told }) => told),
      ...(this.#late?.told ?? []),
      ...(this.#around.length > 0 ? [words.around(this.#around)] : []),
      ...(this.#otherFrom === undefined ? [] : [words.otherTable(this.#otherFrom)]),
      ...(this.alike.length > 0 ? [words.otherSheets(this.alike)] : []),
    ];
    return { stage: this.#token, counts, totals: this.#totals, differences, left, mayGo, unknown, marks: this.#marks };
  }
}
