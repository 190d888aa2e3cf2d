import { bridge, call, refused } from '#renderer/data/client.ts';
import { noticeRefused } from '#renderer/data/written.ts';
import { showNotice } from '#renderer/parts/float/toast-queue.ts';
import type { Id } from '#shared/base/ids.ts';
import { lastDayOf, type Month } from '#shared/base/month.ts';
import type { SheetFormat } from '#shared/contract/paper-formats.ts';
import { paperCall } from '#shared/papers/paper-call.ts';
import type { PaperEntry } from '#shared/papers/paper-list.ts';
import { papersTexts as texts } from './papers-texts.ts';

export interface PaperWish {
  subject: Id | null;
  month: Month | null;
  unit: '元' | '千元';
  format: SheetFormat;
}

/** Makes a paper of the list and hands it to the user; false: it was refused, and the user has been told why. */
export async function makeListed(paper: PaperEntry, wish: PaperWish): Promise<boolean> {
  try {
    const { file, name } = await made(paper, wish);
    if (await bridge.saveFile(file, name)) showNotice({ text: texts.made(name) });
    return true;
  } catch (error) {
    noticeRefused(refused(error));
    return false;
  }
}

function made(paper: PaperEntry, { subject, month, unit, format }: PaperWish): Promise<{ file: string; name: string }> {
  const asOf = month === null ? undefined : lastDayOf(month);
  const asked = paperCall(paper, { subject: subject ?? undefined, asOf, unit, format });
  switch (asked.operation) {
    case 'paper.make':
      return call(asked.operation, asked.input);
    case 'budget.print':
      return call(asked.operation, asked.input);
    case 'booklet.binder':
      return call(asked.operation, asked.input);
  }
}
