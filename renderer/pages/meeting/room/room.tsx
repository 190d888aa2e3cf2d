import { Plus } from 'lucide-react';
import { useRef, useState } from 'react';
import { call } from '#renderer/data/client.ts';
import { noticed } from '#renderer/data/written.ts';
import { EmptyState } from '#renderer/parts/show/empty-state.tsx';
import { type Meeting, type MeetingParts, useGiven } from '../meeting-data.ts';
import { useUnits } from '../use-units.ts';
import { AttendancePane } from './attendance-pane.tsx';
import { KeyBar } from './key-bar.tsx';
import { RoomAgenda } from './room-agenda.tsx';
import type { RoomDecisionHandle } from './room-decision.tsx';
import { RoomDialogs, type RoomOpen } from './room-dialogs.tsx';
import { RoomGiven } from './room-given.tsx';
import { RoomHead } from './room-head.tsx';
import { RoomSheet } from './room-sheet.tsx';
import { roomTexts as texts } from './texts.ts';
import { useKeepers } from './use-keepers.ts';
import { takeOffFrom } from './use-marking.ts';
import { usePlace, useRoomRights } from './use-room.ts';
import { useRoomKeys } from './use-room-keys.ts';
import { useSteps } from './use-steps.ts';
import './room.css';
import './wall.css';

export function Room({ parts }: { parts: MeetingParts }) {
  const { meeting, items, lines, labelOf } = parts;
  const given = useGiven(meeting.id);
  const units = useUnits();
  const keepers = useKeepers(items);
  const steps = useSteps(meeting, keepers);
  const place = usePlace(parts, steps);
  const { line, item, onBefore, onNext } = place;
  const rights = useRoomRights(meeting, item);
  const [open, setOpen] = useState<RoomOpen>();
  const [large, setLarge] = useState(false);
  const decision = useRef<RoomDecisionHandle>(null);
  const onAttendance = (): void => setOpen(open === 'attendance' ? undefined : 'attendance');
  const onLeave = (): void => setOpen(undefined);
  const keys = useRoomKeys({ meeting, place, rights, keepers, decision, large, setLarge, setOpen, onAttendance });
  return (
    <div className={large ? 'room large' : 'room'}>
      {!large && (
        <RoomHead
          meeting={meeting}
          may={rights.acts}
          onAttendance={onAttendance}
          onAct={(act) => (act === 'resume' ? resume(meeting) : setOpen(act))}
        />
      )}
      <div className="room-body">
        <RoomAgenda
          lines={lines}
          current={item?.id}
          onPick={({ id }) => place.pick(id)}
          foot={footFor({ large, floor: rights.floor, setLarge, setOpen })}
          hidden={large}
        />
        {line && item ? (
          units.ready && (
            <RoomSheet
              key={item.id}
              ref={decision}
              {...{ line, item, meeting, given, units, keepers, steps, labelOf, large, onBefore, onNext }}
              readOnly={!rights.writes}
              focused={open === undefined}
            />
          )
        ) : (
          <section className="room-item">
            <EmptyState title={texts.noItem} sentence={texts.noItemSentence} />
          </section>
        )}
        {open === 'attendance' && !large && (
          <AttendancePane meeting={meeting} readOnly={!rights.keeps} onClose={onLeave} />
        )}
        {open !== 'attendance' && !large && (
          <RoomGiven
            {...{ meeting, given, items }}
            current={item?.id}
            onTakeOff={rights.takesOff ? takeOffFrom(keepers) : undefined}
          />
        )}
      </div>
      <KeyBar keys={keys} label={texts.keysLabel} />
      <RoomDialogs
        {...{ open, parts, given, units, item, keepers, onLeave }}
        confirming={rights.confirming}
        onFloorAdded={(id) => {
          onLeave();
          place.pick(id);
        }}
      />
    </div>
  );
}

interface FootOf {
  large: boolean;
  floor: boolean;
  setLarge: (large: boolean) => void;
  setOpen: (open: RoomOpen) => void;
}

function footFor({ large, floor, setLarge, setOpen }: FootOf) {
  if (large) return { label: texts.endProject, keys: 'F11', run: () => setLarge(false) };
  return floor ? { label: texts.floor, keys: 'F7', icon: Plus, run: () => setOpen('floor') } : undefined;
}

function resume({ id, version, title }: Meeting): void {
  void noticed(call('meeting.resume', { id, version }), texts.takes.resumed(title));
}
