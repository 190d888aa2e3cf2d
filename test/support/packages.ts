import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';
import { readOds } from '#main/reading/ods.ts';
import type { Cell, Merge, Part } from '#main/reading/parts.ts';
import { readXlsx } from '#main/reading/xlsx.ts';
import { testFolder } from './folders.ts';

/** One entry of a zip made by hand; what is not said is as it should be. */
export interface MadeEntry {
  name: string;
  content: string | Buffer;
  stored?: boolean;
  /** What the directory says instead of the truth. */
  says?: { size?: number; crc?: number; flags?: number; offset?: number };
  /** What the header in front of the content says instead. */
  local?: { name?: string; packed?: number };
}

export type MadeEntries = Readonly<Record<string, string | Buffer>> | readonly MadeEntry[];

const listOf = (entries: MadeEntries): readonly MadeEntry[] =>
  Array.isArray(entries) ? entries : Object.entries(entries).map(([name, content]) => ({ name, content }));

/** A zip, with whatever lies a test wants in it. */
export function zipOf(entries: MadeEntries, comment = ''): Buffer {
  const list = listOf(entries);
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of list) {
    const made = madeEntry(entry, offset);
    bodies.push(made.body);
    directory.push(made.record);
    offset += made.body.length;
  }
  const records = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(list.length, 8);
  end.writeUInt16LE(list.length, 10);
  end.writeUInt32LE(records.length, 12);
  end.writeUInt32LE(offset, 16);
  end.writeUInt16LE(Buffer.byteLength(comment), 20);
  return Buffer.concat([...bodies, records, end, Buffer.from(comment)]);
}

function madeEntry(entry: MadeEntry, offset: number): { body: Buffer; record: Buffer } {
  const content = Buffer.from(entry.content);
  const packed = entry.stored === true ? content : deflateRawSync(content);
  const method = entry.stored === true ? 0 : 8;
  const size = entry.says?.size ?? content.length;
  const crc = entry.says?.crc ?? crc32(content);
  const localName = Buffer.from(entry.local?.name ?? entry.name);
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(entry.says?.flags ?? 0, 6);
  local.writeUInt16LE(method, 8);
  local.writeUInt32LE(crc, 14);
  local.writeUInt32LE(entry.local?.packed ?? packed.length, 18);
  local.writeUInt32LE(size, 22);
  local.writeUInt16LE(localName.length, 26);
  const name = Buffer.from(entry.name);
  const record = Buffer.alloc(46);
  record.writeUInt32LE(0x02014b50, 0);
  record.writeUInt16LE(entry.says?.flags ?? 0, 8);
  record.writeUInt16LE(method, 10);
  record.writeUInt32LE(crc, 16);
  record.writeUInt32LE(packed.length, 20);
  record.writeUInt32LE(size, 24);
  record.writeUInt16LE(name.length, 28);
  record.writeUInt32LE(entry.says?.offset ?? offset, 42);
  return { body: Buffer.concat([local, localName, packed]), record: Buffer.concat([record, name]) };
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** What a test says of a workbook: `data` stands within sheetData, `after` behind it. */
export interface MadeWorkbook {
  sheets?: readonly { name: string; data: string; after?: string; state?: string }[];
  data?: string;
  after?: string;
  strings?: string;
  /** Number formats in the order of the styles 0, 1, …: a code, or the number of one that Excel knows. */
  formats?: readonly (string | number)[];
  is1904?: boolean;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** The entries of a workbook as Excel writes them, so that a test can put a quirk in the place of any. */
export function xlsxEntries(book: MadeWorkbook): Record<string, string> {
  const sheets = book.sheets ?? [{ name: '工作表1', data: book.data ?? '', after: book.after ?? '' }];
  const listed = sheets.map(
    ({ name, state }, at) =>
      `<sheet name="${escaped(name)}" sheetId="${at + 1}"${state === undefined ? '' : ` state="${state}"`} r:id="rId${at + 1}"/>`,
  );
  const related = sheets.map(
    (_, at) => `<Relationship Id="rId${at + 1}" Type="${relations}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
  );
  const strings = book.strings === undefined ? '' : relation('s', 'sharedStrings', 'sharedStrings.xml');
  const styles = book.formats === undefined ? '' : relation('f', 'styles', 'styles.xml');
  return {
    '[Content_Types].xml': contentTypes,
    '_rels/.rels': relationships(relation('a', 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relations}"><workbookPr${book.is1904 === true ? ' date1904="1"' : ''}/><sheets>${listed.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships(`${related.join('')}${strings}${styles}`),
    ...Object.fromEntries(sheets.map((sheet, at) => [`xl/worksheets/sheet${at + 1}.xml`, sheetXml(sheet)])),
    ...(book.strings === undefined ? {} : { 'xl/sharedStrings.xml': `<sst xmlns="${main}">${book.strings}</sst>` }),
    ...(book.formats === undefined ? {} : { 'xl/styles.xml': stylesXml(book.formats) }),
  };
}

export const contentTypes =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>';

const relation = (id: string, kind: string, target: string): string =>
  `<Relationship Id="${id}" Type="${relations}/${kind}" Target="${target}"/>`;

export const relationships = (inside: string): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside}</Relationships>`;

export const sheetXml = ({ data, after = '' }: { data: string; after?: string }): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${main}"><sheetData>${data}</sheetData>${after}</worksheet>`;

function stylesXml(formats: readonly (string | number)[]): string {
  const codes = formats.map((format, at) =>
    typeof format === 'number' ? '' : `<numFmt numFmtId="${164 + at}" formatCode="${escaped(format)}"/>`,
  );
  const styles = formats.map((format, at) => `<xf numFmtId="${typeof format === 'number' ? format : 164 + at}"/>`);
  return `<styleSheet xmlns="${main}"><numFmts>${codes.join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${styles.join('')}</cellXfs></styleSheet>`;
}

const odfNames = ['office', 'table', 'text', 'style', 'drawing', 'datastyle']
  .map((name) => [({ drawing: 'draw', datastyle: 'number' } as Record<string, string>)[name] ?? name, name])
  .map(([prefix, name]) => `xmlns:${prefix}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .join(' ');

export const odsType = 'application/vnd.oasis.opendocument.spreadsheet';

/** A spreadsheet of LibreOffice: `tables` stands within office:spreadsheet, `styles` in front. */
export function odsEntries(tables: string, styles = ''): Record<string, string> {
  return {
    mimetype: odsType,
    'content.xml': `<?xml version="1.0" encoding="UTF-8"?><office:document-content ${odfNames} xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`,
  };
}

/** Puts a file into a folder that goes with the test. */
export function madeFile(content: Buffer | string, name = 'file.xlsx'): string {
  const path = join(testFolder(), name);
  writeFileSync(path, content);
  return path;
}

export async function allParts(parts: AsyncIterable<Part>): Promise<Part[]> {
  const all: Part[] = [];
  for await (const part of parts) all.push(part);
  return all;
}

export interface GatheredSheet {
  name: string;
  hidden: boolean;
  /** All rows from the first of the sheet on, the jumped ones as empty lists. */
  rows: Cell[][];
  merges: Merge[];
}

export async function gatheredSheets(parts: AsyncIterable<Part>): Promise<GatheredSheet[]> {
  const sheets: GatheredSheet[] = [];
  for await (const part of parts) {
    const sheet = sheets.at(-1);
    if (part.part === 'sheet') sheets.push({ name: part.name, hidden: part.hidden, rows: [], merges: [] });
    else if (part.part === 'merges') sheet?.merges.push(...part.merges);
    else if (part.part === 'rows' && sheet !== undefined) {
      while (sheet.rows.length < part.first) sheet.rows.push([]);
      sheet.rows.push(...part.rows);
    }
  }
  return sheets;
}

/** The sheets of a workbook made of these entries. */
export const xlsxSheets = (entries: MadeEntries): Promise<GatheredSheet[]> =>
  gatheredSheets(readXlsx(madeFile(zipOf(entries))));

export const odsSheets = (entries: MadeEntries): Promise<GatheredSheet[]> =>
  gatheredSheets(readOds(madeFile(zipOf(entries), 'file.ods')));

/** The rows of the only sheet. */
export async function xlsxRows(book: MadeWorkbook): Promise<Cell[][]> {
  return (await xlsxSheets(xlsxEntries(book)))[0]?.rows ?? [];
}
