import Database from 'better-sqlite3';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bigrams, joinVerticalText, naturalKey, queryPieces, sameText, textKey } from '#shared/base/text-key.ts';

describe('textKey', () => {
  it.each([
    ['台北', '臺北'],
    ['科　　目', '科目'],
    ['110 年 3 月', '110年3月'],
    ['下列情形之ㄧ', '下列情形之一'],
    ['一一○年', '一一〇年'],
    ['\uf98e度', '年度'],
    ['ＡＢＣ１２３', 'abc123'],
    ['（農業課）', '(農業課)'],
    ['民－115－042', '民-115-042'],
    ['瓦歷斯‧諾幹', '瓦歷斯·諾幹'],
    ['王\u200b大\ufeff明', '王大明'],
    ['葛\u{e0100}先生', '葛先生'],
    ['A  B\tC', 'A B C'],
    ['  備註\r\n', '備註'],
  ])('%j is the same text as %j', (a, b) => {
    expect(sameText(a, b)).toBe(true);
  });

  it.each([
    ['A B', 'AB'],
    ['建設課', '建設科'],
    ['\u{20bb7}', '\u{20bb8}'],
    ['\ue000', '\ue001'],
    ['土', '士'],
  ])('%j is another text than %j', (a, b) => {
    expect(sameText(a, b)).toBe(false);
  });

  it('is of a plain text what it is of the same text before another character', () => {
    const plain = fc.string({ unit: fc.constantFrom(...'台臺道路一鿿!/@[~-.019azAZ') });
    fc.assert(fc.property(plain, (raw) => textKey(`${raw}Ａ`) === `${textKey(raw)}a`));
  });

  it('changes nothing a second time', () => {
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), fc.string());
    fc.assert(
      fc.property(text, (raw) => textKey(textKey(raw)) === textKey(raw)),
      { numRuns: 1000 },
    );
  });
});

describe('bigrams', () => {
  it('overlaps the characters of a run and adds its last one alone', () => {
    expect(bigrams('道路補助')).toEqual(['道路', '路補', '補助', '助']);
    expect(bigrams('道路，補助')).toEqual(['道路', '路', '補助', '助']);
    expect(bigrams('鄉')).toEqual(['鄉']);
    expect(bigrams(' 。 ')).toEqual([]);
  });

  it('reads a number through the signs inside it', () => {
    expect(bigrams('民-115-042')).toEqual(bigrams('民115042'));
    expect(bigrams('115.11.21')).toEqual(bigrams('1151121'));
    expect(bigrams('1,234,567元')).toEqual(bigrams('1234567元'));
    expect(bigrams('1,2')).toEqual(['1', '2']);
    expect(bigrams('設備/投資')).toEqual(['設備', '備', '投資', '資']);
  });

  it('never cuts a character in two', () => {
    expect(bigrams('\u{20bb7}野\ue000')).toEqual(['\u{20bb7}野', '野\ue000', '\ue000']);
  });

  it('gives the pieces of a query as phrases', () => {
    expect(queryPieces('道路 補助　民')).toEqual([
      { pieces: ['道路'], prefix: false },
      { pieces: ['補助'], prefix: false },
      { pieces: ['民'], prefix: true },
    ]);
    expect(queryPieces('民-115-042')).toEqual([{ pieces: ['民1', '11', '15', '50', '04', '42'], prefix: false }]);
    expect(queryPieces(' "*" ')).toEqual([]);
  });
});

describe('the pieces in a full-text index', () => {
  const database = new Database(':memory:');
  const texts = [
    '民-115-042 道路改善',
    '府行法字第1100045271號',
    '台東縣路燈維護補助要點',
    '王\u{20bb7}明陳情案',
    'Wi-Fi 6 無線網路',
    '單一字：鄉',
  ];

  beforeAll(() => {
    database.exec(`create virtual table found using fts5(pieces, tokenize = 'ascii')`);
    const insert = database.prepare('insert into found (rowid, pieces) values (?, ?)');
    for (const [index, text] of texts.entries()) insert.run(index, bigrams(text).join(' '));
  });
  afterAll(() => database.close());

  const search = (query: string): number[] => {
    const phrases = queryPieces(query).map(({ pieces, prefix }) => `"${pieces.join(' ')}"${prefix ? '*' : ''}`);
    const rows = database.prepare<[string], number>('select rowid from found where found match ?').pluck();
    return rows.all(phrases.join(' AND '));
  };

  it.each([
    ['民-115-042', [0]],
    ['民115042', [0]],
    ['115-04', [0]],
    ['042', [0]],
    ['042道路', [0]],
    ['路', [0, 2, 4]],
    ['善', [0]],
    ['45271', [1]],
    ['第11000', [1]],
    ['臺東', [2]],
    ['補助 路燈', [2]],
    ['路燈補助', []],
    ['\u{20bb7}', [3]],
    ['王\u{20bb7}', [3]],
    ['wifi', [4]],
    ['ＷＩ－ＦＩ', [4]],
    ['鄉', [5]],
    ['字鄉', []],
  ])('%s finds %j', (query, rows) => {
    expect(search(query)).toEqual(rows);
  });

  it('finds every text by any stretch of it', () => {
    const where = fc.record({
      row: fc.nat(texts.length - 1),
      from: fc.nat(20),
      length: fc.integer({ min: 1, max: 20 }),
    });
    fc.assert(
      fc.property(where, ({ row, from, length }) => {
        const query = [...(texts[row] ?? '')].slice(from, from + length).join('');
        fc.pre(queryPieces(query).length > 0);
        expect(search(query)).toContain(row);
      }),
    );
  });
});

describe('joinVerticalText', () => {
  it.each([
    ['防\n貪\n業\n務', '防貪業務'],
    ['壹、\n遵行政策指\n引、\n擘劃廉能願\n景、', '壹、遵行政策指引、擘劃廉能願景、'],
    ['規劃縣府\r\n團隊', '規劃縣府團隊'],
    ['辦理完成。\n續辦', '辦理完成。\n續辦'],
    ['第一項\n二、第二項', '第一項\n二、第二項'],
    ['第一項\n（二）第二項', '第一項\n（二）第二項'],
    ['甲段\n\n乙段', '甲段\n\n乙段'],
    ['115.10.05：已發包\n115.10.01：招標中', '115.10.05：已發包\n115.10.01：招標中'],
    ['Line one\nline two', 'Line one\nline two'],
  ])('%j → %j', (text, joined) => {
    expect(joinVerticalText(text)).toBe(joined);
  });
});

describe('the order of numbers inside a text', () => {
  it('pads every number and touches nothing else', () => {
    const padded = (text: string): string =>
      textKey(text).replace(/0*(\d+)/g, (_, digits: string) => digits.padStart(15, '0'));
    const piece = fc.oneof(fc.constantFrom('0', '00', '7', '012', '第', '號', '-', 'a', '２', ' '), fc.string());
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        expect(naturalKey(text)).toBe(padded(text));
      }),
    );
  });

  it('is that of their values', () => {
    const numbers = [
      '代表提案第11號',
      '代表提案第3號',
      '代表提案第２號',
      '建-115-031',
      '建-115-0007',
      '公所提案第10號',
    ];
    expect(numbers.toSorted((a, b) => (naturalKey(a) < naturalKey(b) ? -1 : 1))).toEqual([
      '代表提案第２號',
      '代表提案第3號',
      '代表提案第11號',
      '公所提案第10號',
      '建-115-0007',
      '建-115-031',
    ]);
  });
});
