import { type Day, daysBetween, parseDay, partsOf, WEEKDAYS, weekdayOf } from '../base/day.ts';
import { squeezedText } from '../base/plain-text.ts';

export interface DatedEntry {
  /** Undefined where nobody says a day. */
  on: Day | undefined;
  text: string;
}

const DIGIT = '[\\d０-９]';
const TWO = `${DIGIT}{1,2}(?!${DIGIT})`;
const COUNT = `(?:${TWO}|[一二三四五六七八九十]{1,3})`;
/** 一、 (1) 1. ① ◎ before an entry. */
const MARKS = `(?:[\\s·•●○◎※■□◆◇*＊①-⑳-]|[（(]${COUNT}[)）]|${COUNT}[.．、)）])*`;
/** 115.10.05, 1151005, 115年10月5日 */
const WHOLE = `(?:${DIGIT}{2,4}\\s*[./．／年-]\\s*${TWO}\\s*[./．／月-]\\s*${TWO}\\s*日?|${DIGIT}{7}(?!${DIGIT}))`;
/** 10/05, 10月5日 */
const YEARLESS = `(?:${TWO}\\s*[/／]\\s*${TWO}|${TWO}\\s*月\\s*${TWO}\\s*日)`;
const WEEKDAY = '\\s*[（(](?:星期|週|周|禮拜)?[日天一二三四五六][)）]';
/** The end of a period leaves out what its beginning says, 11.10 or 10日; then something has to close it. */
const SHORT = `(?:${TWO}\\s*[./．／月]\\s*)?${TWO}\\s*日?(?=(?:${WEEKDAY})?\\s*止?\\s*[)）】\\]：:])`;
const PERIOD = `\\s*(?:[-－~～–—]|起?[至到])\\s*(?<last>${WHOLE}|${SHORT})(?:${WEEKDAY})?\\s*止?`;

const beginningWith = (day: string, stop: string): RegExp =>
  new RegExp(
    `^${MARKS}(?:[（(【[]\\s*)?(?<first>${day})(?<weekday>${WEEKDAY})?(?:${PERIOD})?\\s*[)）】\\]]?\\s*(?<stop>${stop})\\s*(?<rest>.*)$`,
    's',
  );
const whole = beginningWith(WHOLE, '[：:、,，.．]?');
/** Without its colon 1/3 is a share, and 10月5日 the beginning of a sentence. */
const yearless = beginningWith(YEARLESS, '[：:]');

interface Beginning {
  first: string;
  /** Where a period is said, its end. */
  last: string | undefined;
  hasColon: boolean;
  rest: string;
}

interface Piece {
  text: string;
  beginning: Beginning | undefined;
}

/**
 * One cell of 辦理情形 in which a unit stacks what it reported, day by day. Text without days is one entry; lines without a
 * day belong to the entry above them.
 */
export function datedEntries(text: string, today: Day): DatedEntry[] {
  const entries: DatedEntry[] = [];
  const pieces = text.split('\n').flatMap(piecesOf);
  const written = pieces.map(({ beginning: one }) => one && dayIn(undefined, one.first));
  const anyWritten = written.some((day) => day !== undefined);
  for (const [at, { text: line, beginning: one }] of pieces.entries()) {
    const from = one && (written[at] ?? completed(one.first, anyWritten ? nearest(written, at) : undefined, today));
    if (one && from) entries.push({ on: lastThatHasCome(from, one.last, today), text: one.rest.trim() });
    else addLine(entries, line);
  }
  return entries.map(({ on, text: said }) => ({ on, text: said.trim() })).filter(({ text: said }) => said !== '');
}

/** One line may hold several entries. A day behind the end of a sentence begins another only with its colon. */
function piecesOf(line: string): Piece[] {
  const pieces: Piece[] = [];
  for (const text of line.split(/(?<=[；;。])/)) {
    const begun = beginningOf(text);
    const last = pieces.at(-1);
    if (last && !begun?.hasColon) {
      last.text += text;
      if (last.beginning) last.beginning.rest += text;
    } else {
      if (last?.beginning) last.beginning.rest = last.beginning.rest.replace(/[；;]$/, '');
      pieces.push({ text, beginning: begun });
    }
  }
  return pieces;
}

/** Undefined also where there is no such day: that is words. */
function beginningOf(text: string): Beginning | undefined {
  const groups = [whole, yearless]
    .map((one) => one.exec(text)?.groups)
    .find((found) => found?.first !== undefined && dayIn(leapYear, found.first) !== undefined);
  if (!groups) return undefined;
  const { first = '', weekday, last, stop, rest = '' } = groups;
  const hasColon = stop === '：' || stop === ':';
  const counts = weekday !== undefined && last === undefined && !hasColon && !isWeekdayOf(first, weekday);
  return { first, last, hasColon, rest: counts ? `${weekday.trim()}${rest}` : rest };
}

/** （二） behind a day that is no Tuesday counts what follows. */
function isWeekdayOf(first: string, weekday: string): boolean {
  const day = dayIn(undefined, first);
  const name = squeezedText(weekday).replace('天', '日').at(-2) ?? '';
  return /星期|週|周|禮拜/.test(weekday) || (day !== undefined && WEEKDAYS.charAt(weekdayOf(day)) === name);
}

/** Has every day. */
const leapYear = 2024;

/** The year is for what says none. */
function dayIn(year: number | undefined, said: string): Day | undefined {
  const read = parseDay(squeezedText(said), year === undefined ? {} : { today: `${year}-01-01` });
  return read.ok ? read.value : undefined;
}

/** Of the days that are written with their year the one that stands nearest; of two the one above. */
function nearest(written: readonly (Day | undefined)[], at: number): Day | undefined {
  for (let away = 1; away < written.length; away += 1) {
    const day = written[at - away] ?? written[at + away];
    if (day) return day;
  }
  return undefined;
}

function completed(said: string, near: Day | undefined, today: Day): Day | undefined {
  return near === undefined ? latestThatHasCome(said, today) : besideOf(said, near);
}

const quarter = 92;

/** In the same year, unless only the turn of a year lies between the two. */
function besideOf(said: string, near: Day): Day | undefined {
  const { year } = partsOf(near);
  const across = [year - 1, year + 1].map((other) => dayIn(other, said));
  return across.find((day) => day && Math.abs(daysBetween(near, day)) <= quarter) ?? dayIn(year, said);
}

function latestThatHasCome(said: string, today: Day): Day | undefined {
  const { year } = partsOf(today);
  // A 29 February may be eight years away.
  for (let ago = 0; ago <= 8; ago += 1) {
    const day = dayIn(year - ago, said);
    if (day && day <= today) return day;
  }
  return undefined;
}

/** A period is told of on its last day; while it runs, on its first. */
function lastThatHasCome(from: Day, last: string | undefined, today: Day): Day {
  if (last === undefined) return from;
  const { year, month } = partsOf(from);
  const said = squeezedText(last);
  const end = /^\d+日?$/.test(said) && said.length < 5 ? `${month}月${Number.parseInt(said, 10)}日` : said;
  const to = [year, year + 1].map((one) => dayIn(one, end)).find((day) => day && day >= from);
  return to && to <= today ? to : from;
}

function addLine(entries: DatedEntry[], line: string): void {
  const last = entries.at(-1);
  if (last) last.text = last.text === '' ? line : `${last.text}\n${line}`;
  else entries.push({ on: undefined, text: line });
}

/** What counts as the report: the entry of the newest day that has come; of several of that day the last. */
export function newestEntry(text: string, today: Day): DatedEntry | undefined {
  const entries = datedEntries(text, today);
  const dated = entries.filter(({ on }) => on !== undefined && on <= today);
  if (dated.length === 0) return entries.length === 0 ? undefined : { on: undefined, text: text.trim() };
  return dated.reduce((newest, one) => ((one.on ?? '') >= (newest.on ?? '') ? one : newest));
}
