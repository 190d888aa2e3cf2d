import { type ChildProcess, fork } from 'node:child_process';
import { EventEmitter } from 'node:events';
import type { ForkOptions, UtilityProcess } from 'electron';
import type { DoublePort } from './ports.ts';
import type { Wire } from './wire.ts';

const parentPort = new URL('./parent-port.ts', import.meta.url).href;

type Surface = Pick<UtilityProcess, 'kill' | 'pid'>;

/** A real process of Node: it can crash, and be killed, as Electron's could. */
export class DoubleUtilityProcess extends EventEmitter implements Surface {
  /** What the program called it when it started it. */
  readonly serviceName: string | undefined;
  readonly #child: ChildProcess;
  readonly #ports = new Map<number, DoublePort>();
  #lastPort = 0;

  constructor(module: string, args: string[] = [], options: ForkOptions = {}) {
    super();
    this.serviceName = options.serviceName;
    this.#child = fork(module, args, {
      execArgv: ['--disable-warning=ExperimentalWarning', '--import', parentPort],
      serialization: 'advanced',
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      ...(options.env ? { env: options.env as NodeJS.ProcessEnv } : {}),
    });
    this.#child.on('message', (wire: Wire) => this.#hear(wire));
    this.#child.on('exit', (code) => this.#ended(code ?? 1));
  }

  get alive(): boolean {
    return this.#child.exitCode === null && this.#child.signalCode === null;
  }

  get pid(): number | undefined {
    return this.#child.pid;
  }

  postMessage(message: unknown, transfer: DoublePort[] = []): void {
    this.#send({ kind: 'post', message, ports: transfer.map((port) => this.#take(port)) });
  }

  kill(): boolean {
    return this.#child.kill();
  }

  /** As a crash would: nothing is written any more, nothing said. */
  crash(): void {
    this.#child.kill('SIGKILL');
  }

  #take(port: DoublePort): number {
    this.#lastPort += 1;
    const id = this.#lastPort;
    this.#ports.set(id, port);
    port.handOver({
      message: (data) => this.#send({ kind: 'port', port: id, data }),
      close: () => this.#send({ kind: 'close', port: id }),
    });
    return id;
  }

  /** What is said to a process that is just ending is lost, without a word. */
  #send(wire: Wire): void {
    if (this.#child.connected) this.#child.send(wire, () => undefined);
  }

  #hear(wire: Wire): void {
    if (wire.kind === 'post') this.emit('message', wire.message);
    else if (wire.kind === 'port') this.#ports.get(wire.port)?.postMessage(wire.data);
    else this.#ports.get(wire.port)?.close();
  }

  #ended(code: number): void {
    for (const port of this.#ports.values()) port.close();
    this.emit('exit', code);
  }
}
