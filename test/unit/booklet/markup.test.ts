import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bodyText, type Chip, chipKey, type Line, lineText, parseBody, parsePieces } from '#shared/booklet/markup.ts';

const word = fc.stringMatching(/^[a-z][a-zA-Z0-9.]{0,12}$/);
const params = fc
  .dictionary(fc.stringMatching(/^[a-z]{1,6}$/), fc.stringMatching(/^[^\s={}|[\]]{1,10}$/), { maxKeys: 3 })
  .map(({ style: _style, ...others }) => others);
const chip: fc.Arbitrary<Chip> = fc.record({
  figure: word,
  style: fc.option(fc.stringMatching(/^[a-z]{1,8}$/), { nil: null }),
  params,
});
const said = fc.stringMatching(/^[一-龥，。（）0-9%]{1,20}$/);
const pieces = fc
  .array(
    fc.oneof(
      said,
      chip,
      word.filter((one) => /^[a-zA-Z]+$/.test(one)).map((one) => ({ word: one })),
    ),
    {
      maxLength: 5,
    },
  )
  .map((all) => all.filter((piece, at) => typeof piece !== 'string' || typeof all[at - 1] !== 'string'));
const test = fc.record({
  chip,
  is: fc.constantFrom('>=', '<=', '!=', '>', '<', '=' as const),
  than: fc.integer({ min: -99, max: 9999 }),
});
const line = fc.oneof(
  fc.record({ kind: fc.constant('text'), level: fc.constantFrom(null, 1, 2, 3, 4, 5), pieces }),
  fc.record({ kind: fc.constant('bullet'), pieces }),
  fc.record({
    kind: fc.constant('insert'),
    insert: fc.constantFrom('table', 'chart', 'picture'),
    name: word,
    params,
    caption: fc.option(said, { nil: null }),
  }),
  fc.record({ kind: fc.constant('if'), test }),
  fc.record({ kind: fc.constant('each'), test: fc.option(test, { nil: null }) }),
  fc.record({ kind: fc.constant('end') }),
) as fc.Arbitrary<Line>;

describe('the text of a section', () => {
  it('is read as it was written, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 8 }), (lines) => {
        const body = bodyText(lines);
        expect(bodyText(parseBody(body))).toBe(body);
      }),
    );
  });

  it('keeps every character that people typed', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const plain = text.replace(/\s+$/gm, '');
        const open = (one: string) => one.replace(/^(▶|#{1,5}(?= |$))\s*/gm, '$1');
        expect(open(bodyText(parseBody(plain)))).toBe(open(plain));
      }),
    );
  });

  it('takes what it cannot read for text', () => {
    expect(parsePieces('計{{ }}件、{{a b}}、{{a=1}}')).toEqual(['計{{ }}件、{{a b}}、{{a=1}}']);
    expect(parseBody('[[如果 directive.open > 很多]]')).toEqual([
      { kind: 'unread', text: '[[如果 directive.open > 很多]]' },
    ]);
  });

  it('reads chips with how they are written and what they are about', () => {
    expect(parsePieces('計召開{{meeting.held.affairs style=counted}}。')).toEqual([
      '計召開',
      { figure: 'meeting.held.affairs', style: 'counted', params: {} },
      '。',
    ]);
    expect(parsePieces('{{indicatorShare:petition.closed/petition.received places=2 style=share}}')).toEqual([
      { figure: 'indicatorShare:petition.closed/petition.received', style: 'share', params: { places: '2' } },
    ]);
    expect(parsePieces('{{@period}}')).toEqual([{ word: 'period' }]);
  });

  it('knows the same number in another style as the same', () => {
    const [a, b] = parsePieces('{{a.b style=share unit=x}}{{a.b unit=x}}') as Chip[];
    expect(a && chipKey(a)).toBe(b && chipKey(b));
  });

  it('reads tables, charts and pictures with their caption', () => {
    const text = '[[表:indicators unit=@|業務統計]]';
    const [read] = parseBody(text);
    expect(read).toEqual({
      kind: 'insert',
      insert: 'table',
      name: 'indicators',
      params: { unit: '@' },
      caption: '業務統計',
    });
    expect(read && lineText(read)).toBe(text);
  });
});
