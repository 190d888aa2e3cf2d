import { Refusal } from '#shared/base/refusal.ts';
import { titleOf } from '#shared/language/record.ts';
import type { Register } from '#shared/language/register.ts';
import { importWords as words } from '#shared/words/importing.ts';
import type { ReadableDb } from '../../store/database.ts';
import { findKept } from '../../store/rows.ts';
import { setAt } from '../../store/settle.ts';
import type { StagedWrite } from './stage.ts';

/**
 * Where a row leads its record follows from where that stood when the list was looked at: what somebody did meanwhile is not
 * passed over.
 */
export function standsAsLookedAt(
  db: ReadableDb,
  of: Register,
  { record, version }: Pick<StagedWrite, 'record' | 'version'>,
  fields: readonly string[] = ['state'],
): void {
  const kept = record === null ? undefined : findKept(db, of, record);
  if (kept && fields.some((name) => setAt(of, kept, name) > (version ?? 0)))
    throw new Refusal('conflict', words.movedSince(titleOf(of, kept)));
}
