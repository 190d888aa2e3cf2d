import { MessageChannelMain, type UtilityProcess, utilityProcess } from 'electron';
import { report } from '../report.ts';
import { type ReaderNews, type ReaderWish, readerServiceName } from './errands.ts';

export interface ReaderProcesses {
  hear(wish: ReaderWish): void;
  /** The office process is gone: nobody is left to read for. */
  endAll(): void;
}

/** The processes that read files for one office process; each speaks with it through a port of its own. */
export function readerProcesses(module: string, office: Pick<UtilityProcess, 'postMessage'>): ReaderProcesses {
  const running = new Map<number, UtilityProcess>();

  function start(reader: number): void {
    const child = utilityProcess.fork(module, [], { serviceName: readerServiceName, stdio: 'inherit' });
    running.set(reader, child);
    child.on('error', (_kind, location) => report(new Error(`a reader ended at ${location}`)));
    child.on('exit', () => {
      running.delete(reader);
      office.postMessage({ reader, now: 'gone' } satisfies ReaderNews);
    });
    const { port1, port2 } = new MessageChannelMain();
    child.postMessage(null, [port1]);
    office.postMessage({ reader, now: 'here' } satisfies ReaderNews, [port2]);
  }

  return {
    hear({ reader, wish }) {
      if (wish === 'start') start(reader);
      else running.get(reader)?.kill();
    },
    endAll() {
      for (const one of running.values()) one.kill();
    },
  };
}
