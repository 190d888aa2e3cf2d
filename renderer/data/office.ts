import type { UseQueryResult } from '@tanstack/react-query';
import type { OfficeStatus, SessionView } from '#shared/contract/office-operations.ts';
import type { Right } from '#shared/rights.ts';
import { queries, useCall } from './queries.ts';

export const useOffice = (): UseQueryResult<OfficeStatus> => useCall('office.status', {});

/** After signing in or out, opening or locking: everything is asked anew. */
export async function refreshOffice(): Promise<void> {
  queries.removeQueries({ predicate: (query) => query.queryKey[0] !== 'office.status' });
  await queries.invalidateQueries({ queryKey: ['office.status'] });
}

/** Who is signed in; pages of the workbench are only shown to somebody. */
export function useSession(): SessionView {
  const { data } = useOffice();
  if (!data?.session) throw new Error('no session');
  return data.session;
}

export const useMay = (right: Right): boolean => useSession().rights.includes(right);
