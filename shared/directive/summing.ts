import type { Day } from '../base/day.ts';
import { newId } from '../base/ids.ts';
import type { Standing } from '../registers/directive.ts';

/** What a case needs to know of one unit's share. */
export interface ShareFacts {
  readonly unit: string;
  readonly role: 'lead' | 'co';
  readonly state: string;
  readonly percent: string | null;
  readonly lastReportOn: Day | null;
  readonly lastReport: string | null;
  readonly askedOn: Day | null;
  readonly continued: boolean;
}

const isActive = (share: ShareFacts): boolean => share.state === 'ongoing' || share.state === 'asked';

/** A case closes when every lead unit is released; by setting the co-units, too. */
export function mayClose(shares: readonly ShareFacts[], coUnitsToo: boolean): boolean {
  const counted = shares.filter((one) => one.state !== 'ended' && (coUnitsToo || one.role === 'lead'));
  return counted.length > 0 && counted.every((one) => one.state === 'released');
}

/** How an open case stands: a lead unit that asks comes before a ruling to go on, and both before plain work. */
export function openStanding(shares: readonly ShareFacts[]): Standing {
  const active = shares.filter(isActive);
  if (active.some((one) => one.role === 'lead' && one.state === 'asked')) return 'asked';
  return active.some((one) => one.continued) ? 'continued' : 'ongoing';
}

/** The lead unit that is furthest behind speaks for the case. */
function percentOfCase(shares: readonly ShareFacts[]): string | null {
  const leads = shares.filter((one) => one.role === 'lead' && one.state !== 'ended');
  const open = leads.filter(isActive);
  if (leads.length > 0 && open.length === 0) return '100';
  const known = open.map((one) => one.percent);
  if (known.length === 0 || known.every((one) => one === null)) return null;
  return known.map((one) => one ?? '0').reduce((least, one) => (Number(one) < Number(least) ? one : least));
}

const newest = (shares: readonly ShareFacts[]): ShareFacts | undefined =>
  shares
    .filter((one) => one.lastReportOn !== null)
    .toSorted((a, b) => (String(b.lastReportOn) < String(a.lastReportOn) ? -1 : 1))[0];

const unitsIn = (shares: readonly ShareFacts[], role: 'lead' | 'co'): string[] =>
  shares
    .filter((one) => one.role === role && one.state !== 'ended')
    .map((one) => one.unit)
    .sort();

/** The fixed fields of a case that follow from its units. */
export function summed(shares: readonly ShareFacts[]) {
  const last = newest(shares);
  const asked = shares.filter((one) => one.state === 'asked' && one.role === 'lead').map((one) => one.askedOn);
  return {
    leads: unitsIn(shares, 'lead'),
    cos: unitsIn(shares, 'co'),
    percent: percentOfCase(shares),
    lastReportOn: last?.lastReportOn ?? null,
    lastReport: last?.lastReport ?? null,
    askedOn: asked.toSorted()[0] ?? null,
  };
}

interface Dated {
  readonly id: string;
  readonly on: Day;
}

/** Effective dates stand in their order, whenever they were entered. */
export function withDated<E extends Dated>(entries: readonly E[], entry: Omit<E, 'id'>): E[] {
  const at = entries.findLastIndex((one) => one.on <= String(entry.on));
  return entries.toSpliced(at + 1, 0, { id: newId(), ...entry } as E);
}

/** What held on a day: the last entry that had begun by then. */
export const heldOn = <E extends { readonly on: Day }>(entries: readonly E[], day: Day): E | undefined =>
  entries.findLast((one) => one.on <= day);
