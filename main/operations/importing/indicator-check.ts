import { cellAddress } from '#shared/base/cell-address.ts';
import type { Decimal } from '#shared/base/decimal.ts';
import type { Id } from '#shared/base/ids.ts';
import { formatMonth } from '#shared/base/month.ts';
import type { UnknownName } from '#shared/contract/import-operations.ts';
import { acrossIn, type IndicatorNames } from '#shared/importing/indicator-rows.ts';
import { saidSum } from '#shared/importing/month-heads.ts';
import { fallSentence, fallsIn } from '#shared/indicator/months.ts';
import { everything } from '#shared/language/condition.ts';
import { indicator } from '#shared/registers/indicator.ts';
import { indicatorImportWords as words } from '#shared/words/indicator-import.ts';
import { type Cell, cellText } from '../../reading/parts.ts';
import { fieldsSeen, type Of } from '../../store/records.ts';
import type { ReadContext } from '../carry.ts';
import type { CheckedSheet, SheetCheck } from './book.ts';
import { numbersOf } from './indicator-numbers.ts';
import { factorOf, sumsUp } from './indicator-reader.ts';
import { ColumnSums, numberIn, RowSums } from './indicator-sums.ts';
import type { StagedRow } from './stage.ts';

interface Known {
  names: IndicatorNames;
  byId: ReadonlyMap<Id, Of<'indicator'>>;
}

/** Differences nobody reads to the end. */
const mostTold = 40;

/** What is odd about a table without being wrong: sums that are none, other measures, cumulative numbers that fall, names that nothing has. */
export class IndicatorCheck implements SheetCheck {
  readonly #context: ReadContext;
  readonly #sheet: CheckedSheet;
  readonly #known: Known;
  readonly #rowSums: RowSums;
  readonly #columnSums: ColumnSums;
  readonly #odd: string[] = [];
  readonly #unknown = new Map<string, UnknownName>();
  /** By indicator and month: what the file says, and in which cell. */
  readonly #said = new Map<Id, Map<string, { value: Decimal; cell: string }>>();

  constructor(context: ReadContext, sheet: CheckedSheet, known: Known) {
    this.#context = context;
    this.#sheet = sheet;
    this.#known = known;
    this.#rowSums = new RowSums(sheet, known.byId);
    this.#columnSums = new ColumnSums(sheet, known.byId);
  }

  row(cells: readonly Cell[], staged: StagedRow): void {
    this.#name(cells);
    this.#items(cells);
    const of = this.#known.byId.get(String(staged.values.indicator));
    if (of) this.#measure(cells, staged.row, of);
    this.#tell(this.#rowSums.check(cells, staged.row, of));
    this.#columnSums.row(cells, of);
    if (staged.action === 'refused') return;
    for (const { indicator: id, month, value, field } of numbersOf(staged.values)) {
      const cell = cellAddress(staged.row - 1, this.#sheet.columns.get(field) ?? 0);
      const said = this.#said.get(id) ?? new Map();
      this.#said.set(id, said.set(month, { value, cell }));
    }
  }

  total(row: number, name: string, cells: readonly Cell[]): void {
    this.#tell(this.#columnSums.total(row, name, cells));
  }

  get told(): readonly string[] {
    return [...this.#odd, ...this.#falls()].slice(0, mostTold);
  }

  get unknown(): readonly UnknownName[] {
    return [...this.#unknown.values()];
  }

  #tell(sentences: readonly string[]): void {
    for (const sentence of sentences) if (this.#odd.length < mostTold) this.#odd.push(sentence);
  }

  /** Of a row whose name nothing has. */
  #name(cells: readonly Cell[]): void {
    const at = this.#sheet.columns.get('indicator');
    const text = at === undefined ? '' : cellText(cells[at]).trim();
    if (text === '' || sumsUp(text) || this.#known.names.find(text).length > 0) return;
    this.#count(text);
  }

  /** Of a column of numbers whose head nothing has. */
  #items(cells: readonly Cell[]): void {
    const { heads, columns } = this.#sheet;
    if (acrossIn(columns.keys()) !== 'items') return;
    const taken = new Set(columns.values());
    for (const [at, head] of heads.entries())
      if (head !== '' && !taken.has(at) && !saidSum(head) && numberIn(cells[at]) !== undefined) this.#count(head);
  }

  #count(name: string): void {
    const known = this.#unknown.get(name) ?? { register: indicator.name, label: indicator.label, name, rows: 0 };
    known.rows += 1;
    this.#unknown.set(name, known);
  }

  #measure(cells: readonly Cell[], row: number, { name, measure }: Of<'indicator'>): void {
    const at = this.#sheet.columns.get('measure');
    const said = at === undefined ? (this.#sheet.fixed.get('measure') ?? '') : cellText(cells[at]).trim();
    if (factorOf(said, measure) !== undefined) return;
    this.#tell([words.measure(at === undefined ? words.title : cellAddress(row - 1, at), said, name, measure)]);
  }

  /** Beside the numbers that are there already. */
  #falls(): string[] {
    const counting = [...this.#said.keys()].filter((id) => this.#known.byId.get(id)?.cumulative);
    if (counting.length === 0) return [];
    const there = fieldsSeen(this.#context, 'indicatorValue', ['id', 'indicator', 'month', 'value'], everything);
    return counting.flatMap((id) => {
      const of = this.#known.byId.get(id);
      const said = this.#said.get(id) ?? new Map<string, { value: Decimal; cell: string }>();
      const kept = there.filter((one) => one.indicator === id && !said.has(one.month));
      const all = [...kept, ...[...said].map(([month, { value }]) => ({ id: '', month, value }))];
      return of
        ? fallsIn(of, all).flatMap((fall) => {
            const cell = (said.get(fall.month) ?? said.get(fall.before.month))?.cell;
            return cell === undefined
              ? []
              : [words.falls(cell, of.name, formatMonth(fall.month), fallSentence(of, fall))];
          })
        : [];
    });
  }
}
