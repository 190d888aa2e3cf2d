import type { Id } from '#shared/base/ids.ts';
import { useMeeting } from '../meeting-data.ts';
import { Missing } from '../missing.tsx';
import { Room } from './room.tsx';

/** 會議室: one item at a time, typed as it is spoken. */
export function RoomPage({ id }: { id: Id }) {
  const parts = useMeeting(id);
  if (!parts) return <Missing id={id} />;
  return <Room key={id} parts={parts} />;
}
