import { EventEmitter } from 'node:events';
import type { MessagePortMain } from 'electron';

/** Where a port goes that is handed to another process: a page, or the office process. */
export interface RemoteEnd {
  message(data: unknown): void;
  close(): void;
}

type Surface = Pick<MessagePortMain, 'close' | 'postMessage' | 'start'>;

/** One end of a channel. It either stays here and emits, or is handed over and forwards. */
export class DoublePort extends EventEmitter implements Surface {
  #peer: DoublePort | undefined;
  #remote: RemoteEnd | undefined;
  #unheard: unknown[] = [];
  #started = false;
  #closed = false;

  static pair(): [DoublePort, DoublePort] {
    const one = new DoublePort();
    const other = new DoublePort();
    one.#peer = other;
    other.#peer = one;
    return [one, other];
  }

  postMessage(message: unknown): void {
    if (this.#closed || !this.#peer) return;
    this.#peer.#receive(structuredClone(message));
  }

  start(): void {
    this.#started = true;
    this.#flush();
  }

  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    if (this.#peer) this.#peer.#peerClosed();
  }

  handOver(remote: RemoteEnd): void {
    this.#remote = remote;
    this.#flush();
    if (this.#closed) remote.close();
  }

  #receive(data: unknown): void {
    this.#unheard.push(data);
    this.#flush();
  }

  #flush(): void {
    if (this.#remote) for (const data of this.#unheard.splice(0)) this.#remote.message(data);
    else if (this.#started) for (const data of this.#unheard.splice(0)) this.emit('message', { data, ports: [] });
  }

  #peerClosed(): void {
    if (this.#closed) return;
    this.#closed = true;
    if (this.#remote) this.#remote.close();
    else this.emit('close');
  }
}

export class DoubleChannel {
  readonly port1: DoublePort;
  readonly port2: DoublePort;

  constructor() {
    [this.port1, this.port2] = DoublePort.pair();
  }
}
