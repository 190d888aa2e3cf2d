import { itemDecisions } from '#shared/registers/item.ts';

export type Decision = keyof typeof itemDecisions;

const usual: readonly Decision[] = ['passed', 'amended', 'shelved', 'withdrawn', 'rejected'];
const usualFor: Readonly<Record<string, readonly Decision[]>> = {
  advance: ['advanced', 'amended', 'shelved', 'withdrawn', 'rejected'],
  motion: ['passed', 'reviewed', 'amended', 'shelved', 'rejected'],
  bylaw: ['passed', 'reviewed', 'amended', 'shelved', 'rejected'],
};

export const decisions = Object.keys(itemDecisions) as Decision[];

/** Four that are usual for this kind stand open, what was chosen always among them; the rest waits behind the dots. */
export function segmentsFor(kind: string, chosen: Decision | null): Decision[] {
  const open = usualFor[kind] ?? usual;
  if (chosen === null || open.includes(chosen)) return [...open];
  return [...open.slice(0, -1), chosen];
}
