import { ROC_OFFSET } from '../base/date-parts.ts';
import { type Day, partsOf } from '../base/day.ts';
import { NUMERAL_CHARACTERS, parseNumeral } from '../base/numerals.ts';

/** A year as it stands before a month or before 底: 115年, 一百十五年, 本年度, 明年. For regular expressions; has no groups. */
export const YEAR_WORDS = `(?:(?:(?:中華)?民國)?(?:(?<!\\d)\\d{2,4}|[${NUMERAL_CHARACTERS}]{2,6})年度?|[本今當同明次來]年度?)`;

/** The western year; null when nothing is said or it cannot be read. */
export function yearOfWords(words: string | undefined, today: Day): number | null {
  if (words === undefined) return null;
  if (/^[本今當同]/.test(words)) return partsOf(today).year;
  if (/^[明次來]/.test(words)) return partsOf(today).year + 1;
  const text = words.replace(/^(?:中華)?民國|年度?$/g, '');
  const number = /^\d+$/.test(text) ? Number(text) : parseNumeral(text);
  if (number === null || number < 1 || number > 9998) return null;
  return number < 1000 ? number + ROC_OFFSET : number;
}
