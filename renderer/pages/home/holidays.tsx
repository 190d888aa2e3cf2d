import { useMay } from '#renderer/data/office.ts';
import { useCall } from '#renderer/data/queries.ts';
import { SectionHead } from '#renderer/parts/show/section-head.tsx';
import { formatDay, todayIn } from '#shared/base/day.ts';
import { homeTexts as texts } from './texts.ts';
import './home.css';

const shown = 6;

/** The next days that differ from an ordinary week, where a calendar says so. */
export function Holidays() {
  const reads = useMay('read');
  const { data } = useCall(
    'calendar.list',
    { filter: { field: 'on', is: 'from', value: todayIn() }, order: [{ field: 'on' }], limit: shown },
    reads,
  );
  if (!data || data.rows.length === 0) return null;
  return (
    <section className="home-holidays">
      <SectionHead title={texts.holidays} />
      <ul className="day-list">
        {data.rows.map((day) => (
          <li key={day.id}>
            <span className="sub">{formatDay(day.on, 'weekday')}</span>
            <span>{day.kind === 'work' ? texts.work : texts.off}</span>
            <span className="dim small el">{day.note}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
