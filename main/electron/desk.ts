import { app, BrowserWindow, type RenderProcessGoneDetails, type WebContents } from 'electron';
import type { PlainRefusal } from '#shared/base/refusal.ts';
import { plainError } from '../door/plain.ts';
import { channels } from './channels.ts';
import { askReload, askReopen, tell } from './dialogs.ts';
import { type OfficeProcess, startOffice } from './office-port.ts';
import { bringForward, openWindow, pageWindows } from './window.ts';

export interface DeskStart {
  home: string;
  args: string[];
  /** The built preload, office process and reader of files. */
  preload: string;
  module: string;
  reader: string;
}

/** The windows and the one office process behind them. */
export interface Desk {
  office(): OfficeProcess;
  newWindow(): void;
  focus(): void;
  /** What a second start asked for. */
  openOther(args: string[]): Promise<void>;
  pageGone(contents: WebContents, details: RenderProcessGoneDetails): Promise<void>;
}

export function openDesk({ home, args, preload, module, reader }: DeskStart): Desk {
  const newWindow = (): void => void openWindow(preload, home);
  const run = (given: string[]): OfficeProcess =>
    startOffice({ module, reader, args: given, home }, { started, failed, focus, gone: () => void officeGone() });
  let office = run(args);

  function started(where: 'here' | 'elsewhere'): void {
    // The program that has the office open has come forward instead.
    if (where === 'elsewhere') app.quit();
  }

  async function failed(why: PlainRefusal): Promise<void> {
    await tell(why.sentence);
    await office.close();
    app.exit(why.code === 'damaged' ? 4 : 3);
  }

  /** Never silently: what was being typed or computed is lost with it. */
  async function officeGone(): Promise<void> {
    for (const window of pageWindows()) window.webContents.send(channels.officeGone);
    if (!(await askReopen())) return app.quit();
    office = run([]);
    reloadAll();
  }

  return {
    office: () => office,
    newWindow,
    focus,
    async openOther(other) {
      if (other.length === 0) return;
      try {
        if ((await office.ask('open', { args: other })) === 'opened') reloadAll();
      } catch (error) {
        await tell(plainError(error).sentence);
      }
    },
    async pageGone(contents, { reason }) {
      if (reason === 'clean-exit' || !pageWindows().some((one) => one.webContents === contents)) return;
      if (await askReload()) contents.reload();
      else app.quit();
    },
  };
}

const focus = (): void => bringForward(BrowserWindow.getFocusedWindow() ?? pageWindows()[0]);

/** A page loaded anew asks for a new port: whoever was signed in signs in again. */
function reloadAll(): void {
  for (const window of pageWindows()) window.webContents.reload();
}
