import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bareSerial } from '#main/operations/importing/motion-keys.ts';
import { NUMERAL_CHARACTERS, parseNumeral } from '#shared/base/numerals.ts';
import { squeezedText } from '#shared/base/plain-text.ts';

/** Read without a look at how it begins. */
function slowly(number: string): number | undefined {
  const plain = squeezedText(number);
  const [, inner = ''] = /^第?([^第號案]+)[號案]?$/.exec(plain) ?? [];
  if (/^\d{1,4}$/.test(inner)) return Number(inner);
  const numerals = inner !== '' && [...inner].every((one) => NUMERAL_CHARACTERS.includes(one));
  return numerals ? (parseNumeral(inner) ?? undefined) : undefined;
}

it.each([
  ['5', 5],
  ['第5號', 5],
  ['第五案', 5],
  ['五', 5],
  [' 5 ', 5],
  ['　第 5 號', 5],
  ['５號', 5],
  ['㈤', undefined],
  ['量測第5號', undefined],
  ['民-5', undefined],
  ['12345', undefined],
  ['', undefined],
])('%j is %j', (number, serial) => {
  expect(bareSerial(number)).toBe(serial);
});

const pieces = fc.constantFrom(
  '第',
  '號',
  '案',
  '5',
  '12',
  '五',
  '十',
  '壹',
  '〇',
  '○',
  '５',
  ' ',
  '　',
  '民',
  '-',
  'a',
  '㈤',
);

it('a serial is known by its whole text, however it begins', () => {
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 5 }), (parts) => {
      const number = parts.join('');
      expect(bareSerial(number)).toBe(slowly(number));
    }),
    { numRuns: 2_000 },
  );
});
