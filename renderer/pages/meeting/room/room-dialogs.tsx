import type { Id } from '#shared/base/ids.ts';
import type { GivenParts, Item, MeetingParts } from '../meeting-data.ts';
import type { KnownUnits } from '../use-units.ts';
import { ConfirmDialog } from './confirm-dialog.tsx';
import { FloorDialog } from './floor-dialog.tsx';
import type { RoomAct } from './room-head.tsx';
import { AdjournDialog, StartDialog } from './start-dialog.tsx';
import type { Keepers } from './use-keepers.ts';
import { VoteDialog } from './vote-dialog.tsx';

export type RoomOpen = Exclude<RoomAct, 'resume'> | 'attendance' | 'floor' | 'vote' | undefined;

interface RoomDialogsProps {
  open: RoomOpen;
  parts: MeetingParts;
  given: GivenParts;
  units: KnownUnits;
  item: Item | undefined;
  keepers: Keepers;
  confirming: 'own' | 'behalf' | undefined;
  onFloorAdded: (id: Id) => void;
  onLeave: () => void;
}

export function RoomDialogs(props: RoomDialogsProps) {
  const { open, parts, given, units, item, keepers, confirming, onFloorAdded, onLeave } = props;
  const { meeting, items, labelOf } = parts;
  if (open === 'start') return <StartDialog meeting={meeting} onLeave={onLeave} />;
  if (open === 'adjourn') return <AdjournDialog {...{ parts, given, onLeave }} onBefore={keepers.flush} />;
  if (open === 'confirm' && confirming)
    return <ConfirmDialog {...{ meeting, labelOf, given, onLeave }} way={confirming} onBefore={keepers.flush} />;
  if (open === 'floor') return <FloorDialog {...{ meeting, items, units, onLeave }} onAdded={onFloorAdded} />;
  if (open === 'vote' && item) return <VoteDialog {...{ meeting, item, onLeave }} keeper={keepers.of(item.id)} />;
  return null;
}
