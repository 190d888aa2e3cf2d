import type { Register } from '#shared/language/register.ts';
import { everyRow } from '../../store/list.ts';
import type { ImportBook } from './book.ts';

/** The records of a register for comparison, all or some, as the account sees them. */
export const recordsThere =
  (of: Register): ImportBook['there'] =>
  (context, ids) =>
    everyRow(
      { ...context, of },
      { asMade: true, ...(ids ? { filter: { field: 'id', is: 'oneOf', value: ids } as const } : {}) },
    );
