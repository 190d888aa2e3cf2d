import { bridge, call, refused } from '#renderer/data/client.ts';
import { noticeRefused } from '#renderer/data/written.ts';
import { showNotice } from '#renderer/parts/float/toast-queue.ts';
import type { Id } from '#shared/base/ids.ts';
import type { BookletFormat } from '#shared/contract/booklet-operations.ts';
import { bookletTexts as texts } from './texts.ts';

async function handedOut(work: Promise<{ file: string; name: string }>): Promise<void> {
  try {
    const { file, name } = await work;
    if (await bridge.saveFile(file, name)) showNotice({ text: texts.made(name) });
  } catch (error) {
    noticeRefused(refused(error));
  }
}

export const printBooklet = (id: Id, format: BookletFormat): Promise<void> =>
  handedOut(call('booklet.print', { id, format }));

export const bindSession = (council: Id): Promise<void> => handedOut(call('booklet.binder', { council }));
