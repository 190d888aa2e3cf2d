import { type Decimal, parseDecimal, placesOf } from '#shared/base/decimal.ts';
import { type Parsed, unparsed } from '#shared/base/parsed.ts';
import { fieldTexts } from '../texts.ts';

/** A number with no more digits behind the point than the field takes. */
export function readNumber(raw: string, places?: number): Parsed<Decimal> {
  const number = parseDecimal(raw);
  if (!number.ok || places === undefined || placesOf(number.value) <= places) return number;
  return unparsed(raw, places === 0 ? fieldTexts.wholeOnly : fieldTexts.tooFine(places));
}
