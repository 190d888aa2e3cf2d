import { formatDay, rocYear } from '#shared/base/day.ts';
import type { TodoLine } from '#shared/contract/directive-answers.ts';
import { todoWords as words } from '#shared/words/todo.ts';
import { useOfficeDays } from '../fields/office-days.ts';
import { Tag } from './tag.tsx';

/** Only what has a due day can be late; a meeting stands under its day. */
const held = new Set<TodoLine['kind']>(['meeting', 'minutes']);

/** The day of a line of 待辦: how far it is past, that it is today, or the day. */
export function TodoDue({ line: { on, late, kind } }: { line: TodoLine }) {
  const { today } = useOfficeDays();
  if (on === null) return null;
  if (late > 0 && !held.has(kind)) return <Tag kind="late">{words.late(late)}</Tag>;
  if (on === today) return <Tag kind="soft-warn">{words.today}</Tag>;
  return <span className="sub">{formatDay(on, rocYear(on) === rocYear(today) ? 'weekday' : 'dots')}</span>;
}
