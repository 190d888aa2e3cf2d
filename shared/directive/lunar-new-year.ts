import { addDays, type Day, partsOf } from '../base/day.ts';

const FIRST_YEAR = 2011;

/** The first day of the lunar year (正月初一), 2011 to 2050. */
const NEW_YEAR_DAYS = [
  '02-03 01-23 02-10 01-31 02-19 02-08 01-28 02-16 02-05 01-25',
  '02-12 02-01 01-22 02-10 01-29 02-17 02-06 01-26 02-13 02-03',
  '01-23 02-11 01-31 02-19 02-08 01-28 02-15 02-04 01-24 02-12',
  '02-01 01-22 02-10 01-30 02-17 02-06 01-26 02-14 02-02 01-23',
].flatMap((decade) => decade.split(' '));

/** 正月初一 of a western year; null beyond the table. */
export function lunarNewYear(year: number): Day | null {
  const day = NEW_YEAR_DAYS[year - FIRST_YEAR];
  return day === undefined ? null : `${year}-${day}`;
}

/** 農曆除夕, the last day before the lunar New Year: this day or the next one to come; null beyond the table. */
export function nextLunarEve(today: Day): Day | null {
  const { year } = partsOf(today);
  const newYear = [lunarNewYear(year), lunarNewYear(year + 1)].find((day) => day !== null && day > today);
  return newYear === undefined || newYear === null ? null : addDays(newYear, -1);
}
