import { useRef, useState } from 'react';
import { call } from '#renderer/data/client.ts';
import { type ReadingWays, useReading } from '#renderer/data/importing/use-reading.ts';
import type { FormReturn } from '#shared/contract/form-operations.ts';

export interface ReturnedFile {
  name: string;
  file: string;
}

/** What a file came to; read again it is another turn. */
export type Returned = FormReturn & { turn: number };

export interface Queue {
  reading: ReadingWays<Returned, string>;
  /** The file in hand, from 1, and how many there are; 0 of 0 while none was given. */
  at: number;
  all: number;
  give: (files: ReturnedFile[]) => void;
  /** On to the next file; undefined when this was the last. */
  next: (() => void) | undefined;
}

interface Files {
  files: readonly ReturnedFile[];
  at: number;
}

/** Files that came back together: one is looked at at a time, each is read when its turn comes. */
export function useQueue(): Queue {
  const [{ files, at }, setQueue] = useState<Files>({ files: [], at: 0 });
  const turn = useRef(0);
  const reading = useReading<Returned, string>(async (table, _corrections, options) => {
    const made = await call('form.read', { file: 'file' in table ? table.file : '' }, options);
    turn.current += 1;
    return { ...made, turn: turn.current };
  });
  const show = (queue: Files): void => {
    setQueue(queue);
    const here = queue.files[queue.at];
    reading.reset();
    if (here) void reading.read(here);
  };
  return {
    reading,
    at: files.length === 0 ? 0 : at + 1,
    all: files.length,
    // A file that was refused gives its place to whatever comes instead; those behind it still wait.
    give: (given) => show({ files: [...files.slice(0, at), ...given, ...files.slice(at + 1)], at }),
    next: at + 1 < files.length ? () => show({ files, at: at + 1 }) : undefined,
  };
}
