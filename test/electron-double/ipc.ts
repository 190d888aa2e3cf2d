import type { IpcMain, IpcMainInvokeEvent } from 'electron';
import { doubleEvent } from './app.ts';
import type { DoubleContents, DoubleFrame } from './contents.ts';

type Surface = Pick<IpcMain, 'handle'>;
type Handler = (event: IpcMainInvokeEvent, ...args: unknown[]) => unknown;

/** Who asks: any page or frame, so that a test can be one that must not. */
export interface Asker {
  sender: DoubleContents;
  senderFrame: DoubleFrame | null;
}

type Details = Record<keyof Omit<IpcMainInvokeEvent, 'preventDefault' | 'defaultPrevented'>, unknown>;

const detailsOf = ({ sender, senderFrame }: Asker): Details => ({
  sender,
  senderFrame,
  frameId: 1,
  processId: 1,
  type: 'frame',
});

export class DoubleIpcMain implements Surface {
  readonly #handlers = new Map<string, Handler>();

  handle(channel: string, handler: Handler): void {
    if (this.#handlers.has(channel)) throw new Error(`a second handler for ${channel}`);
    this.#handlers.set(channel, handler);
  }

  async invoked(asker: Asker, channel: string, args: readonly unknown[]): Promise<unknown> {
    const handler = this.#handlers.get(channel);
    if (!handler) throw new Error(`no handler registered for '${channel}'`);
    const event: unknown = doubleEvent(detailsOf(asker));
    return handler(event as IpcMainInvokeEvent, ...args);
  }
}
