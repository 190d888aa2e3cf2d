import type { Parsed } from '../base/parsed.ts';
import { nextNumber } from '../meeting/naming.ts';

/** 財-115-007. */
export const UNIT_PATTERN = '{單位}-{年}-{序:3}';
/** 115-23-07: of the meeting that gave it. */
export const MEETING_PATTERN = '{年}-{次}-{序:2}';

export type DirectiveNumber = {
  pattern: string;
  /** ROC. */
  year: number;
  unitPrefix: string | null;
  meetingSerial: number | null;
  /** Numbers already given, drafts included; those made after another pattern do not count. */
  existing: Iterable<string>;
};

/** The next control number; refused in a sentence when the pattern asks for something the directive does not have. */
export function directiveNumber({
  pattern,
  year,
  unitPrefix,
  meetingSerial,
  existing,
}: DirectiveNumber): Parsed<string> {
  return nextNumber(pattern, { 年: year, 單位: unitPrefix, 次: meetingSerial }, existing);
}
