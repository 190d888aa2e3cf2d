import type { Id } from '#shared/base/ids.ts';
import { itemDecisions } from '#shared/registers/item.ts';
import { executions, motionCategories } from '#shared/registers/motion.ts';
import type { MotionLine } from '../../documents/papers/motion-execution.ts';
import type { Of } from '../../store/records.ts';
import { motionStates } from './words.ts';

interface Naming {
  session(council: Id | null): string | null;
  unit(id: Id | null): string;
}

/** A motion as the tables of carried-out resolutions tell it, on a paper of its own as within a report. */
export function motionLine(one: Of<'motion'>, { session, unit }: Naming): MotionLine {
  return {
    session: session(one.council),
    category: motionCategories[one.category],
    number: one.number,
    title: one.title,
    resolution: one.resolution ?? (one.decision ? `${itemDecisions[one.decision]}。` : null),
    execution: one.execution ? executions[one.execution] : motionStates(one.state),
    executionText: one.executionText,
    executedOn: one.executedOn,
    units: [one.unit, ...one.cos].filter((id) => id !== null).map((id) => unit(id)),
    note: one.replyNumber ? `函復：${one.replyNumber}` : null,
  };
}
