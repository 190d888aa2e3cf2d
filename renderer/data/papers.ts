import { showNotice } from '#renderer/parts/float/toast-queue.ts';
import type { Calls } from '#shared/contract/index.ts';
import { bridge, call, refused } from './client.ts';
import { dataTexts } from './texts.ts';
import { noticeRefused } from './written.ts';

/** Makes a paper, hands the file to the user, and says so. */
export async function makePaper(wanted: Calls['paper.make']['input']): Promise<void> {
  try {
    const { file, name } = await call('paper.make', wanted);
    if (await bridge.saveFile(file, name)) showNotice({ text: dataTexts.made(name) });
  } catch (error) {
    noticeRefused(refused(error));
  }
}
