import { type ReactNode, useState } from 'react';
import { useOfficeDays } from '#renderer/parts/fields/office-days.ts';
import { type BehalfEntry, BehalfEntryFields, blankBehalf, isWhole } from '#renderer/parts/register/behalf-fields.tsx';
import type { FindRecords } from '#renderer/parts/register/names.ts';
import type { Id } from '#shared/base/ids.ts';
import type { ListAnswer } from '#shared/contract/register-operations.ts';
import type { Condition } from '#shared/language/condition.ts';
import { hintOf, titleOf } from '#shared/language/record.ts';
import { person } from '#shared/registers/person.ts';
import type { Role } from '#shared/rights.ts';
import { type CallOptions, callNamed } from './client.ts';
import { useNamed } from './queries.ts';
import { behalfOptions } from './use-behalf.tsx';

/** Whose step it is: of a role, or of a unit. */
export interface Lender {
  role?: Role;
  unit?: Id;
}

export interface Lent {
  /** false while something is missing. */
  ready: boolean;
  options: CallOptions;
  fields: ReactNode;
}

const most = 20;

const conditionOf = ({ role, unit }: Lender): Condition => ({
  all: [
    ...(role ? [{ field: 'roles', is: 'has', value: role } as const] : []),
    ...(unit ? [{ field: 'unit', is: 'equal', value: unit } as const] : []),
    { field: 'to', is: 'empty' },
  ],
});

const findLenders =
  (lender: Lender): FindRecords =>
  async (_register, text) => {
    const { rows } = await callNamed<ListAnswer>('person.list', {
      filter: conditionOf(lender),
      limit: most,
      ...(text.trim() === '' ? {} : { find: text }),
    });
    return rows.map((row) => ({ id: row.id, label: titleOf(person, row), hint: hintOf(person, row) }));
  };

/** Who decided, on which day, and the proof; where there is only one whose step it can be, they are proposed. */
export function useLent(lender: Lender | undefined): Lent {
  const { today } = useOfficeDays();
  const [typed, setTyped] = useState<BehalfEntry>();
  const filter = lender ? conditionOf(lender) : undefined;
  const { data } = useNamed<ListAnswer>('person.list', { filter, limit: 2 }, lender !== undefined);
  if (!lender) return { ready: true, options: {}, fields: null };
  const [only, another] = data?.rows ?? [];
  const likely = only && !another ? { id: only.id, label: titleOf(person, only) } : null;
  const entry = typed ?? { ...blankBehalf(today), person: likely };
  return {
    ready: isWhole(entry),
    options: behalfOptions(entry),
    fields: (
      <div className="step-lent">
        <BehalfEntryFields entry={entry} onEntry={setTyped} find={findLenders(lender)} />
      </div>
    ),
  };
}
