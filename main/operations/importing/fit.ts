import { type Id, newId } from '#shared/base/ids.ts';
import { Refusal } from '#shared/base/refusal.ts';
import { fieldsIn, matches } from '#shared/language/condition.ts';
import { titleOf } from '#shared/language/record.ts';
import type { Register } from '#shared/language/register.ts';
import { refusalWords } from '#shared/words/refusals.ts';
import { equal } from '../../store/canonical.ts';
import { columnOf, type Kept } from '../../store/columns.ts';
import { checkRecord, uniqueFields, uniqueValues } from '../../store/guards.ts';
import { settle } from '../../store/settle.ts';
import type { ReadContext } from '../carry.ts';

type Values = Readonly<Record<string, unknown>>;

/** By field why a record cannot be as it would be; what concerns all of it stands under no name. */
export type Fit = (values: Values, kept: Kept | undefined) => Readonly<Record<string, string>>;

/** A record that is not there yet; rules may ask whether it is another. */
const unborn: Id = newId();

const fits: ReturnType<Fit> = {};

/** A row that says of a record what is there already asks for nothing, whoever may change the record. */
export const saysNews = (values: Values, kept: Values): boolean =>
  Object.keys(values).some((name) => !equal(kept[name] ?? null, values[name] ?? null));

/** What the register's rules, and the account's reach, say of a record as it would be. */
export function fitIn(context: ReadContext, of: Register): Fit {
  const lookedAt = newFields(context, of);
  const reach = of.options.editable?.(context.who);
  const judged: Fit = (values, kept) => {
    const after = settle(of, kept?.id ?? unborn, kept, values, 0).kept;
    if (reach && ![kept ?? after, after].every((one) => matches(reach, one, of.fields)))
      return { '': refusalWords.rowForbidden(titleOf(of, kept ?? after)) };
    try {
      checkRecord(context.db, of, after, kept ? Object.keys(values) : lookedAt(after));
      return fits;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return error.facts.fields ?? { '': error.message };
    }
  };
  const looked = [
    ...(reach ? fieldsIn(reach) : []),
    ...(of.options.rules ?? []).flatMap(({ needs }) => needs),
    ...uniqueFields(of).map(([name]) => name),
  ];
  // New records that say nothing of what rights and rules look at are alike in it: one of them is judged for all.
  const empty = settle(of, unborn, undefined, {}, 0).kept;
  const emptyFits = judged({}, undefined) === fits;
  const saysNothing = (values: Values): boolean =>
    looked.every((name) => values[name] === undefined || values[name] === empty[name]);
  return (values, kept) => {
    const asked = kept ? saysNews(values, kept) : !(emptyFits && saysNothing(values));
    return asked ? judged(values, kept) : fits;
  };
}

/**
 * Which fields of a new record are looked at: all, but for what stands once only and is nowhere yet. To ask the store for
 * every row would be a third of the time that a row takes; what is there is read once.
 */
function newFields({ db }: ReadContext, of: Register): (record: Kept) => readonly string[] {
  const ruled = new Set((of.options.rules ?? []).flatMap(({ needs }) => needs));
  const unique = uniqueFields(of)
    .map(([name]) => name)
    .filter((name) => !ruled.has(name));
  const all = Object.keys(of.fields);
  const others = all.filter((name) => !unique.includes(name));
  let there: ReadonlyMap<string, ReadonlySet<unknown>> | undefined;
  return (record) => {
    if (unique.length === 0) return all;
    there ??= new Map(unique.map((name) => [name, uniqueValues(db, of, name)]));
    return unique.some((name) => there?.get(name)?.has(columnOf(of, name)?.encode(record[name]))) ? all : others;
  };
}
