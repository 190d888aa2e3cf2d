import { type ReactNode, useState } from 'react';
import { useOfficeDays } from '#renderer/parts/fields/office-days.ts';
import { type BehalfEntry, BehalfEntryFields, blankBehalf, isWhole } from '#renderer/parts/register/behalf-fields.tsx';
import type { FindRecords } from '#renderer/parts/register/names.ts';
import type { Id } from '#shared/base/ids.ts';
import type { ListAnswer } from '#shared/contract/register-operations.ts';
import type { Condition } from '#shared/language/condition.ts';
import { hintOf, titleOf } from '#shared/language/record.ts';
import type { AnyRecord } from '#shared/language/register.ts';
import { person } from '#shared/registers/person.ts';
import type { Role } from '#shared/rights.ts';
import { type CallOptions, callNamed } from './client.ts';
import { useNamed } from './queries.ts';
import { behalfOptions } from './use-behalf.tsx';

/** Whose step it is: of a role, or of a unit. */
export interface Lender {
  role?: Role;
  unit?: Id;
  /** Proposed where several could. */
  likely?: Role;
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

/** Who decided, on which day, and the proof; whoever it is likely to be is proposed. */
export function useLent(lender: Lender | undefined): Lent {
  const { today } = useOfficeDays();
  const [typed, setTyped] = useState<BehalfEntry>();
  const filter = lender ? conditionOf(lender) : undefined;
  const { data } = useNamed<ListAnswer>('person.list', { filter, limit: most }, lender !== undefined);
  if (!lender) return { ready: true, options: {}, fields: null };
  const likely = proposed(data?.rows ?? [], lender.likely);
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

/** The only one it can be, or the only one of the role that mostly does it. */
function proposed(rows: readonly AnyRecord[], likely: Role | undefined): { id: Id; label: string } | null {
  const fit =
    rows.length === 1 ? rows : rows.filter(({ roles }) => likely && (roles as readonly Role[]).includes(likely));
  const [only, another] = fit;
  return only && !another ? { id: only.id, label: titleOf(person, only) } : null;
}
