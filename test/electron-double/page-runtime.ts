import type { ContextBridge, IpcRenderer, WebFrame, WebUtils } from 'electron';

/** What a page's side of the double says to the double. */
export type FromRuntime =
  | { kind: 'born' }
  | { kind: 'invoke'; channel: string; args: unknown[] }
  | { kind: 'port'; port: number; data: unknown }
  | { kind: 'open'; url: string };

export type ToRuntime =
  | { kind: 'ipc'; channel: string; args: unknown[]; ports: number[] }
  | { kind: 'port'; port: number; data: unknown }
  | { kind: 'close'; port: number }
  | { kind: 'path'; name: string; path: string };

export interface Runtime {
  hear(message: ToRuntime): void;
}

declare global {
  interface Window {
    electronDoubleCall(message: FromRuntime): Promise<unknown>;
    electronDouble: Runtime;
  }
}

type Preload = (require: (name: string) => unknown, module: { exports: unknown }, exports: unknown) => void;

/**
 * Runs before the page's own scripts, in the page: plays the part of Electron that a sandboxed preload sees.
 * It is sent there as text, so it may use nothing from outside itself. What it cannot play is the wall between
 * the preload's world and the page's; the bridge copies values as Electron's does, and freezes what it shows.
 */
export function runPreload(preload: Preload): void {
  // Electron loads the preload into the outermost frame only.
  if (window.top !== window) return;
  type Listener = (event: unknown, ...args: unknown[]) => void;
  const call = window.electronDoubleCall;
  void call({ kind: 'born' });
  const listeners = new Map<string, Listener[]>();
  const ports = new Map<number, PortEnd>();
  const paths = new Map<string, string>();

  class PortEnd extends EventTarget {
    readonly #id: number;
    #unheard: unknown[] = [];
    #started = false;

    constructor(id: number) {
      super();
      this.#id = id;
    }

    start(): void {
      this.#started = true;
      for (const data of this.#unheard.splice(0)) this.hear(data);
    }

    hear(data: unknown): void {
      if (this.#started) this.dispatchEvent(new MessageEvent('message', { data }));
      else this.#unheard.push(data);
    }

    postMessage(data: unknown): void {
      void call({ kind: 'port', port: this.#id, data: structuredClone(data) });
    }
  }

  const portEnd = (id: number): PortEnd => {
    const made = new PortEnd(id);
    ports.set(id, made);
    return made;
  };

  /** Electron's bridge copies plain values, carries functions and promises, and strips everything else of its class. */
  function carried(value: unknown): unknown {
    if (typeof value === 'function')
      return (...given: unknown[]) => carried((value as (...args: unknown[]) => unknown)(...given.map(carried)));
    if (value instanceof Promise)
      return value.then(carried, (error: unknown) => Promise.reject(new Error(String(error))));
    if (typeof value === 'symbol') throw new TypeError('a symbol cannot cross the context bridge');
    if (typeof value !== 'object' || value === null || value instanceof Blob) return value;
    if (Array.isArray(value)) return value.map(carried);
    if (ArrayBuffer.isView(value) || value instanceof ArrayBuffer || value instanceof Date)
      return structuredClone(value);
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, carried(one)]));
  }

  const ipcRenderer = {
    on(channel: string, listener: Listener) {
      listeners.set(channel, [...(listeners.get(channel) ?? []), listener]);
      return ipcRenderer;
    },
    invoke: (channel: string, ...args: unknown[]) => call({ kind: 'invoke', channel, args }),
  } satisfies Partial<Record<keyof IpcRenderer, unknown>>;

  const contextBridge: Pick<ContextBridge, 'exposeInMainWorld'> = {
    exposeInMainWorld(name: string, api: unknown) {
      Object.defineProperty(window, name, { value: Object.freeze(carried(api)), enumerable: true });
    },
  };

  const webUtils: Pick<WebUtils, 'getPathForFile'> = {
    getPathForFile: (file: File) => paths.get(file.name) ?? '',
  };

  const webFrame: Pick<WebFrame, 'setZoomFactor'> = {
    setZoomFactor: (factor) => {
      document.documentElement.style.setProperty('zoom', String(factor));
    },
  };

  window.electronDouble = {
    hear(message) {
      if (message.kind === 'ipc') {
        const event = { ports: message.ports.map(portEnd) };
        for (const listener of listeners.get(message.channel) ?? []) listener(event, ...message.args);
      } else if (message.kind === 'port') {
        ports.get(message.port)?.hear(message.data);
      } else if (message.kind === 'path') {
        paths.set(message.name, message.path);
      } else {
        ports.get(message.port)?.dispatchEvent(new Event('close'));
      }
    },
  };
  window.open = (url) => {
    void call({ kind: 'open', url: String(url ?? '') });
    return null;
  };

  const module = { exports: {} };
  const electron = { contextBridge, ipcRenderer, webFrame, webUtils };
  preload(
    (name) => {
      if (name !== 'electron') throw new Error(`a sandboxed preload cannot load ${name}`);
      return electron;
    },
    module,
    module.exports,
  );
}
