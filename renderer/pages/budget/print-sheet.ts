import { bridge, call, refused } from '#renderer/data/client.ts';
import { noticeRefused } from '#renderer/data/written.ts';
import { showNotice } from '#renderer/parts/float/toast-queue.ts';
import type { Calls } from '#shared/contract/index.ts';
import { budgetTexts as texts } from './texts.ts';

/** Makes a sheet, hands the file to the user, and says so. */
export async function printSheet(wanted: Calls['budget.print']['input']): Promise<void> {
  try {
    const { file, name } = await call('budget.print', wanted);
    if (await bridge.saveFile(file, name)) showNotice({ text: texts.made(name) });
  } catch (error) {
    noticeRefused(refused(error));
  }
}
