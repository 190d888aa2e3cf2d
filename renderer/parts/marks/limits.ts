import { createContext, useContext } from 'react';
import { UNREPORTED_LIMITS, type UnreportedLimits } from '#shared/directive/due.ts';

/** From how many days on a day limit is near, or silence is said aloud, as the office has set it. */
export interface Limits {
  soonDays: number;
  unreported: UnreportedLimits;
}

export const plainLimits: Limits = { soonDays: 7, unreported: UNREPORTED_LIMITS };

const LimitsContext = createContext<Limits>(plainLimits);

export const LimitsProvider = LimitsContext.Provider;

export const useLimits = (): Limits => useContext(LimitsContext);
