import { useMemo } from 'react';
import { type Limits, plainLimits } from '#renderer/parts/marks/limits.ts';
import type { RecordOf } from '#shared/language/register.ts';
import type { setting } from '#shared/registers/setting.ts';
import { useCall } from './queries.ts';

/** What the office has set; undefined until it is read. */
export function useSetting(): RecordOf<typeof setting> | undefined {
  const { data } = useCall('setting.list', { limit: 1 });
  return data?.rows[0];
}

/** The office's own limits, for all that shows how near or how late something is. */
export function useOfficeLimits(): Limits {
  const setting = useSetting();
  return useMemo(() => {
    const { soonDays, unreported } = plainLimits;
    return {
      soonDays: setting?.soonDays ?? soonDays,
      unreported: {
        warnDays: setting?.unreportedDays ?? unreported.warnDays,
        badDays: setting?.unreportedLimit ?? unreported.badDays,
      },
    };
  }, [setting]);
}
