import { useRef, useState } from 'react';
import { bridge, call, refused } from '#renderer/data/client.ts';
import { noticeRefused } from '#renderer/data/written.ts';
import { showNotice } from '#renderer/parts/float/toast-queue.ts';
import type { Id } from '#shared/base/ids.ts';
import type { Progress } from '#shared/contract/events.ts';
import type { FormKind } from '#shared/contract/form-operations.ts';
import { formTexts as texts } from './texts.ts';

export interface FilesWish {
  form: Id;
  /** Only these; all of them where nothing is said. */
  sheets?: Id[];
  kind: FormKind;
}

export interface FilesRun {
  busy: boolean;
  progress: Progress | undefined;
  save: (wish: FilesWish) => Promise<void>;
  stop: () => void;
}

/** Makes the files of a form and hands them out, with how far it has come and a way to stop. */
export function useFormFiles(): FilesRun {
  const [busy, setBusy] = useState(false);
  const [progress, setProgress] = useState<Progress>();
  const stopping = useRef<AbortController>(undefined);
  const save = async (wish: FilesWish): Promise<void> => {
    const controller = new AbortController();
    stopping.current = controller;
    setProgress(undefined);
    setBusy(true);
    try {
      const made = await call('form.files', wish, { signal: controller.signal, onProgress: setProgress });
      if (await bridge.saveFile(made.file, made.name)) showNotice({ text: texts.saved(made.name) });
    } catch (error) {
      if (!controller.signal.aborted) noticeRefused(refused(error));
    } finally {
      setBusy(false);
    }
  };
  return { busy, progress, save, stop: () => stopping.current?.abort() };
}
