import { plainDateText, readDateParts } from '../base/date-parts.ts';
import { type Day, makeDay, parseDay } from '../base/day.ts';
import { lastDayOf, parseMonth } from '../base/month.ts';
import { type Parsed, parsed } from '../base/parsed.ts';
import { plainText } from '../base/plain-text.ts';

interface DayRules {
  today: Day;
  /** The field tells by when something is done: 115年底 is the last day of the year there, 展延至 a new day. */
  deadline?: boolean | undefined;
}

const hour = '(?:[01]?\\d|2[0-4])';
const minute = '[0-5]?\\d';
const clock = `${hour}(?::${minute}){1,2}(?:\\.0+)?Z?`;
const spokenClock = `${hour}[時點](?:半|整|${minute}分)?`;
/** 9:00, 上午9時 behind a day; digits that nothing separates from it belong to it. */
const time = new RegExp(
  `(?:(?<=\\d)T|(?<=[\\s日號)])|\\s*[上下中]午)\\s*(?:[上下中]午\\s*)?(?:${clock}|${spokenClock})$`,
);
const before = /\s*(?:下班)?(?:[以之]?前|為?止|截止)$/;

/** Whatever is longer is a text. */
const longest = 120;

/** What leads from one due day to the next. */
const becomes =
  /(?:第[\d一二三四五六七八九十]+次|再|經?核准|奉准|准予|同意|申請)*(?:展延|展期|延期|延長|順延|延|改|修正|變更|調整)[至到為]|→|->/;
const formerly = /^原(?:訂|定)?(?:期限)?(?:為|:)?\s*/;

/** A day as the cells of a file say it; what the program itself would not take for one is read only where it is certain. */
export function readDayText(text: string, { today, deadline = false }: DayRules): Parsed<Day> {
  const direct = parseDay(text, { today });
  if (direct.ok || text.length > longest) return direct;
  const plain = plainText(text).trim();
  const timed = timedDay(plain, today);
  if (timed.ok || !deadline) return timed;
  const days = daysSaid(plain);
  const [only] = days;
  // What is said in one piece may leave out its year; of several it is unclear whose that would be.
  const read = days.map((day) => dueDay(day, days.length === 1 && only === plain ? today : undefined));
  return read.find(({ ok }) => !ok) ?? read.at(-1) ?? direct;
}

function timedDay(text: string, today: Day | undefined): Parsed<Day> {
  const day = text.replace(time, '');
  return parseDay(day === '' ? text : day, today === undefined ? {} : { today });
}

/** 原115.12.31，展延至116.01.31, or a day a line: the days one after the other. */
function daysSaid(text: string): string[] {
  const lines = text.split(/\s*\n\s*/);
  return lines.flatMap((line) => {
    const [first = '', ...later] = line.split(becomes);
    const from = bare(first).replace(formerly, '');
    // Before 展延至 there may be nothing.
    return from === '' && later.length > 0 ? later.map(bare) : [from, ...later.map(bare)];
  });
}

/** Without the signs that join it to the next, and the brackets that another part opens or closes. */
function bare(part: string): string {
  const said = part.replace(/[\s,、;。(]+$/, '').replace(/^[\s,、;。(]+/, '');
  return said.includes('(') ? said : said.replace(/\)$/, '');
}

function dueDay(text: string, today: Day | undefined): Parsed<Day> {
  const said = text.replace(before, '') || text;
  return lastOf(said) ?? timedDay(said, today);
}

/** 115年12月底, 115年底 */
function lastOf(text: string): Parsed<Day> | undefined {
  const whole = /^(.+)底$/.exec(plainDateText(text))?.[1];
  const reading = whole === undefined ? undefined : readDateParts(whole);
  if (whole === undefined || !reading?.ok) return undefined;
  const { year, ...within } = reading.parts;
  if (year !== undefined && Object.keys(within).length === 0) return parsed(text, makeDay(year, 12, 31));
  const month = parseMonth(whole);
  return month.ok ? parsed(text, lastDayOf(month.value)) : month;
}
