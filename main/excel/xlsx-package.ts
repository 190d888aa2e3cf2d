import { stylesXml } from './xlsx-styles.ts';
import { attributeText, xlsxText } from './xlsx-xml.ts';

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export interface PackageSheet {
  name: string;
  hidden?: true;
}

/** A name of the workbook that belongs to one sheet, as Excel keeps its print titles and filters. */
export interface SheetNamed {
  name: '_xlnm.Print_Titles' | '_xlnm._FilterDatabase';
  sheet: number;
  refers: string;
}

export const workbookPath = 'xl/workbook.xml';

export const sheetPath = (at: number): string => `xl/worksheets/sheet${at + 1}.xml`;

/** A sheet as formulas name it. */
export const quoted = (sheet: string): string => `'${sheet.replaceAll("'", "''")}'`;

interface PackageFacts {
  /** How many. */
  sheets: number;
  title: string;
  by: string;
  at: string;
}

/** Every part but the sheets and the workbook: whatever is in it is named in the types, and related from where it belongs. */
export const packageParts = ({ sheets, title, by, at }: PackageFacts): readonly (readonly [string, string])[] => [
  ['[Content_Types].xml', contentTypes(sheets)],
  ['_rels/.rels', rootRelations],
  ['docProps/core.xml', core(title, by, at)],
  ['docProps/app.xml', app],
  ['xl/_rels/workbook.xml.rels', workbookRelations(sheets)],
  ['xl/styles.xml', stylesXml],
];

const each = (sheets: number, one: (at: number) => string): string =>
  Array.from({ length: sheets }, (_, at) => one(at)).join('');

const override = (part: string, type: string): string => `<Override PartName="/${part}" ContentType="${type}"/>`;

const contentTypes = (sheets: number): string =>
  [
    `${declaration}<Types xmlns="${packages}/content-types">`,
    `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>`,
    '<Default Extension="xml" ContentType="application/xml"/>',
    override(workbookPath, `${sheetType}.sheet.main+xml`),
    each(sheets, (at) => override(sheetPath(at), `${sheetType}.worksheet+xml`)),
    override('xl/styles.xml', `${sheetType}.styles+xml`),
    override('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
    override('docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml'),
    '</Types>',
  ].join('');

const relation = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`;

const related = (inside: string): string =>
  `${declaration}<Relationships xmlns="${packages}/relationships">${inside}</Relationships>`;

const rootRelations = related(
  [
    relation('rId1', `${relations}/officeDocument`, workbookPath),
    relation('rId2', `${packages}/relationships/metadata/core-properties`, 'docProps/core.xml'),
    relation('rId3', `${relations}/extended-properties`, 'docProps/app.xml'),
  ].join(''),
);

const workbookRelations = (sheets: number): string =>
  related(
    each(sheets, (at) => relation(`rId${at + 1}`, `${relations}/worksheet`, `worksheets/sheet${at + 1}.xml`)) +
      relation(`rId${sheets + 1}`, `${relations}/styles`, 'styles.xml'),
  );

const core = (title: string, by: string, at: string): string =>
  [
    `${declaration}<cp:coreProperties xmlns:cp="${packages}/metadata/core-properties"`,
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${xlsxText(title)}</dc:title><dc:creator>${xlsxText(by)}</dc:creator>`,
    `<dcterms:created xsi:type="dcterms:W3CDTF">${at}</dcterms:created>`,
    '</cp:coreProperties>',
  ].join('');

const app = `${declaration}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>施政簿</Application></Properties>`;

/** Comes last: a filter's name says how far down the rows go. */
export function workbookXml(sheets: readonly PackageSheet[], names: readonly SheetNamed[]): string {
  const listed = sheets.map(
    ({ name, hidden }, at) =>
      `<sheet name="${attributeText(name)}" sheetId="${at + 1}"${hidden ? ' state="hidden"' : ''} r:id="rId${at + 1}"/>`,
  );
  const defined = names.map(
    ({ name, sheet, refers }) =>
      `<definedName name="${name}" localSheetId="${sheet}"${name === '_xlnm._FilterDatabase' ? ' hidden="1"' : ''}>${xlsxText(refers)}</definedName>`,
  );
  return [
    `${declaration}<workbook xmlns="${main}" xmlns:r="${relations}">`,
    '<workbookPr/><bookViews><workbookView activeTab="0"/></bookViews>',
    `<sheets>${listed.join('')}</sheets>`,
    `<definedNames>${defined.join('')}</definedNames>`,
    '<calcPr calcId="191029"/></workbook>',
  ].join('');
}

/** How every sheet's part begins. */
export const sheetOpening = `${declaration}<worksheet xmlns="${main}" xmlns:r="${relations}">`;
