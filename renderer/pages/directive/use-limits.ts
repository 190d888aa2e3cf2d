import { useNamed } from '#renderer/data/queries.ts';
import type { ListAnswer } from '#shared/contract/register-operations.ts';
import { UNREPORTED_LIMITS, type UnreportedLimits } from '#shared/directive/due.ts';

export interface Limits {
  soonDays: number;
  unreported: UnreportedLimits;
  /** A case closes only with its co-units. */
  coUnitsToo: boolean;
}

const numberOr = (value: unknown, otherwise: number): number => (typeof value === 'number' ? value : otherwise);

/** What the office has set for its cases. */
export function useLimits(): Limits {
  const { data } = useNamed<ListAnswer>('setting.list', { limit: 1 });
  const setting = data?.rows[0] ?? ({} as Record<string, unknown>);
  return {
    soonDays: numberOr(setting.soonDays, 7),
    unreported: {
      warnDays: numberOr(setting.unreportedDays, UNREPORTED_LIMITS.warnDays),
      badDays: numberOr(setting.unreportedLimit, UNREPORTED_LIMITS.badDays),
    },
    coUnitsToo: setting.coUnitsToo === true,
  };
}
