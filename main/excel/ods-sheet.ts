import { columnLetters } from '#shared/base/cell-address.ts';
import { formatDay } from '#shared/base/day.ts';
import type { Cell } from '#shared/language/sheet.ts';
import { shifted } from '../reading/parts.ts';
import { callOver } from './cell-places.ts';
import { odsOpening } from './ods-package.ts';
import { contentStyles, odsLookOf } from './ods-styles.ts';
import { odsAttribute, paragraphs } from './ods-xml.ts';
import {
  type About,
  type Adds,
  aboutSheet,
  type SheetFileColumn,
  type SheetGroup,
  type SheetMatter,
  SheetTally,
  totalLabel,
} from './sheet-file.ts';

interface Place {
  column: SheetFileColumn;
  letters: string;
  /** The beginning of every cell of the column: its rule, where it has one. */
  open: string;
  blank: string;
}

/** The content of the file, piece by piece: the rows first, the sheet about them last. */
export class OdsSheet {
  readonly #matter: SheetMatter;
  readonly #tally: SheetTally;
  readonly #places: readonly Place[];
  #inGroup = false;

  constructor(matter: SheetMatter) {
    this.#matter = matter;
    this.#tally = new SheetTally(matter);
    this.#places = matter.columns.map((column, at) => {
      const open = column.offered
        ? `<table:table-cell table:content-validation-name="list-${at + 1}"`
        : '<table:table-cell';
      return { column, letters: columnLetters(at + 1), open, blank: `${open}/>` };
    });
  }

  get head(): number {
    return this.#tally.head;
  }

  opening(): string {
    const { columns, title, unit, sheet } = this.#matter;
    const widths = columns.map(({ width }) => width);
    const unitAt = Math.max(0, columns.length - 1);
    const heads = columns.map(({ label, look }) =>
      textCell(look === 'text' || look === 'day' ? 'head' : 'headNumber', label),
    );
    return [
      odsOpening('content'),
      contentStyles(widths),
      '<office:body><office:spreadsheet>',
      this.#validations(),
      `<table:table table:name="${odsAttribute(sheet)}" table:style-name="t-rows">`,
      ...columns.map(
        (column, at) =>
          `<table:table-column table:style-name="col-${at + 1}" table:default-cell-style-name="c-${odsLookOf(column)}"/>`,
      ),
      '<table:table-header-rows>',
      rowOf(textCell('title', title)),
      unit === undefined ? '' : rowOf(`${blanks(unitAt)}${textCell('unit', unit)}`),
      rowOf(heads.join('')),
      '</table:table-header-rows>',
    ].join('');
  }

  row(cells: readonly Cell[], adds?: Adds): string {
    this.#tally.row(cells);
    let xml = '<table:table-row table:style-name="r">';
    for (const [at, place] of this.#places.entries()) {
      const cell = cells[at];
      xml +=
        cell === null || cell === undefined || cell === ''
          ? place.blank
          : `${place.open}${sumOf(place, adds?.[at])}${contentOf(place, cell)}`;
    }
    return `${xml}</table:table-row>`;
  }

  group({ label, count, sums }: SheetGroup): string {
    const row = this.#tally.group();
    const before = this.#leaveGroup();
    this.#inGroup = true;
    return `${before}${this.#sumRow('group', label, [row + 1, row + count], sums)}<table:table-row-group>`;
  }

  #leaveGroup(): string {
    const before = this.#inGroup ? '</table:table-row-group>' : '';
    this.#inGroup = false;
    return before;
  }

  closing(about: About): string {
    const { first, head, any, at, sums } = this.#tally;
    const hasTotal = any && this.#tally.summed.length > 0;
    const last = columnLetters(Math.max(1, this.#places.length));
    const sheet = quoted(this.#matter.sheet);
    return [
      this.#leaveGroup(),
      hasTotal ? this.#sumRow('total', totalLabel, [first, at], sums) : '',
      '</table:table>',
      aboutTable(about),
      `<table:database-ranges><table:database-range table:name="__Anonymous_Sheet_DB__0" table:target-range-address="${odsAttribute(`${sheet}.A${head}:${sheet}.${last}${at}`)}" table:display-filter-buttons="true"/></table:database-ranges>`,
      '</office:spreadsheet></office:body></office:document-content>',
    ].join('');
  }

  /** SUBTOTAL passes over others like it: the total is of rows, and of those that a filter leaves. */
  #sumRow(
    look: 'group' | 'total',
    label: string,
    [from, to]: readonly [number, number],
    sums: readonly (number | null)[],
  ): string {
    const { labelAt, summed } = this.#tally;
    const cells = this.#places.map(({ letters, column }, at) => {
      if (at === labelAt) return textCell(look, label);
      if (!summed.includes(at)) return `<table:table-cell table:style-name="c-${look}"/>`;
      const sum = sums[at] ?? 0;
      const formula = `of:=SUBTOTAL(9;[.${letters}${from}:.${letters}${to}])`;
      return `<table:table-cell table:style-name="c-${look}Money" table:formula="${formula}" office:value-type="float" office:value="${sum}"><text:p>${wordsOf(column, sum)}</text:p></table:table-cell>`;
    });
    return rowOf(cells.join(''));
  }

  /** Chosen from a list; another word is asked about, not refused: the file is the user's. */
  #validations(): string {
    const rules = this.#matter.columns.flatMap(({ offered }, at) => {
      if (!offered) return [];
      const list = offered.map((one) => `"${one.replaceAll('"', '""')}"`).join(';');
      const base = `${quoted(this.#matter.sheet)}.${columnLetters(at + 1)}${this.#tally.first}`;
      return [
        `<table:content-validation table:name="list-${at + 1}" table:condition="${odsAttribute(`of:cell-content-is-in-list(${list})`)}" table:allow-empty-cell="true" table:display-list="unsorted" table:base-cell-address="${odsAttribute(base)}"><table:error-message table:message-type="warning" table:display="true"/></table:content-validation>`,
      ];
    });
    return rules.length === 0 ? '' : `<table:content-validations>${rules.join('')}</table:content-validations>`;
  }
}

/** SUM(B7:B9,B12) as the format writes it: of:=SUM([.B7:.B9];[.B12]). */
function sumOf({ letters }: Place, rows: readonly number[] | undefined): string {
  if (rows === undefined) return '';
  const sum = callOver(
    'SUM',
    rows.map((row) => [letters, row] as const),
  );
  const open = sum.replace(/([A-Z]+\d+)(?::([A-Z]+\d+))?/g, (_, from, to) => (to ? `[.${from}:.${to}]` : `[.${from}]`));
  return ` table:formula="of:=${open.replaceAll(',', ';')}"`;
}

const quoted = (sheet: string): string => `'${sheet.replaceAll("'", "''")}'`;

const rowOf = (cells: string): string => `<table:table-row table:style-name="r">${cells}</table:table-row>`;

const textCell = (look: string, text: string): string =>
  `<table:table-cell table:style-name="c-${look}" office:value-type="string">${paragraphs(text)}</table:table-cell>`;

const blanks = (count: number): string =>
  count === 0 ? '' : `<table:table-cell table:number-columns-repeated="${count}"/>`;

/** What stands behind the beginning of a cell. The column says how it looks; a text in a column of days says so itself. */
function contentOf({ column }: Place, cell: string | number): string {
  const { look } = column;
  if (look === 'text') return ` office:value-type="string">${paragraphs(String(cell))}</table:table-cell>`;
  const words = `><text:p>${wordsOf(column, cell)}</text:p></table:table-cell>`;
  if (look === 'day') return ` office:value-type="date" office:date-value="${cell}"${words}`;
  if (look === 'percent') return ` office:value-type="percentage" office:value="${shifted(String(cell), -2)}"${words}`;
  return ` office:value-type="float" office:value="${cell}"${words}`;
}

const grouped = new Intl.NumberFormat('en-US');

/** The cell as the office's program will show it. */
function wordsOf({ look }: SheetFileColumn, cell: string | number): string {
  if (look === 'money') return grouped.format(Number(cell));
  if (look === 'percent') return `${cell}%`;
  return look === 'day' ? formatDay(String(cell), 'dots').replaceAll('.', '/') : String(cell);
}

function aboutTable(about: About): string {
  const rows = about.map(([name, value]) => rowOf(`${textCell('about', name)}${textCell('about', value)}`));
  return [
    `<table:table table:name="${aboutSheet}" table:style-name="t-about">`,
    '<table:table-column table:style-name="about-1"/><table:table-column table:style-name="about-2"/>',
    ...rows,
    '</table:table>',
  ].join('');
}
