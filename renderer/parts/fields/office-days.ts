import { createContext, useContext } from 'react';
import { type Day, todayIn } from '#shared/base/day.ts';

/** What day fields know of the office: its today, and its holidays by name (days made up for them are absent). */
export type OfficeDays = { today: Day; holidays: ReadonlyMap<Day, string> };

const OfficeDaysContext = createContext<OfficeDays | null>(null);

export const OfficeDaysProvider = OfficeDaysContext.Provider;

const noHolidays: ReadonlyMap<Day, string> = new Map();

export function useOfficeDays(): OfficeDays {
  return useContext(OfficeDaysContext) ?? { today: todayIn(), holidays: noHolidays };
}
