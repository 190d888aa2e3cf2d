import { readingWords } from '#shared/words/reading.ts';
import { type Cell, type Merge, type Part, readingLimits } from './parts.ts';
import { refused } from './refusals.ts';
import { type ReadingBudget, RowBatches } from './row-batches.ts';
import { TextGatherer } from './text-gatherer.ts';
import { Titles } from './titles.ts';
import type { XmlHandler } from './xml.ts';
import type { XmlAttributes } from './xml-attributes.ts';

export const docxNamespaces: ReadonlyMap<string, string> = new Map([
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'w'],
  ['http://purl.oclc.org/ooxml/wordprocessingml/main', 'w'],
]);

/** What stands within a cell or a line without being its text: text boxes, and what was taken out under tracking. */
const aside: ReadonlySet<string> = new Set(['w:txbxContent', 'w:del', 'w:moveFrom']);

interface OpenTable {
  name: string;
  batches: RowBatches;
  merges: Merge[];
  /** Cells that go on downwards, by the column they begin in. */
  going: Map<number, Merge>;
  row: number;
}

interface OpenCell {
  span: number;
  goesOn: 'begins' | 'continues' | undefined;
}

/** Reads the tables of a Word document, each as a sheet; tables within cells are text of their cell. */
export class DocxHandler implements XmlHandler {
  readonly #budget: ReadingBudget;
  readonly #ready: Iterable<Part>[] = [];
  readonly #titles = new Titles();
  readonly #text = new TextGatherer();
  #tables = 0;
  #table: OpenTable | null = null;
  /** How deep within tables. */
  #depth = 0;
  #aside = 0;
  #cells: Cell[] = [];
  #column = 0;
  #cell: OpenCell | null = null;
  #inText = false;

  constructor(budget: ReadingBudget) {
    this.#budget = budget;
  }

  *take(): Generator<Part> {
    for (const parts of this.#ready.splice(0)) yield* parts;
    if (this.#table !== null) yield* this.#table.batches.take(false);
  }

  open(name: string, attributes: XmlAttributes): void {
    if (this.#aside > 0 || aside.has(name)) {
      this.#aside += 1;
      return;
    }
    if (name === 'w:tbl') this.#openTable();
    else if (name === 'w:t') this.#inText = true;
    else if (name === 'w:tab') this.#add(' ');
    else if (name === 'w:br' || name === 'w:cr') this.#add('\n');
    else if (this.#depth === 1) this.#openInTable(name, attributes);
  }

  text(text: string): void {
    if (this.#inText && this.#aside === 0) this.#add(text);
  }

  close(name: string): void {
    if (this.#aside > 0) {
      this.#aside -= 1;
      return;
    }
    if (name === 'w:t') this.#inText = false;
    else if (name === 'w:p') this.#closeLine();
    else if (name === 'w:tbl') this.#closeTable();
    else if (this.#depth === 1 && name === 'w:tc') this.#closeCell();
    else if (this.#depth === 1 && name === 'w:tr') this.#closeRow();
  }

  #add(text: string): void {
    if (this.#cell !== null || this.#depth === 0) this.#text.add(text);
  }

  #closeLine(): void {
    if (this.#depth === 0) this.#titles.add(this.#text.take());
    else if (this.#cell !== null) this.#text.add('\n');
  }

  #openTable(): void {
    this.#depth += 1;
    if (this.#depth > 1) return;
    this.#text.take();
    this.#tables += 1;
    if (this.#tables > readingLimits.sheets) throw refused(readingWords.tooManyTables(readingLimits.sheets));
    const titles = this.#titles.take();
    const name = readingWords.tableName(this.#tables);
    this.#ready.push([{ part: 'sheet', name, hidden: false }]);
    const table: OpenTable = {
      name,
      batches: new RowBatches(name, this.#budget),
      merges: [],
      going: new Map(),
      row: 0,
    };
    for (const title of titles) {
      table.batches.add(table.row, title);
      table.row += 1;
    }
    this.#table = table;
  }

  #closeTable(): void {
    this.#depth -= 1;
    const table = this.#table;
    if (this.#depth > 0 || table === null) return;
    for (const merge of table.going.values()) this.#keep(table, merge);
    this.#ready.push(table.batches.take(true));
    if (table.merges.length > 0) this.#ready.push([{ part: 'merges', merges: table.merges }]);
    this.#table = null;
  }

  #openInTable(name: string, attributes: XmlAttributes): void {
    if (name === 'w:tr') {
      this.#cells = [];
      this.#column = 0;
    } else if (name === 'w:gridBefore') {
      this.#column += countIn(attributes);
    } else if (name === 'w:tc') {
      this.#cell = { span: 1, goesOn: undefined };
    } else if (this.#cell !== null && name === 'w:gridSpan') {
      this.#cell.span = countIn(attributes);
    } else if (this.#cell !== null && name === 'w:vMerge') {
      this.#cell.goesOn = attributes.get('w:val') === 'restart' ? 'begins' : 'continues';
    }
  }

  #closeCell(): void {
    const [cell, table] = [this.#cell, this.#table];
    if (cell === null || table === null) return;
    this.#cell = null;
    const text = this.#text.take().replace(/\s+$/, '');
    const right = this.#column + cell.span - 1;
    if (right >= readingLimits.columns)
      throw refused(readingWords.tooManyColumns(table.name, String(table.row + 1), readingLimits.columns));
    if (text !== '' && cell.goesOn !== 'continues') {
      while (this.#cells.length < this.#column) this.#cells.push(null);
      this.#cells.push(text);
    }
    this.#merge(table, cell, right);
    this.#column = right + 1;
  }

  #merge(table: OpenTable, cell: OpenCell, right: number): void {
    const going = table.going.get(this.#column);
    if (cell.goesOn === 'continues' && going !== undefined) {
      going.bottom = table.row;
      return;
    }
    if (going !== undefined) this.#keep(table, going);
    table.going.delete(this.#column);
    const merge: Merge = { top: table.row, left: this.#column, bottom: table.row, right };
    if (cell.goesOn === 'begins') table.going.set(this.#column, merge);
    else this.#keep(table, merge);
  }

  #keep(table: OpenTable, merge: Merge): void {
    if (merge.top === merge.bottom && merge.left === merge.right) return;
    this.#budget.merge();
    table.merges.push(merge);
  }

  #closeRow(): void {
    const table = this.#table;
    if (table === null) return;
    if (this.#cells.length > 0) table.batches.add(table.row, this.#cells);
    table.row += 1;
  }
}

/** A count that a writer of documents means: anything else is one. */
function countIn(attributes: XmlAttributes): number {
  const count = Number(attributes.get('w:val') ?? 1);
  return Number.isSafeInteger(count) && count > 0 ? Math.min(count, readingLimits.columns) : 1;
}
