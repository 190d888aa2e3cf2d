import { elements, readXml, type XmlElement } from './xml.ts';
import { unzip } from './zip.ts';

/** A cell as it stands in the file. */
export interface ReadCell {
  /** Text, number, or what a formula is said to come to. */
  value: string | number | null;
  formula: string | null;
  format: string;
  font: { name: string; size: number; bold: boolean };
  indent: number;
}

export interface ReadSheet {
  name: string;
  cells: ReadonlyMap<string, ReadCell>;
  widths: number[];
  merges: string[];
  xml: XmlElement;
  /** The rows printed on every page: $1:$6. */
  repeated: string | null;
  at(ref: string): ReadCell;
  /** Values of a row from column A to the last one filled. */
  row(number: number): (string | number | null)[];
  rows: number;
}

const blank: ReadCell = { value: null, formula: null, format: '', font: { name: '', size: 0, bold: false }, indent: 0 };

/** A workbook read back by a reader of our own: its parts well formed, formulas beside their results. */
export function readWorkbook(file: Buffer): ReadSheet[] {
  const parts = unzip(file);
  const part = (name: string): XmlElement => {
    const found = parts.get(name);
    if (!found) throw new Error(`活頁簿缺少${name}`);
    return readXml(found.toString('utf8'));
  };
  const book = part('xl/workbook.xml');
  const relations = elements(part('xl/_rels/workbook.xml.rels'), 'Relationship');
  const shared = parts.has('xl/sharedStrings.xml') ? elements(part('xl/sharedStrings.xml'), 'si').map(textIn) : [];
  const looks = readLooks(part('xl/styles.xml'));
  const titles = elements(book, 'definedName').filter((one) => one.attributes.get('name') === '_xlnm.Print_Titles');
  return elements(book, 'sheet').map((sheet, index) => {
    const target = relations.find((one) => one.attributes.get('Id') === sheet.attributes.get('r:id'));
    const path = (target?.attributes.get('Target') ?? '').replace(/^\/?(?:xl\/)?/, 'xl/');
    const title = titles.find((one) => one.attributes.get('localSheetId') === String(index));
    return readSheet(sheet.attributes.get('name') ?? '', part(path), shared, looks, title ? textOf(title) : null);
  });
}

function readSheet(
  name: string,
  xml: XmlElement,
  shared: readonly string[],
  looks: readonly Look[],
  titles: string | null,
): ReadSheet {
  const cells = new Map<string, ReadCell>();
  for (const cell of elements(xml, 'c')) {
    const look = looks[Number(cell.attributes.get('s') ?? 0)];
    cells.set(cell.attributes.get('r') ?? '', { ...blank, ...look, ...contentOf(cell, shared) });
  }
  const at = (ref: string): ReadCell => cells.get(ref) ?? blank;
  const places = [...cells.keys()].map(placeOf);
  return {
    name,
    cells,
    at,
    xml,
    widths: elements(xml, 'col').flatMap(({ attributes }) => {
      const span = Number(attributes.get('max')) - Number(attributes.get('min')) + 1;
      return Array.from({ length: span }, () => Number(attributes.get('width')));
    }),
    merges: elements(xml, 'mergeCell').map(({ attributes }) => attributes.get('ref') ?? ''),
    repeated: titles?.split('!')[1] ?? null,
    row(number) {
      const here = places.filter(([, row]) => row === number).map(([column]) => column);
      return Array.from({ length: Math.max(0, ...here) }, (_, index) => at(refOf(index + 1, number)).value);
    },
    rows: Math.max(0, ...places.map(([, row]) => row)),
  };
}

function contentOf(cell: XmlElement, shared: readonly string[]): Pick<ReadCell, 'value' | 'formula'> {
  const [formula] = elements(cell, 'f');
  const [said] = elements(cell, 'v');
  const kind = cell.attributes.get('t');
  return {
    formula: formula ? textOf(formula) : null,
    value: kind === 'inlineStr' ? textIn(cell) : valueOfKind(kind, said && textOf(said), shared),
  };
}

function valueOfKind(kind: string | undefined, said: string | undefined, shared: readonly string[]) {
  if (kind === 's') return shared[Number(said)] ?? null;
  if (kind === 'str' || kind === 'e') return said ?? '';
  return said === undefined ? null : Number(said);
}

/** Formats that a file names by their number alone. */
const known: Readonly<Record<string, string>> = { 0: 'General', 9: '0%', 10: '0.00%', 49: '@' };

type Look = Pick<ReadCell, 'format' | 'font' | 'indent'>;

function readLooks(styles: XmlElement): Look[] {
  const formats = new Map(
    elements(styles, 'numFmt').map(({ attributes }): [string, string] => [
      attributes.get('numFmtId') ?? '',
      attributes.get('formatCode') ?? '',
    ]),
  );
  const [fontList] = elements(styles, 'fonts');
  const fonts = fontList ? elements(fontList, 'font').map(readFont) : [];
  const [list] = elements(styles, 'cellXfs');
  return list
    ? elements(list, 'xf').map((xf) => ({
        format: formatOf(formats, xf.attributes.get('numFmtId') ?? '0'),
        font: fonts[Number(xf.attributes.get('fontId') ?? 0)] ?? blank.font,
        indent: Number(elements(xf, 'alignment')[0]?.attributes.get('indent') ?? 0),
      }))
    : [];
}

const formatOf = (own: ReadonlyMap<string, string>, id: string): string => own.get(id) ?? known[id] ?? id;

const readFont = (font: XmlElement): ReadCell['font'] => {
  const setting = (name: string) => elements(font, name)[0]?.attributes.get('val');
  return { name: setting('name') ?? '', size: Number(setting('sz')), bold: elements(font, 'b').length > 0 };
};

const textOf = (element: XmlElement): string => element.children.filter((child) => typeof child === 'string').join('');

const textIn = (element: XmlElement): string => elements(element, 't').map(textOf).join('');

/** B7 → [2, 7]. */
export function placeOf(ref: string): [column: number, row: number] {
  const [, letters = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(ref) ?? [];
  return [[...letters].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0), Number(row)];
}

/** [2, 7] → B7. */
export function refOf(column: number, row: number): string {
  const letters = (n: number): string =>
    n <= 0 ? '' : letters(Math.floor((n - 1) / 26)) + String.fromCharCode(65 + ((n - 1) % 26));
  return `${letters(column)}${row}`;
}

/** The cells that a formula's SUM takes, one by one; of several SUMs those of the first. */
export function summed(formula: string | null): string[] {
  const [, inside = ''] = /SUM\(([^()]*)\)/.exec(formula ?? '') ?? [];
  return inside.split(',').flatMap((range) => {
    const [from = '', to = from] = range.split(':');
    const [[left, top], [right, bottom]] = [placeOf(from), placeOf(to)];
    const rows = Array.from({ length: bottom - top + 1 }, (_, at) => top + at);
    return rows.flatMap((row) => Array.from({ length: right - left + 1 }, (_, at) => refOf(left + at, row)));
  });
}
