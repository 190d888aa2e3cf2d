import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { callOver } from '#main/excel/cell-places.ts';
import type { PaperColumn, PaperRow, SheetPaper } from '#main/excel/sheet-paper.ts';
import { writeSheetBook } from '#main/excel/write-paper.ts';
import { columnLetters } from '#shared/base/cell-address.ts';
import { testFolder } from '#test/support/folders.ts';
import { readWorkbook, summed } from '#test/support/workbook.ts';
import { elements } from '#test/support/xml.ts';
import { bytesOf, read, readFirst } from './samples.ts';

const columns: readonly PaperColumn[] = [
  { key: 'name', title: '科目名稱', kind: 'text', width: 10, held: true },
  { key: 'a', title: '預算數', above: '115年度', kind: 'money', width: 6 },
  { key: 'b', title: '決算數', above: '115年度', kind: 'money', width: 6 },
  { key: 'difference', title: '比較', kind: 'money', width: 6, from: { plus: ['b'], minus: ['a'] } },
  { key: 'share', title: '執行率', kind: 'rate', width: 4, from: { part: ['b'], whole: 'a', places: 1 } },
  { key: 'explain', title: '說明', kind: 'text', width: 10 },
];

const paper = (rows: readonly PaperRow[], more: Partial<SheetPaper> = {}): SheetPaper => ({
  name: '決算比較表',
  office: '海澄鄉公所',
  title: '115年度總預算決算比較表',
  period: '中華民國115年度',
  unit: '元',
  size: 'A4',
  columns,
  rows,
  ...more,
});

const sheetOf = (rows: readonly PaperRow[], more: Partial<SheetPaper> = {}) =>
  readFirst({ sheets: [paper(rows, more)], about: [] });

const line = (values: PaperRow['values'], more: Partial<PaperRow> = {}): PaperRow => ({
  look: 'line',
  level: 1,
  values,
  ...more,
});

const two: readonly PaperRow[] = [
  line({ name: '業務費', a: 1000, b: 903, difference: -97, share: '90.3' }),
  line({ name: '設備及投資', a: 500, b: null, difference: -500, share: '0' }),
  line({ name: '合計', a: 1500, b: 903, difference: -597, share: '60.2' }, { look: 'total', level: 0, adds: [0, 1] }),
];

describe('the head of a paper', () => {
  it('names office, paper, period and unit above the columns', async () => {
    const sheet = await sheetOf(two);
    expect([1, 2, 3, 4].map((row) => sheet.row(row).filter((one) => one !== null))).toEqual([
      ['海澄鄉公所'],
      ['115年度總預算決算比較表'],
      ['中華民國115年度'],
      ['單位：元'],
    ]);
    expect(sheet.at('F4').value).toBe('單位：元');
    expect(sheet.row(5)).toEqual(
      ['科目名稱', '115年度', '115年度', '比較', '執行率', '說明'].map((text, at) => (at === 2 ? null : text)),
    );
    expect(sheet.row(6).slice(1, 3)).toEqual(['預算數', '決算數']);
    expect(sheet.merges).toEqual(['A1:F1', 'A2:F2', 'A3:F3', 'A5:A6', 'B5:C5', 'D5:D6', 'E5:E6', 'F5:F6']);
  });

  it('is 標楷體 in 18, the table in 12, sums bold', async () => {
    const sheet = await sheetOf(two);
    expect(sheet.at('A1').font).toEqual({ name: '標楷體', size: 18, bold: false });
    expect(sheet.at('A2').font).toEqual({ name: '標楷體', size: 18, bold: true });
    expect(sheet.at('A3').font.size).toBe(14);
    expect(sheet.at('B7').font).toEqual({ name: '標楷體', size: 12, bold: false });
    expect(sheet.at('B9').font).toEqual({ name: '標楷體', size: 12, bold: true });
    expect(sheet.at('A7').indent).toBe(1);
  });

  it('stays in sight, and is printed on every page', async () => {
    const sheet = await sheetOf(two);
    const [pane] = elements(sheet.xml, 'pane');
    expect(['xSplit', 'ySplit', 'state', 'topLeftCell'].map((name) => pane?.attributes.get(name))).toEqual([
      '1',
      '6',
      'frozen',
      'B7',
    ]);
    expect(sheet.repeated).toBe('$1:$6');
    const deep = await sheetOf(two, { columns: columns.map(({ above: _, ...column }) => column) });
    expect(deep.repeated).toBe('$1:$5');
  });

  it('lies across A4 or A3, as wide as the page, with the number of the page below', async () => {
    const setUp = async (size: SheetPaper['size']) => {
      const { xml } = await sheetOf(two, { size });
      const [page] = elements(xml, 'pageSetup');
      const of = (name: string) => page?.attributes.get(name);
      expect(elements(xml, 'pageSetUpPr')[0]?.attributes.get('fitToPage')).toBe('1');
      expect(elements(xml, 'oddFooter')[0]?.children).toEqual(['&C&"標楷體,Regular"&12第&P頁，共&N頁']);
      return [of('paperSize'), of('orientation'), of('fitToWidth'), of('fitToHeight')];
    };
    expect(await setUp('A4')).toEqual(['9', 'landscape', '1', '0']);
    expect(await setUp('A3')).toEqual(['8', 'landscape', '1', '0']);
  });
});

describe('widths', () => {
  it('are more than two digits for each character', async () => {
    const { widths } = await sheetOf(two);
    expect(widths).toHaveLength(6);
    for (const [at, column] of columns.entries()) expect(widths[at]).toBeGreaterThanOrEqual(column.width * 2);
  });

  it('grow with the longest amount, as it is shown', async () => {
    const large = [line({ name: '補助', a: -123_456_789_012 })];
    const widthOfA = async (unit: SheetPaper['unit']) => (await sheetOf(large, { unit })).widths[1] ?? 0;
    expect(await widthOfA('元')).toBeGreaterThan('△123,456,789,012'.length);
    expect(await widthOfA('千元')).toBeGreaterThan('△123,456,789'.length);
    expect(await widthOfA('千元')).toBeLessThan(await widthOfA('元'));
  });
});

describe('cells', () => {
  it('add up the rows they are made of, and compute along the row', async () => {
    const sheet = await sheetOf(two);
    expect(['B9', 'C9', 'D9', 'E9'].map((ref) => [sheet.at(ref).formula, sheet.at(ref).value])).toEqual([
      ['SUM(B7:B8)', 1500],
      ['SUM(C7:C8)', 903],
      ['C9-B9', -597],
      ['IF(N(B9)>0,ROUND(C9/B9,3),"")', 0.602],
    ]);
    expect(sheet.at('B7').formula).toBe(null);
    expect(sheet.at('D7').formula).toBe('C7-B7');
  });

  it('take rows away as well', async () => {
    const rows = [...two, line({ name: '尚餘', a: 500, b: -903 }, { adds: [1], takes: [0] })];
    const sheet = await sheetOf(
      rows.map((row, at) => (at === 3 ? { ...row, values: { ...row.values, a: -500 } } : row)),
    );
    expect(sheet.at('B10').formula).toBe('SUM(B8)-SUM(B7)');
    expect(sheet.at('B10').value).toBe(-500);
  });

  it('hold 元 in either unit; 千元 is a format, △ is red', async () => {
    const [yuan, thousands] = await Promise.all([sheetOf(two), sheetOf(two, { unit: '千元' })]);
    expect(yuan.at('B7').format).toBe('#,##0;[Red]"△"#,##0;0');
    expect(thousands.at('B7').format).toBe('#,##0,;[Red]"△"#,##0,;0');
    expect(thousands.at('D9').format).toBe('#,##0,;[Red]"△"#,##0,;0');
    expect(thousands.at('F4').value).toBe('單位：千元');
    expect([yuan.at('B7').value, thousands.at('B7').value, thousands.at('B9').value]).toEqual([1000, 1000, 1500]);
  });

  it('round rates where they are rounded in print', async () => {
    const sheet = await sheetOf(two);
    expect(sheet.at('E7').format).toBe('0.0%');
    const whole = columns.map((one) =>
      one.key === 'share' ? { ...one, from: { part: ['b'], whole: 'a', places: 0 } } : one,
    );
    const coarse = await sheetOf([line({ a: 21_911_000, b: 19_867_906, share: '91' })], { columns: whole });
    expect(coarse.at('E7').format).toBe('0%');
    expect([coarse.at('E7').formula, coarse.at('E7').value]).toEqual(['IF(N(B7)>0,ROUND(C7/B7,2),"")', 0.91]);
  });

  it('stay blank: a figure that is none has no value, a sum of nothing looks empty and wakes up when it gets one', async () => {
    const none = [line({ name: '甲' }), line({ name: '乙' }), line({ name: '合計' }, { adds: [0, 1] })];
    const sheet = await sheetOf(none);
    expect(['B7', 'C7', 'B8', 'F7'].map((ref) => [sheet.at(ref).value, sheet.at(ref).formula])).toEqual(
      Array.from({ length: 4 }, () => [null, null]),
    );
    expect([sheet.at('B9').formula, sheet.at('B9').value]).toEqual(['IF(COUNT(B7:B8)=0,"",SUM(B7:B8))', '']);
    // What reads such a cell must not stumble over its empty text.
    expect([sheet.at('D9').formula, sheet.at('D9').value]).toEqual(['IF(COUNT(C9,B9)=0,"",N(C9)-N(B9))', '']);
    expect([sheet.at('E9').formula, sheet.at('E9').value]).toEqual(['IF(N(B9)>0,ROUND(N(C9)/B9,3),"")', '']);
  });

  it.each(['=1+1', '+886-6-123', '-電話', '@SUM(A1)', "'引號", '=cmd|calc'])('keep %s a text', async (text) => {
    const sheet = await sheetOf([line({ name: text, explain: text })]);
    for (const ref of ['A7', 'F7']) {
      expect(sheet.at(ref)).toMatchObject({ value: text, formula: null, format: '@' });
    }
  });

  it('hold what a sheet cannot hold without breaking', async () => {
    const sheet = await sheetOf([line({ name: 'a\u0000b\ud800\u000b<&>', explain: ']]>\r\n二' })]);
    expect(sheet.at('A7').value).toMatch(/^ab\ufffd?\n?<&>$/);
    expect(sheet.at('F7').value).toBe(']]>\n二');
  });
});

describe('long texts', () => {
  const long = Array.from({ length: 60 }, (_, at) => `第${at + 1}項說明`).join('\n');
  const heights = (sheet: Awaited<ReturnType<typeof sheetOf>>) =>
    elements(sheet.xml, 'row').map(({ attributes }) => Number(attributes.get('ht')));

  it('make their row higher', async () => {
    const sheet = await sheetOf([line({ name: '短' }), line({ name: '長', explain: '一\n二\n三' })]);
    const [short = 0, high = 0] = heights(sheet).slice(6);
    expect(high).toBeGreaterThan(short * 2);
  });

  it('go on in further rows, and sums find their rows all the same', async () => {
    const sheet = await sheetOf([
      line({ name: '甲', a: 1, explain: long }),
      line({ name: '乙', a: 2 }),
      line({ name: '合計', a: 3 }, { adds: [0, 1] }),
    ]);
    const pieces = [7, 8, 9, 10, 11, 12].map((row) => sheet.at(`F${row}`).value);
    expect(pieces.join('\n')).toBe(long);
    expect([sheet.at('A8').value, sheet.at('B8').value]).toEqual([null, null]);
    expect([sheet.at('A13').value, sheet.at('A14').value]).toEqual(['乙', '合計']);
    expect(sheet.at('B14').formula).toBe('SUM(B7,B13)');
    // Half a page across at most, so that a page never stays half empty.
    expect(Math.max(...heights(sheet))).toBeLessThanOrEqual(200);
  });
});

describe('below the table', () => {
  it('stand notes and who puts a stamp', async () => {
    const sheet = await sheetOf(two, { notes: ['比較＝決算數－預算數。'], signers: ['製表', '機關首長'] });
    expect(sheet.at('A10').value).toBe('比較＝決算數－預算數。');
    expect(String(sheet.at('A11').value).split(/　+/)).toEqual(['製表', '機關首長']);
  });
});

describe('sheets', () => {
  it('have names a spreadsheet program takes, and 說明 comes last', async () => {
    const name = `第1次：歲出[機關別]/預算*表${'長'.repeat(40)}`;
    const sheets = await read({ sheets: [paper(two, { name }), paper(two)], about: [['印製人', '=陳淑芬']] });
    expect(sheets.map((one) => one.name)).toEqual([
      `第1次：歲出＿機關別＿＿預算＿表${'長'.repeat(15)}`,
      '決算比較表',
      '說明',
    ]);
    expect(sheets[0]?.name.length).toBeLessThanOrEqual(31);
    expect(sheets[2]?.row(1)).toEqual(['印製人', '=陳淑芬']);
    expect(sheets[2]?.at('B1').formula).toBe(null);
  });

  it('may have no rows at all', async () => {
    const sheet = await sheetOf([line({ name: '合計' }, { look: 'total', adds: [] })]);
    expect([sheet.at('B7').formula, sheet.at('B7').value]).toEqual([null, null]);
  });

  it('leave no file behind when they are stopped', async () => {
    const file = `${testFolder()}/stopped.xlsx`;
    const rows = Array.from({ length: 1200 }, () => line({ name: '甲', a: 1 }));
    const seen: number[] = [];
    const work = writeSheetBook(file, { sheets: [paper(rows)], about: [] }, (done, total) => {
      seen.push(done);
      expect(total).toBe(1200);
      if (done === 1000) throw new Error('夠了');
    });
    await expect(work).rejects.toThrow('夠了');
    expect(seen).toEqual([500, 1000]);
    expect(existsSync(file)).toBe(false);
  });
});

describe('a sum of many', () => {
  it('takes neighbours as a range, in one column or one row', () => {
    expect(
      callOver('SUM', [
        ['B', 7],
        ['B', 8],
        ['B', 9],
        ['B', 12],
      ]),
    ).toBe('SUM(B7:B9,B12)');
    expect(
      callOver('SUM', [
        ['Y', 7],
        ['Z', 7],
        ['AA', 7],
        ['AC', 7],
      ]),
    ).toBe('SUM(Y7:AA7,AC7)');
    expect(
      callOver('COUNT', [
        ['B', 7],
        ['C', 9],
      ]),
    ).toBe('COUNT(B7,C9)');
  });

  it('makes several sums of more than 255', () => {
    const cells = Array.from({ length: 600 }, (_, at) => ['B', at * 2 + 1] as const);
    const formula = callOver('SUM', cells);
    const calls = [...formula.matchAll(/SUM\(([^()]*)\)/g)].map(([call]) => summed(call));
    expect(calls.map((some) => some.length)).toEqual([255, 255, 90]);
    expect(calls.flat()).toEqual(cells.map(([letters, row]) => `${letters}${row}`));
    expect(formula.startsWith('SUM(SUM(B1,B3')).toBe(true);
  });

  it('knows columns beyond Z', () => {
    expect([1, 26, 27, 52, 53, 702, 703].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA']);
  });
});

it('writes ten thousand rows, and adds them up as one range', { timeout: 60_000 }, async () => {
  const rows = Array.from({ length: 10_000 }, (_, at) =>
    line({ name: `細目${at}`, a: at, b: at, difference: 0, explain: '說明' }),
  );
  const total = line({ name: '合計', a: 49_995_000 }, { look: 'total', adds: rows.map((_, at) => at) });
  const [sheet] = readWorkbook(await bytesOf({ sheets: [paper([...rows, total])], about: [] }));
  const sums = [...(sheet?.cells.values() ?? [])].filter(({ formula }) => formula?.startsWith('SUM('));
  expect(sums).toMatchObject([{ value: 49_995_000, formula: expect.stringMatching(/^SUM\(\w+:\w+\)$/) }]);
  expect(sheet?.rows).toBeGreaterThan(10_000);
});
