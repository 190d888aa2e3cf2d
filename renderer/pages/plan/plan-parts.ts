import { useCall } from '#renderer/data/queries.ts';
import type { Day } from '#shared/base/day.ts';
import type { Id } from '#shared/base/ids.ts';
import { addMonths, type Month as CalendarMonth, monthOf } from '#shared/base/month.ts';
import type { RecordOf } from '#shared/language/register.ts';
import type { plan } from '#shared/registers/plan.ts';
import type { planMilestone } from '#shared/registers/plan-milestone.ts';
import type { planMonth } from '#shared/registers/plan-month.ts';

export type Plan = RecordOf<typeof plan>;
export type Month = RecordOf<typeof planMonth>;
export type Milestone = RecordOf<typeof planMilestone>;

/** Three years of them: older ones stand in the list. */
const mostMonths = 36;
const mostMilestones = 200;

/** A plan's months, newest first, and its milestones in their order. */
export function usePlanParts(id: Id): { months: readonly Month[]; milestones: readonly Milestone[] } {
  const filter = { field: 'plan', is: 'equal', value: id } as const;
  const order = [{ field: 'month', down: true }];
  const { data: months } = useCall('planMonth.list', { filter, order, limit: mostMonths });
  const { data: milestones } = useCall('planMilestone.list', {
    filter,
    order: [{ field: 'dueOn' }],
    limit: mostMilestones,
  });
  return { months: months?.rows ?? [], milestones: milestones?.rows ?? [] };
}

/** The month that is due next: the one after the newest, or last month; none where all are there. */
export function nextMonth(months: readonly Month[], today: Day): CalendarMonth | null {
  const now = monthOf(today);
  const [newest] = months;
  if (!newest) return addMonths(now, -1);
  return newest.month < now ? addMonths(newest.month, 1) : null;
}
