import type { FilterLine } from '#renderer/parts/register/conditions.ts';
import type { Id } from '#shared/base/ids.ts';

/** Records behind a figure, and the figure's words. */
export interface Picked {
  label: string;
  ids: readonly Id[];
}

/** How a list is to be shown when a figure or a command leads to it. */
export interface WantedList {
  /** One of the subject's own views. */
  view?: string;
  lines?: readonly FilterLine[];
  picked?: Picked;
  /** With the form for a new record. */
  add?: true;
}

/** Kept while the way leads from one page to the list. */
let wanted: { register: string; list: WantedList } | undefined;

const hearers = new Set<() => void>();

export const wantList = (register: string, list: WantedList): void => {
  wanted = { register, list };
  for (const hear of hearers) hear();
};

export const wantedList = (register: string): WantedList | undefined =>
  wanted?.register === register ? wanted.list : undefined;

export const forgetList = (): void => {
  wanted = undefined;
};

/** For a list that is open already. */
export const hearWanted = (hear: () => void): (() => void) => {
  hearers.add(hear);
  return () => hearers.delete(hear);
};
