/**
 * Loaded before the office process where Node plays Electron's utility process: gives it the `parentPort`
 * it would have there, over Node's own channel to its parent.
 */
import { EventEmitter } from 'node:events';
import type { ParentPort } from 'electron';
import { DoublePort } from './ports.ts';
import type { Wire } from './wire.ts';

const handedIn = new Map<number, DoublePort>();
const send = (wire: Wire): void => {
  if (process.connected) process.send?.(wire);
};

/** The near end for the office process; its far end lives in the double. */
function portFor(id: number): DoublePort {
  const [near, far] = DoublePort.pair();
  far.handOver({
    message: (data) => send({ kind: 'port', port: id, data }),
    close: () => send({ kind: 'close', port: id }),
  });
  handedIn.set(id, far);
  return near;
}

class DoubleParentPort extends EventEmitter implements Pick<ParentPort, 'postMessage'> {
  #unheard: unknown[] = [];

  postMessage(message: unknown): void {
    send({ kind: 'post', message, ports: [] });
  }

  /** Electron keeps messages until somebody listens. */
  override on(event: string, listener: (...given: never[]) => void): this {
    super.on(event, listener as (...given: unknown[]) => void);
    if (event === 'message') for (const heard of this.#unheard.splice(0)) this.emit('message', heard);
    return this;
  }

  hear(message: unknown, ports: DoublePort[]): void {
    const heard = { data: message, ports };
    if (this.listenerCount('message') > 0) this.emit('message', heard);
    else this.#unheard.push(heard);
  }
}

const parentPort = new DoubleParentPort();
Object.defineProperty(process, 'parentPort', { value: parentPort });

process.on('message', (wire: Wire) => {
  if (wire.kind === 'post') parentPort.hear(wire.message, wire.ports.map(portFor));
  else if (wire.kind === 'port') handedIn.get(wire.port)?.postMessage(wire.data);
  else handedIn.get(wire.port)?.close();
});
process.on('disconnect', () => process.exit(1));
