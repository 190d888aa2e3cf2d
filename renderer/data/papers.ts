import { showNotice } from '#renderer/parts/float/toast-queue.ts';
import type { Calls } from '#shared/contract/index.ts';
import { bridge, call, refused } from './client.ts';
import { otherFormat, paperFormat } from './paper-format.ts';
import { dataTexts } from './texts.ts';
import { noticeRefused } from './written.ts';

/** Makes a paper as the kind of file that is usual here, hands it to the user, says so, and offers the other kind. */
export async function makePaper(wanted: Calls['paper.make']['input']): Promise<void> {
  const format = wanted.format ?? paperFormat();
  const other = otherFormat(format);
  try {
    const { file, name } = await call('paper.make', { ...wanted, format });
    if (!(await bridge.saveFile(file, name))) return;
    const run = (): void => void makePaper({ ...wanted, format: other });
    showNotice({ text: dataTexts.made(name), action: { label: dataTexts.makeAs(other), run } });
  } catch (error) {
    noticeRefused(refused(error));
  }
}
