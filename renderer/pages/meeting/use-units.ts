import { useMemo } from 'react';
import { useCall } from '#renderer/data/queries.ts';
import type { Candidate, FindCandidates } from '#renderer/parts/choose/use-candidates.ts';
import { useOfficeDays } from '#renderer/parts/fields/office-days.ts';
import type { Id } from '#shared/base/ids.ts';
import { textKey } from '#shared/base/text-key.ts';
import type { Unit } from './meeting-data.ts';

export interface KnownUnits {
  /** A sentence marked before its units are known would be proposed to nobody. */
  ready: boolean;
  /** Those that exist today. */
  units: readonly Unit[];
  named: (id: Id) => Candidate;
  find: FindCandidates;
}

const noUnits: readonly Unit[] = [];

/** All units of the office at hand: in a meeting nobody waits for a list. */
export function useUnits(): KnownUnits {
  const { today } = useOfficeDays();
  const { data: unitList } = useCall('unit.list', { limit: 1000 });
  const { data: people } = useCall('person.list', {
    filter: {
      all: [
        { field: 'roles', is: 'hasAny', value: ['chief'] },
        { field: 'to', is: 'empty' },
      ],
    },
    limit: 1000,
  });
  return useMemo(() => {
    const all = unitList?.rows ?? noUnits;
    const units = all.filter(({ validTo }) => validTo === null || validTo >= today);
    const chiefs = new Map((people?.rows ?? []).map((one) => [one.unit, [one.title, one.name].join(' ').trim()]));
    const named = (id: Id): Candidate => ({
      id,
      label: all.find((one) => one.id === id)?.name ?? '',
      hint: chiefs.get(id),
    });
    return {
      ready: unitList !== undefined,
      units,
      named,
      find: async (text) =>
        units.filter((unit) => fits(unit, textKey(text))).map((unit) => ({ ...named(unit.id), label: unit.name })),
    };
  }, [unitList, people, today]);
}

/** By name, 代字 or a former name. */
const fits = ({ name, prefix, formerNames }: Unit, key: string): boolean =>
  key === '' || [name, prefix, formerNames ?? ''].some((one) => textKey(one).includes(key));
