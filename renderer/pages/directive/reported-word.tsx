import { useLimits } from '#renderer/parts/marks/limits.ts';
import { State } from '#renderer/parts/marks/state.tsx';
import { type Day, formatDay } from '#shared/base/day.ts';
import { unreportedDays } from '#shared/directive/due.ts';

interface ReportedWordProps {
  last: Day | null;
  /** From when on a first report is waited for. */
  since: Day | null;
  today: Day;
  /** It is still reported on; afterwards only the day is said. */
  open: boolean;
  /** Said of what was not reported yet and need not be. */
  none?: string;
}

/** The last report, or for how long there was none. */
export function ReportedWord({ last, since, today, open, none }: ReportedWordProps) {
  const { unreported } = useLimits();
  if (!open) return last === null ? null : formatDay(last, 'dots');
  const from = last ?? since;
  if (from === null) return null;
  const { light, text } = unreportedDays(from, today, unreported);
  if (light === 'none') return last === null ? none : text;
  return <State mark={light === 'bad' ? 'farBehind' : 'behind'}>{text}</State>;
}
