import type { Id } from '#shared/base/ids.ts';
import { Refusal } from '#shared/base/refusal.ts';
import { matches } from '#shared/language/condition.ts';
import { titleOf } from '#shared/language/record.ts';
import type { Register } from '#shared/language/register.ts';
import { rights } from '#shared/rights.ts';
import { importWords as words } from '#shared/words/importing.ts';
import { refusalWords } from '#shared/words/refusals.ts';
import type { Kept } from '../../store/columns.ts';
import { Uses } from '../../store/uses.ts';
import type { ReadContext } from '../carry.ts';

/** A record that the file says nothing of; with a reason it stays whatever is wished. */
export interface Missing {
  record: Id;
  version: number;
  stays: string | null;
}

/** A file that lacks more than these is no list of all there is: what it lacks is told, and stays. */
export const mostToBin = 20_000;

/** Why records that the file lacks could not go to the bin, one by one. */
export function missingFrom(context: ReadContext, of: Register, records: readonly Kept[]): Missing[] {
  const stays = records.length > mostToBin ? () => words.tooManyMissing(mostToBin) : reasonsIn(context, of);
  return records.map((kept) => ({ record: kept.id, version: kept.version, stays: stays(kept) ?? null }));
}

function reasonsIn(context: ReadContext, of: Register): (kept: Kept) => string | undefined {
  const { who } = context;
  if (of.options.guided || of.options.lasting) return () => words.noBin(of.label);
  const { remove, change = 'write' } = of.options.rights ?? {};
  const right = remove ?? change;
  if (!who.rights.has(right)) return () => refusalWords.forbidden(rights[right]);
  const reach = of.options.editable?.(who);
  const uses = new Uses(context);
  return (kept) => {
    if (reach && !matches(reach, kept, of.fields)) return refusalWords.rowForbidden(titleOf(of, kept));
    try {
      uses.check(of, kept);
      return undefined;
    } catch (error) {
      if (error instanceof Refusal) return error.message;
      throw error;
    }
  };
}
