import type { Day } from '#shared/base/day.ts';
import type { Id } from '#shared/base/ids.ts';
import { type Right, rightsOf, type Who } from '#shared/rights.ts';
import type { ReadableDb } from './database.ts';
import { type PersonRow, peopleWithDeputy, personRow } from './people.ts';

const hasLeft = (row: PersonRow, day: Day): boolean => row.to !== null && row.to < day;

/** Persons this one stands in for today. Nobody stands in for one who left. */
function principals(db: ReadableDb, person: Id, today: Day): PersonRow[] {
  return peopleWithDeputy(db, person).filter(
    (row) =>
      !hasLeft(row, today) &&
      row.deputies.some((one) => one.person === person && one.from <= today && (one.to === null || one.to >= today)),
  );
}

/** What a person may do on a day: the own roles and those stood in for. Who left by then may do nothing. */
export function whoIs(db: ReadableDb, account: Id, person: Id, today: Day): Who | undefined {
  const own = personRow(db, person);
  if (!own || hasLeft(own, today)) return undefined;
  const all = [own, ...principals(db, person, today)];
  const roles = [...new Set(all.flatMap((row) => row.roles))];
  return {
    account,
    person,
    name: own.name,
    units: [...new Set(all.flatMap((row) => (row.unit ? [row.unit] : [])))],
    roles,
    rights: rightsOf(roles),
    reach: reachOf(all),
  };
}

function reachOf(rows: readonly PersonRow[]): Map<Right, Set<Id>> {
  const reach = new Map<Right, Set<Id>>();
  for (const { roles, unit } of rows)
    for (const right of unit ? rightsOf(roles) : []) reach.set(right, (reach.get(right) ?? new Set()).add(unit ?? ''));
  return reach;
}
