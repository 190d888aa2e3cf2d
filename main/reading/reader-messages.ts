import type { PlainRefusal } from '#shared/base/refusal.ts';
import type { PackedPart } from './packed-rows.ts';

/** What one reading may cost; beyond it the file is no table of an office, or it means harm. */
export interface ReaderLimits {
  /** Of the whole process, as the system counts it: buffers and what is unpacked count like everything else. */
  memoryBytes: number;
  milliseconds: number;
}

/** The largest tables of an office take a third of this memory and a tenth of this time; two at once still fit a plain computer. */
export const readerLimits: ReaderLimits = { memoryBytes: 700 * 1024 * 1024, milliseconds: 5 * 60_000 };

export interface ReadRequest {
  path: string;
  /** As the user knows it: its ending helps to tell what it is. */
  name: string;
  limits: ReaderLimits;
}

/** `taken`: so many batches have been used up, as many may come. */
export type ToReader = { read: ReadRequest } | { taken: number };

export type FromReader = { started: true } | { parts: PackedPart[] } | { done: true } | { refusal: PlainRefusal };

/**
 * So many batches may be on their way: the reader goes on while its user is held up by something else, and a slow user
 * still piles up little. With six of them each would wait for the other every few rows, a tenth of the time.
 */
export const batchesAhead = 64;
/** Of so many it is told at once that they were taken: a message costs as much whatever it says. */
export const takenTogether = 16;

/** The child process as whoever asked for it sees it, however it was started. */
export interface ReaderChild {
  send(message: ToReader): void;
  onMessage(hear: (message: FromReader) => void): void;
  /** The process is gone, or never came to be. */
  onEnd(hear: () => void): void;
  kill(): void;
}

/** The way to whoever asked, as the child sees it. */
export interface ReaderChannel {
  say(message: FromReader): void;
  hear(heard: (message: ToReader) => void): void;
  /** Nobody is left to read for. */
  onGone(hear: () => void): void;
}
