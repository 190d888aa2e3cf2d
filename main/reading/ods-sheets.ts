import { readingWords } from '#shared/words/reading.ts';
import { refOf } from './cell-place.ts';
import { type OdsCell, odsCell, odsValue } from './ods-cell.ts';
import { OdsColumns } from './ods-columns.ts';
import type { OdsLook, OdsStyles } from './ods-styles.ts';
import { OdsText } from './ods-text.ts';
import { type Cell, type Merge, type Part, readingLimits } from './parts.ts';
import { broken, refused } from './refusals.ts';
import { type ReadingBudget, RowBatches } from './row-batches.ts';
import type { XmlHandler } from './xml.ts';
import type { XmlAttributes } from './xml-attributes.ts';

/** LibreOffice keeps what it last saw of other files as sheets of this name; they are none of this one. */
const FOREIGN = /^'[a-z]+:\/.*'#\$/i;

const isCell = (name: string): boolean => name === 'table:table-cell' || name === 'table:covered-table-cell';

interface OpenSheet {
  name: string;
  batches: RowBatches;
  merges: Merge[];
  columns: OdsColumns;
}

/** Reads content.xml: repeats of what is empty are jumped, repeats of what is filled are written out when they are taken. */
export class OdsHandler implements XmlHandler {
  /** What can be handed on, in its order. */
  readonly #ready: Iterable<Part>[] = [];
  readonly #budget: ReadingBudget;
  readonly #styles: OdsStyles;
  readonly #text = new OdsText();
  readonly #titles: () => Cell[][];
  #sheets = 0;
  isSpreadsheet = false;

  #sheet: OpenSheet | null = null;
  /** Tables that are no sheets: links to other programs, and tables within tables. */
  #strange = 0;

  #nextRow = 0;
  #rowTimes = 1;
  #rowStyle: string | undefined;
  #cells: Cell[] = [];
  #spans: Merge[] = [];

  #column = 0;
  #cell: OdsCell | null = null;
  #cellTimes = 1;

  /** `titles`: rows that stand above the next table, in a text document. */
  constructor(budget: ReadingBudget, styles: OdsStyles, titles: () => Cell[][] = () => []) {
    this.#budget = budget;
    this.#styles = styles;
    this.#titles = titles;
  }

  *take(): Generator<Part> {
    for (const parts of this.#ready.splice(0)) yield* parts;
    if (this.#sheet !== null) yield* this.#sheet.batches.take(false);
  }

  open(name: string, attributes: XmlAttributes): void {
    if (this.#cell !== null) this.#text.open(name, attributes);
    else if (isCell(name)) this.#openCell(attributes);
    else if (name === 'table:table-row') this.#openRow(attributes);
    else if (name === 'table:table' || name === 'table:dde-links') this.#openTable(name, attributes);
    else if (name === 'table:table-column') this.#openColumn(attributes);
    else if (name === 'office:spreadsheet') this.isSpreadsheet = true;
    else if (this.#sheet === null) this.#styles.open(name, attributes);
  }

  text(text: string): void {
    if (this.#cell !== null) this.#text.text(text);
  }

  close(name: string): void {
    if (this.#cell !== null && (this.#text.isAside || !isCell(name))) this.#text.close(name);
    else if (isCell(name)) this.#closeCell();
    else if (name === 'table:table-row') this.#closeRow();
    else if (name === 'table:table' || name === 'table:dde-links') this.#closeTable();
    else if (this.#sheet === null) this.#styles.close(name);
  }

  #openTable(element: string, attributes: XmlAttributes): void {
    const name = attributes.get('table:name') ?? '';
    if (this.#strange > 0 || this.#sheet !== null || element !== 'table:table' || FOREIGN.test(name)) {
      this.#strange += 1;
      return;
    }
    this.#sheets += 1;
    if (this.#sheets > readingLimits.sheets) throw refused(readingWords.tooManySheets(readingLimits.sheets));
    const hidden = this.#styles.isHidden(attributes.get('table:style-name'));
    this.#ready.push([{ part: 'sheet', name, hidden }]);
    this.#sheet = { name, batches: new RowBatches(name, this.#budget), merges: [], columns: new OdsColumns() };
    this.#nextRow = 0;
    for (const title of this.#titles()) {
      this.#sheet.batches.add(this.#nextRow, title);
      this.#nextRow += 1;
    }
  }

  #closeTable(): void {
    if (this.#strange > 0) {
      this.#strange -= 1;
      return;
    }
    const sheet = this.#sheet;
    if (sheet === null) return;
    this.#ready.push(sheet.batches.take(true));
    if (sheet.merges.length > 0) this.#ready.push([{ part: 'merges', merges: sheet.merges }]);
    this.#sheet = null;
  }

  #isReading(): boolean {
    return this.#sheet !== null && this.#strange === 0;
  }

  #openColumn(attributes: XmlAttributes): void {
    if (!this.#isReading()) return;
    const count = times(attributes.get('table:number-columns-repeated'));
    this.#sheet?.columns.add(count, attributes.get('table:default-cell-style-name'));
  }

  #openRow(attributes: XmlAttributes): void {
    if (!this.#isReading()) return;
    this.#rowTimes = times(attributes.get('table:number-rows-repeated'));
    this.#rowStyle = attributes.get('table:default-cell-style-name');
    this.#cells = [];
    this.#spans = [];
    this.#column = 0;
  }

  #closeRow(): void {
    const sheet = this.#sheet;
    if (sheet === null || !this.#isReading()) return;
    const isFilled = this.#cells.length > 0;
    if (isFilled) sheet.batches.add(this.#nextRow, this.#cells, this.#rowTimes);
    for (const span of this.#spans) this.#merge(sheet, span, isFilled ? this.#rowTimes : 1);
    this.#nextRow += this.#rowTimes;
  }

  /** Rows that repeat have their merges repeated as well. */
  #merge({ merges }: OpenSheet, span: Merge, count: number): void {
    for (let at = 0; at < count; at += 1) {
      this.#budget.merge();
      merges.push({ ...span, top: span.top + at, bottom: span.bottom + at });
    }
  }

  #openCell(attributes: XmlAttributes): void {
    if (!this.#isReading()) return;
    this.#cell = odsCell(attributes);
    this.#cellTimes = times(attributes.get('table:number-columns-repeated'));
    const right = this.#column + times(attributes.get('table:number-columns-spanned')) - 1;
    const bottom = this.#nextRow + times(attributes.get('table:number-rows-spanned')) - 1;
    if (right > this.#column || bottom > this.#nextRow)
      this.#spans.push({ top: this.#nextRow, left: this.#column, bottom, right });
  }

  #closeCell(): void {
    const cell = this.#cell;
    if (cell === null) return;
    this.#cell = null;
    const value = odsValue(cell, this.#text.take(), this.#look(cell));
    if (value !== null) this.#put(value);
    this.#column += this.#cellTimes;
  }

  /** By the style of the cell, else of its row, else of its column. */
  #look(cell: OdsCell): OdsLook | undefined {
    if (cell.type !== 'float' || !this.#styles.hasLooks) return undefined;
    const style = cell.style ?? this.#rowStyle ?? this.#sheet?.columns.styleOf(this.#column);
    return style === undefined ? undefined : this.#styles.look(style);
  }

  #put(value: Cell): void {
    const end = this.#column + this.#cellTimes;
    if (end > readingLimits.columns) {
      const ref = refOf(end - 1, this.#nextRow);
      throw refused(readingWords.tooManyColumns(this.#sheet?.name ?? '', ref, readingLimits.columns));
    }
    while (this.#cells.length < this.#column) this.#cells.push(null);
    while (this.#cells.length < end) this.#cells.push(value);
  }
}

function times(text: string | undefined): number {
  if (text === undefined) return 1;
  const count = Number(text);
  if (!Number.isSafeInteger(count) || count < 1 || count > 1e9) throw broken(`repeated ${text} times`);
  return count;
}
