import { Link } from '@tanstack/react-router';
import { momentText } from '#renderer/parts/register/record-history.tsx';
import { rocYear, todayIn } from '#shared/base/day.ts';
import { homeTexts as texts } from './texts.ts';
import type { Stock } from './use-stock.ts';

/** What a new office holds, as long as there is nothing to do in it. */
export function Holdings({ stock }: { stock: Stock }) {
  const { units, people, calendarKnown, backupAt } = stock;
  return (
    <>
      {units !== undefined && people !== undefined && (
        <>
          {texts.have}
          <Link to="/r/$register" params={{ register: 'unit' }}>
            {texts.units(units)}
          </Link>
          {texts.and}
          <Link to="/r/$register" params={{ register: 'person' }}>
            {texts.people(people)}
          </Link>
          {texts.stop}
        </>
      )}
      {calendarKnown !== undefined && (
        <>
          <Link to="/settings" search={{ section: 'calendar' }}>
            {texts.calendar(rocYear(todayIn()))}
          </Link>
          {calendarKnown ? texts.calendarKnown : texts.calendarUnknown}
        </>
      )}
      <span className="nw">
        {backupAt !== null && texts.lastBackup}
        <Link to="/settings" search={{ section: 'backup' }}>
          {backupAt === null ? texts.noBackup : momentText(backupAt)}
        </Link>
      </span>
      {texts.stop}
    </>
  );
}
