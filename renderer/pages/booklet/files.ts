import { bridge, call, refused } from '#renderer/data/client.ts';
import { guarded, noticeRefused, noticeWritten } from '#renderer/data/written.ts';
import { showNotice } from '#renderer/parts/float/toast-queue.ts';
import type { Id } from '#shared/base/ids.ts';
import type { BookletFormat } from '#shared/contract/booklet-operations.ts';
import { saveOpenSections } from './editor/open-sections.ts';
import { bookletTexts as texts } from './texts.ts';

async function handedOut(work: Promise<{ file: string; name: string }>): Promise<void> {
  try {
    const { file, name } = await work;
    if (await bridge.saveFile(file, name)) showNotice({ text: texts.made(name) });
  } catch (error) {
    noticeRefused(refused(error));
  }
}

/** What is being written in it stands in it. */
async function printed(id: Id, format: BookletFormat): Promise<{ file: string; name: string }> {
  await saveOpenSections();
  return call('booklet.print', { id, format });
}

export const printBooklet = (id: Id, format: BookletFormat): Promise<void> => handedOut(printed(id, format));

/** As it is printed, to be looked at. */
export const previewBooklet = (id: Id): Promise<void> =>
  bridge.showPdf(printed(id, 'pdf')).catch((error: unknown) => noticeRefused(refused(error)));

export const bindSession = (council: Id): Promise<void> => handedOut(call('booklet.binder', { council }));

/** The template that a report began with, for another office. */
export const saveTemplateFile = (key: string): Promise<void> => handedOut(call('booklet.templateFile', { key }));

async function taken(): Promise<void> {
  const [chosen] = await bridge.chooseFiles({ accept: ['.json'] });
  if (!chosen) return;
  const { position, name } = await call('booklet.takeTemplate', { file: chosen.file });
  noticeWritten(texts.tookTemplate(name), position);
}

/** A template that another office handed over. */
export const takeTemplate = (): void => guarded(taken());
