import { useMemo, useSyncExternalStore } from 'react';
import { useOfficeDays } from '#renderer/parts/fields/office-days.ts';
import { keptText } from '#renderer/parts/look/preference.ts';
import type { Day } from '#shared/base/day.ts';
import type { Id } from '#shared/base/ids.ts';
import type { Period } from '#shared/base/period.ts';
import { useSession } from './office.ts';
import {
  asToday,
  type PeriodChoice,
  readChoice,
  type Window,
  windowOf,
  withDay,
  withPeriod,
  writtenChoice,
} from './period-choice.ts';

/** Each account's choice on this machine; pages read it, and none keeps a period of its own beside it. */
const choices = new Map<Id, PeriodChoice>();
const hearers = new Set<() => void>();

const nameOf = (account: Id): string => `period.${account}`;

function choiceOf(account: Id): PeriodChoice {
  const known = choices.get(account);
  if (known) return known;
  const kept = readChoice(keptText.read(nameOf(account)));
  choices.set(account, kept);
  return kept;
}

function keepChoice(account: Id, choice: PeriodChoice): void {
  choices.set(account, choice);
  keptText.write(nameOf(account), writtenChoice(choice));
  for (const hear of hearers) hear();
}

const subscribe = (hear: () => void): (() => void) => {
  hearers.add(hear);
  return () => hearers.delete(hear);
};

export interface ChosenPeriod extends Window {
  readonly choice: PeriodChoice;
  /** The day, where it is not today: what is asked as of a day takes it, and what is asked of now needs none. */
  readonly past: Day | undefined;
  readonly choosePeriod: (period: Period | undefined) => void;
  /** undefined: today, or the period's last day. */
  readonly chooseDay: (day: Day | undefined) => void;
  readonly toToday: () => void;
}

/** The period and the day that hold everywhere, and the ways to choose others. */
export function useChosenPeriod(): ChosenPeriod {
  const { account } = useSession();
  const { today } = useOfficeDays();
  const choice = useSyncExternalStore(subscribe, () => choiceOf(account));
  return useMemo(() => {
    const window = windowOf(choice, today);
    const keep = (next: PeriodChoice): void => keepChoice(account, next);
    return {
      ...window,
      choice,
      past: window.isToday ? undefined : window.asOf,
      choosePeriod: (period) => keep(withPeriod(period, today)),
      chooseDay: (day) => keep(withDay(choiceOf(account), day, today)),
      toToday: () => keep(asToday(choiceOf(account), today)),
    };
  }, [account, choice, today]);
}
