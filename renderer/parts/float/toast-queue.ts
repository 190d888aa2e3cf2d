import { UNSTABLE_ToastQueue as ToastQueue } from 'react-aria-components/Toast';

export type Notice = {
  text: string;
  tone?: 'done' | 'warn';
  /** Keys are printed; the window binds them, since undoing outlives the notice. */
  action?: { label: string; run: () => void; keys?: string } | undefined;
};

const seconds = 8;

export const notices = new ToastQueue<Notice>({ maxVisibleToasts: 3 });

/** One line of what happened. Never for an error that needs a decision. Returns how to take it away early. */
export function showNotice(notice: Notice): () => void {
  const key = notices.add(notice, { timeout: seconds * 1000 });
  return () => notices.close(key);
}
