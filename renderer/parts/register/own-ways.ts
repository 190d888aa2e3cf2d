import type { ReactNode } from 'react';
import type { AnyRecord } from '#shared/language/register.ts';

/** Where records of a register come in or go out by operations of their own. */
export interface OwnWays {
  add?: { label: string; run: () => void };
  recordActions?: (record: AnyRecord) => ReactNode;
}
