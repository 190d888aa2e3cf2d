import { UNSTABLE_ToastQueue as ToastQueue } from 'react-aria-components/Toast';
import type { Progress } from '#shared/contract/events.ts';
import { floatTexts } from '../texts.ts';
import { WorkShare } from './work-share.ts';

export type Notice = {
  text: string;
  tone?: 'done' | 'warn' | 'work';
  /** Said behind the text, and anew while the work goes on. */
  share?: WorkShare;
  /** Keys are printed; the window binds them, since undoing outlives the notice. */
  action?: { label: string; run: () => void; keys?: string } | undefined;
};

const seconds = 8;

/** Work that is done sooner says nothing of itself, in milliseconds. */
const patience = 400;

export const notices = new ToastQueue<Notice>({ maxVisibleToasts: 3 });

/** One line of what happened. Never for an error that needs a decision. Returns how to take it away early. */
export function showNotice(notice: Notice): () => void {
  const key = notices.add(notice, { timeout: seconds * 1000 });
  return () => notices.close(key);
}

export interface Work {
  /** true: it is late. */
  tell(progress: Progress): boolean;
  end(): void;
}

/** Work that may take its time: once it is late, a notice says how far it is and offers to stop it, until it ends. */
export function showWork(stop: () => void): Work {
  const began = performance.now();
  const share = new WorkShare();
  let shown: string | undefined;
  return {
    tell({ done, total, label }) {
      share.tell(done, total);
      if (performance.now() - began < patience) return false;
      shown ??= notices.add({ text: label, tone: 'work', share, action: { label: floatTexts.stop, run: stop } });
      return true;
    },
    end() {
      if (shown !== undefined) notices.close(shown);
    },
  };
}
