import { type Id, newId } from '#shared/base/ids.ts';
import { Refusal } from '#shared/base/refusal.ts';
import { matches } from '#shared/language/condition.ts';
import { titleOf } from '#shared/language/record.ts';
import type { Register } from '#shared/language/register.ts';
import { refusalWords } from '#shared/words/refusals.ts';
import type { Kept } from '../../store/columns.ts';
import { checkRecord } from '../../store/guards.ts';
import { settle } from '../../store/settle.ts';
import type { ReadContext } from '../carry.ts';

type Values = Readonly<Record<string, unknown>>;

/** By field why a record cannot be as it would be; what concerns all of it stands under no name. */
export type Fit = (values: Values, kept: Kept | undefined) => Readonly<Record<string, string>>;

/** A record that is not there yet; rules may ask whether it is another. */
const unborn: Id = newId();

/** What the register's rules, and the account's reach, say of a record as it would be. */
export function fitIn(context: ReadContext, of: Register): Fit {
  const fields = Object.keys(of.fields);
  const reach = of.options.editable?.(context.who);
  return (values, kept) => {
    const after = settle(of, kept?.id ?? unborn, kept, values, 0).kept;
    if (reach && ![kept ?? after, after].every((one) => matches(reach, one, of.fields)))
      return { '': refusalWords.rowForbidden(titleOf(of, kept ?? after)) };
    try {
      checkRecord(context.db, of, after, kept ? Object.keys(values) : fields);
      return {};
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return error.facts.fields ?? { '': error.message };
    }
  };
}
