import { useRef, useState } from 'react';
import { showNotice } from '#renderer/parts/float/toast-queue.ts';
import type { Progress } from '#shared/contract/events.ts';
import type { Exported } from '#shared/contract/register-operations.ts';
import { bridge, type CallOptions, refused } from '../client.ts';
import { noticeRefused } from '../written.ts';
import { exportingTexts as texts } from './texts.ts';

export interface ExportRun<Wish> {
  busy: boolean;
  progress: Progress | undefined;
  /** A file that is made but has lost characters: the user decides whether it is kept. */
  lossy: Exported | undefined;
  run: (wish: Wish) => Promise<void>;
  stop: () => void;
  /** Keeps the file that has lost characters. */
  keep: () => Promise<void>;
  leave: () => void;
}

type Make<Wish> = (wish: Wish, options: CallOptions) => Promise<Exported>;

/** Makes a file of what is shown and hands it out, with how far it has come and a way to stop. */
export function useExport<Wish>(make: Make<Wish>, onDone: () => void): ExportRun<Wish> {
  const [busy, setBusy] = useState(false);
  const [progress, setProgress] = useState<Progress>();
  const [lossy, setLossy] = useState<Exported>();
  const stopping = useRef<AbortController>(undefined);
  const hand = async (made: Exported): Promise<void> => {
    const text = made.left ? texts.exportedWithout(made.rows, made.left) : texts.exported(made.rows);
    if (await bridge.saveFile(made.file, made.name)) showNotice({ text });
    onDone();
  };
  const run = async (wish: Wish): Promise<void> => {
    const controller = new AbortController();
    stopping.current = controller;
    setProgress(undefined);
    setBusy(true);
    try {
      const made = await make(wish, { signal: controller.signal, onProgress: setProgress });
      if (made.lost && made.lost.length > 0) setLossy(made);
      else await hand(made);
    } catch (error) {
      if (!controller.signal.aborted) noticeRefused(refused(error));
    } finally {
      setBusy(false);
    }
  };
  const keep = async (): Promise<void> => {
    setLossy(undefined);
    if (lossy) await hand(lossy).catch((error: unknown) => noticeRefused(refused(error)));
  };
  return {
    busy,
    progress,
    lossy,
    run,
    stop: () => stopping.current?.abort(),
    keep,
    leave: () => setLossy(undefined),
  };
}
