import { Refusal, refusalFrom } from '#shared/base/refusal.ts';
import { officeWords } from '#shared/words/office.ts';
import { printingWords } from '#shared/words/printing.ts';
import type { PdfEngine } from '../documents/pdf-engine.ts';
import type { PrintNews, PrintWish } from './errands.ts';

export interface OfficePrints extends PdfEngine {
  hear(news: PrintNews): void;
}

interface Waiting {
  done: (files: Uint8Array[]) => void;
  fail: (error: Refusal) => void;
}

/** The engine on the side of the office process, which has no windows: the window's process prints for it. */
export function officePrints(ask: (wish: PrintWish) => void, milliseconds = 300_000): OfficePrints {
  const waiting = new Map<number, Waiting>();
  let last = 0;

  function stop(print: number, why: Refusal): void {
    const one = waiting.get(print);
    waiting.delete(print);
    if (!one) return;
    ask({ print, stop: true });
    one.fail(why);
  }

  return {
    async print(pages, signal) {
      if (signal?.aborted) throw new Refusal('cancelled', officeWords.cancelled);
      last += 1;
      const print = last;
      const cancel = (): void => stop(print, new Refusal('cancelled', officeWords.cancelled));
      const late = (): void => stop(print, new Refusal('fault', printingWords.tooLong(milliseconds / 60_000)));
      const patience = setTimeout(late, milliseconds);
      signal?.addEventListener('abort', cancel, { once: true });
      try {
        return await new Promise<Uint8Array[]>((done, fail) => {
          waiting.set(print, { done, fail });
          ask({ print, pages: [...pages] });
        });
      } finally {
        clearTimeout(patience);
        signal?.removeEventListener('abort', cancel);
      }
    },
    hear(news) {
      const one = waiting.get(news.print);
      waiting.delete(news.print);
      if ('files' in news) one?.done(news.files);
      else one?.fail(refusalFrom(news.refusal));
    },
  };
}
