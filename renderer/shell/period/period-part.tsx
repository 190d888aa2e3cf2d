import { ChevronDown, RotateCcw } from 'lucide-react';
import { useRef } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Dialog } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import { useChosenPeriod } from '#renderer/data/chosen-period.ts';
import { periodLabel } from '#renderer/data/period-choice.ts';
import { LinkButton } from '#renderer/parts/buttons/link-button.tsx';
import { useOfficeDays } from '#renderer/parts/fields/office-days.ts';
import { ariaKeys } from '#renderer/parts/keys/keys.ts';
import { Icon } from '#renderer/parts/look/icon.tsx';
import { type Day, partsOf, rocYear, rocYearText } from '#shared/base/day.ts';
import type { Period } from '#shared/base/period.ts';
import { PeriodForm, type PeriodPlace } from './period-form.tsx';
import { periodTexts as texts } from './texts.ts';
import '#renderer/parts/choose/choose.css';
import './period.css';

interface PeriodPartProps {
  /** Open, at one of its fields. */
  open: PeriodPlace | undefined;
  onOpen: (open: PeriodPlace | undefined) => void;
  /** Another choice was made: an address that says a period of its own gives way. */
  onChosen: (otherYear: boolean) => void;
}

/** The period and the day that hold everywhere, chosen above the books; a day that is not today stands beneath. */
export function PeriodPart({ open, onOpen, onChosen }: PeriodPartProps) {
  const chosen = useChosenPeriod();
  const anchor = useRef<HTMLButtonElement>(null);
  const { today } = useOfficeDays();
  const { period, past, year } = chosen;
  const onPeriod = (next: Period | undefined): void => {
    chosen.choosePeriod(next);
    onChosen(rocYear(next?.to ?? today) !== year);
  };
  const onDay = (next: Day | undefined): void => {
    chosen.chooseDay(next);
    onChosen(next !== undefined && next < period.from);
  };
  const onToday = (): void => {
    chosen.toToday();
    onChosen(rocYear(today) !== year);
  };
  return (
    <>
      <AriaButton
        ref={anchor}
        className="year"
        aria-label={texts.current(periodLabel(period).join(''))}
        aria-keyshortcuts={ariaKeys(texts.keys)}
        onPress={() => onOpen('period')}
      >
        <span className="year-name">
          {periodLabel(period).map((part) => (
            <span key={part} className="nw">
              {part}
            </span>
          ))}
        </span>
        <Icon of={ChevronDown} />
      </AriaButton>
      {past !== undefined && <PastDay day={past} onToday={onToday} />}
      <Popover
        className="pop"
        triggerRef={anchor}
        isOpen={open !== undefined}
        onOpenChange={(isOpen) => !isOpen && onOpen(undefined)}
        placement="bottom start"
        offset={4}
      >
        <Dialog aria-label={texts.title} className="period-box">
          <PeriodForm
            chosen={chosen}
            first={open ?? 'period'}
            onPeriod={onPeriod}
            onDay={onDay}
            onToday={onToday}
            onDone={() => onOpen(undefined)}
          />
        </Dialog>
      </Popover>
    </>
  );
}

/** Whatever page one is on: these are not the figures of today. */
function PastDay({ day, onToday }: { day: Day; onToday: () => void }) {
  const { year, month, day: date } = partsOf(day);
  return (
    <div className="nav-past" role="status">
      <span>{texts.asOf}</span>
      <b>
        <span className="nw">{rocYearText(year)}</span>
        <span className="nw">{`${month}月${date}日`}</span>
      </b>
      <LinkButton icon={RotateCcw} onPress={onToday}>
        {texts.toToday}
      </LinkButton>
    </div>
  );
}
