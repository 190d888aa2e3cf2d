import { refused } from './client.ts';
import type { RecordEntry } from './use-record-entry.ts';
import { noticeRefused } from './written.ts';

interface Step {
  kept: Pick<RecordEntry, 'setRefused' | 'clear'>;
  take: () => Promise<number>;
  /** Told by the position of the change. */
  said: (position: number) => void;
  onDone: () => void;
}

/** Takes a step; what the office refuses is said, and stands beside its field. true: it was taken. */
export async function takeStep({ kept, take, said, onDone }: Step): Promise<boolean> {
  try {
    const position = await take();
    kept.clear();
    said(position);
    onDone();
    return true;
  } catch (error) {
    const refusal = refused(error);
    if (refusal.facts.fields) kept.setRefused(refusal.facts.fields);
    noticeRefused(refusal);
    return false;
  }
}
