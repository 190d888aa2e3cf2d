import { type Browser, chromium } from 'playwright';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { htmlOf } from '#main/documents/html.ts';
import type { PrintNews, PrintWish } from '#main/electron/errands.ts';
import { type OfficePrints, officePrints } from '#main/electron/office-prints.ts';
import { ElectronDouble } from '#test/electron-double/double.ts';
import { findPrinter } from '#test/support/pdf.ts';

const printer = await findPrinter();
const patient = { timeout: 20_000 };
let browser: Browser | undefined;
let double: ElectronDouble | undefined;

/** The double plays Electron; its pages are shown and printed by the real Chromium. */
vi.mock('electron', async () => {
  if (!printer) return { BrowserWindow: class {}, session: {} };
  const { rootFlags } = await import('#main/printing/chromium.ts');
  browser = await chromium.launch({ executablePath: printer.browser, args: rootFlags() });
  double = new ElectronDouble(await browser.newContext(), []);
  await double.prepare();
  return double.module();
});

/** Both sides, joined as the office process and the window's process are. */
async function joined(milliseconds?: number): Promise<OfficePrints> {
  const { printWindows } = await import('#main/electron/print-windows.ts');
  const office: OfficePrints = officePrints((wish: PrintWish) => windows.hear(structuredClone(wish)), milliseconds);
  const windows = printWindows({ postMessage: (news: PrintNews) => office.hear(structuredClone(news)) });
  return office;
}

describe.skipIf(printer === undefined)('printing in a hidden window', { timeout: 60_000 }, () => {
  afterAll(async () => browser?.close());

  it('prints each page into a file, and closes its windows', async () => {
    const office = await joined();
    const texts = ['議事日程', '<紀錄> & 附件'];
    const files = await office.print(
      texts.map((title) => htmlOf({ office: '海澄鄉公所', title, blocks: [] }, { numbered: true })),
    );
    const read = files.map((bytes) => printer?.pages(bytes).join('') ?? '');
    for (const [at, text] of texts.entries()) expect(read[at]).toContain(text);
    expect(read[0]).toContain('第 1 頁，共 1 頁');
    await expect.poll(() => double?.windows.length, patient).toBe(0);
  });

  it('shows no window, and lets it get nothing from elsewhere', async () => {
    const office = await joined();
    const elsewhere = 'https://elsewhere.example/picture.png';
    const printing = office.print([`<!doctype html><title>甲</title><img src="${elsewhere}">`]);
    await expect.poll(() => double?.windows.length, patient).toBe(1);
    expect(double?.windows[0]?.shown).toBe(false);
    await printing;
    expect(double?.partitions.get('print')?.cancelled).toContain(elsewhere);
    expect(double?.escaped).toEqual([]);
    expect(double?.session.cancelled).toEqual([]);
  });

  it('ends with whoever stops it, or after its time', async () => {
    const office = await joined();
    const stop = new AbortController();
    const stopped = expect(office.print(['<p>甲'], stop.signal)).rejects.toMatchObject({ code: 'cancelled' });
    stop.abort();
    await stopped;
    await expect((await joined(1)).print(['<p>乙'])).rejects.toMatchObject({ code: 'fault' });
    await expect.poll(() => double?.windows.length, patient).toBe(0);
  });
});

describe('the office’s side', () => {
  it('gives pages by numbers of its own, and passes on why they were not printed', async () => {
    const wishes: PrintWish[] = [];
    const office = officePrints((wish) => wishes.push(wish));
    const first = office.print(['甲']);
    const second = office.print(['乙']);
    office.hear({ print: 2, files: [new Uint8Array([2])] });
    office.hear({ print: 1, refusal: { code: 'fault', sentence: '沒有排印出來', facts: {} } });
    expect(wishes).toEqual([
      { print: 1, pages: ['甲'] },
      { print: 2, pages: ['乙'] },
    ]);
    expect(await second).toEqual([new Uint8Array([2])]);
    await expect(first).rejects.toMatchObject({ code: 'fault', message: '沒有排印出來' });
  });

  it('asks for nothing once it is stopped', async () => {
    const wishes: PrintWish[] = [];
    const office = officePrints((wish) => wishes.push(wish));
    await expect(office.print(['甲'], AbortSignal.abort())).rejects.toMatchObject({ code: 'cancelled' });
    expect(wishes).toEqual([]);
  });
});
