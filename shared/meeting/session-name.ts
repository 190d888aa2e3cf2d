import { NUMERAL_CHARACTERS, parseNumeral } from '../base/numerals.ts';
import { squeezedText } from '../base/plain-text.ts';
import type { SessionType } from './naming.ts';

export interface SessionName {
  term: number;
  number: number;
  type: SessionType;
}

const count = `(\\d{1,2}|[${NUMERAL_CHARACTERS}]{1,4})`;
const written = new RegExp(`第?${count}屆第?${count}次(定期|臨時)大?會`);

const numberOf = (text: string): number => (/^\d+$/.test(text) ? Number(text) : (parseNumeral(text) ?? 0));

/** 第22屆第8次定期會, 第二十二屆第八次定期大會, 22屆第3次臨時會: the session that a text names. */
export function sessionIn(text: string): SessionName | undefined {
  const [, term = '', number = '', type] = written.exec(squeezedText(text)) ?? [];
  const [nth, times] = [numberOf(term), numberOf(number)];
  if (nth === 0 || times === 0) return undefined;
  return { term: nth, number: times, type: type === '臨時' ? 'extraordinary' : 'regular' };
}

/** The same session has the same key, however it is written. */
export function sessionKey(text: string): string | undefined {
  const named = sessionIn(text);
  return named && `${named.term} ${named.number} ${named.type}`;
}
