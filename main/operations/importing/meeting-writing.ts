import { todayIn } from '#shared/base/day.ts';
import { meeting } from '#shared/registers/meeting.ts';
import type { Draft } from '../../store/draft.ts';
import { recordThere } from '../../store/records.ts';
import type { TaskContext } from '../carry.ts';
import { meetingNumbers, type Planned, planned } from '../meeting/plan.ts';
import { patched } from '../patched.ts';
import { standsAsLookedAt } from './looked-at.ts';
import { standingIn, stepDrafts, stepsTo } from './meeting-steps.ts';
import { type StagedWrite, saidAnew } from './stage.ts';

type Values = Readonly<Record<string, unknown>>;

const flags: ReadonlySet<string> = new Set(['enlarged', 'needsQuorum']);

/** Fields that a list fills beside those of the plan. */
const beside = ['number', 'attendance', 'minutesNumber', 'note'] as const;

/** The meeting's own fields of a row, as the register has them. */
export const flagsOf = (values: Values): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(values)
      .filter(([name, value]) => isOwn(name) && !(flags.has(name) && value === null))
      .map(([name, value]) => [name, flags.has(name) ? value === 'yes' : value]),
  );

const isOwn = (name: string): boolean => name === 'number' || (name in meeting.fields && !fixed.has(name));

const fixed: ReadonlySet<string> = new Set(
  Object.entries(meeting.fields).flatMap(([name, field]) => ('fixed' in field && field.fixed ? [name] : [])),
);

/** A new row is planned as the office plans a meeting; then it is opened and ended where the list says so. */
export function* meetingDraftsOf(context: TaskContext, rows: Iterable<StagedWrite>): Generator<Draft> {
  const { db } = context.store;
  const numbers = meetingNumbers(db);
  for (const row of rows) {
    const { record, version, values } = row;
    if (record === null) {
      const { id, drafts } = planned(db, numbers, flagsOf(values) as unknown as Planned, moreOf(values));
      yield* drafts;
      for (const step of stepsTo('planned', standingIn(values))) yield* stepDrafts(context, id, step, values);
      continue;
    }
    const { state, at } = recordThere(db, 'meeting', record);
    const news = saidAnew(row);
    const standing = standingIn(news);
    if (standing !== undefined) standsAsLookedAt(db, meeting, row);
    const patch = flagsOf(news);
    if (Object.keys(patch).length > 0) yield* patched(context, 'meeting', { id: record, version: version ?? 0, patch });
    for (const step of stepsTo(state, standing)) yield* stepDrafts(context, record, step, { at, ...news });
  }
}

/** What comes is planned with its agenda; what was held had one that this list does not say. */
function moreOf(values: Values): { fields: Values; bare: boolean } {
  const fields = beside.filter((name) => values[name] !== undefined && values[name] !== null);
  const attended = !Array.isArray(values.attendance) || values.attendance.length > 0;
  return {
    fields: Object.fromEntries(
      fields.filter((name) => name !== 'attendance' || attended).map((name) => [name, values[name]]),
    ),
    bare: String(values.on) < todayIn(),
  };
}
