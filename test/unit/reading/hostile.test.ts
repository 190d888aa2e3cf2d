import { describe, expect, it } from 'vitest';
import { readXlsx } from '#main/reading/xlsx.ts';
import {
  allParts,
  type MadeWorkbook,
  madeFile,
  relationships,
  xlsxEntries,
  xlsxSheets,
  zipOf,
} from '#test/support/packages.ts';

const book = (more: MadeWorkbook): Promise<unknown> => xlsxSheets(xlsxEntries(more));
const changed = (name: string, content: string): Promise<unknown> =>
  xlsxSheets({ ...xlsxEntries({ data: '<row r="1"><c r="A1"><v>1</v></c></row>', formats: [0] }), [name]: content });

const sheet = 'xl/worksheets/sheet1.xml';
const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';

describe('a workbook is refused in words, with nothing taken from it, when', () => {
  it.each([
    ['a sheet is cut', sheet, `<worksheet ${main}><sheetData><row r="1"><c r="A1"><v>1</v></c></row>`],
    ['a sheet is no XML', sheet, 'PK'],
    ['a sheet is something else', sheet, `<html ${main}/>`],
    ['a sheet is in a format nobody knows', sheet, '<worksheet xmlns="urn:other"><sheetData/></worksheet>'],
    ['the workbook lists nothing', 'xl/workbook.xml', `<workbook ${main}/>`],
    ['the sheets lead nowhere', 'xl/_rels/workbook.xml.rels', relationships('')],
    ['there is no workbook', '_rels/.rels', relationships('')],
    ['the styles are something else', 'xl/styles.xml', '<styles/>'],
    [
      'an address is none',
      sheet,
      `<worksheet ${main}><sheetData><row r="1"><c r="1A"><v>1</v></c></row></sheetData></worksheet>`,
    ],
    [
      'a cell is in another row',
      sheet,
      `<worksheet ${main}><sheetData><row r="1"><c r="A2"><v>1</v></c></row></sheetData></worksheet>`,
    ],
    [
      'a merge is none',
      sheet,
      `<worksheet ${main}><sheetData/><mergeCells><mergeCell ref="x"/></mergeCells></worksheet>`,
    ],
  ])('%s', async (_, name, content) => {
    await expect(changed(name, content)).rejects.toThrow('檔案內容不完整');
  });

  it('a text is missing', async () => {
    await expect(book({ data: '<row><c t="s"><v>3</v></c></row>', strings: '<si><t>甲</t></si>' })).rejects.toThrow(
      '不完整',
    );
    await expect(book({ data: '<row><c t="s"><v> </v></c></row>', strings: '<si><t>甲</t></si>' })).rejects.toThrow(
      '不完整',
    );
  });

  it('entities are declared', async () => {
    const lol = `<!DOCTYPE x [<!ENTITY a "aaa"><!ENTITY b "&a;&a;">]><worksheet ${main}>&b;</worksheet>`;
    await expect(changed(sheet, lol)).rejects.toThrow('DTD');
  });

  it('rows are out of order, or cells stand twice', async () => {
    const row = (at: number): string => `<row r="${at}"><c><v>${at}</v></c></row>`;
    await expect(book({ data: row(5) + row(2) })).rejects.toThrow('工作表「工作表1」第2列');
    await expect(book({ data: row(5) + row(5) })).rejects.toThrow('第5列');
    const twice = '<row r="3"><c r="B3"><v>1</v></c><c r="B3"><v>2</v></c></row>';
    await expect(book({ data: twice })).rejects.toThrow('儲存格 B3 有兩個值');
  });

  it('something stands beyond the limits', async () => {
    await expect(book({ data: '<row r="1048577"><c><v>1</v></c></row>' })).rejects.toThrow('1,048,576列');
    await expect(book({ data: '<row r="1"><c r="XFD1"><v>1</v></c></row>' })).rejects.toThrow('XFD1');
    await expect(book({ data: `<row><c t="str"><v>${'長'.repeat(32_768)}</v></c></row>` })).rejects.toThrow('32,767字');
    const runs = `<r><t>${'長'.repeat(20_000)}</t></r>`.repeat(2);
    await expect(book({ data: `<row><c t="inlineStr"><is>${runs}</is></c></row>` })).rejects.toThrow('32,767字');
    await expect(book({ strings: `<si>${runs}</si>` })).rejects.toThrow('32,767字');
    const sheets = Array.from({ length: 501 }, (_, at) => ({ name: `${at}`, data: '' }));
    await expect(book({ sheets })).rejects.toThrow('500張');
  });

  it('it has merges without end', async () => {
    const merges = Array.from({ length: 100_001 }, (_, at) => `<mergeCell ref="A${at + 1}:B${at + 1}"/>`);
    await expect(book({ after: merges.join('') })).rejects.toThrow('100,000處');
  });

  it('the reading is stopped', async () => {
    const data = Array.from({ length: 40_000 }, (_, at) => `<row r="${at + 1}"><c><v>${at}</v></c></row>`).join('');
    const stop = new AbortController();
    const parts = readXlsx(madeFile(zipOf(xlsxEntries({ data }))), stop.signal);
    for (let part = await parts.next(); part.value?.part !== 'rows'; ) part = await parts.next();
    stop.abort();
    await expect(allParts(parts)).rejects.toThrow('已取消');
  });
});

it('a format without end is read to its end', async () => {
  const data = '<row><c><v>1</v></c></row>';
  const formats = ['['.repeat(100_000), '"'.repeat(100_000), '[h'.repeat(50_000), '0,'.repeat(50_000)];
  expect(await book({ data, formats })).toMatchObject([{ rows: [[1]] }]);
});

describe('what is only large costs no memory:', () => {
  it('a million rows and cells that have a format and nothing else', async () => {
    const empty = `<row s="1" customFormat="1">${'<c s="1"/>'.repeat(5)}</row>`;
    const one = (at: number): string => `<row r="${at}"><c><v>${at}</v></c></row>`;
    const data = `${one(1)}${empty.repeat(200_000)}${one(1_048_576)}`;
    const parts = await allParts(readXlsx(madeFile(zipOf(xlsxEntries({ data, formats: [0, 14] })))));
    expect(parts.filter(({ part }) => part === 'rows')).toEqual([
      { part: 'rows', first: 0, rows: [[1]] },
      { part: 'rows', first: 1_048_575, rows: [[1_048_576]] },
    ]);
  });

  it('rows come in batches, and tell how far it is', async () => {
    const data = Array.from({ length: 2_500 }, (_, at) => `<row><c><v>${at}</v></c></row>`).join('');
    const parts = await allParts(readXlsx(madeFile(zipOf(xlsxEntries({ data })))));
    expect(parts.flatMap((part) => (part.part === 'rows' ? [[part.first, part.rows.length]] : []))).toEqual([
      [0, 1_000],
      [1_000, 1_000],
      [2_000, 500],
    ]);
    const told = parts.flatMap((part) => (part.part === 'progress' ? [part] : []));
    expect(told.at(-1)?.done).toBe(told.at(-1)?.total);
  });
});
