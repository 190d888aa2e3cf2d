import { type Day, formatDay, rocYear } from '#shared/base/day.ts';
import { formatMonth, monthOf } from '#shared/base/month.ts';
import { formatPeriod, type Period } from '#shared/base/period.ts';
import { titleOf } from '#shared/language/record.ts';
import { registers } from '#shared/registers/index.ts';
import type { ReadableDb } from '../../store/database.ts';
import { officeSetting } from '../../store/office-setting.ts';
import { recordOf, recordsWhere } from '../../store/records.ts';

export interface Occasion {
  period: Period;
  asOf: Day;
  council: string | null;
}

/** {{@office}}, {{@period}} and their like. */
export function wordsOf(db: ReadableDb, { period, asOf, council }: Occasion): Record<string, string> {
  const office = officeSetting(db).officeName;
  const session = council === null ? undefined : recordOf(db, 'council', council);
  const body = `${office.replace(/公所$/, '')}民代表會`;
  return {
    office,
    period: formatPeriod(period),
    asOf: formatDay(asOf),
    month: formatMonth(monthOf(asOf)),
    year: `${rocYear(period.to)}年`,
    body,
    council: session ? `${body}${titleOf(registers.council, { ...session })}` : body,
    session: session ? titleOf(registers.council, { ...session }) : '',
  };
}

/** A word that stands for itself in a title. */
export const filled = (text: string, words: Readonly<Record<string, string>>): string =>
  text.replace(/\{\{@(\w+)\}\}/g, (whole, name: string) => words[name] ?? whole).trim();

export interface UnitLine {
  id: string;
  name: string;
}

/** The units that were there on a day, in the office's order. */
export function unitsOn(db: ReadableDb, day: Day): UnitLine[] {
  return recordsWhere(db, 'unit', { all: [] })
    .filter(
      ({ validFrom, validTo }) => (validFrom === null || validFrom <= day) && (validTo === null || validTo >= day),
    )
    .toSorted((a, b) => (a.order ?? 9999) - (b.order ?? 9999) || a.name.localeCompare(b.name, 'zh-TW'))
    .map(({ id, name }) => ({ id, name }));
}
