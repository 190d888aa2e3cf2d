import { type Day, rocYear } from '../base/day.ts';
import { NUMERAL_CHARACTERS, parseNumeral } from '../base/numerals.ts';
import { squeezedText } from '../base/plain-text.ts';
import { textKey } from '../base/text-key.ts';

const count = `(\\d{1,4}|[${NUMERAL_CHARACTERS}]{1,5})`;
const counted = new RegExp(`^(?:中華民國|民國)?(?:${count}年度?)?第${count}次(.+)$`);
const nth = new RegExp(`^第?${count}次?$`);
const sitting = new RegExp(`第${count}次(?:會議|大會)$`);

const numberOf = (text: string | undefined): number | undefined => {
  if (text === undefined) return undefined;
  return /^\d+$/.test(text) ? Number(text) : (parseNumeral(text) ?? undefined);
};

export interface CountedMeeting {
  /** ROC; undefined where the name does not say it. */
  year: number | undefined;
  serial: number;
  /** 鄉務會議. */
  kind: string;
}

/** 115年第23次鄉務會議, 第二十三次鄉務會議: which of which. */
export function countedMeeting(title: string): CountedMeeting | undefined {
  const [, year, number, kind = ''] = counted.exec(squeezedText(title)) ?? [];
  const serial = numberOf(number);
  return serial === undefined ? undefined : { year: numberOf(year), serial, kind };
}

/** 第12次, 12, 十二. */
export const ordinalIn = (text: string): number | undefined => numberOf(nth.exec(squeezedText(text))?.[1]);

/** …第3次會議 at the end of a sitting's name. */
export const sittingIn = (title: string): number | undefined => numberOf(sitting.exec(squeezedText(title))?.[1]);

/** The same meeting has the same sign, however its name is written; one that is not counted is told apart by its day. */
export function meetingSign(title: string, on: Day | undefined): string {
  const known = countedMeeting(title);
  if (known) return `${known.year ?? (on ? rocYear(on) : '')} ${known.serial} ${textKey(known.kind)}`;
  const key = textKey(title);
  return /第.+次/.test(key) ? key : `${key} ${on ?? ''}`;
}

const clock = /(上午|下午|晚上|中午)?(\d{1,2})(?:[:：時点點](\d{1,2})?分?)/;

/** 14:00, 下午2時30分, 14時: as the program writes times; what is none stays as it is. */
export function clockIn(text: string): string {
  const [, half, hours = '', minutes = '0'] = clock.exec(squeezedText(text)) ?? [];
  if (hours === '') return text;
  const later = (half === '下午' || half === '晚上') && Number(hours) < 12 ? 12 : 0;
  return `${String(Number(hours) + later).padStart(2, '0')}:${minutes.padStart(2, '0')}`;
}
