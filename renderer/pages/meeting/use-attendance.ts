import { useEffect, useRef, useState } from 'react';
import { call, refused } from '#renderer/data/client.ts';
import { noticeRefused, savedAt } from '#renderer/data/written.ts';
import type { AttendanceRow } from './attendance.ts';
import type { Meeting } from './meeting-data.ts';

const pause = 500;

interface Mine {
  rows: readonly AttendanceRow[];
  /** Of the record that holds these rows; nothing yet while they are only here. */
  version: number | undefined;
}

export interface AttendanceUse {
  rows: readonly AttendanceRow[];
  change: (rows: readonly AttendanceRow[]) => void;
}

/** The list of who came, changed by keys faster than it is saved: what was pressed shows at once and goes out together. */
export function useAttendance(meeting: Meeting): AttendanceUse {
  const [mine, setMine] = useState<Mine>();
  const [keeping] = useState(() => new AttendanceSaving(setMine));
  const latest = useRef(meeting);
  useEffect(() => {
    latest.current = meeting;
  }, [meeting]);
  useEffect(() => () => void keeping.flush(), [keeping]);
  const newer = mine !== undefined && (mine.version === undefined || mine.version > meeting.version);
  return {
    rows: newer ? mine.rows : meeting.attendance,
    change(rows) {
      setMine({ rows, version: undefined });
      keeping.later(() => latest.current, rows);
    },
  };
}

/** One saving after the other, each from the version the one before has made. */
class AttendanceSaving {
  readonly #show: (mine: Mine | undefined) => void;
  #line: Promise<void> = Promise.resolve();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #next: { meeting: () => Meeting; rows: readonly AttendanceRow[] } | undefined;
  #version = 0;

  constructor(show: (mine: Mine | undefined) => void) {
    this.#show = show;
  }

  later(meeting: () => Meeting, rows: readonly AttendanceRow[]): void {
    this.#next = { meeting, rows };
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), pause);
  }

  flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#line = this.#line.then(() => this.#save());
    return this.#line;
  }

  async #save(): Promise<void> {
    const next = this.#next;
    if (!next) return;
    this.#next = undefined;
    const { id, version } = next.meeting();
    try {
      const attendance = [...next.rows];
      const { record } = await call('meeting.update', {
        id,
        version: Math.max(version, this.#version),
        patch: { attendance },
      });
      this.#version = record.version;
      savedAt.set(new Date());
      if (!this.#next) this.#show({ rows: next.rows, version: record.version });
    } catch (error) {
      noticeRefused(refused(error));
      this.#show(undefined);
    }
  }
}
