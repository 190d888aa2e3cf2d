import { useRef, useState } from 'react';
import { bridge, type ExportWish, refused, registerCalls } from '#renderer/data/client.ts';
import { noticeRefused } from '#renderer/data/written.ts';
import { showNotice } from '#renderer/parts/float/toast-queue.ts';
import type { Progress } from '#shared/contract/events.ts';
import type { Exported } from '#shared/contract/register-operations.ts';
import type { Register } from '#shared/language/register.ts';
import { exportTexts as texts } from './export-texts.ts';

export interface ExportRun {
  busy: boolean;
  progress: Progress | undefined;
  /** A file that is made but has lost characters: the user decides whether it is kept. */
  lossy: Exported | undefined;
  run: (wish: ExportWish) => Promise<void>;
  stop: () => void;
  /** Keeps the file that has lost characters. */
  keep: () => Promise<void>;
  leave: () => void;
}

/** Makes a file of the list and hands it out, with how far it has come and a way to stop. */
export function useExport(of: Register, onDone: () => void): ExportRun {
  const [busy, setBusy] = useState(false);
  const [progress, setProgress] = useState<Progress>();
  const [lossy, setLossy] = useState<Exported>();
  const stopping = useRef<AbortController>(undefined);
  const hand = async (made: Exported): Promise<void> => {
    const text = made.left ? texts.exportedWithout(made.rows, made.left) : texts.exported(made.rows);
    if (await bridge.saveFile(made.file, made.name)) showNotice({ text });
    onDone();
  };
  const run = async (wish: ExportWish): Promise<void> => {
    const controller = new AbortController();
    stopping.current = controller;
    setProgress(undefined);
    setBusy(true);
    try {
      const options = { signal: controller.signal, onProgress: setProgress };
      const made = await registerCalls(of).export(wish, options);
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
