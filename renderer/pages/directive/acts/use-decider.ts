import { callNamed } from '#renderer/data/client.ts';
import { useNamed } from '#renderer/data/queries.ts';
import type { FindRecords } from '#renderer/parts/register/names.ts';
import type { Id } from '#shared/base/ids.ts';
import type { ListAnswer } from '#shared/contract/register-operations.ts';
import type { Condition } from '#shared/language/condition.ts';
import { hintOf, titleOf } from '#shared/language/record.ts';
import { person } from '#shared/registers/person.ts';
import type { Role } from '#shared/rights.ts';

/** Whose step it is: of a role, of a unit, or both. */
export interface Decider {
  role?: Role;
  units?: readonly Id[];
  /** Proposed where there is one of that name. */
  likely?: string | null;
}

const most = 20;

const conditionOf = ({ role, units }: Decider): Condition => ({
  all: [
    ...(role ? [{ field: 'roles', is: 'has', value: role } as const] : []),
    ...(units ? [{ field: 'unit', is: 'oneOf', value: units } as const] : []),
    { field: 'to', is: 'empty' },
  ],
});

/** Offers only those whose step it can be. */
export const findDeciders =
  (decider: Decider): FindRecords =>
  async (_register, text) => {
    const { rows } = await callNamed<ListAnswer>('person.list', {
      filter: conditionOf(decider),
      limit: most,
      ...(text.trim() === '' ? {} : { find: text }),
    });
    return rows.map((row) => ({ id: row.id, label: titleOf(person, row), hint: hintOf(person, row) }));
  };

/** The one person it is likely to be: proposed, and free to be changed. */
export function useDecider(decider: Decider | undefined): { id: Id; label: string } | null {
  const filter = decider ? conditionOf(decider) : undefined;
  const { data } = useNamed<ListAnswer>('person.list', { filter, limit: most }, decider !== undefined);
  const rows = data?.rows ?? [];
  const chosen =
    rows.find((row) => titleOf(person, row) === decider?.likely) ?? (rows.length === 1 ? rows[0] : undefined);
  return chosen ? { id: chosen.id, label: titleOf(person, chosen) } : null;
}
