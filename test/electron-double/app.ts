import { EventEmitter } from 'node:events';
import type { App, CommandLine, Event } from 'electron';

/** Programs that hold the lock, by the folder of their data. */
const holders = new Map<string, DoubleApp>();

type Surface = Pick<
  App,
  | 'enableSandbox'
  | 'exit'
  | 'getName'
  | 'getPath'
  | 'isPackaged'
  | 'quit'
  | 'requestSingleInstanceLock'
  | 'setAboutPanelOptions'
  | 'setName'
  | 'setPath'
  | 'whenReady'
> & { commandLine: Pick<CommandLine, 'appendSwitch'> };

/** What the app does to the windows when it ends. */
export interface Ending {
  /** false: a window stays open. */
  closeWindows(): Promise<boolean>;
  destroyAll(): Promise<void>;
}

/** An event of Electron's with its details. */
export function doubleEvent<D extends object>(details: D): Event<D> & { defaultPrevented: boolean } {
  const event = {
    ...details,
    defaultPrevented: false,
    preventDefault() {
      event.defaultPrevented = true;
    },
  };
  return event;
}

export class DoubleApp extends EventEmitter implements Surface {
  readonly isPackaged = false;
  readonly commandLine = {
    appendSwitch: (name: string): void => {
      if (this.ready) throw new Error(`the switch ${name} comes too late`);
    },
  };
  ready = false;
  quitting = false;
  readonly exited: Promise<number>;
  readonly #argv: string[];
  readonly #ending: Ending;
  readonly #paths = new Map<string, string>();
  readonly #whenReady: Promise<void>;
  #name = 'Electron';
  #becomeReady: () => void = () => undefined;
  #exit: (code: number) => void = () => undefined;

  constructor(argv: string[], ending: Ending) {
    super();
    this.#argv = argv;
    this.#ending = ending;
    this.#whenReady = new Promise((done) => {
      this.#becomeReady = done;
    });
    this.exited = new Promise((done) => {
      this.#exit = done;
    });
  }

  becomeReady(): void {
    this.ready = true;
    this.#becomeReady();
    this.emit('ready');
  }

  whenReady(): Promise<void> {
    return this.#whenReady;
  }

  setName(name: string): void {
    this.#name = name;
  }

  getName(): string {
    return this.#name;
  }

  setPath(name: string, folder: string): void {
    this.#paths.set(name, folder);
  }

  getPath(name: string): string {
    return this.#paths.get(name) ?? '';
  }

  enableSandbox(): void {
    if (this.ready) throw new Error('app.enableSandbox must be called before the app is ready');
  }

  setAboutPanelOptions(): void {
    if (!this.ready) throw new Error('the about panel is set when the app is ready');
  }

  requestSingleInstanceLock(data: Record<never, never> = {}): boolean {
    const place = this.getPath('userData');
    const holder = holders.get(place);
    if (!holder) holders.set(place, this);
    else holder.emit('second-instance', doubleEvent({}), this.#argv, process.cwd(), structuredClone(data));
    return holder === undefined;
  }

  quit(): void {
    void this.#quit();
  }

  exit(code = 0): void {
    void this.#leave(code);
  }

  async #quit(): Promise<void> {
    const before = doubleEvent({});
    this.emit('before-quit', before);
    if (before.defaultPrevented) return;
    this.quitting = true;
    if (!(await this.#ending.closeWindows())) {
      this.quitting = false;
      return;
    }
    const last = doubleEvent({});
    this.emit('will-quit', last);
    if (!last.defaultPrevented) await this.#leave(0);
  }

  async #leave(code: number): Promise<void> {
    for (const [place, holder] of holders) if (holder === this) holders.delete(place);
    await this.#ending.destroyAll();
    this.emit('quit', doubleEvent({}), code);
    this.#exit(code);
  }
}
