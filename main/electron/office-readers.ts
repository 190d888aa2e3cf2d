import type { FromReader, ReaderChild, ToReader } from '../reading/reader-messages.ts';
import type { ReaderNews, ReaderWish } from './errands.ts';
import type { PagePort } from './serve-port.ts';

export interface OfficeReaders {
  /** A reader as a child of the window's process. */
  spawn(): ReaderChild;
  hear(news: ReaderNews, port: PagePort | undefined): void;
}

/** Readers on the side of the office process, which may start no process itself. */
export function officeReaders(ask: (wish: ReaderWish) => void): OfficeReaders {
  const asked = new Map<number, AskedReader>();
  let last = 0;
  return {
    spawn() {
      last += 1;
      const reader = last;
      const one = new AskedReader(() => ask({ reader, wish: 'end' }));
      asked.set(reader, one);
      ask({ reader, wish: 'start' });
      return one;
    },
    hear({ reader, now }, port) {
      const one = asked.get(reader);
      if (now === 'here') {
        if (port) one?.here(port);
        return;
      }
      asked.delete(reader);
      one?.gone();
    },
  };
}

/** It can be spoken to before it is there: what is said waits for the port. */
class AskedReader implements ReaderChild {
  readonly kill: () => void;
  #port: PagePort | undefined;
  readonly #unsaid: ToReader[] = [];
  #heard: (message: FromReader) => void = () => undefined;
  #ended: () => void = () => undefined;

  constructor(kill: () => void) {
    this.kill = kill;
  }

  send(message: ToReader): void {
    if (this.#port) this.#port.postMessage(message);
    else this.#unsaid.push(message);
  }

  onMessage(hear: (message: FromReader) => void): void {
    this.#heard = hear;
  }

  onEnd(hear: () => void): void {
    this.#ended = hear;
  }

  here(port: PagePort): void {
    this.#port = port;
    port.on('message', ({ data }) => this.#heard(data as FromReader));
    port.start();
    for (const message of this.#unsaid.splice(0)) port.postMessage(message);
  }

  gone(): void {
    this.#port?.close();
    this.#ended();
  }
}
