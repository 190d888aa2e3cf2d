import { todayIn } from '#shared/base/day.ts';
import { councilDeadlines, type Deadline } from '#shared/meeting/deadlines.ts';
import type { ReadableDb } from '../../store/database.ts';
import { officeSetting } from '../../store/office-setting.ts';
import { type Of, recordThere } from '../../store/records.ts';
import { workingCalendar } from '../../store/working-calendar.ts';
import { type Read, read } from '../carry.ts';

/** What has to reach the council before a session, by the office's own settings. */
export function deadlinesOf(db: ReadableDb, council: Of<'council'>): Deadline[] {
  const { councilReportDays, workReportDays, proposalDays, extraordinaryDays } = officeSetting(db);
  return councilDeadlines({
    from: council.from,
    kind: council.type,
    settings: {
      executionReportDays: councilReportDays,
      workReportDays,
      proposalDays,
      extraordinaryProposalDays: extraordinaryDays,
    },
    calendar: workingCalendar(db),
  });
}

export const deadlineReads: Record<string, Read> = {
  'council.deadlines': read('council.deadlines', ({ db }, { id, today }) => {
    const now = today ?? todayIn();
    return {
      deadlines: deadlinesOf(db, recordThere(db, 'council', id)).map(({ name, on, what }) => ({
        name,
        on,
        what,
        late: on < now,
      })),
    };
  }),
};
