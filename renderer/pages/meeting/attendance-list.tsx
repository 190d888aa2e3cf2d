import { X } from 'lucide-react';
import { type KeyboardEvent, useRef } from 'react';
import { Button } from '#renderer/parts/buttons/button.tsx';
import { IconButton } from '#renderer/parts/buttons/icon-button.tsx';
import { Segmented } from '#renderer/parts/buttons/segmented.tsx';
import { EmptyState } from '#renderer/parts/show/empty-state.tsx';
import { attendanceRoles, attendanceStates } from '#shared/registers/meeting.ts';
import { type AttendanceRow, type AttendanceState, isPresent, stateKeys } from './attendance.ts';
import { AttendanceAdd } from './attendance-add.tsx';
import type { Meeting } from './meeting-data.ts';
import { roomTexts } from './room/texts.ts';
import { useAttendance } from './use-attendance.ts';
import { usePeople } from './use-people.ts';
import './attendance.css';

const { people: texts } = roomTexts;

const shortStates: Record<AttendanceState, string> = { ...attendanceStates, deputy: '代理' };

interface AttendanceListProps {
  meeting: Meeting;
  readOnly: boolean;
}

/** Who is to come and who came; ↑ ↓ walk the people, Alt 1 to 4 say how. */
export function AttendanceList({ meeting, readOnly }: AttendanceListProps) {
  const people = usePeople(meeting);
  const { rows, change } = useAttendance(meeting);
  const list = useRef<HTMLDivElement>(null);
  const set = (id: string, status: AttendanceState): void =>
    change(rows.map((row) => (row.id === id ? { ...row, status } : row)));
  const onKey = (row: AttendanceRow, event: KeyboardEvent): void => {
    const act = actOf(event, row);
    if (act === undefined || readOnly) return;
    event.preventDefault();
    event.stopPropagation();
    if (typeof act === 'number') walk(list.current, row.id, act);
    else set(row.id, act);
  };
  const nameOf = (row: AttendanceRow): string =>
    row.person === null ? (row.name ?? '') : (people.get(row.person)?.name ?? row.name ?? '');
  return (
    <div ref={list} className="attendance">
      {(['member', 'observer'] as const).map((role) => {
        const those = rows.filter((row) => row.role === role);
        if (those.length === 0) return null;
        return (
          <section key={role} aria-label={attendanceRoles[role]}>
            <div className="attendance-head">
              <b>{attendanceRoles[role]}</b>
              <span className="dim small">{`${those.filter(isPresent).length}／${those.length}`}</span>
              <span className="grow" />
              {!readOnly && (
                <Button
                  small
                  onPress={() =>
                    change(
                      rows.map((row) =>
                        row.role === role && row.status === null ? { ...row, status: 'present' } : row,
                      ),
                    )
                  }
                >
                  {texts.all}
                </Button>
              )}
            </div>
            <ul>
              {those.map((row) => (
                <li key={row.id} data-row={row.id} onKeyDownCapture={(event) => onKey(row, event)}>
                  <span className="el">
                    {nameOf(row)}
                    <span className="dim small">　{row.person === null ? '' : people.get(row.person)?.title}</span>
                  </span>
                  <span className="grow" />
                  <Segmented
                    label={texts.statusOf(nameOf(row))}
                    segments={stateKeys.map((id) => ({ id, label: shortStates[id] }))}
                    value={row.status}
                    onChange={(status) => set(row.id, status)}
                    readOnly={readOnly}
                  />
                  {!readOnly && (
                    <IconButton
                      icon={X}
                      small
                      label={texts.remove(nameOf(row))}
                      onPress={() => change(rows.filter(({ id }) => id !== row.id))}
                    />
                  )}
                </li>
              ))}
            </ul>
          </section>
        );
      })}
      {rows.length === 0 && <EmptyState title={texts.none} sentence={texts.noneSentence} />}
      {!readOnly && <AttendanceAdd rows={rows} onAdd={(more) => change([...rows, ...more])} />}
    </div>
  );
}

/** A step to another row, or what the row is set to. */
function actOf(event: KeyboardEvent, row: AttendanceRow): 1 | -1 | AttendanceState | undefined {
  if (event.altKey) return stateKeys[['1', '2', '3', '4'].indexOf(event.key)];
  if (event.ctrlKey || event.metaKey || event.shiftKey) return undefined;
  if (event.key === 'ArrowDown') return 1;
  if (event.key === 'ArrowUp') return -1;
  const onRadio = event.target instanceof HTMLInputElement && event.target.type === 'radio';
  if (event.key === ' ' && onRadio) return isPresent(row) ? 'absent' : 'present';
  return undefined;
}

function walk(list: HTMLElement | null, from: string, by: 1 | -1): void {
  const rows = [...(list?.querySelectorAll<HTMLElement>('li[data-row]') ?? [])];
  const next = rows[rows.findIndex((row) => row.dataset.row === from) + by];
  const radios = [...(next?.querySelectorAll<HTMLInputElement>('input[type=radio]') ?? [])];
  (radios.find(({ checked }) => checked) ?? radios[0])?.focus();
}

/** Where the keys begin. */
export function focusAttendance(within: HTMLElement | null): void {
  const radios = [...(within?.querySelectorAll<HTMLInputElement>('li[data-row] input[type=radio]') ?? [])];
  radios[0]?.focus();
}
