import { type CalendarDate, GregorianCalendar, parseDate, toCalendar } from '@internationalized/date';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useContext, useState } from 'react';
import {
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  CalendarStateContext,
} from 'react-aria-components/Calendar';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { type Day, partsOf, rocYearText, weekdayOf } from '#shared/base/day.ts';
import { Button } from '../buttons/button.tsx';
import { IconButton } from '../buttons/icon-button.tsx';
import { fieldTexts } from '../texts.ts';
import { useOfficeDays } from './office-days.ts';
import './roc-calendar.css';

type RocCalendarProps = { value: Day | null; onPick: (day: Day) => void; autoFocus?: boolean };

/** A month of the ROC calendar, weeks from Sunday. The western year stands in the head and nowhere else. */
export function RocCalendar({ value, onPick, autoFocus = true }: RocCalendarProps) {
  const { today } = useOfficeDays();
  const [focused, setFocused] = useState(() => parseDate(value ?? today));
  return (
    <I18nProvider locale="zh-TW-u-ca-roc">
      <Calendar
        className="cal"
        aria-label={fieldTexts.calendar}
        firstDayOfWeek="sun"
        value={value === null ? null : parseDate(value)}
        onChange={(date) => date && onPick(isoDay(date))}
        focusedValue={focused}
        onFocusChange={(date) => setFocused(toCalendar(date, new GregorianCalendar()))}
        autoFocus={autoFocus}
      >
        <MonthHead onToday={() => onPick(today)} />
        <CalendarGrid weekdayStyle="narrow">
          <CalendarGridHeader>
            {(name) => <CalendarHeaderCell>{name.replace('週', '')}</CalendarHeaderCell>}
          </CalendarGridHeader>
          <CalendarGridBody>{(date) => <DayCell date={date} today={today} />}</CalendarGridBody>
        </CalendarGrid>
        <div className="help">{fieldTexts.dayShapes}</div>
      </Calendar>
    </I18nProvider>
  );
}

function MonthHead({ onToday }: { onToday: () => void }) {
  const state = useContext(CalendarStateContext);
  if (!state) return null;
  const { year, month } = partsOf(isoDay(state.visibleRange.start));
  return (
    <div className="row">
      <b>
        {rocYearText(year)}
        {month}月
      </b>
      <span className="dim small">{year}</span>
      <span className="grow" />
      <IconButton slot="previous" icon={ChevronLeft} label={fieldTexts.lastMonth} small />
      <Button rank="quiet" small slot={null} onPress={onToday}>
        {fieldTexts.today}
      </Button>
      <IconButton slot="next" icon={ChevronRight} label={fieldTexts.nextMonth} small />
    </div>
  );
}

function DayCell({ date, today }: { date: CalendarDate; today: Day }) {
  const { holidays } = useOfficeDays();
  const day = isoDay(date);
  const holiday = holidays.get(day);
  const rest = holiday !== undefined || [0, 6].includes(weekdayOf(day));
  return (
    <CalendarCell date={date} className={`day${rest ? ' we' : ''}${day === today ? ' td' : ''}`}>
      {({ formattedDate }) => <span title={holiday}>{formattedDate}</span>}
    </CalendarCell>
  );
}

function isoDay(date: CalendarDate): Day {
  return toCalendar(date, new GregorianCalendar()).toString();
}
