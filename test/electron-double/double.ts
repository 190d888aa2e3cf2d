import type {
  BrowserWindowConstructorOptions,
  CustomScheme,
  Display,
  MenuItemConstructorOptions,
  NativeTheme,
  Protocol,
  Screen,
  Session,
  Shell,
} from 'electron';
import type { BrowserContext, Frame, Page, Request, Route } from 'playwright';
import { asElectron } from './addresses.ts';
import { DoubleApp, doubleEvent } from './app.ts';
import type { DoubleContents } from './contents.ts';
import { type DoubleDialogs, doubleDialogs } from './dialogs.ts';
import type { PlayedName } from './hooks.ts';
import { DoubleIpcMain } from './ipc.ts';
import type { FromRuntime } from './page-runtime.ts';
import { DoubleChannel } from './ports.ts';
import { DoubleSession } from './session.ts';
import { DoubleUtilityProcess } from './utility-process.ts';
import { DoubleWindow, type WindowDesk } from './windows.ts';

const GlobalRequest = globalThis.Request;

/**
 * A test double of the `electron` module: the program's own `electron.ts` and `preload.ts` run on it, with
 * pages in a Chromium that Playwright drives. Each part is typed against Electron's own declarations.
 */
export class ElectronDouble {
  readonly app: DoubleApp;
  readonly session = new DoubleSession();
  readonly partitions = new Map<string, DoubleSession>();
  readonly ipcMain = new DoubleIpcMain();
  readonly dialogs: DoubleDialogs = doubleDialogs();
  readonly processes: DoubleUtilityProcess[] = [];
  /** Requests that no rule of the program stopped, though they lead out of this machine. */
  readonly escaped: string[] = [];
  /** Files that were given to the system to be looked at. */
  readonly shown: string[] = [];
  menu: readonly MenuItemConstructorOptions[] = [];
  readonly #context: BrowserContext;
  readonly #desk: WindowDesk;
  readonly #byPage = new Map<Page, DoubleContents>();
  #schemes: CustomScheme[] = [];

  constructor(context: BrowserContext, argv: string[]) {
    this.#context = context;
    this.app = new DoubleApp(argv, {
      closeWindows: () => this.#closeWindows(),
      destroyAll: () => this.#destroyAll(),
    });
    let lastId = 0;
    this.#desk = {
      context,
      open: [],
      focused: undefined,
      created: (contents) => {
        void contents.page.then((page) => this.#byPage.set(page, contents));
        this.app.emit('web-contents-created', doubleEvent({}), contents);
      },
      allClosed: () => {
        if (!this.app.quitting) this.app.emit('window-all-closed');
      },
      nextId: () => {
        lastId += 1;
        return lastId;
      },
    };
  }

  /** Before any window opens. */
  async prepare(): Promise<void> {
    await this.#context.exposeBinding('electronDoubleCall', ({ page, frame }, said: FromRuntime) =>
      this.#hear(page, frame, said),
    );
    await this.#context.route('**/*', (route) => this.#answer(route));
    this.#context.on('page', (page) => void this.#judgePopup(page));
  }

  get windows(): readonly DoubleWindow[] {
    return this.#desk.open;
  }

  get focused(): DoubleWindow | undefined {
    return this.#desk.focused;
  }

  windowOf(page: Page): DoubleWindow | undefined {
    const contents = this.#byPage.get(page);
    return this.#desk.open.find((one) => one.webContents === contents);
  }

  /** What the program gets when it imports `electron`. */
  module(): Record<PlayedName, unknown> {
    const desk = this.#desk;
    class BrowserWindow extends DoubleWindow {
      constructor(options: BrowserWindowConstructorOptions = {}) {
        super(desk, options);
      }
      static getAllWindows = (): readonly DoubleWindow[] => desk.open;
      static getFocusedWindow = (): DoubleWindow | null => desk.focused ?? null;
      static fromWebContents = (contents: DoubleContents): DoubleWindow | null =>
        desk.open.find((one) => one.webContents === contents) ?? null;
    }
    return {
      app: this.app,
      BrowserWindow,
      dialog: this.dialogs.dialog,
      ipcMain: this.ipcMain,
      Menu: this.#menus(),
      MessageChannelMain: DoubleChannel,
      nativeTheme: { shouldUseDarkColors: false } satisfies Pick<NativeTheme, 'shouldUseDarkColors'>,
      protocol: this.#protocol(),
      screen: { getAllDisplays: () => [display as Display] } satisfies Pick<Screen, 'getAllDisplays'>,
      session: { defaultSession: this.session, fromPartition: (name: string) => this.#partition(name) },
      shell: {
        openPath: async (file: string) => {
          this.shown.push(file);
          return '';
        },
      } satisfies Pick<Shell, 'openPath'>,
      utilityProcess: { fork: this.#fork },
    };
  }

  readonly #fork = (...given: ConstructorParameters<typeof DoubleUtilityProcess>): DoubleUtilityProcess => {
    if (!this.app.ready) throw new Error('utilityProcess.fork can only be called when the app is ready');
    const made = new DoubleUtilityProcess(...given);
    this.processes.push(made);
    return made;
  };

  #menus(): Record<'buildFromTemplate' | 'setApplicationMenu', unknown> {
    return {
      buildFromTemplate: (template: readonly MenuItemConstructorOptions[]) => ({ template, popup: () => undefined }),
      setApplicationMenu: ({ template }: { template: readonly MenuItemConstructorOptions[] }) => {
        this.menu = template;
      },
    };
  }

  #protocol(): Pick<Protocol, 'handle' | 'registerSchemesAsPrivileged'> {
    return {
      registerSchemesAsPrivileged: (schemes) => {
        if (this.app.ready) throw new Error('schemes are declared before the app is ready');
        this.#schemes = schemes;
      },
      handle: (scheme, handler) => {
        const { privileges } = this.#schemes.find((one) => one.scheme === scheme) ?? {};
        // Only such a scheme has an origin, as the https address has on which the double plays it.
        if (!privileges?.standard || !privileges.secure) throw new Error('the double plays standard, secure schemes');
        this.session.protocol.handle(scheme, handler);
      },
    };
  }

  async #hear(page: Page, frame: Frame, said: FromRuntime): Promise<unknown> {
    const contents = this.#byPage.get(page);
    if (!contents) return undefined;
    const asker = { sender: contents, senderFrame: contents.frameOf(frame) };
    if (said.kind === 'born') contents.newDocument();
    else if (said.kind === 'invoke') return this.ipcMain.invoked(asker, said.channel, said.args);
    else if (said.kind === 'port') contents.fromPort(said.port, said.data);
    else contents.wantsWindow(said.url);
    return undefined;
  }

  /** Nothing that a page asks for reaches a network: it is the program's own file, or it is refused here. */
  async #answer(route: Route): Promise<void> {
    const request = route.request();
    const frame = request.isNavigationRequest() ? frameOf(request) : undefined;
    const contents = frame && this.#byPage.get(frame.page());
    if (contents && frame && !contents.mayNavigate(request.url(), frame.parentFrame() === null))
      return route.abort('aborted');
    const { handlers, own, session } = this.#servedBy(request);
    const [scheme, handler] = [...handlers][0] ?? [];
    const address = asElectron(request.url(), own ?? `${scheme}://shizhengbu/`);
    if (!(await session.mayRequest(address, request.method()))) return route.abort('blockedbyclient');
    if (!handler || !address.startsWith(`${scheme}:`)) {
      this.escaped.push(address);
      return route.abort('blockedbyclient');
    }
    const response = await handler(new GlobalRequest(address, { method: request.method() }));
    return route.fulfill({
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: Buffer.from(await response.arrayBuffer()),
    });
  }

  #partition(name: string): DoubleSession {
    const session = this.partitions.get(name) ?? new DoubleSession();
    this.partitions.set(name, session);
    return session;
  }

  /** The session of the page that asks: the one its window was made with, or the default one. */
  #servedBy(request: Request): {
    session: DoubleSession;
    handlers: DoubleSession['handlers'];
    own: string | undefined;
  } {
    const frame = frameOf(request);
    const contents = frame && this.#byPage.get(frame.page());
    const given: Session | DoubleSession | undefined = contents?.preferences.session;
    const session = given instanceof DoubleSession ? given : this.session;
    return { session, handlers: session.handlers, own: contents?.own };
  }

  /** A page that no window of the program made was opened by a link or a form. */
  async #judgePopup(page: Page): Promise<void> {
    const opener = await page.opener();
    const contents = opener && this.#byPage.get(opener);
    if (!contents) return;
    contents.wantsWindow(page.url());
    await page.close();
  }

  async #closeWindows(): Promise<boolean> {
    const closed = this.#desk.open.map((window) => new Promise((done) => window.once('closed', done)));
    for (const window of [...this.#desk.open]) window.close();
    await Promise.all(closed);
    return true;
  }

  async #destroyAll(): Promise<void> {
    for (const one of this.processes) one.crash();
    for (const window of [...this.#desk.open]) window.destroy();
  }
}

/** The first request of a page that a link opens comes before the page itself. */
function frameOf(request: Request): Frame | undefined {
  try {
    return request.frame();
  } catch {
    return undefined;
  }
}

const area = { x: 0, y: 0, width: 1920, height: 1040 };
const display: Pick<Display, 'workArea'> = { workArea: area };
