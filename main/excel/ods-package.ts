import { odsAttribute, odsText } from './ods-xml.ts';
import type { PaperSize, SheetMatter } from './sheet-file.ts';

const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';
export const odsType = 'application/vnd.oasis.opendocument.spreadsheet';

const names = [
  ...['office', 'table', 'text', 'style', 'meta', 'config', 'number:datastyle', 'fo:xsl-fo-compatible'].map((one) => {
    const [prefix = one, name = prefix] = one.split(':');
    return `xmlns:${prefix}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`;
  }),
  'xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
].join(' ');

/** One part of the package: an element office:document-… with its content. */
export const odsOpening = (kind: 'content' | 'styles' | 'meta' | 'settings'): string =>
  `${declaration}<office:document-${kind} ${names} office:version="1.3">`;

const part = (kind: Parameters<typeof odsOpening>[0], inside: string): string =>
  `${odsOpening(kind)}${inside}</office:document-${kind}>`;

type ListedFile = readonly [path: string, type: string];

/** The parts that every package of this format has. */
const ownFiles: readonly ListedFile[] = ['content', 'styles', 'meta', 'settings'].map((name) => [
  `${name}.xml`,
  'text/xml',
]);

/** Says what a package is, and of what kind its parts are: the usual ones and more. */
export const odfManifest = (type: string, more: readonly ListedFile[] = []): string =>
  [
    `${declaration}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">`,
    `<manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="${type}"/>`,
    ...[...ownFiles, ...more].map(
      ([path, kind]) => `<manifest:file-entry manifest:full-path="${path}" manifest:media-type="${kind}"/>`,
    ),
    '</manifest:manifest>',
  ].join('');

export const metaXml = ({ title, by, at }: Pick<SheetMatter, 'title' | 'by' | 'at'>): string =>
  part(
    'meta',
    `<office:meta><meta:generator>Shizhengbu</meta:generator><dc:title>${odsText(title)}</dc:title><meta:initial-creator>${odsText(by)}</meta:initial-creator><dc:creator>${odsText(by)}</dc:creator><meta:creation-date>${at}</meta:creation-date></office:meta>`,
  );

const item = (name: string, type: string, value: string | number): string =>
  `<config:config-item config:name="${name}" config:type="${type}">${value}</config:config-item>`;

/** The heads stay in view. */
export function settingsXml(sheet: string, head: number): string {
  const view = [
    item('VerticalSplitMode', 'short', 2),
    item('VerticalSplitPosition', 'int', head),
    item('ActiveSplitRange', 'short', 2),
    item('PositionTop', 'int', 0),
    item('PositionBottom', 'int', head),
  ].join('');
  const tables = `<config:config-item-map-named config:name="Tables"><config:config-item-map-entry config:name="${odsAttribute(sheet)}">${view}</config:config-item-map-entry></config:config-item-map-named>`;
  return part(
    'settings',
    `<office:settings><config:config-item-set config:name="ooo:view-settings"><config:config-item-map-indexed config:name="Views"><config:config-item-map-entry>${item('ViewId', 'string', 'view1')}${tables}${item('ActiveTable', 'string', odsText(sheet))}</config:config-item-map-entry></config:config-item-map-indexed></config:config-item-set></office:settings>`,
  );
}

const sizes: Readonly<Record<PaperSize, readonly [short: string, long: string]>> = {
  A4: ['210mm', '297mm'],
  A3: ['297mm', '420mm'],
};

/** The pages of the two sheets by the names their tables use, and the font that everything is set in. */
export function stylesXml({ paper }: SheetMatter): string {
  const [short, long] = sizes[paper];
  const [aboutShort, aboutLong] = sizes.A4;
  return part(
    'styles',
    [
      '<office:styles><style:default-style style:family="table-cell"><style:text-properties style:font-name="新細明體" fo:font-family="新細明體" fo:font-size="12pt" fo:language="en" fo:country="US" style:font-family-asian="新細明體" style:font-size-asian="12pt" style:language-asian="zh" style:country-asian="TW"/></style:default-style>',
      '<style:style style:name="Default" style:family="table-cell"/></office:styles>',
      `<office:automatic-styles>${layout('rows', long, short, 'landscape')}${layout('about', aboutShort, aboutLong, 'portrait')}</office:automatic-styles>`,
      `<office:master-styles>${master('rows')}${master('about')}</office:master-styles>`,
    ].join(''),
  );
}

const layout = (name: string, width: string, height: string, way: 'landscape' | 'portrait'): string =>
  [
    `<style:page-layout style:name="page-${name}"><style:page-layout-properties fo:page-width="${width}" fo:page-height="${height}" style:print-orientation="${way}" fo:margin-top="15mm" fo:margin-bottom="9mm" fo:margin-left="12mm" fo:margin-right="12mm" style:scale-to-X="1" style:scale-to-Y="0" style:print="charts drawings objects zero-values grid"/>`,
    '<style:footer-style><style:header-footer-properties fo:min-height="8mm" fo:margin-top="2mm"/></style:footer-style></style:page-layout>',
  ].join('');

const master = (name: string): string =>
  `<style:master-page style:name="${name}" style:page-layout-name="page-${name}"><style:footer><text:p>第<text:page-number>1</text:page-number>頁，共<text:page-count>1</text:page-count>頁</text:p></style:footer></style:master-page>`;
