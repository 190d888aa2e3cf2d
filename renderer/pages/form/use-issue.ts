import { useRef, useState } from 'react';
import { bridge, call, refused } from '#renderer/data/client.ts';
import { noticeRefused, noticeWritten } from '#renderer/data/written.ts';
import type { Id } from '#shared/base/ids.ts';
import type { Refusal } from '#shared/base/refusal.ts';
import type { Progress } from '#shared/contract/events.ts';
import type { FormIssued, FormKind } from '#shared/contract/form-operations.ts';
import type { Calls } from '#shared/contract/index.ts';
import { newTexts as texts } from './texts.ts';

export interface Issuing {
  busy: boolean;
  progress: Progress | undefined;
  /** Why nothing went out. */
  refusal: Refusal | undefined;
  issue: (wish: Calls['form.issue']['input'], kind: FormKind) => Promise<void>;
  stop: () => void;
}

/** Issues a form and hands its files out; without the files it is issued all the same, and they can be had later. */
export function useIssue(exports: boolean, onDone: (form: Id) => void): Issuing {
  const [busy, setBusy] = useState(false);
  const [progress, setProgress] = useState<Progress>();
  const [refusal, setRefusal] = useState<Refusal>();
  const stopping = useRef<AbortController>(undefined);
  const run = async <T>(work: (options: { signal: AbortSignal; onProgress: typeof setProgress }) => Promise<T>) => {
    const controller = new AbortController();
    stopping.current = controller;
    setProgress(undefined);
    return await work({ signal: controller.signal, onProgress: setProgress });
  };
  const hand = async (form: Id, kind: FormKind): Promise<void> => {
    try {
      const { file, name } = await run((options) => call('form.files', { form, kind }, options));
      await bridge.saveFile(file, name);
    } catch (error) {
      const said = refused(error);
      if (said.code !== 'cancelled') noticeRefused(said);
    }
  };
  const issue: Issuing['issue'] = async (wish, kind) => {
    if (busy) return;
    setBusy(true);
    setRefusal(undefined);
    try {
      const made = await run((options) => call('form.issue', wish, options));
      noticeWritten(saidOf(made), made.position);
      if (exports) await hand(made.form, kind);
      onDone(made.form);
    } catch (error) {
      const said = refused(error);
      if (said.code !== 'cancelled') setRefusal(said);
      setBusy(false);
    }
  };
  return { busy, progress, refusal, issue, stop: () => stopping.current?.abort() };
}

function saidOf({ sheets, rows, without, withheld, tooLong }: FormIssued): string {
  const left = [
    ...(without > 0 ? [texts.without(without)] : []),
    ...(withheld > 0 ? [texts.confidential(withheld)] : []),
    ...(tooLong > 0 ? [texts.tooLong(tooLong)] : []),
  ];
  const said = texts.issued(sheets, rows);
  return left.length === 0 ? said : texts.issuedLess(said, left.join('、'));
}
