import { useEffect, useEffectEvent, useState } from 'react';
import { useSession } from '#renderer/data/office.ts';
import { forgetList, hearWanted, type WantedList, wantedList } from '#renderer/data/wanted-list.ts';
import { useOfficeDays } from '#renderer/parts/fields/office-days.ts';
import type { OwnWays } from '#renderer/parts/register/own-ways.ts';
import type { Register } from '#shared/language/register.ts';
import { firstState, type ListOf, type ListState, viewNamed } from './list-state.ts';

interface Kept {
  view: string;
  state: ListState;
}

/** Kept by account while the window is open, so that a list is found as it was left; the bin is left behind. */
const left = new Map<string, Kept>();

export interface ListUse {
  list: ListOf;
  /** all, bin, one of the subject's own or the id of a saved one. */
  view: string;
  state: ListState;
  setState: (state: ListState) => void;
  /** `saved`: what a saved view shows. */
  choose: (view: string, saved?: ListState) => void;
}

export function useListState(of: Register, ways: OwnWays | undefined): ListUse {
  const { today } = useOfficeDays();
  const { account, units } = useSession();
  const key = `${account} ${of.name}`;
  const list = { of, ways, today, units };
  const [kept, setKept] = useState(() => wantedAs(list, wantedList(of.name)) ?? left.get(key) ?? atFirst(list));
  useEffect(() => forgetList, []);
  const keep = (next: Kept): void => {
    if (next.view !== 'bin') left.set(key, next);
    setKept(next);
  };
  const follow = useEffectEvent(() => {
    const next = wantedAs(list, wantedList(of.name));
    if (!next) return;
    forgetList();
    keep(next);
  });
  useEffect(() => hearWanted(() => follow()), []);
  const builtIn = (view: string): boolean => view === 'all' || viewNamed(list, view) !== undefined;
  return {
    list,
    ...kept,
    setState: (state) => keep({ ...kept, state }),
    choose: (view, saved) => {
      const before = builtIn(kept.view) && builtIn(view) ? kept.state : undefined;
      keep({ view, state: saved ?? firstState(list, view, before) });
    },
  };
}

function atFirst(list: ListOf): Kept {
  const view = list.ways?.first ?? list.ways?.views?.[0]?.id ?? 'all';
  return { view, state: firstState(list, view) };
}

/** A figure leads to its own rows, whatever was left here before. */
function wantedAs(list: ListOf, wanted: WantedList | undefined): Kept | undefined {
  if (wanted?.view === undefined && wanted?.lines === undefined && wanted?.picked === undefined) return undefined;
  const view = wanted.view ?? 'all';
  return {
    view,
    state: { ...firstState(list, view), filter: wanted.lines ?? [], picked: wanted.picked ?? null },
  };
}
