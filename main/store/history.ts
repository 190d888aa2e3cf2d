import type { Behalf } from '#shared/contract/operation.ts';
import type { ChangedField, HistoryAnswer, HistoryEntry } from '#shared/contract/register-operations.ts';
import type { Register } from '#shared/language/register.ts';
import type { Who } from '#shared/rights.ts';
import { recordedAt } from './clock.ts';
import { isNothing } from './columns.ts';
import type { ReadableDb } from './database.ts';
import { changeAt, type Entry, entriesOn, undoneBy } from './journal.ts';
import { labelsOf } from './labels.ts';
import { personName } from './people.ts';
import { recordOf } from './records.ts';
import { changedBy } from './settle.ts';

interface Scope {
  db: ReadableDb;
  of: Register;
  who: Who;
  registerNamed: (name: string) => Register | undefined;
}

/** Everything that happened to a record, newest first. */
export function historyOf(scope: Scope, id: string, seen: ReadonlySet<string>): HistoryAnswer {
  const entries = entriesOn(scope.db, scope.of.name, id)
    .toReversed()
    .flatMap((one) => entryAt(scope, one.position, one, seen));
  const values = entries.flatMap(({ fields }) => [valuesOf(fields, 'before'), valuesOf(fields, 'after')]);
  return { entries, labels: labelsOf(scope, values) };
}

const valuesOf = (fields: readonly ChangedField[], side: 'before' | 'after'): Record<string, unknown> =>
  Object.fromEntries(fields.map((one) => [one.field, one[side]]));

function entryAt(scope: Scope, position: number, entry: Entry, seen: ReadonlySet<string>): HistoryEntry[] {
  const change = changeAt(scope.db, position);
  if (!change) return [];
  const made: HistoryEntry = {
    position,
    at: recordedAt(change.clock),
    account: change.account ?? '',
    by: changedBy(scope.db, position),
    operation: change.operation,
    kind: kindOf(entry),
    fields: fieldsOf(scope.of, entry, seen),
  };
  const lent = change.behalf && lentIn(scope.db, change.behalf);
  if (lent) made.behalf = lent;
  const undone = undoneBy(scope.db, change);
  if (undone) made.undoes = undone;
  return [made];
}

/** Who decided, and the paper that shows it. */
function lentIn(db: ReadableDb, { person, day, basis, attachments }: Behalf): NonNullable<HistoryEntry['behalf']> {
  const scans = attachments.map((id) => ({ id, name: recordOf(db, 'attachment', id)?.name ?? '' }));
  return { person, day, basis, name: personName(db, person), scans };
}

function kindOf(entry: Entry): HistoryEntry['kind'] {
  if (entry.before === null) return 'created';
  if (entry.after.removed === true) return 'removed';
  if (entry.after.removed === false) return 'restored';
  return entry.after.state === undefined ? 'changed' : 'moved';
}

/** A new record lists what was filled in, also where its entry says the blanks as entries once did; a sealed value only that it changed. */
function fieldsOf(of: Register, entry: Entry, seen: ReadonlySet<string>): ChangedField[] {
  return Object.entries(entry.after)
    .filter(
      ([name, value]) =>
        (of.fields[name] ? seen.has(name) : name === 'state') && !(entry.before === null && isNothing(value)),
    )
    .map(([field, after]) => {
      const cover = (value: unknown): unknown =>
        of.fields[field]?.kind === 'sealed' && value ? { sealed: true } : (value ?? null);
      return { field, before: cover(entry.before?.[field]), after: cover(after) };
    });
}
