import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Delimiter, parseDelimited, parseDelimitedRows, writeDelimited } from '#shared/base/csv.ts';

describe('parseDelimited', () => {
  it.each<[string, string[][]]>([
    [
      'a,b\r\nc,d\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a,b\nc,d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['a\rb', [['a'], ['b']]],
    ['\uFEFF日期,備註', [['日期', '備註']]],
    ['"a,b","c""d"', [['a,b', 'c"d']]],
    ['"一\r\n二",三', [['一\r\n二', '三']]],
    ['a,,\r\n', [['a', '', '']]],
    ['a\r\n\r\nb', [['a'], [''], ['b']]],
    ['""', [['']]],
    ['', []],
  ])('%j', (text, rows) => {
    expect(parseDelimited(text)).toEqual(rows);
  });

  it('reads a stray quote as a character and loses no row to it', () => {
    expect(parseDelimited('"a\r\nb,c')).toEqual([['"a'], ['b', 'c']]);
    expect(parseDelimited('5"管,"6"管"\r\nb')).toEqual([['5"管', '"6"管"'], ['b']]);
  });

  it('reads what a spreadsheet puts on the clipboard', () => {
    expect(parseDelimited('甲\t"一\n二"\t"說 ""好"""\r\n乙\t\t\r\n', '\t')).toEqual([
      ['甲', '一\n二', '說 "好"'],
      ['乙', '', ''],
    ]);
  });

  it('knows the line on which a row begins', () => {
    const rows = parseDelimitedRows('a\r\n"b\nc\r\nd",e\r\nf');
    expect(rows.map(({ line }) => line)).toEqual([1, 2, 5]);
  });
});

describe('writeDelimited', () => {
  it('quotes only what needs it', () => {
    expect(writeDelimited([['a', 'b,c', 'd"e', '一\n二', '']])).toBe('a,"b,c","d""e","一\n二",\r\n');
    expect(writeDelimited([['a,b', 'c\td']], '\t')).toBe('a,b\t"c\td"\r\n');
    expect(writeDelimited([])).toBe('');
  });

  it('is read back as the same rows', () => {
    const cell = fc.oneof(
      fc.string(),
      fc.string({ unit: fc.constantFrom('"', ',', ';', '\t', '\r', '\n', '\uFEFF', '甲') }),
    );
    const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { maxLength: 6 });
    fc.assert(
      fc.property(rows, fc.constantFrom<Delimiter>(',', '\t', ';'), (table, delimiter) => {
        expect(parseDelimited(writeDelimited(table, delimiter), delimiter)).toEqual(table);
      }),
      { numRuns: 500 },
    );
  });

  it('reads any text without losing a character', () => {
    const text = fc.string({ unit: fc.constantFrom('"', ',', '\r', '\n', 'a', '甲') });
    fc.assert(
      fc.property(text, (raw) => {
        const letters = (from: string): string => from.replace(/[^a甲]/g, '');
        expect(letters(parseDelimited(raw).flat().join(''))).toBe(letters(raw));
      }),
      { numRuns: 500 },
    );
  });
});
