import { EventEmitter } from 'node:events';
import type { BrowserWindow, BrowserWindowConstructorOptions, Rectangle, TitleBarOverlayOptions } from 'electron';
import type { BrowserContext } from 'playwright';
import { doubleEvent } from './app.ts';
import { DoubleContents } from './contents.ts';

type Surface = Pick<
  BrowserWindow,
  | 'close'
  | 'destroy'
  | 'focus'
  | 'getNormalBounds'
  | 'isDestroyed'
  | 'isMaximized'
  | 'isMinimized'
  | 'loadURL'
  | 'maximize'
  | 'restore'
  | 'setBackgroundColor'
  | 'setTitleBarOverlay'
  | 'show'
>;

/** What all windows of one run share. */
export interface WindowDesk {
  context: BrowserContext;
  open: DoubleWindow[];
  focused: DoubleWindow | undefined;
  created(contents: DoubleContents): void;
  allClosed(): void;
  nextId(): number;
}

const needed = { contextIsolation: true, sandbox: true, nodeIntegration: false, webSecurity: true } as const;

export class DoubleWindow extends EventEmitter implements Surface {
  readonly webContents: DoubleContents;
  readonly options: BrowserWindowConstructorOptions;
  frame: { overlay: TitleBarOverlayOptions | undefined; background: string | undefined };
  shown = false;
  readonly #desk: WindowDesk;
  #bounds: Rectangle;
  #minimized = false;
  #maximized = false;
  #destroyed = false;

  constructor(desk: WindowDesk, options: BrowserWindowConstructorOptions) {
    super();
    const { webPreferences = {}, titleBarOverlay, x = 0, y = 0, width = 800, height = 600 } = options;
    for (const [name, value] of Object.entries(needed))
      if (webPreferences[name as keyof typeof needed] !== value)
        throw new Error(`the double shows only windows with ${name}: ${value}`);
    this.#desk = desk;
    this.options = options;
    this.#bounds = { x, y, width, height };
    this.frame = {
      overlay: typeof titleBarOverlay === 'object' ? titleBarOverlay : undefined,
      background: options.backgroundColor,
    };
    this.webContents = new DoubleContents(desk.nextId(), webPreferences);
    this.webContents.on('destroyed', () => this.#gone());
    desk.open.push(this);
    desk.created(this.webContents);
  }

  async loadURL(address: string): Promise<void> {
    await this.webContents.open(this.#desk.context, address, this.#bounds);
    this.emit('ready-to-show');
  }

  show(): void {
    this.shown = true;
    this.focus();
  }

  focus(): void {
    this.#desk.focused = this;
  }

  minimize(): void {
    this.#minimized = true;
  }

  isMinimized(): boolean {
    return this.#minimized;
  }

  restore(): void {
    this.#minimized = false;
  }

  maximize(): void {
    this.#maximized = true;
  }

  isMaximized(): boolean {
    return this.#maximized;
  }

  getNormalBounds(): Rectangle {
    return this.#bounds;
  }

  setBackgroundColor(color: string): void {
    this.frame.background = color;
  }

  setTitleBarOverlay(overlay: TitleBarOverlayOptions): void {
    this.frame.overlay = overlay;
  }

  isDestroyed(): boolean {
    return this.#destroyed;
  }

  close(): void {
    const event = doubleEvent({});
    this.emit('close', event);
    if (!event.defaultPrevented) this.destroy();
  }

  destroy(): void {
    void this.webContents.page.then((page) => page.close());
  }

  #gone(): void {
    if (this.#destroyed) return;
    this.#destroyed = true;
    this.#desk.open = this.#desk.open.filter((one) => one !== this);
    if (this.#desk.focused === this) this.#desk.focused = undefined;
    this.emit('closed');
    if (this.#desk.open.length === 0) this.#desk.allClosed();
  }
}
