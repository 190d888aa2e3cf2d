import { useCall } from '#renderer/data/queries.ts';
import { labelsFrom } from '#renderer/parts/register/names.ts';
import type { Role } from '#shared/rights.ts';

export interface AccountLine {
  id: string;
  version: number;
  name: string;
  person: string;
  personName: string;
  unitName: string;
  roles: readonly Role[];
  suspended: boolean;
  mustChange: boolean;
  passwordSet: string | null;
}

const most = 1000;

/** Accounts beside the people who use them: roles and unit stand with the person. */
export function useAccounts(): readonly AccountLine[] | undefined {
  const accounts = useCall('account.list', { limit: most });
  const people = useCall('person.list', { limit: most });
  if (!accounts.data || !people.data) return undefined;
  const labelOf = labelsFrom(accounts.data.labels, people.data.labels);
  const byId = new Map(people.data.rows.map((row) => [row.id, row]));
  return accounts.data.rows.map((row) => {
    const person = byId.get(row.person);
    return {
      id: row.id,
      version: row.version,
      name: row.name,
      person: row.person,
      personName: labelOf('person', row.person),
      unitName: person?.unit ? labelOf('unit', person.unit) : '',
      roles: person?.roles ?? [],
      suspended: row.suspended ?? false,
      mustChange: row.mustChange ?? false,
      passwordSet: row.passwordSet ?? null,
    };
  });
}
