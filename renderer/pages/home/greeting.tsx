import type { ReactNode } from 'react';
import { useOfficeDays } from '#renderer/parts/fields/office-days.ts';
import { partsOf, rocYearText, WEEKDAYS, weekdayOf } from '#shared/base/day.ts';
import { homeTexts as texts } from './texts.ts';
import './home.css';

/** The day, the sentence of what is due, and the first thing to do. */
export function Greeting({ children, actions }: { children: ReactNode; actions: ReactNode }) {
  const { today } = useOfficeDays();
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
      <p>{children}</p>
      <span className="hello-acts acts">{actions}</span>
    </header>
  );
}
