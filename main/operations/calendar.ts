import { readFile, stat } from 'node:fs/promises';
import { and, between, eq } from 'drizzle-orm';
import iconv from 'iconv-lite';
import { parseCalendarCsv } from '#shared/base/calendar-csv.ts';
import { newId } from '#shared/base/ids.ts';
import { Refusal } from '#shared/base/refusal.ts';
import type { ReadableDb } from '../store/database.ts';
import type { Draft } from '../store/draft.ts';
import { tables } from '../store/tables.ts';
import { type Job, job, type Read, read, type Task, task } from './carry.ts';

const { calendar } = tables;

interface CalendarDay {
  on: string;
  kind: 'off' | 'work';
  note: string | null;
}

const mostBytes = 2 * 1024 * 1024;

/** UTF-8 where it is, else the encoding of older office systems. */
function decoded(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return iconv.decode(bytes, 'cp950');
  }
}

export const calendarJobs: Record<string, Job> = {
  'calendar.import': job('calendar.import', async (context, input) => {
    const file = context.files.take(input.file);
    if ((await stat(file.path)).size > mostBytes)
      throw new Refusal('invalid', '檔案超過2MB，不像辦公日曆表。選擇官方的CSV檔。');
    const reading = parseCalendarCsv(decoded(await readFile(file.path)));
    if (!reading.ok) throw new Refusal('invalid', reading.reasons.join('\n'), { reasons: reading.reasons });
    const { years, off, work } = reading.value;
    const days: CalendarDay[] = [
      ...[...off].map((on) => ({ on, kind: 'off' as const })),
      ...[...work].map((on) => ({ on, kind: 'work' as const })),
    ].map((one) => ({ ...one, note: reading.notes.get(one.on) ?? null }));
    return context.task('calendar.put', { years: [...years], days });
  }),
};

/** A year is replaced as a whole, in one change that can be undone. */
export const calendarTasks: Record<string, Task> = {
  'calendar.put': task((context, input: { years: number[]; days: CalendarDay[] }) => {
    const { db } = context.store;
    const old = input.years.flatMap((year) => daysOf(db, year));
    const known = new Map(old.map((row) => [row.on, row.id]));
    const wanted = new Set(input.days.map((day) => day.on));
    const drafts: Draft[] = [
      ...old
        .filter((row) => !wanted.has(row.on))
        .map((row): Draft => ({ kind: 'remove', register: 'calendar', id: row.id })),
      ...input.days.map((day): Draft => {
        const id = known.get(day.on);
        const values = { ...day };
        return id
          ? { kind: 'patch', register: 'calendar', id, patch: values }
          : { kind: 'create', register: 'calendar', id: newId(), values };
      }),
    ];
    const done = context.commit('calendar.import', drafts);
    return { years: input.years, days: input.days.length, position: done.position };
  }),
};

export const calendarReads: Record<string, Read> = {
  'calendar.year': read('calendar.year', ({ db }, { year }) => {
    const rows = daysOf(db, year);
    const of = (kind: CalendarDay['kind']) => rows.filter((row) => row.kind === kind).map((row) => row.on);
    return { known: rows.length > 0, off: of('off'), work: of('work') };
  }),
};

const daysOf = (db: ReadableDb, year: number) =>
  db.query
    .select({ id: calendar.id, on: calendar.on, kind: calendar.kind })
    .from(calendar)
    .where(and(eq(calendar.removed, false), between(calendar.on, `${year}-01-01`, `${year}-12-31`)))
    .orderBy(calendar.on)
    .all();
