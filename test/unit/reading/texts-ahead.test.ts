import { describe, expect, it } from 'vitest';
import { readXlsx } from '#main/reading/xlsx.ts';
import { madeFile, xlsxEntries, xlsxRows, zipOf } from '#test/support/packages.ts';

/** More than are read before the first row. */
const many = 60_000;
/** Long enough for the file to hold them in hundreds of pieces. */
const textAt = (place: number): string => `第${place}案 ${'道路改善'.repeat(place % 5)}`;
const strings = Array.from({ length: many }, (_, at) => `<si><t>${textAt(at)}</t></si>`).join('');

const rowWith = (row: number, places: readonly number[]): string =>
  `<row r="${row}">${places.map((place) => `<c t="s"><v>${place}</v></c>`).join('')}</row>`;

const reading = (data: string, texts: string) =>
  readXlsx(madeFile(zipOf(xlsxEntries({ data, strings: texts })), 'a.xlsx'));

describe('the texts of a workbook', () => {
  it.each<[string, (at: number) => number]>([
    ['in the order in which they come up', (at) => at],
    ['the last first', (at) => many - 1 - at],
    ['in no order', (at) => (at * 7_919) % many],
  ])('are those of their cells, %s', async (_order, placeOf) => {
    const places = Array.from({ length: many / 2 }, (_, at) => [placeOf(2 * at), placeOf(2 * at + 1)]);
    const data = places.map((row, at) => rowWith(at + 1, row)).join('');
    expect(await xlsxRows({ data, strings })).toEqual(places.map((row) => row.map(textAt)));
  });

  it('that come late leave no cells and no rows where they are empty', async () => {
    const last = many - 1;
    const texts = `${strings.slice(0, strings.lastIndexOf('<si>'))}<si><t></t></si>`;
    const data = [[last - 1, last], [last], [last, last - 1], [0]].map((row, at) => rowWith(at + 1, row)).join('');
    const told = [[textAt(last - 1)], [], [null, textAt(last - 1)], [textAt(0)]];
    expect(await xlsxRows({ data, strings: texts })).toEqual(told);
    // A piece of the file ends within this row: some of its cells are settled before it has been read.
    const long = '長'.repeat(30_000);
    const cells = [last - 1, last].map((place) => `<c t="s"><v>${place}</v></c>`).join('');
    const inline = `<c t="inlineStr"><is><t>${long}</t></is></c>`.repeat(3);
    const rows = await xlsxRows({ data: `<row>${cells}${inline}${cells}</row>`, strings: texts });
    expect(rows).toEqual([[textAt(last - 1), null, long, long, long, textAt(last - 1)]]);
  });

  it('are there for the first rows before the file has been read to its last text', async () => {
    const parts: string[] = [];
    const broken = `${strings}<si><t>這裡斷了`;
    const data = Array.from({ length: 3_000 }, (_, at) => rowWith(at + 1, [at])).join('');
    const all = async (): Promise<void> => {
      for await (const { part } of reading(data, broken)) parts.push(part);
    };
    // And what no cell asks for is looked at all the same.
    await expect(all()).rejects.toThrow('檔案內容不完整');
    expect(parts).toContain('rows');
  });

  it.each(['60000', '1e9', '0.5', '-1', 'x'])('are not there at %s', async (place) => {
    await expect(xlsxRows({ data: `<row><c t="s"><v>${place}</v></c></row>`, strings })).rejects.toThrow(
      '檔案內容不完整',
    );
  });
});
