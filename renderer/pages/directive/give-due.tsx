import { useCall } from '#renderer/data/queries.ts';
import type { Kept } from '#renderer/data/use-kept.ts';
import { Segmented } from '#renderer/parts/buttons/segmented.tsx';
import { DayField } from '#renderer/parts/fields/day-field.tsx';
import { NumberField } from '#renderer/parts/fields/number-field.tsx';
import { formatDay } from '#shared/base/day.ts';
import type { DueWay, Giving } from './give-entry.ts';
import { giveTexts as texts } from './give-texts.ts';

const ways = (Object.keys(texts.dueWays) as DueWay[]).map((id) => ({ id, label: texts.dueWays[id] }));

/** By which day: named, or so many days after it was given. */
export function GiveDue({ kept }: { kept: Kept<Giving> }) {
  const { value, set, reads } = kept;
  const counted = value.dueWay === 'calendar' || value.dueWay === 'working';
  return (
    <div className="give-due">
      <span className="files-label">{texts.due}</span>
      <Segmented label={texts.due} segments={ways} value={value.dueWay} onChange={(dueWay) => set({ dueWay })} />
      {value.dueWay === 'on' && (
        <DayField label={texts.dueOn} value={value.dueOn} onChange={reads('dueOn')} reserve={false} />
      )}
      {counted && (
        <NumberField label={texts.days} value={value.days} onChange={reads('days')} places={0} reserve={false} />
      )}
      {counted && <Reckoned value={value} />}
    </div>
  );
}

/** The day it comes to, as the office's calendar has it. */
function Reckoned({ value: { dueWay, days, givenOn } }: { value: Giving }) {
  const basis = dueWay === 'working' ? 'working' : 'calendar';
  const count = Number(days ?? Number.NaN);
  const known = givenOn !== null && Number.isInteger(count) && count >= 0 && count <= 3660;
  const { data } = useCall('directive.due', { from: givenOn ?? '', days: known ? count : 0, basis }, known);
  if (!known || !data) return <div className="help" />;
  return (
    <div className="help" role="status">
      {texts.dueIs(formatDay(data.on, 'fullWeekday'))}
      {!data.certain && texts.uncertain}
    </div>
  );
}
