import { useEffect, useRef } from 'react';
import { Drawer } from '#renderer/parts/float/drawer.tsx';
import { AttendanceList, focusAttendance } from '../attendance-list.tsx';
import type { Meeting } from '../meeting-data.ts';
import { roomTexts } from './texts.ts';

interface AttendancePaneProps {
  meeting: Meeting;
  readOnly: boolean;
  onClose: () => void;
}

/** F3: the roll call, in the place of the rulings. */
export function AttendancePane({ meeting, readOnly, onClose }: AttendancePaneProps) {
  const pane = useRef<HTMLDivElement>(null);
  useEffect(() => focusAttendance(pane.current), []);
  return (
    <Drawer title={roomTexts.people.title} onClose={onClose}>
      <div ref={pane}>
        <p className="small dim attendance-hint">{roomTexts.people.hint}</p>
        <AttendanceList meeting={meeting} readOnly={readOnly} />
      </div>
    </Drawer>
  );
}
