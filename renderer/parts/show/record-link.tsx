import type { ReactNode } from 'react';
import type { Id } from '#shared/base/ids.ts';

/** Leads to a record in its own book. */
export function RecordLink({ register, id, children }: { register: string; id: Id; children: ReactNode }) {
  return <a href={recordAddress(register, id)}>{children}</a>;
}

export const recordAddress = (register: string, id?: Id): string =>
  id === undefined ? `#/r/${register}` : `#/r/${register}?id=${id}`;
