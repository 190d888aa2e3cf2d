import type { Id } from '#shared/base/ids.ts';
import { useCall } from './queries.ts';

export interface ShownFile {
  id: Id;
  name: string;
  bytes: number;
}

/** The files behind attachment ids. */
export function useFiles(ids: readonly Id[]): ShownFile[] {
  const { data } = useCall(
    'attachment.list',
    { filter: { field: 'id', is: 'oneOf', value: [...ids] }, limit: 1000 },
    ids.length > 0,
  );
  if (ids.length === 0) return [];
  return (data?.rows ?? []).map(({ id, name, size }) => ({ id, name, bytes: size }));
}
