import { useChosenPeriod } from '#renderer/data/chosen-period.ts';
import { useMay } from '#renderer/data/office.ts';
import { useCall } from '#renderer/data/queries.ts';
import { momentText } from '#renderer/parts/register/record-history.tsx';
import { StatusBar } from '#renderer/shell/frame/status-bar.tsx';
import { type Day, formatDay, partsOf } from '#shared/base/day.ts';
import { homeTexts as texts } from './texts.ts';

interface HomeStatusProps {
  /** The end of the month up to which it is known what was spent. */
  spentUntil: Day | undefined;
}

/** Up to when the page speaks: the newest change, or the day that was chosen; money by whole months. */
export function HomeStatus({ spentUntil }: HomeStatusProps) {
  const { past, year } = useChosenPeriod();
  return (
    <StatusBar
      keys={[
        { keys: ['↑', '↓'], does: texts.keys.walk },
        { keys: ['Enter'], does: texts.keys.open },
        { keys: ['Alt T'], does: texts.keys.table },
        { keys: ['Alt P'], does: texts.keys.period },
        { keys: ['F1'], does: texts.keys.help },
      ]}
    >
      {past === undefined ? (
        <Newest />
      ) : (
        <span>
          {texts.asOf}
          <b>{formatDay(past)}</b>
          {texts.todoToday}
        </span>
      )}
      {spentUntil !== undefined && (
        <span>
          {texts.spentUntil}
          <b>{texts.monthEnd(past === undefined ? undefined : year, partsOf(spentUntil).month)}</b>
        </span>
      )}
    </StatusBar>
  );
}

function Newest() {
  const reads = useMay('read');
  const { data } = useCall('journal.list', { limit: 1 }, reads);
  const newest = data?.changes[0];
  if (!newest) return null;
  return (
    <span>
      {texts.asOf}
      <b>{momentText(newest.at)}</b>
    </span>
  );
}
