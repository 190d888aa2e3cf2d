import { Calendar } from 'lucide-react';
import { useRef, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Dialog } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import { type Day, formatDay, parseDay } from '#shared/base/day.ts';
import { Icon } from '../look/icon.tsx';
import { fieldTexts } from '../texts.ts';
import { useOfficeDays } from './office-days.ts';
import { ReadField, type ValueFieldProps } from './read-field.tsx';
import { RocCalendar } from './roc-calendar.tsx';
import '../choose/choose.css';

/** The text first: 1151121, 115.11.21, 11/21, +7. The calendar second: its button, or Alt ↓. */
export function DayField(props: ValueFieldProps<Day>) {
  const { today } = useOfficeDays();
  const [isOpen, setOpen] = useState(false);
  const anchor = useRef<HTMLDivElement>(null);
  return (
    <div ref={anchor}>
      <ReadField
        {...props}
        parse={(raw) => parseDay(raw, { today, assumeRoc: true })}
        print={(day) => formatDay(day, 'dots')}
        onKey={(event) => {
          if (!event.altKey || event.key !== 'ArrowDown') return;
          event.preventDefault();
          setOpen(true);
        }}
        after={(set) => (
          <>
            <AriaButton
              className="inside"
              aria-label={`${fieldTexts.openCalendar}：${props.label}`}
              onPress={() => setOpen(true)}
              excludeFromTabOrder
            >
              <Icon of={Calendar} />
            </AriaButton>
            <Popover
              className="pop"
              triggerRef={anchor}
              isOpen={isOpen}
              onOpenChange={setOpen}
              placement="bottom start"
              offset={-18}
            >
              <Dialog aria-label={`${fieldTexts.calendar}：${props.label}`} className="cal-dialog">
                <RocCalendar
                  value={props.value}
                  onPick={(day) => {
                    set(day);
                    setOpen(false);
                  }}
                />
              </Dialog>
            </Popover>
          </>
        )}
      />
    </div>
  );
}
