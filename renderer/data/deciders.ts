import type { FindRecords } from '#renderer/parts/register/names.ts';
import type { Id } from '#shared/base/ids.ts';
import type { ListAnswer } from '#shared/contract/register-operations.ts';
import type { Condition } from '#shared/language/condition.ts';
import { hintOf, titleOf } from '#shared/language/record.ts';
import type { AnyRecord } from '#shared/language/register.ts';
import { person } from '#shared/registers/person.ts';
import type { Role } from '#shared/rights.ts';
import { callNamed } from './client.ts';
import { useNamed } from './queries.ts';

/** Whose step it is: of a role, of units, or both; who it mostly is, by role or by name, is proposed. */
export interface Decider {
  role?: Role;
  units?: readonly Id[];
  likely?: { role: Role } | { name: string | null };
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

/** The one person it is likely to be: proposed, and free to be changed; undefined while it is looked up. */
export function useDecider(decider: Decider | undefined): { id: Id; label: string } | null | undefined {
  const filter = decider ? conditionOf(decider) : undefined;
  const { data, isLoading } = useNamed<ListAnswer>('person.list', { filter, limit: most }, decider !== undefined);
  if (isLoading) return undefined;
  const rows = data?.rows ?? [];
  const likely = rows.filter((row) => isLikely(row, decider?.likely));
  const [chosen] = likely.length === 1 ? likely : rows;
  if (!chosen || (rows.length > 1 && likely.length !== 1)) return null;
  return { id: chosen.id, label: titleOf(person, chosen) };
}

function isLikely(row: AnyRecord, likely: Decider['likely']): boolean {
  if (!likely) return false;
  if ('role' in likely) return (row.roles as readonly Role[]).includes(likely.role);
  return titleOf(person, row) === likely.name;
}
