import { useRef, useState } from 'react';
import type { Corrections } from '#renderer/parts/importing/source-part.tsx';
import type { Progress } from '#shared/contract/events.ts';
import { type CallOptions, refused } from '../client.ts';
import type { Given } from './file-place.tsx';
import { readingTexts as texts } from './texts.ts';

interface Reading<P, F extends string> {
  given: Given | undefined;
  corrections: Corrections<F>;
  /** What was read last stays while it is read anew by the corrections. */
  preview: P | undefined;
  busy: boolean;
  progress: Progress | undefined;
  problem: string | undefined;
}

const nothing = {
  given: undefined,
  corrections: {},
  preview: undefined,
  busy: false,
  progress: undefined,
  problem: undefined,
};

export interface ReadingWays<P, F extends string> extends Reading<P, F> {
  /** The preview is what file and corrections come to, and may be applied. */
  ready: boolean;
  read: (given: Given) => Promise<void>;
  correct: (corrections: Corrections<F>) => Promise<void>;
  cancel: () => void;
  reset: () => void;
}

/** As an operation takes it: a file that was handed in, or the pasted table itself. */
export type Table = { file: string } | { pasted: string };

type ReadAs<P, F extends string> = (table: Table, corrections: Corrections<F>, options: CallOptions) => Promise<P>;

/** A file read as often as it is corrected; only the last reading counts. */
export function useReading<P, F extends string>(readAs: ReadAs<P, F>): ReadingWays<P, F> {
  const [reading, setReading] = useState<Reading<P, F>>(nothing);
  const stop = useRef<AbortController>(undefined);
  const run = async (given: Given, corrections: Corrections<F>): Promise<void> => {
    stop.current?.abort();
    const stopping = new AbortController();
    stop.current = stopping;
    const now = (change: Partial<Reading<P, F>>): void => {
      if (stop.current === stopping) setReading((before) => ({ ...before, ...change }));
    };
    now({ given, corrections, busy: true, progress: undefined, problem: undefined });
    const table = 'file' in given ? { file: given.file } : { pasted: given.pasted };
    const options = { signal: stopping.signal, onProgress: (progress: Progress) => now({ progress }) };
    try {
      const preview = await readAs(table, corrections, options);
      now({ preview, busy: false });
    } catch (error) {
      now({ busy: false, problem: stopping.signal.aborted ? texts.cancelled : refused(error).message });
    }
  };
  return {
    ...reading,
    ready: reading.preview !== undefined && !reading.busy && reading.problem === undefined,
    read: (given) => run(given, {}),
    correct: async (corrections) => {
      if (reading.given) await run(reading.given, corrections);
    },
    cancel: () => stop.current?.abort(),
    reset: () => {
      stop.current?.abort();
      stop.current = undefined;
      setReading(nothing);
    },
  };
}
