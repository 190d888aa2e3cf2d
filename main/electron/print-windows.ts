import { BrowserWindow, type Session, session, type UtilityProcess, type WebContents } from 'electron';
import { plainRefusal, Refusal } from '#shared/base/refusal.ts';
import { printingWords } from '#shared/words/printing.ts';
import { printOptions } from '../documents/pdf-engine.ts';
import { report } from '../report.ts';
import { scheme } from './address.ts';
import type { PrintNews, PrintWish } from './errands.ts';
import { safe } from './window.ts';

export interface PrintWindows {
  hear(wish: PrintWish): void;
  /** The office process is gone: nobody is left to print for. */
  endAll(): void;
}

const origin = `${scheme}://print/`;

/** A session of their own, kept nowhere: what is printed lies in memory, and there is nothing else to be had. */
function sessionFor(sheets: ReadonlyMap<string, string>): Session {
  const own = session.fromPartition('print');
  own.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  own.setPermissionCheckHandler(() => false);
  own.setDevicePermissionHandler(() => false);
  own.on('will-download', (event) => event.preventDefault());
  own.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !sheets.has(url) && !url.startsWith('data:') }));
  own.protocol.handle(scheme, ({ url }) => {
    const headers = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' };
    const sheet = sheets.get(url);
    return new Response(sheet ?? '', { status: sheet === undefined ? 404 : 200, headers });
  });
  return own;
}

async function printed(window: BrowserWindow, address: string): Promise<Uint8Array> {
  await window.loadURL(address);
  return window.webContents.printToPDF(printOptions);
}

/** Of a page that is gone nothing more is heard. */
const ended = (contents: WebContents): Promise<never> =>
  new Promise((_, fail) => {
    contents.once('render-process-gone', (_event, { reason }) => fail(new Error(`the page ended: ${reason}`)));
    contents.once('destroyed', () => fail(new Error('the window was closed')));
  });

interface Going {
  window?: BrowserWindow;
  stopped: boolean;
}

/** Hidden windows that print for one office process. */
export function printWindows(office: Pick<UtilityProcess, 'postMessage'>): PrintWindows {
  const sheets = new Map<string, string>();
  const goings = new Map<number, Going>();
  let own: Session | undefined;
  let last = 0;

  async function printOne(going: Going, html: string): Promise<Uint8Array> {
    own ??= sessionFor(sheets);
    last += 1;
    const address = `${origin}${last}`;
    sheets.set(address, html);
    const window = new BrowserWindow({
      show: false,
      webPreferences: { ...safe, devTools: false, javascript: false, session: own },
    });
    going.window = window;
    try {
      return await Promise.race([printed(window, address), ended(window.webContents)]);
    } finally {
      sheets.delete(address);
      if (!window.isDestroyed()) window.destroy();
    }
  }

  async function printAll(print: number, pages: readonly string[]): Promise<PrintNews> {
    const going: Going = { stopped: false };
    goings.set(print, going);
    const files: Uint8Array[] = [];
    try {
      for (const html of pages) if (!going.stopped) files.push(await printOne(going, html));
      return { print, files };
    } catch (error) {
      if (!going.stopped) report(error);
      return { print, refusal: plainRefusal(new Refusal('fault', printingWords.failed)) };
    } finally {
      goings.delete(print);
    }
  }

  function stop(going: Going): void {
    going.stopped = true;
    if (going.window && !going.window.isDestroyed()) going.window.destroy();
  }

  return {
    hear(wish) {
      const going = goings.get(wish.print);
      if ('pages' in wish) void printAll(wish.print, wish.pages).then((news) => office.postMessage(news));
      else if (going) stop(going);
    },
    endAll() {
      for (const going of goings.values()) stop(going);
    },
  };
}
