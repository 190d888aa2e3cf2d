import { showNotice, showWork } from '#renderer/parts/float/toast-queue.ts';
import type { Refusal } from '#shared/base/refusal.ts';
import type { Progress } from '#shared/contract/events.ts';
import { type CallOptions, call, refused } from './client.ts';
import { dataTexts } from './texts.ts';

/** After a change: one line of what happened, with the way back. */
export function noticeWritten(text: string, position: number): void {
  if (position === 0) return;
  savedAt.set(new Date());
  showNotice({ text, action: { label: dataTexts.undo, keys: 'Ctrl Z', run: () => void undo(position) } });
}

export const undo = (position?: number): Promise<void> =>
  reversed(async (options) => {
    const done = await call('journal.undo', position === undefined ? {} : { position }, options);
    savedAt.set(new Date());
    showNotice({
      text: dataTexts.undone(done.records),
      action: { label: dataTexts.redo, keys: 'Ctrl Y', run: () => void redo() },
    });
  });

export const redo = (): Promise<void> =>
  reversed(async (options) => {
    const done = await call('journal.redo', {}, options);
    savedAt.set(new Date());
    noticeWritten(dataTexts.redone(done.records), done.position);
  });

/** One is at work long enough for its notice: pressed again meanwhile, the keys would reverse what came before it. */
let isLate = false;

async function reversed(reverse: (options: CallOptions) => Promise<void>): Promise<void> {
  if (isLate) return;
  const stopping = new AbortController();
  const work = showWork(() => stopping.abort());
  const onProgress = (progress: Progress): void => {
    isLate = work.tell(progress);
  };
  try {
    await reverse({ signal: stopping.signal, onProgress });
  } catch (error) {
    noticeRefused(refused(error));
  } finally {
    isLate = false;
    work.end();
  }
}

export const noticeRefused = (refusal: Refusal): void => {
  showNotice({ text: refusal.message, tone: 'warn' });
};

/** Work that nobody waits for; where it is refused, the sentence shows. */
export const guarded = (work: Promise<unknown>): void =>
  void work.catch((error: unknown) => noticeRefused(refused(error)));

/** When this window last wrote something, for the title bar. */
export const savedAt = {
  value: undefined as Date | undefined,
  hearers: new Set<() => void>(),
  set(at: Date) {
    savedAt.value = at;
    for (const hear of savedAt.hearers) hear();
  },
  subscribe(hear: () => void) {
    savedAt.hearers.add(hear);
    return () => savedAt.hearers.delete(hear);
  },
};

/** Waits for a change and says how it ended; true when it was made. */
export async function noticed(work: Promise<{ position: number }>, text: string): Promise<boolean> {
  try {
    noticeWritten(text, (await work).position);
    return true;
  } catch (error) {
    noticeRefused(refused(error));
    return false;
  }
}
