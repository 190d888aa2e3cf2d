import { columnLetters } from '#shared/base/cell-address.ts';
import { formatDay } from '#shared/base/day.ts';
import type { Cell } from '#shared/language/sheet.ts';
import { emWidth } from '../documents/plain.ts';
import { shifted } from '../reading/parts.ts';
import { callOver } from './cell-places.ts';
import {
  type About,
  type Adds,
  optionSheet,
  type SheetFileColumn,
  type SheetGroup,
  type SheetMatter,
  SheetTally,
  totalLabel,
} from './sheet-file.ts';
import { quoted, type SheetNamed, sheetOpening } from './xlsx-package.ts';
import { type LookName, lookNumber, lookOf } from './xlsx-styles.ts';
import { attributeText, inlineText } from './xlsx-xml.ts';

const paperSizes = { A4: 9, A3: 8 } as const;
const footer = '&amp;C第&amp;P頁，共&amp;N頁';
/** Lines between the cells are printed, where there are cells; on the screen the sheet has its own. */
const margins =
  '<printOptions gridLines="1"/><pageMargins left="0.5" right="0.5" top="0.6" bottom="0.7" header="0.3" footer="0.35"/>';
/** A list longer than this has to stand in cells. */
const longestInline = 250;
const lineHeight = 16.5;
/** As tall as Excel lets a row be. */
const tallest = 409;
/** A sheet's own gap beside the widest digit. */
const gap = 0.7;

/** The sheet of the rows, piece by piece from its head down. */
export class XlsxSheet {
  /** Lists that stand in a sheet of their own, one a column. */
  readonly lists: readonly (readonly string[])[];
  readonly #matter: SheetMatter;
  readonly #tally: SheetTally;
  readonly #columns: readonly Place[];

  constructor(matter: SheetMatter) {
    this.#matter = matter;
    this.#tally = new SheetTally(matter);
    this.#columns = matter.columns.map((column, at) => ({
      letters: columnLetters(at + 1),
      at: `<c r="${columnLetters(at + 1)}`,
      column,
      open: `" s="${lookNumber(lookOf(column))}"><v>`,
      text: `" s="${lookNumber('text')}" t="inlineStr">`,
    }));
    this.lists = matter.columns.flatMap(({ offered }) => (offered && !fitsInline(offered) ? [offered] : []));
  }

  opening(): string {
    const { columns, title, unit, grouped } = this.#matter;
    const { head } = this.#tally;
    const pane = `<pane ySplit="${head}" topLeftCell="A${head + 1}" activePane="bottomLeft" state="frozen"/>`;
    const cols = columns.map(
      (column, at) =>
        `<col min="${at + 1}" max="${at + 1}" width="${column.width + gap}" style="${lookNumber(lookOf(column))}" customWidth="1"/>`,
    );
    const heads = columns.map(({ label, look }, at) =>
      textCell(at, head, look === 'text' || look === 'day' ? 'head' : 'headNumber', label),
    );
    return [
      sheetOpening,
      '<sheetPr><outlinePr summaryBelow="0"/><pageSetUpPr fitToPage="1"/></sheetPr>',
      `<sheetViews><sheetView tabSelected="1" workbookViewId="0">${pane}<selection pane="bottomLeft"/></sheetView></sheetViews>`,
      `<sheetFormatPr defaultRowHeight="${lineHeight}"${grouped ? ' outlineLevelRow="1"' : ''}/>`,
      columns.length > 0 ? `<cols>${cols.join('')}</cols>` : '',
      `<sheetData><row r="1" ht="24" customHeight="1">${textCell(0, 1, 'title', title)}</row>`,
      unit === undefined ? '' : `<row r="2">${textCell(Math.max(0, columns.length - 1), 2, 'unit', unit)}</row>`,
      `<row r="${head}">${heads.join('')}</row>`,
    ].join('');
  }

  row(cells: readonly Cell[], adds?: Adds): string {
    const row = String(this.#tally.row(cells));
    let xml = '';
    let lines = 1;
    for (const [at, place] of this.#columns.entries()) {
      const cell = cells[at];
      if (cell === null || cell === undefined || cell === '') continue;
      const value = numberOf(place.column, cell);
      xml += place.at + row;
      if (value === undefined) {
        const text = wordsOf(place.column, cell);
        lines = Math.max(lines, linesIn(text, place.column.width));
        xml += `${place.text}${inlineText(text)}</c>`;
      } else xml += `${withSum(place, adds?.[at])}${value}</v></c>`;
    }
    const height = lines === 1 ? '' : ` ht="${Math.min(lines * lineHeight, tallest)}"`;
    return `<row r="${row}"${height}${this.#level}>${xml}</row>`;
  }

  /** Rows under a group can be folded away. */
  #level = '';

  group({ label, count, sums }: SheetGroup): string {
    const row = this.#tally.group();
    this.#level = ' outlineLevel="1"';
    return this.#sumRow(row, 'group', label, [row + 1, row + count], sums);
  }

  closing(): string {
    const { first, any, at, sums } = this.#tally;
    const total = any && this.#tally.summed.length > 0;
    const last = any ? at : first;
    return [
      total ? this.#sumRow(at + 1, 'total', totalLabel, [first, at], sums) : '',
      '</sheetData>',
      `<autoFilter ref="${this.#filtered()}"/>`,
      validations(this.#columns, first, last, this.lists),
      margins,
      `<pageSetup paperSize="${paperSizes[this.#matter.paper]}" orientation="landscape" fitToWidth="1" fitToHeight="0"/>`,
      `<headerFooter><oddFooter>${footer}</oddFooter></headerFooter></worksheet>`,
    ].join('');
  }

  names(): SheetNamed[] {
    const here = quoted(this.#matter.sheet);
    const absolute = this.#filtered().replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
    return [
      { name: '_xlnm._FilterDatabase', sheet: 0, refers: `${here}!${absolute}` },
      { name: '_xlnm.Print_Titles', sheet: 0, refers: `${here}!$1:$${this.#tally.head}` },
    ];
  }

  /** The heads and the rows, without the total: it stays whatever is filtered. */
  #filtered(): string {
    const { head, at } = this.#tally;
    return `A${head}:${columnLetters(Math.max(1, this.#columns.length))}${at}`;
  }

  /** SUBTOTAL passes over others like it: the total is of rows, and of those that a filter leaves. */
  #sumRow(
    row: number,
    look: 'group' | 'total',
    label: string,
    [from, to]: readonly [number, number],
    sums: readonly (number | null)[],
  ): string {
    const { labelAt, summed } = this.#tally;
    const money = lookNumber(look === 'group' ? 'groupMoney' : 'totalMoney');
    const cells = this.#columns.map(({ letters }, at) => {
      if (at === labelAt) return textCell(at, row, look, label);
      if (!summed.includes(at)) return `<c r="${letters}${row}" s="${lookNumber(look)}"/>`;
      const formula = `SUBTOTAL(9,${letters}${from}:${letters}${to})`;
      return `<c r="${letters}${row}" s="${money}"><f>${formula}</f><v>${sums[at] ?? 0}</v></c>`;
    });
    return `<row r="${row}">${cells.join('')}</row>`;
  }
}

/** The beginning of a figure: with its sum, where it adds up others. */
function withSum({ letters, open }: Place, rows: readonly number[] | undefined): string {
  if (rows === undefined) return open;
  const sum = callOver(
    'SUM',
    rows.map((row) => [letters, row] as const),
  );
  return open.replace('<v>', `<f>${sum}</f><v>`);
}

/** Not every program makes a row as tall as its text: about how many lines that takes. */
function linesIn(text: string, width: number): number {
  if (text.length * 2 < width && !text.includes('\n')) return 1;
  return text.split('\n').reduce((lines, line) => lines + Math.max(1, Math.ceil((emWidth(line) * 2) / (width - 1))), 0);
}

const textCell = (at: number, row: number, look: LookName, text: string): string =>
  `<c r="${columnLetters(at + 1)}${row}" s="${lookNumber(look)}" t="inlineStr">${inlineText(text)}</c>`;

/** What stands in the file for a number; undefined: the cell is a text. */
function numberOf({ look }: SheetFileColumn, cell: string | number): string | number | undefined {
  if (typeof cell === 'number') return cell;
  if (look === 'percent') return shifted(cell, -2);
  if (look === 'decimal') return cell;
  return look === 'day' ? serialOf(cell) : undefined;
}

const wordsOf = ({ look }: SheetFileColumn, cell: string | number): string =>
  look === 'day' ? formatDay(String(cell), 'dots') : String(cell);

/** Days since 1899-12-30; before March of 1900 spreadsheets disagree about the calendar, and such a day stays a text. */
export function serialOf(day: string): number | undefined {
  return day < '1900-03-01' ? undefined : Date.parse(day) / 86_400_000 + 25_569;
}

const fitsInline = (offered: readonly string[]): boolean =>
  offered.join(',').length <= longestInline && offered.every((one) => !/[,"]/.test(one));

interface Place {
  readonly letters: string;
  readonly column: SheetFileColumn;
  /** What stands in front of the row's number, and behind it for a number and for a text. */
  readonly at: string;
  readonly open: string;
  readonly text: string;
}

/** Chosen from a list; another word is asked about, not refused: the file is the user's. */
function validations(columns: readonly Place[], from: number, to: number, lists: XlsxSheet['lists']): string {
  const rules = columns.flatMap(({ letters, column: { offered } }) => {
    if (!offered) return [];
    const source = fitsInline(offered) ? `"${offered.join(',')}"` : listRange(lists.indexOf(offered), offered.length);
    return [
      `<dataValidation type="list" errorStyle="warning" allowBlank="1" showErrorMessage="1" sqref="${letters}${from}:${letters}${to}"><formula1>${attributeText(source)}</formula1></dataValidation>`,
    ];
  });
  return rules.length === 0 ? '' : `<dataValidations count="${rules.length}">${rules.join('')}</dataValidations>`;
}

function listRange(at: number, length: number): string {
  const letters = columnLetters(at + 1);
  return `${quoted(optionSheet)}!$${letters}$1:$${letters}$${length}`;
}

export function aboutXml(about: About): string {
  const rows = about.map(
    ([name, value], at) =>
      `<row r="${at + 1}">${textCell(0, at + 1, 'about', name)}${textCell(1, at + 1, 'about', value)}</row>`,
  );
  return [
    sheetOpening,
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    '<cols><col min="1" max="1" width="16.7" customWidth="1"/><col min="2" max="2" width="72.7" customWidth="1"/></cols>',
    `<sheetData>${rows.join('')}</sheetData>${margins}`,
    `<pageSetup paperSize="${paperSizes.A4}" orientation="portrait" fitToWidth="1" fitToHeight="0"/>`,
    `<headerFooter><oddFooter>${footer}</oddFooter></headerFooter></worksheet>`,
  ].join('');
}

export function listsXml(lists: XlsxSheet['lists']): string {
  const longest = Math.max(...lists.map((list) => list.length));
  const rows = Array.from({ length: longest }, (_, row) => {
    const cells = lists.map((list, at) => {
      const text = list[row];
      return text === undefined ? '' : textCell(at, row + 1, 'text', text);
    });
    return `<row r="${row + 1}">${cells.join('')}</row>`;
  });
  return `${sheetOpening}<sheetData>${rows.join('')}</sheetData></worksheet>`;
}
