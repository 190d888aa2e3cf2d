import { describe, expect, it } from 'vitest';
import type { Cell } from '#main/reading/parts.ts';
import { odsEntries, odsSheets } from '#test/support/packages.ts';

const table = (rows: string, name = '工作表1', style = ''): string =>
  `<table:table table:name="${name}"${style === '' ? '' : ` table:style-name="${style}"`}><table:table-column table:number-columns-repeated="16384"/>${rows}</table:table>`;

const row = (cells: string, more = ''): string => `<table:table-row ${more}>${cells}</table:table-row>`;

const text = (content: string, more = ''): string =>
  `<table:table-cell office:value-type="string" ${more}><text:p>${content}</text:p></table:table-cell>`;

const number = (value: string, more = ''): string =>
  `<table:table-cell office:value-type="float" office:value="${value}" ${more}><text:p>shown</text:p></table:table-cell>`;

async function rowsOf(rows: string, styles = ''): Promise<Cell[][]> {
  return (await odsSheets(odsEntries(table(rows), styles)))[0]?.rows ?? [];
}

const cell = async (xml: string, styles = ''): Promise<Cell | undefined> => (await rowsOf(row(xml), styles))[0]?.[0];

const typed = (type: string, value: string, shown = 'shown'): string =>
  `<table:table-cell office:value-type="${type}" office:${value}><text:p>${shown}</text:p></table:table-cell>`;

describe('the cells of an .ods', () => {
  it.each<[string, Cell]>([
    [typed('float', 'value="12.5"'), 12.5],
    [typed('currency', 'value="1000" office:currency="TWD"'), 1000],
    [typed('percentage', 'value="0.675"'), { percent: '67.5' }],
    [typed('date', 'date-value="2026-07-13"'), { day: '2026-07-13' }],
    [typed('date', 'date-value="2026-07-13T09:30:00"'), { day: '2026-07-13T09:30' }],
    [typed('date', 'date-value="2026-07-13T00:00:00.000000"'), { day: '2026-07-13' }],
    [typed('time', 'time-value="PT09H30M00S"'), { time: '09:30' }],
    [typed('time', 'time-value="PT36H00M05.5S"'), { time: '36:00:05' }],
    [typed('boolean', 'boolean-value="true"'), true],
    [typed('boolean', 'boolean-value="false"'), false],
    ['<table:table-cell table:formula="of:=TRUE()" office:value-type="float" office:value="1"/>', true],
    [typed('string', 'string-value="真的"', '看到的'), '真的'],
    [
      typed('string', 'string-value=""', '#DIV/0!').replace(
        'office:string',
        'calcext:value-type="error" office:string',
      ),
      { error: '#DIV/0!' },
    ],
    [
      '<table:table-cell table:formula="of:=[.B1]/0" office:value-type="string"><text:p>Err:502</text:p></table:table-cell>',
      { error: 'Err:502' },
    ],
    ['<table:table-cell table:formula="of:=SUM([.B1:.B9])"/>', { formula: 'SUM([.B1:.B9])' }],
    ['<table:table-cell table:formula="of:=1+1" office:value-type="float" office:value="2"/>', 2],
    ['<table:table-cell><text:p>沒有型別</text:p></table:table-cell>', '沒有型別'],
  ])('%s', async (xml, expected) => {
    expect(await cell(xml)).toEqual(expected);
  });

  it('join their lines, and know spaces, tabs and line breaks', async () => {
    const lines =
      '<table:table-cell office:value-type="string"><text:p>工務\n   <text:span>課</text:span><text:s text:c="2"/>甲<text:tab/>乙<text:line-break/>丙</text:p><text:p/><text:p> 丁<text:a>戊</text:a></text:p></table:table-cell>';
    expect(await cell(lines)).toBe('工務 課  甲\t乙\n丙\n\n丁戊');
  });

  it('leave out comments, notes and drawings', async () => {
    const aside =
      '<table:table-cell office:value-type="string"><office:annotation><text:p>批註<text:span>甲</text:span></text:p></office:annotation><draw:frame><draw:text-box><text:p>圖</text:p></draw:text-box></draw:frame><text:p>乙<text:note><text:note-body><text:p>註</text:p></text:note-body></text:note>丙</text:p></table:table-cell>';
    expect(await cell(aside)).toBe('乙丙');
  });

  it('are as their style shows them: in thousands, or with zeros in front', async () => {
    const styles =
      '<number:number-style style:name="N1"><number:number number:min-integer-digits="1" number:grouping="true" number:display-factor="1000"/></number:number-style><number:number-style style:name="N2"><number:number number:decimal-places="0" number:min-integer-digits="7"/></number:number-style><style:style style:name="ce1" style:family="table-cell" style:data-style-name="N1"/><style:style style:name="ce2" style:family="table-cell" style:data-style-name="N2"/>';
    expect(await cell(number('1234567', 'table:style-name="ce1"'), styles)).toEqual({ scaled: '1234.567' });
    expect(await cell(number('990101', 'table:style-name="ce2"'), styles)).toBe('0990101');
    expect(await cell(number('990101', 'table:style-name="__proto__"'), styles)).toBe(990_101);
  });

  it('take the style of their row or column where they have none', async () => {
    const thousands =
      '<number:number-style style:name="N1"><number:number number:display-factor="1000"/></number:number-style><style:style style:name="ce1" style:family="table-cell" style:data-style-name="N1"/>';
    const columns =
      '<table:table-column/><table:table-column table:number-columns-repeated="2" table:default-cell-style-name="ce1"/>';
    const rows = `${row(number('1000').repeat(4))}${row(number('1000') + number('1000', 'table:style-name="Default"'), 'table:default-cell-style-name="ce1"')}`;
    const entries = odsEntries(`<table:table table:name="甲">${columns}${rows}</table:table>`);
    const styles = (entries['content.xml'] ?? '').replace(/<office:automatic-styles>.*<\/office:body>/, thousands);
    const [sheet] = await odsSheets({ ...entries, 'styles.xml': styles });
    expect(sheet?.rows).toEqual([
      [1000, { scaled: '1' }, { scaled: '1' }, 1000],
      [{ scaled: '1' }, 1000],
    ]);
  });
});

describe('the rows of an .ods', () => {
  it('repeat what is filled and jump what is empty', async () => {
    const empty = '<table:table-cell table:number-columns-repeated="16384"/>';
    const rows = [
      row(
        `${text('甲', 'table:number-columns-repeated="2"')}<table:table-cell table:number-columns-repeated="3"/>${number('1')}${empty}`,
      ),
      row(empty, 'table:number-rows-repeated="3"'),
      row(number('7'), 'table:number-rows-repeated="2"'),
      row(empty, 'table:number-rows-repeated="1048000"'),
    ];
    expect(await rowsOf(rows.join(''))).toEqual([['甲', '甲', null, null, null, 1], [], [], [], [7], [7]]);
  });

  it('are read within groups and headers, hidden or not', async () => {
    const rows = `<table:table-header-rows>${row(text('標題'))}</table:table-header-rows><table:table-row-group>${row(text('甲'), 'table:visibility="collapse"')}</table:table-row-group>`;
    expect(await rowsOf(rows)).toEqual([['標題'], ['甲']]);
  });

  it('tell what is merged, with the covered cells in their places', async () => {
    const covered = '<table:covered-table-cell table:number-columns-repeated="2"/>';
    const rows = row(
      `${text('甲', 'table:number-columns-spanned="3" table:number-rows-spanned="1"')}${covered}${text('乙', 'table:number-rows-spanned="2"')}`,
      'table:number-rows-repeated="2"',
    );
    const [sheet] = await odsSheets(odsEntries(table(rows)));
    expect(sheet?.rows).toEqual([
      ['甲', null, null, '乙'],
      ['甲', null, null, '乙'],
    ]);
    expect(sheet?.merges).toEqual([
      { top: 0, left: 0, bottom: 0, right: 2 },
      { top: 1, left: 0, bottom: 1, right: 2 },
      { top: 0, left: 3, bottom: 1, right: 3 },
      { top: 1, left: 3, bottom: 2, right: 3 },
    ]);
  });
});

describe('the sheets of an .ods', () => {
  it('come in their order, hidden ones marked, those of other files left out', async () => {
    const styles =
      '<style:style style:name="ta1" style:family="table"><style:table-properties table:display="true"/></style:style><style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>';
    const one = row(text('甲'));
    const foreign = table(one, "'file:///C:/年度.ods'#$表");
    const links = `<table:dde-links><table:dde-link>${table(one)}</table:dde-link></table:dde-links>`;
    const sheets = await odsSheets(
      odsEntries(table(one, '看得到', 'ta1') + table(one, '隱藏', 'ta2') + foreign + links, styles),
    );
    expect(sheets.map(({ name, hidden, rows }) => [name, hidden, rows])).toEqual([
      ['看得到', false, [['甲']]],
      ['隱藏', true, [['甲']]],
    ]);
  });
});

describe('an .ods that means harm is refused:', () => {
  it.each([
    ['filled rows without end', row(text('甲'), 'table:number-rows-repeated="1048577"'), '超過1,048,576列'],
    ['filled cells without end', row(text('甲', 'table:number-columns-repeated="16384"')), 'XFD1 有資料，超過1,024欄'],
    [
      'more cells than can be',
      row(text('甲', 'table:number-columns-repeated="1000"'), 'table:number-rows-repeated="1000000"'),
      '超過6,000,000個',
    ],
    ['a number of repeats that is none', row(text('甲'), 'table:number-rows-repeated="-1"'), '不完整'],
    ['a number of repeats beyond all numbers', row('', 'table:number-rows-repeated="1e300"'), '不完整'],
    ['spaces without end', row(text('<text:s text:c="999999999"/>')), '超過32,767字'],
    [
      'merges without end',
      row(text('甲', 'table:number-columns-spanned="2"'), 'table:number-rows-repeated="200000"'),
      '合併儲存格超過100,000處',
    ],
  ])('%s', async (_, rows, sentence) => {
    await expect(odsSheets(odsEntries(table(rows)))).rejects.toThrow(sentence);
  });

  it('a document that is no spreadsheet, or is cut', async () => {
    await expect(
      odsSheets({
        'content.xml': '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"/>',
      }),
    ).rejects.toThrow('不完整');
    const content = odsEntries(table(row(text('甲'))))['content.xml'] ?? '';
    await expect(odsSheets({ 'content.xml': content.slice(0, -60) })).rejects.toThrow('不完整');
    await expect(odsSheets({ mimetype: 'x' })).rejects.toThrow('不完整');
  });
});
