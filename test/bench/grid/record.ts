import type { Checked, Edit, EditOrigin, GridLayout, GridMessage, GridStatus } from '#renderer/parts/grid/index.ts';
import type { FrameClock } from './frame-clock.ts';

export interface RecordedEdits {
  origin: EditOrigin;
  edits: Pick<Edit<unknown>, 'key' | 'column' | 'value' | 'text'>[];
}

/** What a test reads off the page. */
export interface Record {
  edits: RecordedEdits[];
  opened: string[];
  current: string | undefined;
  status: GridStatus | undefined;
  message: GridMessage | undefined;
  layout: GridLayout | undefined;
  checked: Checked | undefined;
}

declare global {
  interface Window {
    record: Record;
    frameClock: FrameClock;
    /** Turns the rows upside down, as a change from elsewhere would. */
    turnAround(): void;
  }
}
