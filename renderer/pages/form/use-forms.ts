import { useCounts } from '#renderer/data/counts.ts';
import { useCall } from '#renderer/data/queries.ts';
import type { Id } from '#shared/base/ids.ts';
import type { RecordOf } from '#shared/language/register.ts';
import type { form } from '#shared/registers/form.ts';

export type FormRecord = RecordOf<typeof form>;

const mostForms = 1000;

export interface Forms {
  waiting: boolean;
  /** Those still collected first, the newest of each first. */
  rows: readonly FormRecord[];
  /** How many sheets have come back, of those that are to come; known of forms still collected. */
  returned: ReadonlyMap<Id, { returned: number; all: number }>;
}

const isOpen = ({ state }: FormRecord): boolean => state === 'open';

/** All forms, as the account sees them. */
export function useForms(): Forms {
  const { data, isLoading } = useCall('form.list', { order: [{ field: 'issuedOn', down: true }], limit: mostForms });
  const rows = (data?.rows ?? []).toSorted((a, b) => Number(isOpen(b)) - Number(isOpen(a)));
  const open = rows.filter(isOpen);
  const counts = useCounts(open.flatMap(({ id }) => (['returned', 'sent'] as const).map((state) => sheets(id, state))));
  const returned = open.flatMap(({ id }, at) => {
    const [back, out] = [counts[at * 2], counts[at * 2 + 1]];
    return back === undefined || out === undefined ? [] : [[id, { returned: back, all: back + out }] as const];
  });
  return { waiting: isLoading, rows, returned: new Map(returned) };
}

const sheets = (id: Id, state: 'returned' | 'sent') => ({
  register: 'formSheet',
  filter: {
    all: [
      { field: 'form', is: 'equal' as const, value: id },
      { field: 'state', is: 'equal' as const, value: state },
    ],
  },
});
