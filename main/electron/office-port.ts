import { MessageChannelMain, utilityProcess, type WebFrameMain } from 'electron';
import { type PlainRefusal, Refusal, refusalFrom } from '#shared/base/refusal.ts';
import { windowWords } from '#shared/words/window.ts';
import { channels } from './channels.ts';
import { type Errand, type Errands, type FromOffice, officeServiceName, type ToOffice } from './errands.ts';
import { type PrintWindows, printWindows } from './print-windows.ts';
import { type ReaderProcesses, readerProcesses } from './reader-process.ts';

export interface OfficeProcess {
  /** Gives a page its own port to the office; the port it had before ends. */
  handOver(frame: WebFrameMain, window: number): void;
  ask<N extends keyof Errands>(errand: N, given: Errands[N]['given']): Promise<Errands[N]['value']>;
  /** Lets it finish what it is writing. */
  close(): Promise<void>;
}

export interface OfficeHearer {
  started(where: 'here' | 'elsewhere'): void;
  failed(why: PlainRefusal): void;
  focus(): void;
  /** It ended without being asked to. */
  gone(): void;
}

interface OfficeStart {
  module: string;
  /** The module of the processes that read files for it. */
  reader: string;
  args: string[];
  home: string;
}

/** How long a closing office may take before it is ended: a backup of a large office needs its time. */
const closingMs = 30_000;

interface Waiting {
  done: (value: unknown) => void;
  fail: (error: Refusal) => void;
}

export function startOffice({ module, reader, args, home }: OfficeStart, hearer: OfficeHearer): OfficeProcess {
  const env = { ...process.env, SHIZHENGBU_HOME: home };
  const child = utilityProcess.fork(module, args, { serviceName: officeServiceName, env, stdio: 'inherit' });
  const readers = readerProcesses(reader, child);
  const prints = printWindows(child);
  const waiting = new Map<number, Waiting>();
  let last = 0;
  let closing = false;
  const ended = new Promise<void>((done) => {
    child.on('exit', () => {
      readers.endAll();
      prints.endAll();
      for (const one of waiting.values()) one.fail(new Refusal('fault', windowWords.officeGone));
      waiting.clear();
      done();
      if (!closing) hearer.gone();
    });
  });
  child.on('message', (message: FromOffice) => hear(message, { waiting, readers, prints, hearer }));
  return {
    handOver(frame, window) {
      const { port1, port2 } = new MessageChannelMain();
      child.postMessage({ window } satisfies ToOffice, [port1]);
      frame.postMessage(channels.port, null, [port2]);
    },
    ask: <N extends keyof Errands>(errand: N, given: Errands[N]['given']) =>
      new Promise<Errands[N]['value']>((done, fail) => {
        last += 1;
        waiting.set(last, { done: (value) => done(value as Errands[N]['value']), fail });
        child.postMessage({ id: last, ...({ errand, ...given } as Errand) } satisfies ToOffice);
      }),
    async close() {
      closing = true;
      child.postMessage({ close: true } satisfies ToOffice);
      const patience = setTimeout(() => child.kill(), closingMs);
      await ended;
      clearTimeout(patience);
    },
  };
}

interface Hearers {
  waiting: Map<number, Waiting>;
  readers: ReaderProcesses;
  prints: PrintWindows;
  hearer: OfficeHearer;
}

function hear(message: FromOffice, { waiting, readers, prints, hearer }: Hearers): void {
  if ('started' in message) hearer.started(message.started);
  else if ('failed' in message) hearer.failed(message.failed);
  else if ('focus' in message) hearer.focus();
  else if ('reader' in message) readers.hear(message);
  else if ('print' in message) prints.hear(message);
  else {
    const one = waiting.get(message.id);
    waiting.delete(message.id);
    if ('refusal' in message) one?.fail(refusalFrom(message.refusal));
    else one?.done(message.value);
  }
}
