import { useRef, useState } from 'react';
import { call, refused } from '#renderer/data/client.ts';
import type { Corrections } from '#renderer/parts/importing/source-part.tsx';
import type { Id } from '#shared/base/ids.ts';
import type { Month } from '#shared/base/month.ts';
import type { ExecutionField } from '#shared/budget/execution-head.ts';
import type { ExecutionPreview } from '#shared/contract/budget-answers.ts';
import type { Progress } from '#shared/contract/events.ts';
import { importTexts as texts } from '../texts.ts';
import type { Given } from './file-place.tsx';

export type ExecutionCorrections = Corrections<ExecutionField>;

interface Reading {
  given: Given | undefined;
  corrections: ExecutionCorrections;
  /** What was read last stays while it is read anew by the corrections. */
  preview: ExecutionPreview | undefined;
  busy: boolean;
  progress: Progress | undefined;
  problem: string | undefined;
}

const nothing: Reading = {
  given: undefined,
  corrections: {},
  preview: undefined,
  busy: false,
  progress: undefined,
  problem: undefined,
};

export interface ReadingWays extends Reading {
  read: (given: Given) => Promise<void>;
  correct: (corrections: ExecutionCorrections) => Promise<void>;
  cancel: () => void;
  reset: () => void;
}

/** A file read for one month, as often as it is corrected; only the last reading counts. */
export function useReading(budget: Id, month: Month): ReadingWays {
  const [reading, setReading] = useState(nothing);
  const stop = useRef<AbortController>(undefined);
  const run = async (given: Given, corrections: ExecutionCorrections): Promise<void> => {
    stop.current?.abort();
    const stopping = new AbortController();
    stop.current = stopping;
    const now = (change: Partial<Reading>): void => {
      if (stop.current === stopping) setReading((before) => ({ ...before, ...change }));
    };
    now({ given, corrections, busy: true, progress: undefined, problem: undefined });
    const table = 'file' in given ? { file: given.file } : { pasted: given.pasted };
    const options = { signal: stopping.signal, onProgress: (progress: Progress) => now({ progress }) };
    try {
      const preview = await call('execution.read', { budget, month, ...table, ...said(corrections) }, options);
      now({ preview, busy: false });
    } catch (error) {
      now({ busy: false, problem: stopping.signal.aborted ? texts.cancelled : refused(error).message });
    }
  };
  return {
    ...reading,
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

/** 款項目節 are found by their heads alone. */
function said({ columns, ...others }: ExecutionCorrections) {
  if (!columns) return others;
  const { level: _, ...named } = columns;
  return { ...others, columns: named };
}
