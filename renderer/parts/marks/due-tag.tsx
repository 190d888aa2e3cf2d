import { type Day, daysBetween } from '#shared/base/day.ts';
import { dueTag } from '#shared/directive/due.ts';
import { markTexts } from '../texts.ts';
import { Tag } from './tag.tsx';

interface DueTagProps {
  dueOn: Day;
  today: Day;
}

/** A day limit in a grid: how far it is past, that it is today or near, or the day alone. */
export function DueTag({ dueOn, today }: DueTagProps) {
  const { kind, text } = dueTag(dueOn, today);
  if (kind === 'normal') return text;
  return <Tag kind={kind === 'late' ? 'late' : 'soft-warn'}>{text}</Tag>;
}

/** Beside a day limit that is written out: only what the day does not say. */
export function NearTag({ dueOn, today }: DueTagProps) {
  const { kind, text } = dueTag(dueOn, today);
  if (kind === 'normal') return null;
  if (kind === 'soon') return <Tag kind="soft-warn">{markTexts.left(daysBetween(today, dueOn))}</Tag>;
  return <Tag kind={kind === 'late' ? 'late' : 'soft-warn'}>{text}</Tag>;
}
