import { eq } from 'drizzle-orm';
import { partsOf } from '#shared/base/day.ts';
import type { OfficeCalendar } from '#shared/base/working-days.ts';
import type { ReadableDb } from './database.ts';
import { tables } from './tables.ts';

const { calendar } = tables;

/** The office's days off and worked weekends, as its register has them. */
export function workingCalendar(db: ReadableDb): OfficeCalendar {
  const rows = db.query
    .select({ on: calendar.on, kind: calendar.kind })
    .from(calendar)
    .where(eq(calendar.removed, false))
    .all();
  const days = (kind: string): Set<string> => new Set(rows.filter((row) => row.kind === kind).map((row) => row.on));
  return { years: new Set(rows.map((row) => partsOf(row.on).year)), off: days('off'), work: days('work') };
}
