import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { Cp950Encoder } from '#main/excel/cp950.ts';
import { csvWriter } from '#main/excel/csv-writer.ts';
import { readCsv } from '#main/reading/csv.ts';
import { testFolder } from '#test/support/folders.ts';
import { gatheredSheets } from '#test/support/packages.ts';
import { outColumn, sheetMatter } from '#test/support/sheets.ts';

describe('CP950', () => {
  it('keeps what older systems can store', () => {
    const encoder = new Cp950Encoder();
    const text = '碁銹裏墻恒粧嫺，€100–200元；第1案\r\n';
    expect(iconv.decode(encoder.encode(text), 'cp950')).toBe(text);
    expect([...encoder.lost]).toEqual([]);
  });

  it('counts every character that is lost, and marks its place', () => {
    const encoder = new Cp950Encoder();
    const written = [encoder.encode('陳𠮷祥與游堃😀'), encoder.encode('𠮷')];
    expect(written.map((bytes) => iconv.decode(bytes, 'cp950'))).toEqual(['陳？祥與游？？', '？']);
    expect([...encoder.lost]).toEqual([
      ['𠮷', 2],
      ['堃', 1],
      ['😀', 1],
    ]);
  });

  it('is what a .csv of it is read as', async () => {
    const path = join(testFolder(), 'list.csv');
    const encoder = new Cp950Encoder();
    const writer = await csvWriter(path, sheetMatter([outColumn('姓名'), outColumn('說明')]), encoder);
    await writer.row(['游錫堃', '含,逗號\n兩行']);
    await writer.done([]);
    expect(readFileSync(path).subarray(0, 4)).toEqual(iconv.encode('姓名', 'cp950'));
    const [only] = await gatheredSheets(readCsv(path));
    expect(only?.rows).toEqual([
      ['姓名', '說明'],
      ['游錫？', '含,逗號\n兩行'],
    ]);
  });
});
