import { metaXml, odfManifest, odsOpening, odsType } from './ods-package.ts';
import { odsAttribute, paragraphs } from './ods-xml.ts';
import { aboutSheet } from './sheet-file.ts';
import { type TableBook, type TableCell, type TableSheet, tabNames } from './table-book.ts';
import { ZipWriter } from './zip-writer.ts';

const border = 'fo:border="0.5pt solid #000000" fo:padding="0.5mm"';

const face = 'style:font-name="標楷體" style:font-name-asian="標楷體" fo:font-size="12pt" style:font-size-asian="12pt"';

const cellStyle = (name: string, properties: string, align: string, data = '', bold = false): string =>
  [
    `<style:style style:name="${name}" style:family="table-cell"${data === '' ? '' : ` style:data-style-name="${data}"`}>`,
    `<style:table-cell-properties ${properties} fo:wrap-option="wrap" style:vertical-align="top"/>`,
    `<style:paragraph-properties fo:text-align="${align}"/>`,
    `<style:text-properties ${face}${bold ? ' fo:font-weight="bold" style:font-weight-asian="bold"' : ''}/>`,
    '</style:style>',
  ].join('');

const percentStyle = (places: number): string =>
  `<number:percentage-style style:name="n-percent${places}"><number:number number:decimal-places="${places}" number:min-decimal-places="${places}" number:min-integer-digits="1"/><number:text>%</number:text></number:percentage-style>`;

const numberXml = (places: number): string =>
  `<number:number number:decimal-places="${places}" number:min-decimal-places="${places}" number:min-integer-digits="1" number:grouping="true"/>`;

/** Below zero △, as accounts print it. */
const numberStyle = (places: number): string =>
  [
    `<number:number-style style:name="n-above${places}">${numberXml(places)}</number:number-style>`,
    `<number:number-style style:name="n-number${places}"><number:text>△</number:text>${numberXml(places)}`,
    `<style:map style:condition="value()&gt;=0" style:apply-style-name="n-above${places}"/></number:number-style>`,
  ].join('');

const column = (name: string, width: number): string =>
  `<style:style style:name="${name}" style:family="table-column"><style:table-column-properties style:column-width="${(width * 6 + 6).toFixed(1)}pt"/></style:style>`;

const columnName = (sheet: number, at: number): string => `col-${sheet}-${at}`;

function contentXml({ sheets, about }: TableBook): string {
  const names = tabNames([...sheets.map(({ name }) => name), aboutSheet]);
  const widths = [...sheets.map(({ columns }) => columns.map(({ width }) => width)), [16, 72]];
  return [
    odsOpening('content'),
    '<office:font-face-decls><style:font-face style:name="標楷體" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" svg:font-family="標楷體, \'TW-Kai\', \'AR PL UKai TW\'"/></office:font-face-decls>',
    '<office:automatic-styles>',
    ...[0, 1, 2].map(numberStyle),
    ...[0, 1, 2].map(percentStyle),
    cellStyle('title', '', 'center', '', true),
    cellStyle('head', border, 'center', '', true),
    cellStyle('text', border, 'start'),
    ...[0, 1, 2].map((places) => cellStyle(`number${places}`, border, 'end', `n-number${places}`)),
    ...[0, 1, 2].map((places) => cellStyle(`percent${places}`, border, 'end', `n-percent${places}`)),
    ...widths.flatMap((all, sheet) => all.map((width, at) => column(columnName(sheet, at), width))),
    '<style:style style:name="t" style:family="table" style:master-page-name="rows"><style:table-properties table:display="true"/></style:style>',
    '</office:automatic-styles><office:body><office:spreadsheet>',
    ...sheets.map((sheet, at) => sheetXml(sheet, names[at] ?? '', at)),
    aboutXml(about, names.at(-1) ?? aboutSheet, sheets.length),
    '</office:spreadsheet></office:body></office:document-content>',
  ].join('');
}

const columnsXml = (sheet: number, count: number): string =>
  Array.from({ length: count }, (_, at) => `<table:table-column table:style-name="${columnName(sheet, at)}"/>`).join(
    '',
  );

const textCell = (style: string, text: string, across = 1): string =>
  `<table:table-cell table:style-name="${style}" office:value-type="string"${across > 1 ? ` table:number-columns-spanned="${across}"` : ''}>${paragraphs(text)}</table:table-cell>`;

function cellXml(cell: TableCell): string {
  if (typeof cell === 'string') return textCell('text', cell);
  const { value, look, places } = cell;
  const style = look === 'percent' ? `percent${places}` : `number${places}`;
  const type = look === 'percent' ? 'percentage' : 'float';
  return `<table:table-cell table:style-name="${style}" office:value-type="${type}" office:value="${value}"/>`;
}

const rowXml = (cells: string): string => `<table:table-row>${cells}</table:table-row>`;

function sheetXml({ title, columns, rows }: TableSheet, name: string, at: number): string {
  const covered = '<table:covered-table-cell/>'.repeat(Math.max(0, columns.length - 1));
  return [
    `<table:table table:name="${odsAttribute(name)}" table:style-name="t">`,
    columnsXml(at, columns.length),
    '<table:table-header-rows>',
    rowXml(textCell('title', title, columns.length) + covered),
    rowXml(columns.map((one) => textCell('head', one.title)).join('')),
    '</table:table-header-rows>',
    ...rows.map((row) => rowXml(row.map(cellXml).join(''))),
    '</table:table>',
  ].join('');
}

const aboutXml = (about: TableBook['about'], name: string, at: number): string =>
  [
    `<table:table table:name="${odsAttribute(name)}" table:style-name="t">`,
    columnsXml(at, 2),
    ...about.map(([label, value]) => rowXml(textCell('head', label) + textCell('text', value))),
    '</table:table>',
  ].join('');

const stylesXml = [
  odsOpening('styles'),
  '<office:styles><style:default-style style:family="table-cell"><style:text-properties fo:language="en" fo:country="US" style:language-asian="zh" style:country-asian="TW"/></style:default-style></office:styles>',
  '<office:automatic-styles><style:page-layout style:name="page"><style:page-layout-properties fo:page-width="297mm" fo:page-height="210mm" style:print-orientation="landscape" fo:margin="12mm" style:scale-to-X="1" style:scale-to-Y="0"/><style:footer-style><style:header-footer-properties fo:min-height="8mm" fo:margin-top="2mm"/></style:footer-style></style:page-layout></office:automatic-styles>',
  '<office:master-styles><style:master-page style:name="rows" style:page-layout-name="page"><style:footer><text:p>第<text:page-number>1</text:page-number>頁，共<text:page-count>1</text:page-count>頁</text:p></style:footer></style:master-page></office:master-styles></office:document-styles>',
].join('');

const settingsXml = `${odsOpening('settings')}<office:settings/></office:document-settings>`;

/** The same tables for those whose files have to be ODF. */
export async function odsTables(book: TableBook): Promise<Buffer> {
  const { zip, bytes } = ZipWriter.held();
  // First and not packed: so a file is known by its first bytes.
  await zip.store('mimetype', odsType);
  await zip.add('META-INF/manifest.xml', odfManifest(odsType));
  await zip.add('meta.xml', metaXml({ title: book.title, by: book.by, at: book.at }));
  await zip.add('settings.xml', settingsXml);
  await zip.add('styles.xml', stylesXml);
  await zip.add('content.xml', contentXml(book));
  await zip.done();
  return bytes();
}
