import { type Day, daysBetween, formatDay } from '#shared/base/day.ts';
import { dueTag } from '#shared/directive/due.ts';
import { markTexts } from '../texts.ts';
import { useLimits } from './limits.ts';
import { Tag } from './tag.tsx';

interface NearTagProps {
  dueOn: Day;
  today: Day;
}

interface DueTagProps {
  dueOn: unknown;
  today: Day;
  /** Somebody still works at it; afterwards only the day is said. */
  open: boolean;
}

/** A day limit in a grid: how far it is past, that it is today or near, or the day alone. */
export function DueTag({ dueOn, today, open }: DueTagProps) {
  const { soonDays } = useLimits();
  if (typeof dueOn !== 'string') return null;
  if (!open) return formatDay(dueOn, 'dots');
  const { kind, text } = dueTag(dueOn, today, soonDays);
  if (kind === 'normal') return text;
  return <Tag kind={kind === 'late' ? 'late' : 'soft-warn'}>{text}</Tag>;
}

/** Beside a day limit that is written out: only what the day does not say. */
export function NearTag({ dueOn, today }: NearTagProps) {
  const { soonDays } = useLimits();
  const { kind, text } = dueTag(dueOn, today, soonDays);
  if (kind === 'normal') return null;
  if (kind === 'soon') return <Tag kind="soft-warn">{markTexts.left(daysBetween(today, dueOn))}</Tag>;
  return <Tag kind={kind === 'late' ? 'late' : 'soft-warn'}>{text}</Tag>;
}
