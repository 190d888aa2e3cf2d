import type { PlainRefusal } from '#shared/base/refusal.ts';
import type { ChosenFile } from '#shared/contract/bridge.ts';
import type { Outcome } from '#shared/contract/port.ts';

/** What the machine's list of processes calls it. */
export const officeServiceName = '施政簿資料';
export const readerServiceName = '施政簿讀檔';

/** What the window's process asks of the office process itself: paths are spoken of between these two only. */
export interface Errands {
  offer: { given: { paths: string[] }; value: ChosenFile[] };
  save: { given: { token: string; path: string }; value: boolean };
  /** A second start wants an office opened. */
  open: { given: { args: string[] }; value: 'opened' | 'stays' };
}

export type Errand = { [N in keyof Errands]: { errand: N } & Errands[N]['given'] }[keyof Errands];

/** Only the window's process can start another: the office process asks it for readers of files, by numbers of its own. */
export type ReaderWish = { reader: number; wish: 'start' | 'end' };

/** A reader that is `here` comes with its port. */
export type ReaderNews = { reader: number; now: 'here' | 'gone' };

/** Only the window's process has an engine to print with: the office process gives it pages, by numbers of its own. */
export type PrintWish = { print: number; pages: string[] } | { print: number; stop: true };

export type PrintNews = { print: number; files: Uint8Array[] } | { print: number; refusal: PlainRefusal };

/** `window` comes with the port of that window. */
export type ToOffice = { window: number } | ({ id: number } & Errand) | ReaderNews | PrintNews | { close: true };

export type FromOffice =
  | { started: 'here' | 'elsewhere' }
  | { failed: PlainRefusal }
  | { focus: true }
  | ReaderWish
  | PrintWish
  | ({ id: number } & Outcome<unknown>);
