import type { PlainRefusal } from '#shared/base/refusal.ts';
import type { ChosenFile } from '#shared/contract/bridge.ts';
import type { Outcome } from '#shared/contract/port.ts';

/** What the machine's list of processes calls it. */
export const officeServiceName = '施政簿資料';

/** What the window's process asks of the office process itself: paths are spoken of between these two only. */
export interface Errands {
  offer: { given: { paths: string[] }; value: ChosenFile[] };
  save: { given: { token: string; path: string }; value: boolean };
  /** A second start wants an office opened. */
  open: { given: { args: string[] }; value: 'opened' | 'stays' };
}

export type Errand = { [N in keyof Errands]: { errand: N } & Errands[N]['given'] }[keyof Errands];

/** `window` comes with the port of that window. */
export type ToOffice = { window: number } | ({ id: number } & Errand) | { close: true };

export type FromOffice =
  | { started: 'here' | 'elsewhere' }
  | { failed: PlainRefusal }
  | { focus: true }
  | ({ id: number } & Outcome<unknown>);
