import { useState } from 'react';
import { usePermits } from '#renderer/data/permits.ts';
import type { Id } from '#shared/base/ids.ts';
import type { AgendaLine } from '#shared/meeting/agenda.ts';
import { registers } from '#shared/registers/index.ts';
import type { Item, Meeting, MeetingParts } from '../meeting-data.ts';
import { useConfirming } from './confirm-dialog.tsx';
import type { RoomAct } from './room-head.tsx';
import type { Steps } from './use-steps.ts';

/** What is talked about, else what comes next. */
function firstItem(items: readonly Item[]): Id | undefined {
  const ahead = items.find(({ state }) => state === 'current') ?? items.find(({ state }) => state === 'pending');
  return (ahead ?? items[0])?.id;
}

export interface Place {
  line: AgendaLine<Item> | undefined;
  item: Item | undefined;
  pick: (item: Id) => void;
  /** To look at another item; going on to the next settles this one. */
  onBefore: (() => void) | undefined;
  onNext: (() => void) | undefined;
}

/** Where in the agenda one is. */
export function usePlace({ items, lines }: MeetingParts, steps: Steps): Place {
  const [picked, setPicked] = useState(() => firstItem(items));
  const stops = lines.filter((line) => line.item !== undefined);
  const found = stops.findIndex(({ item }) => item?.id === picked);
  const at = Math.max(0, found);
  const item = stops[at]?.item;
  const before = stops[at - 1]?.item;
  const next = stops[at + 1]?.item;
  const proceed = async (to: Item): Promise<void> => {
    setPicked(to.id);
    if (!(await steps.proceed(item?.id, to.id)) && item) setPicked(item.id);
  };
  return {
    line: stops[at],
    item,
    pick: setPicked,
    onBefore: before && (() => setPicked(before.id)),
    onNext: next && (() => void proceed(next)),
  };
}

export interface RoomRights {
  /** The meeting: attendance, agenda, its beginning and end. */
  keeps: boolean;
  /** The decision of the item one is at. */
  writes: boolean;
  takesOff: boolean;
  floor: boolean;
  confirming: 'own' | 'behalf' | undefined;
  acts: Readonly<Record<RoomAct, boolean>>;
}

const isAhead = ({ state }: Meeting): boolean => state === 'planned' || state === 'noticed';

/** What this account may do in the room, as the meeting stands. */
export function useRoomRights(meeting: Meeting, item: Item | undefined): RoomRights {
  const items = usePermits(registers.item);
  const meetings = usePermits(registers.meeting);
  const confirming = useConfirming(meeting);
  const { state } = meeting;
  const held = state === 'open' || state === 'adjourned';
  const keeps = meetings.change && meetings.changeableRow({ ...meeting });
  return {
    keeps,
    writes: held && items.change && item !== undefined && items.changeableRow({ ...item }),
    takesOff: held && items.change,
    floor: keeps && (state === 'open' || isAhead(meeting)),
    confirming,
    acts: {
      start: keeps && isAhead(meeting),
      adjourn: keeps && state === 'open',
      resume: keeps && state === 'adjourned',
      confirm: confirming !== undefined && state === 'adjourned',
    },
  };
}
