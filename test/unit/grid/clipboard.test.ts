import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { copyRange, htmlOf, tsvOf } from '#renderer/parts/grid/clipboard/copy.ts';
import { readHtmlTable } from '#renderer/parts/grid/clipboard/html.ts';
import { matrixOf } from '#renderer/parts/grid/clipboard/matrix.ts';
import { noMarks, pending } from '#renderer/parts/grid/marks.ts';
import { arraySource } from '#renderer/parts/grid/sources/array-source.ts';
import { groupedSource } from '#renderer/parts/grid/sources/grouped-source.ts';
import type { Column } from '#renderer/parts/grid/types.ts';

const rowsOf = (html: string) => readHtmlTable(html)?.rows;

describe('the table of a spreadsheet', () => {
  it('reads what Excel puts on the clipboard', () => {
    const html = `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">
<head><meta name=Generator content="Microsoft Excel 15"><style><!--table {mso-displayed-decimal-separator:"\\.";} td {color:black;}--></style></head>
<body link="#0563C1"><table border=0 cellpadding=0 style='border-collapse:collapse;width:54pt'>
 <col width=72 span=2 style='width:54pt'>
<!--StartFragment-->
 <tr height=22 style='height:16.5pt'>
  <td height=22 class=xl65 width=72>排水溝改善，請加強<br style='mso-data-placement:same-cell;'>
    沿線清淤</td>
  <td class=xl66 align=right>1,200<span style='mso-spacerun:yes'>&nbsp;</span></td>
 </tr>
 <tr><td class=xl65>甲 &amp; 乙 &lt;丙&gt; &quot;丁&quot; &#21213;</td><td></td></tr>
<!--EndFragment-->
</table></body></html>`;
    expect(rowsOf(html)).toEqual([
      ['排水溝改善，請加強\n沿線清淤', '1,200 '],
      ['甲 & 乙 <丙> "丁" 勝', ''],
    ]);
  });

  it('reads LibreOffice, whose empty cells hold a break', () => {
    const html =
      '<table cellspacing="0"><colgroup width="85"></colgroup><tr><td height="17" align="left"><font face="Noto Sans">民政課</font></td><td><br></td></tr></table>';
    expect(rowsOf(html)).toEqual([['民政課', '']]);
  });

  it('reads Google Sheets', () => {
    const html =
      '<google-sheets-html-origin><style type="text/css"><!--td {border: 1px solid #ccc;}--></style><table dir="ltr"><tbody><tr><td data-sheets-value="{&quot;1&quot;:2,&quot;2&quot;:&quot;a>b&quot;}">一<br/>二</td><td>3</td></tr></tbody></table>';
    expect(rowsOf(html)).toEqual([['一\n二', '3']]);
  });

  it('leaves blank what merged cells cover, down and across', () => {
    const html =
      '<table><tr><td rowspan=2>甲</td><td colspan="2">乙</td></tr><tr><td>丙</td><td>丁</td></tr><tr><td>1</td><td>2</td><td>3</td></tr></table>';
    expect(rowsOf(html)).toEqual([
      ['甲', '乙', ''],
      ['', '丙', '丁'],
      ['1', '2', '3'],
    ]);
  });

  it('passes over the hidden line of widths that Excel adds after merged columns', () => {
    const html =
      "<table><tr><td colspan=2>甲</td></tr><![if supportMisalignedColumns]><tr height=0 style='display:none'><td></td><td></td></tr><![endif]></table>";
    expect(rowsOf(html)).toEqual([['甲', '']]);
  });

  it.each([
    ['no table', '<p>說明</p>'],
    ['two tables', '<table><tr><td>1</td></tr></table><table><tr><td>2</td></tr></table>'],
    ['a table inside another', '<table><tr><td>1<table><tr><td>2</td></tr></table></td></tr></table>'],
    ['text around the table', '<p>如下表：</p><table><tr><td>1</td></tr></table>'],
  ])('does not believe %s', (_, html) => {
    expect(readHtmlTable(html)).toBeUndefined();
  });

  it('never fails, whatever it is given', () => {
    const pieces = fc.constantFrom(
      '<table>',
      '</table>',
      '<tr>',
      '</tr>',
      '<td rowspan=9999999>',
      '<td colspan="3">',
      '</td>',
      '<br>',
      '<!--',
      '-->',
      '<style>',
      '文',
      '&amp;',
      '&#0;',
      '<',
      '>',
      '"',
      "'",
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
        const rows = rowsOf(parts.join(''));
        const width = rows?.[0]?.length;
        expect(rows?.every((row) => row.length === width) ?? true).toBe(true);
      }),
    );
  });
});

interface Line {
  id: string;
  texts: string[];
}

const columns: Column<Line>[] = [0, 1, 2].map((at) => ({
  id: `c${at}`,
  title: `第${at}欄`,
  width: 80,
  value: (row) => row.texts[at] ?? '',
}));
const whole = (rows: number) => ({ top: 0, bottom: rows - 1, left: 0, right: 2 });

describe('what is copied', () => {
  const text = fc
    .string({ unit: fc.constantFrom('文', 'a', '1', ' ', '\t', '\n', '"', '&', '<', ',', '△') })
    .filter((one) => !one.endsWith('\n'));
  const table = fc.array(fc.tuple(text, text, text), { minLength: 1, maxLength: 8 });

  it('comes back the same, as a table and as text', () => {
    fc.assert(
      fc.property(table, (texts) => {
        const lines = texts.map((row, at): Line => ({ id: String(at), texts: row }));
        const copied = copyRange(
          arraySource(lines, (line) => line.id),
          columns,
          noMarks,
          whole(lines.length),
        );
        expect(copied && matrixOf(htmlOf(copied), '')).toEqual(texts);
        expect(copied && matrixOf('', tsvOf(copied))).toEqual(texts);
      }),
    );
  });

  it('gives figures below zero with the sign spreadsheets know, and shows edits under way', () => {
    const line: Line = { id: 'a', texts: ['△200,000', '△甲', ''] };
    const number: Column<Line> = {
      id: 'c0',
      title: '流用',
      width: 80,
      kind: 'number',
      value: (row) => row.texts[0] ?? '',
    };
    const edit = { key: 'a', row: line, column: 'c2', value: 1, text: '1', shown: '新' };
    const source = arraySource([line], (one) => one.id);
    const copied = copyRange(source, [number, ...columns.slice(1)], pending(noMarks, [edit], 1), whole(1));
    expect(copied?.rows).toEqual([['-200,000', '△甲', '新']]);
    expect(copied && htmlOf(copied)).toContain('<td>-200,000</td><td style="mso-number-format:\'\\@\'">');
  });

  it('names a group by its label', () => {
    const source = groupedSource(
      [{ key: 'k', label: '建設課', rows: [{ id: 'a', texts: ['1', '2', '3'] }] }],
      (row) => row.id,
    );
    expect(copyRange(source, columns, noMarks, whole(2))?.rows).toEqual([
      ['建設課', '', ''],
      ['1', '2', '3'],
    ]);
  });

  it('is refused while a row is still being read', () => {
    expect(
      copyRange(
        arraySource<Line>([], () => ''),
        columns,
        noMarks,
        whole(1),
      ),
    ).toBeUndefined();
  });
});

it('takes the plain text where the table is not to be believed', () => {
  expect(matrixOf('<p>甲</p>', '甲\t乙\r\n"丙\r\n丁"\t戊\r\n')).toEqual([
    ['甲', '乙'],
    ['丙\n丁', '戊'],
  ]);
});

it('reads 1,000 rows of 10 cells with quotes and line breaks in well under a second', () => {
  const rows = Array.from({ length: 1000 }, (_, row) =>
    Array.from({ length: 10 }, (__, col) => `第${row}列"引"\n第${col}欄`),
  );
  const copied = { rows, asText: rows[0]?.map(() => true) ?? [] };
  const began = performance.now();
  expect(matrixOf(htmlOf(copied), '')).toEqual(rows);
  expect(matrixOf('', tsvOf(copied))).toEqual(rows);
  expect(performance.now() - began).toBeLessThan(900);
});
