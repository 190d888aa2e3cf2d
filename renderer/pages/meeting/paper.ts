import { bridge, call, refused } from '#renderer/data/client.ts';
import { noticeRefused } from '#renderer/data/written.ts';
import { showNotice } from '#renderer/parts/float/toast-queue.ts';
import type { Id } from '#shared/base/ids.ts';
import { meetingTexts as texts } from './texts.ts';

/** A paper as a file, where the user wants it. */
export async function print(paper: 'agenda' | 'minutes', id: Id, withheld = false): Promise<void> {
  try {
    const made = await call('paper.make', { paper, id, withheld });
    if (await bridge.saveFile(made.file, made.name)) showNotice({ text: texts.printed(made.name) });
  } catch (error) {
    noticeRefused(refused(error));
  }
}
