import { describe, expect, it } from 'vitest';
import { relationships, xlsxEntries, xlsxRows, xlsxSheets } from '#test/support/packages.ts';

const rowOf = (cells: string): string => `<row r="1">${cells}</row>`;

describe('the cells of a workbook', () => {
  it('are texts, numbers, truth values and errors', async () => {
    const data = rowOf(
      '<c r="A1" t="s"><v>1</v></c><c r="B1"><v>12.5</v></c><c r="C1" t="b"><v>1</v></c><c r="D1" t="e"><v>#REF!</v></c><c r="E1" t="str"><f>A1</f><v>甲</v></c><c r="F1" t="n"><v>-3</v></c>',
    );
    const rows = await xlsxRows({ data, strings: '<si><t>別的</t></si><si><t>道路改善</t></si>' });
    expect(rows).toEqual([['道路改善', 12.5, true, { error: '#REF!' }, '甲', -3]]);
  });

  it('join the runs of rich text and leave out how they are pronounced', async () => {
    const strings =
      '<si><r><t xml:space="preserve">工務 </t></r><r><rPr><b/></rPr><t>課</t></r><rPh sb="0" eb="2"><t>ㄍㄨㄥ</t></rPh><phoneticPr fontId="1"/></si>';
    const inline = '<c r="B1" t="inlineStr"><is><r><t>民</t></r><r><t>政</t></r><rPh><t>ㄇ</t></rPh></is></c>';
    expect(await xlsxRows({ data: rowOf(`<c r="A1" t="s"><v>0</v></c>${inline}`), strings })).toEqual([
      ['工務 課', '民政'],
    ]);
  });

  it('know what Excel writes in place of characters', async () => {
    const strings =
      '<si><t>一_x000D_\n二</t></si><si><t>_x005F_x000D_</t></si><si><t>&lt;&#x4E2D;&#25991;&amp;</t></si>';
    const data = rowOf('<c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s"><v>2</v></c>');
    expect(await xlsxRows({ data, strings })).toEqual([['一\n二', '_x000D_', '<中文&']]);
  });

  it('keep a formula without its value, and never take it for a figure', async () => {
    const data = rowOf(
      '<c r="A1"><f>SUM(B1:B9)</f><v>45</v></c><c r="B1"><f>SUM(C1:C9)</f></c><c r="C1"><f>1+1</f><v></v></c><c r="D1"><f t="shared" si="0"/></c><c r="E1" t="str"><f>""</f><v></v></c><c r="F1"><f t="shared" si="0"/><v>7</v></c>',
    );
    expect(await xlsxRows({ data })).toEqual([
      [45, { formula: 'SUM(C1:C9)' }, { formula: '1+1' }, { formula: '' }, null, 7],
    ]);
  });

  it('stand where their address says, else behind the one before', async () => {
    const data =
      '<row><c><v>1</v></c><c r="D1"><v>2</v></c><c><v>3</v></c></row><row><c><v>4</v></c></row><row><c r="B5"><v>5</v></c><c r="A5"><v>6</v></c></row>';
    expect(await xlsxRows({ data })).toEqual([[1, null, null, 2, 3], [4], [], [], [6, 5]]);
  });

  it('end with the last one that says something', async () => {
    const data =
      '<row r="1"><c r="A1" s="0"/><c r="B1"><v>1</v></c><c r="C1" s="0"/><c r="XFD1" s="0"/></row><row r="2"><c r="A2"/></row><row r="900000"/>';
    expect(await xlsxRows({ data })).toEqual([[null, 1]]);
  });

  it('are read with ISO dates, and as text where a number is none', async () => {
    const data = rowOf(
      '<c t="d"><v>2026-07-13T00:00:00</v></c><c t="d"><v>2026-07-13T09:30:15.250Z</v></c><c t="d"><v>09:30</v></c><c t="d"><v>2026-02-30</v></c><c><v>十二</v></c><c><v> </v></c>',
    );
    expect(await xlsxRows({ data })).toEqual([
      [{ day: '2026-07-13' }, { day: '2026-07-13T09:30:15' }, { time: '09:30' }, '2026-02-30', '十二', ' '],
    ]);
  });

  it('are not disturbed by names that mean something to a program', async () => {
    const strings = '<si><t>__proto__</t></si><si><t>constructor</t></si>';
    const data = rowOf('<c t="s"><v>0</v></c><c t="s" __proto__="1"><v>1</v></c><c t="toString"><v>2</v></c>');
    expect(await xlsxRows({ data, strings })).toEqual([['__proto__', 'constructor', '2']]);
  });
});

describe('numbers as they are shown', () => {
  const shown = async (value: number | string, format: string | number, is1904 = false): Promise<unknown> =>
    (await xlsxRows({ data: rowOf(`<c s="0"><v>${value}</v></c>`), formats: [format], is1904 }))[0]?.[0];

  it.each([
    [46_216, 14, { day: '2026-07-13' }],
    [46_216, '[$-404]e/m/d', { day: '2026-07-13' }],
    [46_216, '[$-404]ggge"年"m"月"d"日"', { day: '2026-07-13' }],
    [46_216, '[$-404]e/m/d;@', { day: '2026-07-13' }],
    [46_216, 27, { day: '2026-07-13' }],
    [46_216, 57, { day: '2026-07-13' }],
    [46_216, 'yyyy\\-mm\\-dd', { day: '2026-07-13' }],
    [46_216, 'm"月"', { day: '2026-07-13' }],
    [46_216, '[DBNum1][$-404]e"年"m"月"d"日"', { day: '2026-07-13' }],
    [46_216.395833333336, 'yyyy/m/d h:mm', { day: '2026-07-13T09:30' }],
    [46_216.395833333336, 'yyyy/m/d', { day: '2026-07-13' }],
    [46_216.999999999, 22, { day: '2026-07-14' }],
    [0.395833333333333, 'h:mm AM/PM', { time: '09:30' }],
    [0.395833333333333, '[$-404]上午/下午hh"時"mm"分"', { time: '09:30' }],
    [0.000173611111111111, 'mm:ss', { time: '00:00:15' }],
    [1.5, '[h]:mm', { time: '36:00' }],
    [59, 14, { day: '1900-02-28' }],
    [1, 14, { day: '1900-01-01' }],
    [60, 14, 60],
    [61, 14, { day: '1900-03-01' }],
    [0, 14, 0],
    [-5, 14, -5],
    [2_958_465, 14, { day: '9999-12-31' }],
    [2_958_466, 14, 2_958_466],
  ])('%s as %s', async (value, format, expected) => {
    expect(await shown(value, format)).toEqual(expected);
  });

  it('count from 1904 where the workbook does', async () => {
    expect(await shown(44_754, 14, true)).toEqual({ day: '2026-07-13' });
    expect(await shown(0, 14, true)).toEqual({ day: '1904-01-01' });
  });

  it.each([
    ['0.675', '0.0%', { percent: '67.5' }],
    ['0.28999999999999998', 10, { percent: '29' }],
    ['1.0E-2', '0%', { percent: '1' }],
    ['0.5', '0"%"', 0.5],
    ['1234567', '#,##0,', { scaled: '1234.567' }],
    ['1234567', '#,##0,,"百萬元"', { scaled: '1.234567' }],
    ['-1234567', '#,##0.0,;[Red]-#,##0.0,', { scaled: '-1234.567' }],
    ['500', '[>=1000]#,##0,"千";0', 500],
    ['5000', '[>=1000]#,##0,"千";0', { scaled: '5' }],
    ['1234567', '#,##0', 1_234_567],
    ['1234567', '"NT$"#,##0_);[Red]\\("NT$"#,##0\\)', 1_234_567],
    ['12', '0"d"', 12],
    ['12', '0\\d', 12],
    ['12000', '0.00E+00', 12_000],
    ['12', 'General', 12],
    ['12', 'G/通用格式"人"', 12],
    ['12', '[Red][<100]0;[Blue]0', 12],
    ['990101', '0000000', '0990101'],
    ['12.5', '0000', 12.5],
    ['7', '@', 7],
  ])('%s as %s', async (value, format, expected) => {
    expect(await shown(value, format)).toEqual(expected);
  });
});

describe('the sheets of a workbook', () => {
  it('come in the order of the workbook, hidden ones marked, charts left out', async () => {
    const sheets = ['一', '二', '三', '圖'].map((name) => ({ name, data: '<row><c><v>1</v></c></row>' }));
    const entries = xlsxEntries({
      sheets: sheets.map((sheet, at) => ({
        ...sheet,
        state: ['visible', 'hidden', 'veryHidden', 'visible'][at] ?? '',
      })),
    });
    const rels = entries['xl/_rels/workbook.xml.rels'] ?? '';
    const read = await xlsxSheets({
      ...entries,
      'xl/_rels/workbook.xml.rels': rels.replace(/worksheet"(?= Target="worksheets\/sheet4)/, 'chartsheet"'),
    });
    expect(read.map(({ name, hidden }) => [name, hidden])).toEqual([
      ['一', false],
      ['二', true],
      ['三', true],
    ]);
  });

  it('are found by absolute targets, in any case, and in any order of the archive', async () => {
    const entries = xlsxEntries({ data: '<row><c t="s"><v>0</v></c></row>', strings: '<si><t>甲</t></si>' });
    const rels = entries['xl/_rels/workbook.xml.rels'] ?? '';
    const changed: Record<string, string> = {
      ...entries,
      'xl/_rels/workbook.xml.rels': rels
        .replace('"worksheets/', '"/XL/Worksheets/')
        .replace('"sharedStrings', '"../xl/./sharedStrings'),
      '_rels/.rels': (entries['_rels/.rels'] ?? '').replace('"xl/', '"/xl/'),
    };
    const reversed = Object.entries(changed).reverse();
    expect((await xlsxSheets(Object.fromEntries(reversed)))[0]?.rows).toEqual([['甲']]);
    expect(
      (await xlsxSheets(reversed.map(([name, content]) => ({ name: name.replaceAll('/', '\\'), content }))))[0]?.rows,
    ).toEqual([['甲']]);
  });

  it('are read with a prefix, in the strict form, and in UTF-16', async () => {
    const strict = 'http://purl.oclc.org/ooxml/spreadsheetml/main';
    const entries = xlsxEntries({ data: '' });
    const rels = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
    const sheet = `<x:worksheet xmlns:x="${strict}" xmlns="urn:other"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>甲</x:t><t>別的</t></x:is></x:c></x:row><row r="2"/></x:sheetData></x:worksheet>`;
    const read = await xlsxSheets({
      ...entries,
      '_rels/.rels': relationships(`<Relationship Id="a" Type="${rels}/officeDocument" Target="xl/workbook.xml"/>`),
      'xl/workbook.xml': `<w:workbook xmlns:w="${strict}" xmlns:q="${rels}"><w:sheets><w:sheet name="嚴" q:id="rId1"/></w:sheets></w:workbook>`,
      'xl/worksheets/sheet1.xml': Buffer.from(`\ufeff${sheet}`, 'utf16le'),
    });
    expect(read).toMatchObject([{ name: '嚴', rows: [['甲']] }]);
  });

  it('tell their merges, and never write them out', async () => {
    const after =
      '<mergeCells><mergeCell ref="A1:XFD1048576"/><mergeCell ref="B2:B2"/><mergeCell ref="C5:B3"/></mergeCells><dataValidations><dataValidation sqref="A1:XFD1048576"/></dataValidations>';
    const [sheet] = await xlsxSheets(xlsxEntries({ data: '<row><c><v>1</v></c></row>', after }));
    expect(sheet?.rows).toEqual([[1]]);
    expect(sheet?.merges).toEqual([
      { top: 0, left: 0, bottom: 1_048_575, right: 16_383 },
      { top: 2, left: 1, bottom: 4, right: 2 },
    ]);
  });
});
