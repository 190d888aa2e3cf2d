import { call, refused } from '#renderer/data/client.ts';
import { noticeRefused, noticeWritten } from '#renderer/data/written.ts';
import type { Proposal } from '#shared/contract/meeting-operations.ts';
import { addresses, go } from '../go.ts';
import { listTexts as texts } from './texts.ts';

/** The next meeting of a series as it was proposed, and straight to its agenda. */
export async function planProposed({ series, on, at, enlarged, serial }: Proposal): Promise<void> {
  try {
    const { record, position } = await call('meeting.plan', { values: { series, on, at, enlarged, serial } });
    noticeWritten(texts.planned(String(record.title)), position);
    go(addresses.page(record.id));
  } catch (error) {
    noticeRefused(refused(error));
  }
}
