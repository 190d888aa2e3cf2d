import { ChevronLeft, ChevronRight } from 'lucide-react';
import { type FormEvent, useMemo, useState } from 'react';
import type { ChosenPeriod } from '#renderer/data/chosen-period.ts';
import { betweenSessions, kindOf, periodAt, periodKinds, stepped } from '#renderer/data/period-choice.ts';
import { nameOf, useSessions } from '#renderer/data/sessions.ts';
import { Button } from '#renderer/parts/buttons/button.tsx';
import { IconButton } from '#renderer/parts/buttons/icon-button.tsx';
import { Segmented } from '#renderer/parts/buttons/segmented.tsx';
import { ChoiceField } from '#renderer/parts/choose/choice-field.tsx';
import { DayField } from '#renderer/parts/fields/day-field.tsx';
import { useOfficeDays } from '#renderer/parts/fields/office-days.ts';
import { PeriodField } from '#renderer/parts/fields/period-field.tsx';
import { useFocusFirst } from '#renderer/parts/input/focus-first.ts';
import type { Day } from '#shared/base/day.ts';
import type { Period } from '#shared/base/period.ts';
import { periodTexts as texts } from './texts.ts';

/** Which of the two fields one came for. */
export type PeriodPlace = 'period' | 'asOf';

interface PeriodFormProps {
  chosen: ChosenPeriod;
  first: PeriodPlace;
  onPeriod: (period: Period | undefined) => void;
  onDay: (day: Day | undefined) => void;
  onToday: () => void;
  onDone: () => void;
}

const kinds = periodKinds.map((id) => ({ id, label: texts.kinds[id] }));

/** A year, half, quarter, month, the time between two sessions, or any days; and the day as of which all is judged. */
export function PeriodForm({ chosen, first, onPeriod, onDay, onToday, onDone }: PeriodFormProps) {
  const { today } = useOfficeDays();
  const form = useFocusFirst<HTMLFormElement>(`input[name="${first}"]`);
  const [late, setLate] = useState(false);
  const { period, asOf, past, choice } = chosen;
  const sessions = useSessionPeriods(today);
  const here = sessions.find((one) => one.period.from === period.from && one.period.to === period.to);
  const step = (forward: boolean) => {
    const next = stepped(period, forward);
    return { disabled: next === undefined || next.from > today, onPress: () => onPeriod(next) };
  };
  const day = (next: Day | null, problem: string | undefined): void => {
    setLate(next !== null && next > today);
    if (problem === undefined && (next === null || next <= today)) onDay(next ?? undefined);
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onDone();
  };
  return (
    <form ref={form} className="period-form" onSubmit={submit}>
      <Segmented
        label={texts.kindsLabel}
        segments={kinds}
        value={kindOf(period) ?? null}
        onChange={(kind) => onPeriod(periodAt(kind, asOf))}
      />
      <div className="period-days">
        <IconButton icon={ChevronLeft} label={texts.before} {...step(false)} />
        <PeriodField
          label={texts.period}
          name="period"
          value={period}
          onChange={(next, problem) => problem === undefined && onPeriod(next ?? undefined)}
        />
        <IconButton icon={ChevronRight} label={texts.after} {...step(true)} />
      </div>
      {sessions.length > 0 && (
        <ChoiceField
          label={texts.sessions}
          as="list"
          value={here?.of.id ?? null}
          choices={sessions.map(({ of }) => ({ id: of.id, label: nameOf(of) }))}
          onChange={(id) => onPeriod(sessions.find(({ of }) => of.id === id)?.period)}
          help={texts.sessionsHelp}
        />
      )}
      <DayField
        label={texts.day}
        name="asOf"
        value={choice.asOf ?? past ?? null}
        onChange={day}
        help={texts.dayHelp}
        error={late ? texts.notYet(today) : undefined}
      />
      <p className="help">{texts.note}</p>
      <div className="row period-acts">
        <Button disabled={past === undefined} onPress={onToday}>
          {texts.toToday}
        </Button>
        <span className="grow" />
        <Button rank="primary" type="submit">
          {texts.done}
        </Button>
      </div>
    </form>
  );
}

function useSessionPeriods(today: Day) {
  const sessions = useSessions();
  return useMemo(() => betweenSessions(sessions, today), [sessions, today]);
}
