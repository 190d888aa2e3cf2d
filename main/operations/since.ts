import type { Id } from '#shared/base/ids.ts';
import type { ChangedRecord, SinceAnswer } from '#shared/contract/office-operations.ts';
import { titleOf } from '#shared/language/record.ts';
import { type Register, seeRight } from '#shared/language/register.ts';
import { may } from '#shared/rights.ts';
import { recordedAt } from '../store/clock.ts';
import { type Change, changeAt, eachEntry, lastPosition } from '../store/journal.ts';
import { isVisible } from '../store/permits.ts';
import { findKept } from '../store/rows.ts';
import { changedBy } from '../store/settle.ts';
import { type Read, type ReadContext, read } from './carry.ts';

/** Changes that are looked through: nobody reads more of them on a start page. */
const mostChanges = 1000;
/** Entries of one change that are looked at: an import has a hundred thousand. */
const mostEntries = 1000;
/** So many records changed at once are one line. */
const many = 6;

interface Touched {
  register: string;
  id: Id;
  title: string;
}

/** Registers that another one of the same change holds: a case speaks for its shares and reports. */
function isHeld(name: string, named: ReadonlySet<string>, { registerNamed }: ReadContext): boolean {
  for (let up = registerNamed(name)?.options.within; up !== undefined; up = registerNamed(up)?.options.within)
    if (named.has(up)) return true;
  return false;
}

/** What a change did, as far as the account may see it: the records that stand for the others, by register. */
function touchedBy(context: ReadContext, position: number): Map<string, Touched[]> {
  const entries: { register: string; record: Id }[] = [];
  for (const { register, record } of eachEntry(context.db, position)) {
    entries.push({ register, record });
    if (entries.length === mostEntries) break;
  }
  const named = new Set(entries.map(({ register }) => register));
  const touched = entries.flatMap(({ register, record }): Touched[] => {
    const of = isHeld(register, named, context) ? undefined : context.registerNamed(register);
    const title = of && titleSeen(context, of, record);
    return title === undefined ? [] : [{ register, id: record, title }];
  });
  const once = [...new Map(touched.map((one) => [one.id, one])).values()];
  return Map.groupBy(once, ({ register }) => register);
}

function titleSeen({ db, who }: ReadContext, of: Register, id: Id): string | undefined {
  const kept = may(who, seeRight(of)) ? findKept(db, of, id) : undefined;
  return kept && isVisible(of, who, kept) ? titleOf(of, kept) : undefined;
}

/** Lines by record, the newest first; a change of many records at once is a line of its own. */
class Lines {
  readonly records = new Map<string, ChangedRecord>();
  changes = 0;

  add(change: Change, by: string, touched: ReadonlyMap<string, readonly Touched[]>): void {
    if (touched.size === 0) return;
    this.changes += 1;
    for (const all of touched.values()) {
      const groups = all.length < many ? all.map((one) => [one]) : [all];
      for (const group of groups) this.#say(change, by, group);
    }
  }

  #say(change: Change, by: string, group: readonly Touched[]): void {
    const [first] = group;
    if (!first) return;
    const key = group.length === 1 ? first.id : `${change.position} ${first.register}`;
    const known = this.records.get(key);
    if (known) {
      known.changes += 1;
      if (!known.by.includes(by)) known.by.push(by);
      return;
    }
    this.records.set(key, {
      ...first,
      at: recordedAt(change.clock),
      by: [by],
      operation: change.operation,
      undone: change.undoes !== null,
      changes: 1,
      ids: group.map(({ id }) => id),
    });
  }
}

/** What others changed after a position; one's own changes are no news. */
function since(context: ReadContext, position: number): SinceAnswer {
  const lines = new Lines();
  const last = lastPosition(context.db);
  const first = Math.max(position, last - mostChanges);
  for (let at = last; at > first; at -= 1) {
    const change = changeAt(context.db, at);
    if (!change || change.account === context.who.account) continue;
    lines.add(change, changedBy(context.db, at), touchedBy(context, at));
  }
  return { records: [...lines.records.values()], changes: lines.changes, more: first > position };
}

export const sinceReads: Readonly<Record<string, Read>> = {
  'journal.since': read('journal.since', (context, { position }) => since(context, position)),
};
