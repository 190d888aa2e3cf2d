import { ROC_OFFSET } from '../base/date-parts.ts';
import { addDays, type Day, parseDay, partsOf, weekdayOf } from '../base/day.ts';
import { addMonths, isMonth, lastDayOf, type Month, makeMonth, monthOf } from '../base/month.ts';
import { NUMERAL_CHARACTERS, parseNumeral } from '../base/numerals.ts';
import { addWorkingDays, type OfficeCalendar } from '../base/working-days.ts';
import { nextLunarEve } from './lunar-new-year.ts';
import { YEAR_WORDS, yearOfWords } from './year-words.ts';

export type DueReading = { day: Day | null; words: string | null; certain: boolean };

type Context = { today: Day; calendar: OfficeCalendar };
type Groups = Partial<Record<string, string>>;
type Found = { day: Day | null; certain?: boolean };
type Reader = { pattern: RegExp; read: (groups: Groups, context: Context) => Found };

const NO_CALENDAR: OfficeCalendar = { years: new Set(), off: new Set(), work: new Set() };

const CLOCK = '(?:下班|中午|午夜|(?:[上下]午)?\\d{1,2}[時點](?:\\d{1,2}分)?)';
const BEFORE = `(?:${CLOCK}?(?:以前|之前|前(?![往述揭開瞻項次置來任])|為?止|截止|為限))`;
const NUMBER = `(?:\\d{1,3}|[${NUMERAL_CHARACTERS}]{1,5})`;
const NOT_INSIDE = `(?<![\\d月年第${NUMERAL_CHARACTERS}])`;
const NOT_AN_EVENT = '(?!召開|舉[辦行]|開[會始工]|起|至|的|之)';
const IN_WEEK = '(?:\\((?:星期|週|周)?[一二三四五六日]\\))?';
const MONTH_DAY = `${NUMBER}月${NUMBER}[日號]`;
const DATE = `(?:${YEAR_WORDS}?${MONTH_DAY}|\\d{2,4}(?<sign>[./-])\\d{1,2}\\k<sign>\\d{1,2}|\\d{7}|\\d{1,2}[./]\\d{1,2})${IN_WEEK}`;
const NEAR = '(?:本|當|這個?|下個?|次)';
const MONTH = `(?:(?<year>${YEAR_WORDS})?(?<month>${NUMBER})|(?<near>${NEAR}))?月份?`;
const WEEK = '(?:個?(?:星期|禮拜|週|周))';

/** Words that give a day by which something is done. */
const DEADLINES: readonly Reader[] = [
  { pattern: durationPattern(), read: readDuration },
  { pattern: new RegExp(`(?<!\\d)(?<date>${DATE})${BEFORE}`, 'g'), read: readDate },
  {
    pattern: new RegExp(`${NOT_INSIDE}${MONTH}(?<part>底|上旬|中旬|下旬|中(?!旬))(?:${BEFORE}|${NOT_AN_EVENT})`, 'g'),
    read: readMonthPart,
  },
  { pattern: new RegExp(`${NOT_INSIDE}${MONTH}(?<part>內)`, 'g'), read: readMonthPart },
  {
    pattern: new RegExp(`${NOT_INSIDE}(?<year>${YEAR_WORDS})?(?<month>${NUMBER})月份?${BEFORE}`, 'g'),
    read: readBeforeMonth,
  },
  {
    pattern: new RegExp(`(?:(?<=^|[於在至,，])|(?<near>${NEAR})月)(?<date>${NUMBER})[日號]${BEFORE}`, 'g'),
    read: readDayOnly,
  },
  {
    pattern: new RegExp(`(?:(?<year>${YEAR_WORDS})|年度?)(?:(?:結束|終了)前|內|底(?:${BEFORE}|${NOT_AN_EVENT}))`, 'g'),
    read: readYearEnd,
  },
  {
    pattern: new RegExp(`(?<year>${YEAR_WORDS})?(?<quarter>第${NUMBER}|本|下)季(?:內|底?${BEFORE}|底|結束前)`, 'g'),
    read: readQuarter,
  },
  {
    pattern: /(?:(?:農曆)?(?:除夕|過年)|(?:農曆|春節|舊曆)(?:新年|過年|年|春節|年節|連假)?)(?:前夕|以前|之前|前)/g,
    read: readLunarEve,
  },
  {
    pattern: new RegExp(`(?<near>本|這|下下?)?${WEEK}(?<weekday>[一二三四五六日天])${BEFORE}`, 'g'),
    read: readWeekday,
  },
  { pattern: new RegExp(`(?<near>本|這|下)${WEEK}(?:內|底前?|結束前)`, 'g'), read: readWeekEnd },
  { pattern: new RegExp(`(?<near>今|本|明|後)[日天]${BEFORE}`, 'g'), read: readNearDay },
  { pattern: /每(?:個?[月季週周年]|半年|學期)[^，。；：,;:]{0,10}?(?:前|內|底)/g, read: () => ({ day: null }) },
  {
    pattern: /[下本次]一?次[^，。；：、,;:]{0,12}?(?:會議?|會報|委員會)(?:召開|開會)?(?:以前|之前|前)/g,
    read: () => ({ day: null }),
  },
  {
    pattern: /(?<=[於在])[^，。；：、於在,;:]{2,14}?(?:以前|之前|前(?![往述揭開瞻項次置來任]))/g,
    read: () => ({ day: null }),
  },
];

/** A day without 前 is a due day only where the words before it say so. */
const BARE_DATES: readonly Reader[] = [
  {
    pattern: new RegExp(`(?<=於|在|限|限期|期限[:為]?|[至最]遲)(?<date>${DATE})(?!\\d)${NOT_AN_EVENT}`, 'g'),
    read: readDate,
  },
];

/** The first due day that a text without spaces words; it may be one that only its words can name. */
export function readDue(text: string, today: Day, calendar: OfficeCalendar = NO_CALENDAR): DueReading {
  const context = { today, calendar };
  return firstOf(DEADLINES, text, context) ?? firstOf(BARE_DATES, text, context) ?? NOTHING;
}

const NOTHING: DueReading = { day: null, words: null, certain: true };

/** The earliest in the text, and among those the longest. */
function firstOf(readers: readonly Reader[], text: string, context: Context): DueReading | null {
  let best: { at: number; words: string; reader: Reader; groups: Groups } | null = null;
  for (const reader of readers) {
    for (const match of text.matchAll(reader.pattern)) {
      const [words] = match;
      if (best !== null && (match.index > best.at || (match.index === best.at && words.length <= best.words.length))) {
        continue;
      }
      best = { at: match.index, words, reader, groups: match.groups ?? {} };
    }
  }
  if (best === null) return null;
  const found = best.reader.read(best.groups, context);
  return { day: found.day, words: best.words, certain: found.certain ?? true };
}

function readDate({ date = '' }: Groups, { today }: Context): Found {
  const { year, rest } = splitYear(date, today);
  if (year !== null) return { day: dayIn(year, rest) };
  const direct = parseDay(rest);
  if (direct.ok) return { day: direct.value };
  const next = nextInYears(today, (candidate) => dayIn(candidate, rest.replace(/\(.*$/, '')));
  // A weekday that is not that day's is for the user to correct.
  return { day: next === null ? null : dayIn(partsOf(next).year, rest) };
}

function splitYear(date: string, today: Day): { year: number | null; rest: string } {
  const words = new RegExp(`^${YEAR_WORDS}`).exec(date)?.[0];
  if (words === undefined) return { year: null, rest: date };
  return { year: yearOfWords(words, today), rest: date.slice(words.length) };
}

function dayIn(year: number, monthAndDay: string): Day | null {
  const reading = parseDay(monthAndDay, { today: `${String(year).padStart(4, '0')}-01-01` });
  return reading.ok ? reading.value : null;
}

/** Today or the next to come; a 29 February may be years away. */
function nextInYears(today: Day, dayOf: (year: number) => Day | null): Day | null {
  const { year } = partsOf(today);
  for (const candidate of [year, year + 1, year + 2, year + 3, year + 4]) {
    const day = dayOf(candidate);
    if (day !== null && day >= today) return day;
  }
  return null;
}

const MONTH_PARTS: ReadonlyMap<string, number> = new Map([
  ['上旬', 10],
  ['中', 15],
  ['中旬', 20],
]);

function readMonthPart(groups: Groups, { today }: Context): Found {
  const last = MONTH_PARTS.get(groups.part ?? '');
  const dayOf = (month: Month): Day => (last === undefined ? lastDayOf(month) : `${month}-${last}`);
  return { day: inMonth(groups, today, dayOf) };
}

/** 12月前 is until the end of November. */
function readBeforeMonth(groups: Groups, { today }: Context): Found {
  return { day: inMonth(groups, today, (month) => lastDayOf(addMonths(month, -1))) };
}

/** The month named by its number, as this or the next one, or not at all: then it is this one. */
function inMonth({ year, month, near }: Groups, today: Day, dayOf: (month: Month) => Day): Day | null {
  if (month === undefined) return dayOf(addMonths(monthOf(today), isNext(near) ? 1 : 0));
  const number = numberOf(month);
  if (number === null || number < 1 || number > 12) return null;
  const named = yearOfWords(year, today);
  if (year !== undefined) return named === null ? null : dayOf(makeMonth(named, number));
  return nextInYears(today, (candidate) => dayOf(makeMonth(candidate, number)));
}

function isNext(near: string | undefined): boolean {
  return near !== undefined && /^[下次]/.test(near);
}

function readDayOnly({ near, date = '' }: Groups, { today }: Context): Found {
  const number = numberOf(date);
  if (number === null) return { day: null };
  const first = addMonths(monthOf(today), isNext(near) ? 1 : 0);
  const day = dayOfMonth(first, number);
  if (near !== undefined || (day !== null && day >= today)) return { day };
  return { day: dayOfMonth(addMonths(first, 1), number) };
}

function dayOfMonth(month: Month, number: number): Day | null {
  const day = `${month}-${String(number).padStart(2, '0')}`;
  return number >= 1 && isMonth(month) && day <= lastDayOf(month) ? day : null;
}

function readYearEnd({ year }: Groups, { today }: Context): Found {
  const named = year === undefined ? partsOf(today).year : yearOfWords(year, today);
  return { day: named === null ? null : lastDayOf(makeMonth(named, 12)) };
}

function readQuarter({ year, quarter = '' }: Groups, { today }: Context): Found {
  const thisMonth = partsOf(today).month;
  const current = makeMonth(partsOf(today).year, Math.ceil(thisMonth / 3) * 3);
  if (quarter === '本') return { day: lastDayOf(current) };
  if (quarter === '下') return { day: lastDayOf(addMonths(current, 3)) };
  const number = numberOf(quarter.slice(1));
  if (number === null || number < 1 || number > 4) return { day: null };
  const dayOf = (named: number): Day => lastDayOf(makeMonth(named, number * 3));
  if (year === undefined) return { day: nextInYears(today, dayOf) };
  const named = yearOfWords(year, today);
  return { day: named === null ? null : dayOf(named) };
}

function readLunarEve(_groups: Groups, { today }: Context): Found {
  return { day: nextLunarEve(today) };
}

/** Weeks begin on Monday; without 本 or 下 it is the next such day. */
function readWeekday({ near, weekday = '' }: Groups, { today }: Context): Found {
  const index = '一二三四五六日'.indexOf(weekday.replace('天', '日'));
  const monday = addDays(today, -((weekdayOf(today) + 6) % 7));
  const weeks = near?.startsWith('下') ? near.length : 0;
  const day = addDays(monday, index + weeks * 7);
  return { day: near === undefined && day < today ? addDays(day, 7) : day };
}

/** A week's end is its Friday; on a weekend, its Sunday. */
function readWeekEnd({ near }: Groups, { today }: Context): Found {
  const place = (weekdayOf(today) + 6) % 7;
  if (near === '下') return { day: addDays(today, 11 - place) };
  return { day: addDays(today, (place > 4 ? 6 : 4) - place) };
}

function readNearDay({ near = '' }: Groups, { today }: Context): Found {
  const ahead = { 明: 1, 後: 2 }[near] ?? 0;
  return { day: addDays(today, ahead) };
}

function durationPattern(): RegExp {
  const since =
    '(?<since>(?:自?即日|今日|本日)起|文到(?:之?[次翌]?日起)?|(?:[^，。；：、,;:請由於應課室隊所處]{1,8}?)(?:後|起))?';
  const unit = '(?<unit>個?工作[日天]|個?上班[日天]|[日天]|個?星期|個?禮拜|[週周]|個?月|年)';
  return new RegExp(`${since}${NOT_INSIDE}(?<count>${NUMBER}|半)${unit}[之以]?內`, 'g');
}

function readDuration({ since, count = '', unit = '' }: Groups, context: Context): Found {
  // What is counted from something else, such as an acceptance, has no day yet.
  if (since !== undefined && !/(?:[即今本]日起|[散本]?會後|會議後)$/.test(since)) return { day: null };
  if (count === '半') return { day: halfOf(unit, context.today) };
  return counted(numberOf(count), unit, context);
}

function halfOf(unit: string, today: Day): Day | null {
  if (unit.endsWith('月')) return addDays(today, 15);
  return unit === '年' ? monthsOn(today, 6) : null;
}

function counted(count: number | null, unit: string, { today, calendar }: Context): Found {
  if (count === null || count > 999) return { day: null };
  if (/工作|上班/.test(unit)) return addWorkingDays(today, count, calendar);
  if (/[日天]$/.test(unit)) return { day: addDays(today, count) };
  if (unit.endsWith('月')) return { day: monthsOn(today, count) };
  if (unit === '年') return { day: yearsOn(today, count) };
  return { day: addDays(today, count * 7) };
}

/** 115年內 names a year, 3年內 counts them. */
function yearsOn(today: Day, count: number): Day {
  return count > 50 ? lastDayOf(makeMonth(count + ROC_OFFSET, 12)) : monthsOn(today, count * 12);
}

/** The same day of a later month, or its last. */
function monthsOn(today: Day, months: number): Day {
  const month = addMonths(monthOf(today), months);
  return dayOfMonth(month, partsOf(today).day) ?? lastDayOf(month);
}

function numberOf(text: string): number | null {
  return /^\d+$/.test(text) ? Number(text) : parseNumeral(text);
}
