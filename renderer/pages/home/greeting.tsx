import { Link } from '@tanstack/react-router';
import { momentText } from '#renderer/parts/register/record-history.tsx';
import { partsOf, rocYear, rocYearText, todayIn, WEEKDAYS, weekdayOf } from '#shared/base/day.ts';
import { homeTexts as texts } from './texts.ts';
import type { Stock } from './use-stock.ts';
import './home.css';

/** The day, and one sentence of what is there. */
export function Greeting({ stock }: { stock: Stock }) {
  const today = todayIn();
  const { year, month, day } = partsOf(today);
  return (
    <header className="hello">
      <h1 className="visually-hidden">{texts.title}</h1>
      <time className="hello-day" dateTime={today}>
        <b>
          {month}月{day}日
        </b>
        <span>
          {rocYearText(year)}　星期{WEEKDAYS.charAt(weekdayOf(today))}
        </span>
      </time>
      <p>
        <Holdings stock={stock} />
        {stock.calendarKnown !== undefined && (
          <>
            <Link to="/settings" search={{ section: 'calendar' }}>
              {texts.calendar(rocYear(today))}
            </Link>
            {stock.calendarKnown ? texts.calendarKnown : texts.calendarUnknown}
          </>
        )}
        <span className="nw">
          {stock.backupAt !== null && texts.lastBackup}
          <Link to="/settings" search={{ section: 'backup' }}>
            {stock.backupAt === null ? texts.noBackup : momentText(stock.backupAt)}
          </Link>
        </span>
        {texts.stop}
      </p>
    </header>
  );
}

function Holdings({ stock: { units, people } }: { stock: Stock }) {
  if (units === undefined || people === undefined) return null;
  return (
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
  );
}
