import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { Cp950Encoder } from '#main/excel/cp950.ts';
import { csvWriter } from '#main/excel/csv-writer.ts';
import { decodeCp950, encodeCp950 } from '#main/reading/cp950.ts';
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

  it.each([
    ['fa40', '\ue000'],
    ['fefe', '\ue310'],
    ['8e40', '\ue311'],
    ['a0fe', '\ueeb7'],
    ['8140', '\ueeb8'],
    ['8dfe', '\uf6b0'],
    ['c6a1', '\uf6b1'],
    ['c8fe', '\uf848'],
    ['fa7e', '\ue03e'],
    ['faa1', '\ue03f'],
  ])('has 造字 where Windows has them: %s', (bytes, sign) => {
    expect(decodeCp950(Buffer.from(bytes, 'hex'))).toBe(sign);
    expect(encodeCp950(sign).toString('hex')).toBe(bytes);
  });

  it('keeps every 造字, and whatever stands around them', () => {
    const encoder = new Cp950Encoder();
    const all = Array.from({ length: 0xf849 - 0xe000 }, (_, at) => String.fromCharCode(0xe000 + at)).join('');
    expect(decodeCp950(encoder.encode(all))).toBe(all);
    const sign = fc.oneof(
      fc.integer({ min: 0xe000, max: 0xf848 }).map((code) => String.fromCharCode(code)),
      fc.constantFrom(...'碁銹裏墻恒粧嫺許功蓋，€aZ09\r\n@|'),
    );
    fc.assert(
      fc.property(fc.array(sign), (signs) => {
        const text = signs.join('');
        expect(decodeCp950(encoder.encode(text))).toBe(text);
      }),
    );
    expect([...encoder.lost]).toEqual([]);
    expect([...new Cp950Encoder().encode('\uf849')]).toEqual([...iconv.encode('？', 'cp950')]);
  });

  it('is as before where no 造字 is', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (given) => {
        const bytes = Buffer.from(given);
        const text = decodeCp950(bytes);
        if (!/[\ue000-\uf848]/.test(text)) expect(text).toBe(iconv.decode(bytes, 'cp950'));
      }),
    );
  });

  it('is what a .csv of it is read as', async () => {
    const path = join(testFolder(), 'list.csv');
    const encoder = new Cp950Encoder();
    const writer = await csvWriter(path, sheetMatter([outColumn('姓名'), outColumn('說明')]), encoder);
    await writer.row(['游錫堃', '含,逗號\n兩行']);
    await writer.row(['游錫\ue311', '\uf6b1']);
    await writer.done([]);
    expect(readFileSync(path).subarray(0, 4)).toEqual(iconv.encode('姓名', 'cp950'));
    const [only] = await gatheredSheets(readCsv(path));
    expect(only?.rows).toEqual([
      ['姓名', '說明'],
      ['游錫？', '含,逗號\n兩行'],
      ['游錫\ue311', '\uf6b1'],
    ]);
  });
});
