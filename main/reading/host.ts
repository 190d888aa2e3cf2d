import { plainRefusal, Refusal, refusalFrom } from '#shared/base/refusal.ts';
import { officeWords } from '#shared/words/office.ts';
import { readerWords } from '#shared/words/reading.ts';
import type { HeldFile } from '../files.ts';
import { Inbox } from './inbox.ts';
import { type PackedPart, unpacked } from './packed-rows.ts';
import type { Part } from './parts.ts';
import {
  type FromReader,
  type ReaderChild,
  type ReaderLimits,
  readerLimits,
  takenTogether,
} from './reader-messages.ts';
import { Turns } from './turns.ts';

/** What a file says, without how far its reading is. */
export type TablePart = Exclude<Part, { part: 'progress' }>;

export interface ReadOptions {
  signal: AbortSignal;
  progress: (done: number, total: number) => void;
}

/** Reads files that nobody vouches for; each in a process of its own, which ends with the reading. */
export interface FileReaders {
  /** Whoever stops taking parts, or whose signal says so, ends the process. */
  read(file: HeldFile, options: ReadOptions): AsyncGenerator<TablePart>;
}

/** Reading costs memory and a core: more at once would only be slower. */
const atOnce = 2;

/** `spawn` is all in which the doors differ. */
export function fileReaders(spawn: () => ReaderChild, limits: ReaderLimits = readerLimits): FileReaders {
  const turns = new Turns(atOnce);
  return {
    async *read(file, options) {
      const giveBack = await turns.take(options.signal).catch(() => {
        throw cancelled();
      });
      try {
        yield* reading(spawn(), file, options, limits);
      } finally {
        giveBack();
      }
    },
  };
}

const cancelled = (): Refusal => new Refusal('cancelled', officeWords.cancelled);

/** Leaves no process behind, whichever way it is left. */
async function* reading(
  child: ReaderChild,
  file: HeldFile,
  { signal, progress }: ReadOptions,
  limits: ReaderLimits,
): AsyncGenerator<TablePart> {
  const inbox = new Inbox<FromReader>();
  const ended = endOf(child, inbox);
  const stop = (): void => {
    inbox.fail(cancelled());
    child.kill();
  };
  signal.addEventListener('abort', stop, { once: true });
  try {
    child.send({ read: { ...file, limits } });
    let taken = 0;
    for await (const parts of batches(inbox, limits.milliseconds)) {
      for (const part of parts) {
        if (signal.aborted) throw cancelled();
        if (part.part === 'progress') progress(part.done, part.total);
        else yield unpacked(part) as TablePart;
      }
      taken += 1;
      if (taken < takenTogether) continue;
      child.send({ taken });
      taken = 0;
    }
  } finally {
    signal.removeEventListener('abort', stop);
    child.kill();
    // The file may be removed now, and the next process started.
    await ended;
  }
}

/** An end that nobody asked for comes after everything that was said before it. */
function endOf(child: ReaderChild, inbox: Inbox<FromReader>): Promise<void> {
  let started = false;
  child.onMessage((message) => {
    if ('started' in message) started = true;
    else inbox.put(message);
  });
  return new Promise((done) => {
    child.onEnd(() => {
      const why = started ? new Refusal('invalid', readerWords.ended) : new Refusal('fault', officeWords.fault);
      inbox.put({ refusal: plainRefusal(why) });
      done();
    });
  });
}

/** Only the time counts in which the child is waited for: whoever takes long over the parts is not the file's fault. */
async function* batches(inbox: Inbox<FromReader>, milliseconds: number): AsyncGenerator<PackedPart[]> {
  let left = milliseconds;
  for (;;) {
    const before = performance.now();
    const timer = setTimeout(
      () => inbox.fail(new Refusal('invalid', readerWords.tooLong(milliseconds / 60_000))),
      left,
    );
    const message = await inbox.take().finally(() => clearTimeout(timer));
    left = Math.max(0, left - (performance.now() - before));
    if ('refusal' in message) throw refusalFrom(message.refusal);
    if ('done' in message) return;
    if ('parts' in message) yield message.parts;
  }
}
