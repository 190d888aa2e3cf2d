import { describe, expect, it } from 'vitest';
import { xlsxSheets } from '#test/support/packages.ts';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const related = (...targets: (readonly [id: string, type: string, target: string])[]): string =>
  `${xml}<Relationships xmlns="${packageRelations}">${targets
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;

/** As 金山 WPS writes a workbook: absolute targets, parts and namespaces of its own, a picture within a cell. */
function wpsBook(rows: string): Record<string, string> {
  const names = [
    `xmlns="${main}"`,
    `xmlns:r="${relations}"`,
    'xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"',
    'xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"',
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
    'xmlns:etc="http://www.wps.cn/officeDocument/2017/etCustomData"',
  ].join(' ');
  return {
    '[Content_Types].xml': `${xml}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/cellimages.xml" ContentType="application/vnd.wps-officedocument.cellimage+xml"/></Types>`,
    '_rels/.rels': related(
      [
        'rId4',
        'http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties',
        'docProps/custom.xml',
      ],
      ['rId1', `${relations}/officeDocument`, 'xl/workbook.xml'],
    ),
    'docProps/app.xml': `${xml}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>WWO_wpscloud_20260101</Application></Properties>`,
    'docProps/custom.xml': `${xml}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="KSOProductBuildVer"><vt:lpwstr>1028-12.1.0</vt:lpwstr></property></Properties>`,
    'xl/workbook.xml': `${xml}<workbook ${names}><fileVersion appName="xl" lastEdited="3" lowestEdited="5" rupBuild="9302"/><workbookPr/><bookViews><workbookView windowHeight="17655"/></bookViews><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/><sheet name="WpsReserved_CellImgList" sheetId="2" state="veryHidden" r:id="rId2"/></sheets><calcPr calcId="144525"/><extLst><ext uri="{6A0F6E2F-0000-4000-8000-000000000000}"><etc:woSettings/></ext></extLst></workbook>`,
    'xl/_rels/workbook.xml.rels': related(
      ['rId6', 'http://www.wps.cn/officeDocument/2020/cellImage', 'cellimages.xml'],
      ['rId5', `${relations}/sharedStrings`, '/xl/sharedStrings.xml'],
      ['rId4', `${relations}/styles`, '/xl/styles.xml'],
      ['rId2', `${relations}/worksheet`, '/xl/worksheets/sheet2.xml'],
      ['rId1', `${relations}/worksheet`, '/xl/worksheets/sheet1.xml'],
    ),
    'xl/cellimages.xml': `${xml}<etc:cellImages xmlns:etc="http://www.wps.cn/officeDocument/2017/etCustomData"><etc:cellImage/></etc:cellImages>`,
    'xl/styles.xml': `${xml}<styleSheet ${names}><numFmts count="2"><numFmt numFmtId="44" formatCode="_ &quot;￥&quot;* #,##0.00_ ;_ &quot;￥&quot;* \\-#,##0.00_ ;_ &quot;￥&quot;* &quot;-&quot;??_ ;_ @_ "/><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@"/></numFmts><cellStyleXfs count="49"><xf numFmtId="0"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0" fontId="0" xfId="0"><alignment vertical="center"/></xf><xf numFmtId="176" xfId="0" applyNumberFormat="1"/><xf numFmtId="31" xfId="0"/><xf numFmtId="44" xfId="0"/></cellXfs><cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles></styleSheet>`,
    'xl/sharedStrings.xml': `${xml}<sst xmlns="${main}"><si><t>案號</t></si><si><t xml:space="preserve">道路 </t></si><si><r><rPr><sz val="12"/></rPr><t>照</t></r><r><t>片</t></r></si></sst>`,
    'xl/worksheets/sheet1.xml': `${xml}<worksheet ${names}><sheetPr/><dimension ref="A1:D2"/><sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr defaultColWidth="9" defaultRowHeight="14.25"/><sheetData>${rows}</sheetData><mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells><pageMargins left="0.75"/><headerFooter/></worksheet>`,
    'xl/worksheets/sheet2.xml': `${xml}<worksheet ${names}><sheetData><row r="1"><c r="A1" t="str"><f>_xlfn.DISPIMG("ID_1",1)</f><v>=DISPIMG("ID_1",1)</v></c></row></sheetData></worksheet>`,
  };
}

describe('a workbook of WPS', () => {
  it('is read by its absolute targets, with a date as it shows it, and pictures in cells are none of its texts', async () => {
    const rows = [
      '<row r="1" spans="1:4"><c r="A1" t="s"><v>0</v></c><c r="B1"/><c r="C1" t="s"><v>2</v></c><c r="D1" s="1"><v>46216</v></c></row>',
      '<row r="2" spans="1:4"><c r="A2" t="s"><v>1</v></c><c r="B2" s="3"><v>-1200.5</v></c><c r="C2" t="str"><f>_xlfn.DISPIMG("ID_61A4C7AEBBCE4C2AB56FC63352E00CBD",1)</f><v>=DISPIMG("ID_61A4C7AEBBCE4C2AB56FC63352E00CBD",1)</v></c><c r="D2" s="2"><v>46216</v></c></row>',
      // As Excel saves it again: it does not know the function.
      '<row r="3"><c r="C3" t="e"><f>DISPIMG("ID_2",1)</f><v>#NAME?</v></c><c r="D3"><v>7</v></c></row>',
    ].join('');
    const sheets = await xlsxSheets(wpsBook(rows));
    expect(sheets).toEqual([
      {
        name: 'Sheet1',
        hidden: false,
        rows: [
          ['案號', null, '照片', { day: '2026-07-13' }],
          ['道路 ', -1200.5, null, { day: '2026-07-13' }],
          [null, null, null, 7],
        ],
        merges: [{ top: 0, left: 0, bottom: 0, right: 1 }],
      },
      { name: 'WpsReserved_CellImgList', hidden: true, rows: [], merges: [] },
    ]);
  });
});

/** As Google 試算表 exports one: no dimension, no counts, a thousand styled rows, functions of its own wrapped with their values. */
function googleBook(rows: string): Record<string, string> {
  const names = `xmlns="${main}" xmlns:r="${relations}" xmlns:mx="http://schemas.microsoft.com/office/mac/excel/2008/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:mv="urn:schemas-microsoft-com:mac:vml" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac"`;
  return {
    '[Content_Types].xml': `${xml}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default ContentType="application/xml" Extension="xml"/><Default ContentType="application/vnd.openxmlformats-package.relationships+xml" Extension="rels"/><Override ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml" PartName="/xl/workbook.xml"/></Types>`,
    '_rels/.rels': related(['rId1', `${relations}/officeDocument`, 'xl/workbook.xml']),
    'xl/workbook.xml': `${xml}<workbook ${names}><workbookPr/><sheets><sheet state="visible" name="工作表1" sheetId="1" r:id="rId4"/></sheets><definedNames><definedName hidden="1" localSheetId="0" name="_xlnm._FilterDatabase">'工作表1'!$A$2:$Z$1000</definedName></definedNames><calcPr/></workbook>`,
    'xl/_rels/workbook.xml.rels': related(
      ['rId1', `${relations}/theme`, 'theme/theme1.xml'],
      ['rId2', `${relations}/styles`, 'styles.xml'],
      ['rId3', `${relations}/sharedStrings`, 'sharedStrings.xml'],
      ['rId4', `${relations}/worksheet`, 'worksheets/sheet1.xml'],
    ),
    'xl/styles.xml': `${xml}<styleSheet ${names}><numFmts><numFmt numFmtId="164" formatCode="yyyy/m/d"/><numFmt numFmtId="165" formatCode="[$-404]e/m/d"/></numFmts><fonts><font><sz val="10.0"/><name val="Arial"/></font></fonts><borders><border/></borders><cellStyleXfs><xf/></cellStyleXfs><cellXfs><xf borderId="0" fontId="0" numFmtId="0" xfId="0" applyAlignment="1"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="9"/></cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `${xml}<sst xmlns="${main}"><si><t>列管案件</t></si><si><t xml:space="preserve">名稱</t></si></sst>`,
    'xl/worksheets/sheet1.xml': `${xml}<worksheet ${names}><sheetPr><outlinePr summaryBelow="0" summaryRight="0"/><pageSetUpPr/></sheetPr><sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr customHeight="1" defaultColWidth="12.63" defaultRowHeight="15.75"/><sheetData>${rows}</sheetData><mergeCells><mergeCell ref="A1:D1"/></mergeCells><drawing r:id="rId1"/></worksheet>`,
  };
}

const wrapped = (formula: string, value: string): string =>
  `<f>IFERROR(__xludf.DUMMYFUNCTION(&quot;${formula}&quot;),${value})</f>`;

describe('a workbook of Google 試算表', () => {
  it('says what it showed, and ends with the last row that says something', async () => {
    const importRange = 'IMPORTRANGE(&quot;&quot;https://docs.google.com/x&quot;&quot;,&quot;&quot;A1:B9&quot;&quot;)';
    const rows = [
      '<row r="1"><c r="A1" s="0" t="s"><v>0</v></c></row>',
      '<row r="2"><c r="A2" t="s"><v>1</v></c><c r="B2" s="1"><v>46216.0</v></c><c r="C2" s="2"><v>46216.0</v></c><c r="D2" s="3"><v>0.5</v></c></row>',
      `<row r="3"><c r="A3" t="str">${wrapped(importRange, '&quot;道路&quot;')}<v>道路</v></c><c r="B3">${wrapped('ARRAYFORMULA(B1:B9*2)', '12.0')}<v>12.0</v></c><c r="C3" t="str">${wrapped('&quot;&quot;COMPUTED_VALUE&quot;&quot;', '&quot;&quot;')}<v></v></c><c r="D3" t="b"><v>1</v></c></row>`,
      // Without the value beside the formula: the wrapping has it.
      `<row r="4"><c r="A4">${wrapped(importRange, '&quot;「橋」&quot;&quot;甲&quot;&quot;&quot;')}</c><c r="B4">${wrapped('SUM(1)', '-7.5')}</c><c r="C4">${wrapped('X', '&quot;&quot;')}</c><c r="D4"><f>SUM(B1:B9)</f></c></row>`,
      '<row r="5"><c r="A5"><f t="array" ref="A5:A6">ARRAY_CONSTRAIN(ARRAYFORMULA(B1:B2), 2, 1)</f><v>3.0</v></c><c r="B5" t="str"><f>HYPERLINK("https://x","附件")</f><v>附件</v></c></row>',
      ...Array.from(
        { length: 995 },
        (_, at) =>
          `<row r="${at + 6}" ht="15.75" customHeight="1">${['A', 'B', 'Z'].map((column) => `<c r="${column}${at + 6}" s="0"/>`).join('')}</row>`,
      ),
    ].join('');
    const [sheet] = await xlsxSheets(googleBook(rows));
    expect(sheet).toEqual({
      name: '工作表1',
      hidden: false,
      rows: [
        ['列管案件'],
        ['名稱', { day: '2026-07-13' }, { day: '2026-07-13' }, { percent: '50' }],
        ['道路', 12, null, true],
        ['「橋」"甲"', -7.5, null, { formula: 'SUM(B1:B9)' }],
        [3, '附件'],
      ],
      merges: [{ top: 0, left: 0, bottom: 0, right: 3 }],
    });
  });
});
