import type { Attendance } from '#shared/registers/meeting.ts';
import { attendanceStates, presence } from '#shared/registers/meeting.ts';
import type { Meeting } from './meeting-data.ts';

export type AttendanceRow = Meeting['attendance'][number];
export type AttendanceState = keyof typeof attendanceStates;

export const stateKeys = Object.keys(attendanceStates) as AttendanceState[];

export interface Counts {
  members: number;
  present: number;
  leave: number;
  absent: number;
}

/** As the head of the room says it: 實到18／應到22　請假2、未到2. Whoever was not noted yet has not come. */
export function countsOf(meeting: Meeting): Counts {
  const { members, present } = presence(meeting);
  const leave = meeting.attendance.filter(({ role, status }) => role === 'member' && status === 'leave').length;
  return { members, present, leave, absent: Math.max(0, members - present - leave) };
}

/** A square for every seat: those who came first, then on leave, then missing. */
export function squaresOf({ members, present, leave }: Counts): ('present' | 'leave' | 'absent')[] {
  return Array.from({ length: members }, (_, index) => {
    if (index < present) return 'present';
    return index < present + leave ? 'leave' : 'absent';
  });
}

export const isPresent = ({ status }: Pick<Attendance, 'status'>): boolean =>
  status === 'present' || status === 'deputy';
