import { readingWords } from '#shared/words/reading.ts';
import { mergeOf, placeOf, refOf } from './cell-place.ts';
import { coming, LateTexts } from './late-texts.ts';
import { formatted, type NumberFormat } from './number-format.ts';
import { showsPicture, valueKept } from './own-formulas.ts';
import { type Cell, type Merge, readingLimits } from './parts.ts';
import { broken, refused } from './refusals.ts';
import { OTHER, RegularCell } from './regular-cell.ts';
import { type ReadingBudget, RowBatches } from './row-batches.ts';
import { writtenMoment } from './serial.ts';
import type { SharedTexts } from './shared-texts.ts';
import { ownText, TextGatherer } from './text-gatherer.ts';
import { isTrue, unescapedCell } from './xlsx-names.ts';
import type { XmlHandler } from './xml.ts';
import type { XmlAttributes } from './xml-attributes.ts';

/** What the cells of all sheets refer to. */
export interface CellContext {
  texts: SharedTexts;
  formats: readonly NumberFormat[];
  is1904: boolean;
}

/** The elements whose text is gathered. */
type Gathered = 'v' | 't' | 'f';

/** Reads one sheet: rows go into the batches, merges are kept. All else in a sheet is passed over. */
export class SheetHandler implements XmlHandler {
  readonly batches: RowBatches;
  readonly merges: Merge[] = [];
  /** It really was a sheet. */
  isSheet = false;
  /** The last of the shared texts that cells asked for. */
  wanted = 0;
  readonly #sheet: string;
  readonly #context: CellContext;
  readonly #budget: ReadingBudget;
  #inData = false;
  #spoken = false;
  #gathering: Gathered | null = null;
  readonly #text = new TextGatherer();
  readonly #regular = new RegularCell();
  readonly #late = new LateTexts();
  #comingPlace = 0;

  /** The last row that was read, and the one being read; null as long as nothing says which it is. */
  #lastRow = -1;
  #row: number | null = null;
  #cells: Cell[] = [];
  #inRow = false;

  /** Cells that are open. */
  #depth = 0;
  #column = -1;
  #type = '';
  #style = '';
  #value: string | null = null;
  #inline: string | null = null;
  #formula: string | null = null;

  constructor(sheet: string, context: CellContext, budget: ReadingBudget) {
    this.#sheet = sheet;
    this.#context = context;
    this.batches = new RowBatches(sheet, budget);
    this.#budget = budget;
  }

  open(name: string, attributes: XmlAttributes): void {
    if (!this.#inData) this.#openOutside(name, attributes);
    else if (name === 'c') this.#openCell(attributes);
    else if (name === 'v' || name === 'f') this.#gathering = name;
    else if (name === 'row') this.#openRow(attributes);
    else if (name === 't') this.#gathering = this.#spoken ? null : 't';
    else if (name === 'rPh') this.#spoken = true;
  }

  #openOutside(name: string, attributes: XmlAttributes): void {
    if (name === 'sheetData') this.#inData = true;
    else if (name === 'mergeCell') this.#merge(attributes.get('ref') ?? '');
    else if (name === 'worksheet') this.isSheet = true;
  }

  /** The cells of a row that are written as most are. */
  whole(source: string, tag: number): number {
    const row = this.#row;
    if (row === null || !this.#awaitsCell()) return tag;
    const last = this.#regular.lastIn(source);
    let at = tag;
    while (at < last) {
      const end = this.#regular.read(source, at, row);
      if (end === OTHER) break;
      this.#takeRegular();
      at = end;
    }
    return at;
  }

  #awaitsCell(): boolean {
    return this.#inRow && this.#inData && this.#depth === 0 && this.#gathering === null && this.#text.text === '';
  }

  #takeRegular(): void {
    const { column, type, style, value, inline, digits } = this.#regular;
    this.#column = column;
    if (type === 's' && digits !== OTHER) {
      this.#put(this.#shared(digits));
      return;
    }
    this.#type = type;
    this.#style = style;
    this.#value = value;
    this.#inline = inline;
    this.#formula = null;
    this.#put(this.#cell());
  }

  text(text: string): void {
    if (this.#gathering !== null) this.#text.add(text);
  }

  close(name: string): void {
    if (!this.#inData) return;
    if (name === 'v' || name === 'f' || name === 't') this.#gathered(name);
    else if (name === 'c') this.#closeCell();
    else if (name === 'row') this.#closeRow();
    else if (name === 'is') this.#inline = this.#text.take();
    else if (name === 'rPh') this.#spoken = false;
    else if (name === 'sheetData') this.#inData = false;
  }

  #gathered(name: Gathered): void {
    this.#gathering = null;
    // Runs of rich text are one text, which ends with `is`.
    if (name === 'v') this.#value = this.#text.take();
    else if (name === 'f') this.#formula = this.#text.take();
  }

  #openRow(attributes: XmlAttributes): void {
    const number = attributes.get('r');
    this.#inRow = true;
    this.#row = null;
    this.#cells = [];
    this.#column = -1;
    if (number !== undefined) this.#startRow(Number(number) - 1);
  }

  /** Rows come in their order and once each: to sort them, all would have to be held. */
  #startRow(row: number): void {
    if (!Number.isSafeInteger(row) || row < 0) throw broken('a row without a number');
    if (row <= this.#lastRow) throw refused(readingWords.rowOrder(this.#sheet, row + 1));
    this.#row = row;
  }

  #closeRow(): void {
    const row = this.#row ?? this.#lastRow + 1;
    this.#lastRow = row;
    this.#inRow = false;
    if (this.#late.isEmpty) this.#add(row, this.#cells);
    else this.#late.row({ row, cells: this.#cells });
  }

  /** Rows that waited for texts go on: all that were wanted are there, if the file has them. */
  settle(): void {
    for (const { row, cells } of this.#late.settled((place) => this.#textAt(place))) this.#add(row, cells);
  }

  #add(row: number, cells: Cell[]): void {
    while (cells.at(-1) === null) cells.pop();
    if (cells.length > 0) this.batches.add(row, cells);
  }

  #openCell(attributes: XmlAttributes): void {
    const ref = attributes.get('r');
    if (ref === undefined) this.#column += 1;
    else this.#place(ref);
    this.#depth += 1;
    this.#type = attributes.get('t') ?? '';
    this.#style = attributes.get('s') ?? '';
    this.#value = null;
    this.#inline = null;
    this.#formula = null;
  }

  #place(ref: string): void {
    const place = placeOf(ref);
    if (place === null) throw broken(`a cell at ${ref}`);
    if (this.#row === null) this.#startRow(place.row);
    else if (this.#row !== place.row) throw broken(`${ref} in row ${this.#row + 1}`);
    this.#column = place.column;
  }

  #closeCell(): void {
    this.#depth -= 1;
    this.#put(this.#cell());
  }

  #put(cell: Cell): void {
    if (cell === null || cell === '') return;
    const cells = this.#cells;
    const column = this.#column;
    if (cell === coming) this.#late.cell({ cells, column, place: this.#comingPlace });
    if (column >= readingLimits.columns)
      throw refused(readingWords.tooManyColumns(this.#sheet, this.#ref(), readingLimits.columns));
    if (column < cells.length) {
      if (cells[column] !== null) throw refused(readingWords.twice(this.#sheet, this.#ref()));
      cells[column] = cell;
      return;
    }
    while (cells.length < column) cells.push(null);
    cells.push(cell);
  }

  #cell(): Cell {
    const value = this.#value ?? this.#inline;
    if (this.#formula !== null && showsPicture(this.#formula)) return null;
    if (this.#type === 'inlineStr') return value === null ? this.#bare() : ownText(unescapedCell(value));
    // An empty value of type str is a formula that gave an empty text.
    if (value === null || (value === '' && this.#type !== 'str')) return this.#bare();
    if (this.#type === '' || this.#type === 'n') return this.#number(value);
    return this.#typed(value);
  }

  /** Without a value: nothing, or a formula that nobody has computed. */
  #bare(): Cell {
    const formula = this.#formula;
    if (formula === null) return null;
    const kept = valueKept(formula);
    return kept === undefined ? { formula } : kept;
  }

  #typed(value: string): Cell {
    if (this.#type === 's') return this.#shared(numberOf(value));
    if (this.#type === 'b') return isTrue(value.trim());
    if (this.#type === 'e') return { error: value };
    if (this.#type === 'd') return writtenMoment(value) ?? value;
    return ownText(unescapedCell(value));
  }

  #shared(place: number): Cell {
    const { texts } = this.#context;
    if (place > this.wanted) this.wanted = place;
    if (texts.isWhole || !(place >= texts.count)) return this.#textAt(place);
    this.#comingPlace = place;
    return coming;
  }

  #textAt(place: number): string {
    const text = this.#context.texts.at(place);
    if (text === undefined) throw broken(`no text ${place}`);
    return text;
  }

  #number(text: string): Cell {
    const value = numberOf(text);
    // What no number holds is kept as it was written.
    if (!Number.isFinite(value)) return text;
    const format = this.#style === '' ? this.#context.formats[0] : this.#context.formats[Number(this.#style)];
    return format === undefined ? value : formatted(value, format, this.#context.is1904);
  }

  #ref(): string {
    return refOf(this.#column, this.#row ?? this.#lastRow + 1);
  }

  #merge(ref: string): void {
    const merge = mergeOf(ref);
    if (merge === null) throw broken(`a merge of ${ref}`);
    if (merge.top === merge.bottom && merge.left === merge.right) return;
    this.#budget.merge();
    this.merges.push(merge);
  }
}

/** White space alone would count as zero. */
function numberOf(text: string): number {
  const value = Number(text);
  return value === 0 && text.trim() === '' ? Number.NaN : value;
}
