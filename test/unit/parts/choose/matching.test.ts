import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchedPieces } from '#renderer/parts/choose/matching.ts';

const hits = (text: string, query: string) =>
  matchedPieces(text, query)
    .filter((piece) => piece.hit)
    .map((piece) => piece.text);

describe('matchedPieces', () => {
  it('cuts out what was searched for', () => {
    expect(matchedPieces('辦理流用…', '流用')).toEqual([
      { text: '辦理', hit: false },
      { text: '流用', hit: true },
      { text: '…', hit: false },
    ]);
  });

  it('marks every place and every word', () => {
    expect(hits('流用入、流用出', '流用')).toEqual(['流用', '流用']);
    expect(hits('道路橋梁工程　流用入', '流用 道路')).toEqual(['道路', '流用']);
  });

  it('knows 台 for 臺, wide for narrow, capitals for small letters', () => {
    expect(hits('臺南市', '台南')).toEqual(['臺南']);
    expect(hits('ＡＥＤ設置', 'aed')).toEqual(['ＡＥＤ']);
  });

  it('finds a number typed without its hyphens', () => {
    expect(hits('民-115-042', '民115042')).toEqual(['民-115-042']);
    expect(hits('民-115-042', '115-042')).toEqual(['115-042']);
  });

  it('marks nothing for an empty question', () => {
    expect(hits('流用', ' ')).toEqual([]);
    expect(hits('民-115-042', '-')).toEqual([]);
  });

  it('never changes the text it cuts', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (text, query) => {
        expect(
          matchedPieces(text, query)
            .map((piece) => piece.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });
});
