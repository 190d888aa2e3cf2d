import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import type {
  Event,
  HandlerDetails,
  PrintToPDFOptions,
  WebContents,
  WebContentsWillFrameNavigateEventParams,
  WebContentsWillNavigateEventParams,
  WebPreferences,
  WindowOpenHandlerResponse,
} from 'electron';
import type { BrowserContext, Frame, Page } from 'playwright';
import { asElectron, onStage } from './addresses.ts';
import { doubleEvent } from './app.ts';
import { runPreload, type ToRuntime } from './page-runtime.ts';
import type { DoublePort } from './ports.ts';

type Surface = Pick<WebContents, 'id' | 'isDestroyed' | 'printToPDF' | 'reload' | 'send' | 'setWebRTCIPHandlingPolicy'>;

/** As much of Electron's WebFrameMain as a sender check needs. */
export interface DoubleFrame {
  url: string;
  parent: DoubleFrame | null;
  postMessage(channel: string, message: unknown, transfer?: DoublePort[]): void;
}

/** A page of Electron's, shown by Chromium through Playwright. */
export class DoubleContents extends EventEmitter implements Surface {
  readonly id: number;
  readonly preferences: WebPreferences;
  readonly page: Promise<Page>;
  /** The first load is over. */
  readonly loaded: Promise<void>;
  /** Addresses the page tried to go to or open, and was not let. */
  readonly refused: string[] = [];
  #own = '';
  #openHandler: ((details: HandlerDetails) => WindowOpenHandlerResponse) | undefined;
  #ports = new Map<number, DoublePort>();
  #lastPort = 0;
  #byProgram = false;
  #destroyed = false;
  #show: (page: Page) => void = () => undefined;
  #hasLoaded: () => void = () => undefined;

  constructor(id: number, preferences: WebPreferences) {
    super();
    this.id = id;
    this.preferences = preferences;
    this.page = new Promise((done) => {
      this.#show = done;
    });
    this.loaded = new Promise((done) => {
      this.#hasLoaded = done;
    });
  }

  async open(context: BrowserContext, address: string, size: { width: number; height: number }): Promise<void> {
    this.#own = new URL('/', address).href;
    const page = await context.newPage();
    await page.setViewportSize(size);
    page.on('close', () => this.destroyed());
    if (this.preferences.preload) {
      const preload = readFileSync(this.preferences.preload, 'utf8').replace(/\n\/\/# sourceMappingURL=.*$/m, '');
      const content = `(${runPreload.toString()})((require, module, exports) => {${preload}\n});`;
      await page.addInitScript({ content });
    }
    this.#show(page);
    await this.#asProgram(() => page.goto(onStage(address, this.#own)));
    this.#hasLoaded();
  }

  /** Such as `app://host/`; known once it is opened. */
  get own(): string {
    return this.#own;
  }

  async printToPDF(options: PrintToPDFOptions): Promise<Buffer> {
    const { preferCSSPageSize = false, printBackground = false } = options;
    const { generateTaggedPDF: tagged = false, generateDocumentOutline: outline = false } = options;
    return (await this.page).pdf({ preferCSSPageSize, printBackground, tagged, outline });
  }

  /** Electron's says nothing of how it went; a window that closes meanwhile ends it. */
  reload(): void {
    void this.page.then((page) => this.#asProgram(() => page.reload())).catch(() => undefined);
  }

  send(channel: string, ...args: unknown[]): void {
    void this.tell({ kind: 'ipc', channel, args, ports: [] });
  }

  isDestroyed(): boolean {
    return this.#destroyed;
  }

  destroyed(): void {
    if (this.#destroyed) return;
    this.#destroyed = true;
    this.newDocument();
    this.emit('destroyed');
  }

  setWindowOpenHandler(handler: (details: HandlerDetails) => WindowOpenHandlerResponse): void {
    this.#openHandler = handler;
  }

  setWebRTCIPHandlingPolicy(): void {
    // Nothing in the double speaks WebRTC.
  }

  /** A page that has gone in the meantime hears nothing. */
  async tell(message: ToRuntime): Promise<void> {
    const page = await this.page;
    await page.evaluate((said) => window.electronDouble.hear(said), message).catch(() => undefined);
  }

  addressOf(frame: Frame): string {
    return asElectron(frame.url(), this.#own);
  }

  frameOf(frame: Frame): DoubleFrame {
    const parent = frame.parentFrame();
    return {
      url: this.addressOf(frame),
      parent: parent === null ? null : this.frameOf(parent),
      postMessage: (channel, message, transfer = []) => {
        const ports = transfer.map((port) => this.#handOver(port));
        void this.tell({ kind: 'ipc', channel, args: message === null ? [] : [message], ports });
      },
    };
  }

  /** With its document a page loses the ports it held. */
  newDocument(): void {
    const gone = [...this.#ports.values()];
    this.#ports.clear();
    for (const port of gone) port.close();
  }

  fromPort(port: number, data: unknown): void {
    this.#ports.get(port)?.postMessage(data);
  }

  /** Asks Electron's events whether the page may go there; what the program itself loads is not asked. */
  mayNavigate(address: string, isMainFrame: boolean): boolean {
    if (this.#byProgram) return true;
    const url = asElectron(address, this.#own);
    const asked = doubleEvent<WebContentsWillFrameNavigateEventParams>({
      url,
      isSameDocument: false,
      isMainFrame,
      frame: null,
      initiator: null,
    });
    this.emit('will-frame-navigate', asked);
    if (isMainFrame) this.emit('will-navigate', asked satisfies Event<WebContentsWillNavigateEventParams>);
    if (asked.defaultPrevented) this.refused.push(url);
    return !asked.defaultPrevented;
  }

  /** A window that the program lets open is more than the double plays. */
  wantsWindow(address: string): void {
    const url = asElectron(address, this.#own);
    const referrer = { url: '', policy: 'no-referrer' as const };
    const details: HandlerDetails = { url, frameName: '', features: '', disposition: 'new-window', referrer };
    if (this.#openHandler?.(details).action !== 'deny') throw new Error(`a window was let open for ${url}`);
    this.refused.push(url);
  }

  async #asProgram(go: () => Promise<unknown>): Promise<void> {
    this.#byProgram = true;
    try {
      await go();
    } finally {
      this.#byProgram = false;
    }
  }

  #handOver(port: DoublePort): number {
    this.#lastPort += 1;
    const id = this.#lastPort;
    this.#ports.set(id, port);
    port.handOver({
      message: (data) => void this.tell({ kind: 'port', port: id, data }),
      close: () => void this.tell({ kind: 'close', port: id }),
    });
    return id;
  }
}
