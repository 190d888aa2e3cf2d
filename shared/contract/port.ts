import type { PlainRefusal } from '../base/refusal.ts';
import type { ChosenFile, WantedFiles } from './bridge.ts';
import type { ChangeEvent, Progress } from './events.ts';

/**
 * What passes between a page in Electron and the office process, over the port of its window. Inputs and
 * answers go as JSON text: the same data as through the browser door, measured before it is read, and one
 * string to copy between the page and its preload instead of every cell.
 */
export type FromPage =
  | { id: number; call: string; body: string }
  | { id: number; cancel: true }
  | { id: number; paste: PastedFile };

/** A file without a place on the disk, such as a picture from the clipboard. */
export interface PastedFile {
  name: string;
  bytes: Uint8Array;
}

/** The last word on a call; the answer as JSON text. */
export type Settled = { answer: string } | { refusal: PlainRefusal };

export type Said = { progress: Progress } | Settled;

export type ToPage = (Said & { id: number }) | { changed: ChangeEvent };

/** The most a pasted file may have; larger ones are dropped or chosen, and then stay where they are until read. */
export const pasteLimit = 64 * 1024 * 1024;

/** What the preload shows the page as `window.shizhengbu`: plain values and functions, as the context bridge carries. */
export interface Exposed {
  readonly platform: 'electron';
  /** Begins a call and gives the number to cancel it by; the last thing heard is the answer or the refusal. */
  begin(call: string, body: string, hear: (said: Said) => void): number;
  cancel(id: number): void;
  onChange(hear: (event: ChangeEvent) => void): () => void;
  chooseFiles(wanted: WantedFiles): Promise<Outcome<ChosenFile[]>>;
  takeFile(file: File): Promise<Outcome<string>>;
  saveFile(token: string, name: string): Promise<Outcome<boolean>>;
  showPdf(token: string): Promise<Outcome<boolean>>;
  chooseFolder(): Promise<Outcome<string | null>>;
  setZoom(factor: number): void;
  setFrame(look: { dark: boolean }): void;
}

/** An error that crosses the context bridge keeps only its message; so a refusal is an answer of its own. */
export type Outcome<T> = { value: T } | { refusal: PlainRefusal };
