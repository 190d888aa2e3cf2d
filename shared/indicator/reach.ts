import type { Id } from '../base/ids.ts';
import type { Right } from '../rights.ts';

interface Asking {
  readonly rights: ReadonlySet<Right>;
  readonly units: readonly Id[];
}

/** People write the numbers of their own unit's indicators; control and secretary those of all. */
export const mayEnter = ({ rights, units }: Asking, unit: Id | null): boolean =>
  rights.has('control') || (rights.has('write') && unit !== null && units.includes(unit));
