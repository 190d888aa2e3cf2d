import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Button } from '#renderer/parts/buttons/button.tsx';
import { IconButton } from '#renderer/parts/buttons/icon-button.tsx';
import { useOfficeDays } from '#renderer/parts/fields/office-days.ts';
import type { Shown } from '#renderer/parts/register/own-ways.ts';
import { WaitLine } from '#renderer/parts/show/wait-line.tsx';
import {
  addDays,
  type Day,
  daysBetween,
  firstOfMonth,
  formatDay,
  lastOfMonth,
  partsOf,
  rocYear,
  weekdayOf,
} from '#shared/base/day.ts';
import type { Case } from '../case-facts.tsx';
import { showTexts as texts } from './texts.ts';
import { useShownCases } from './use-shown-cases.ts';
import { walkButtons } from './walking.ts';
import './shows.css';

/** Whole weeks that hold the month, Sunday first. */
function weeksOf(first: Day): Day[] {
  const start = addDays(first, -weekdayOf(first));
  const days = daysBetween(start, lastOfMonth(first)) + 1;
  return Array.from({ length: Math.ceil(days / 7) * 7 }, (_, at) => addDays(start, at));
}

/** 行事曆: on which day cases are due. */
export function MonthShow({ input, today, open, onOpen }: Shown) {
  const [first, setFirst] = useState(() => firstOfMonth(today));
  const days = weeksOf(first);
  const { rows, waiting } = useShownCases(input, {
    all: [
      { field: 'dueOn', is: 'from', value: days[0] ?? first },
      { field: 'dueOn', is: 'upTo', value: days.at(-1) ?? first },
    ],
  });
  const undated = useShownCases(input, { field: 'dueOn', is: 'empty' }).total;
  const byDay = Map.groupBy(rows, ({ dueOn }) => dueOn ?? '');
  const { month } = partsOf(first);
  return (
    <div className="show">
      <WaitLine waiting={waiting} />
      <div className="row month-head">
        <IconButton
          icon={ChevronLeft}
          label={texts.before}
          small
          onPress={() => setFirst(firstOfMonth(addDays(first, -1)))}
        />
        <b>{texts.monthTitle(rocYear(first), month)}</b>
        <IconButton
          icon={ChevronRight}
          label={texts.after}
          small
          onPress={() => setFirst(firstOfMonth(addDays(first, 31)))}
        />
        <Button small onPress={() => setFirst(firstOfMonth(today))}>
          {texts.now}
        </Button>
        <span className="grow" />
        {undated > 0 && <span className="dim small">{texts.undated(undated)}</span>}
      </div>
      <div className="month-weekdays" aria-hidden="true">
        {texts.weekdays.map((name) => (
          <span key={name}>{name}</span>
        ))}
      </div>
      <div className="month scroll" role="group" aria-label={texts.month} onKeyDownCapture={walkButtons}>
        {days.map((day) => (
          <MonthDay
            key={day}
            day={day}
            inMonth={partsOf(day).month === month}
            today={today}
            cases={byDay.get(day) ?? []}
            open={open}
            onOpen={onOpen}
          />
        ))}
      </div>
    </div>
  );
}

interface MonthDayProps {
  day: Day;
  inMonth: boolean;
  today: Day;
  cases: readonly Case[];
  open: string | undefined;
  onOpen: (id: string) => void;
}

function MonthDay({ day, inMonth, today, cases, open, onOpen }: MonthDayProps) {
  const { holidays } = useOfficeDays();
  const looks = [day === today ? 'today' : '', inMonth ? '' : 'out'].filter(Boolean).join(' ');
  return (
    <section className={`month-day ${looks}`} aria-label={formatDay(day, 'fullWeekday')} data-walk>
      <header>
        <b>{partsOf(day).day}</b>
        <span className="dim small el">{holidays.get(day)}</span>
      </header>
      {cases.map(({ id, number, content, state }) => (
        <AriaButton
          key={id}
          className={`month-case${state === 'tracked' && day < today ? ' late' : ''}${state === 'tracked' ? '' : ' done'}${id === open ? ' here' : ''}`}
          onPress={() => onOpen(id)}
          aria-label={`${number ?? ''} ${content}`}
        >
          <b className="code">{number}</b> {content}
        </AriaButton>
      ))}
    </section>
  );
}
