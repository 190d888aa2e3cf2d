import { fork } from 'node:child_process';
import { entryUrl } from '../entries.ts';
import type { ReaderChild } from './reader-messages.ts';

/** A reader as a child of this process of Node: behind the browser door, the command line and the tests. */
export function forkReader(entry: URL = entryUrl('file-reader')): ReaderChild & { pid: number | undefined } {
  const child = fork(entry, [], {
    // Nothing that this process was started with concerns it; the sources are read with a warning of Node's.
    execArgv: entry.pathname.endsWith('.ts') ? ['--disable-warning=ExperimentalWarning'] : [],
    serialization: 'advanced',
    // What is printed belongs to the command line's answer.
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  return {
    pid: child.pid,
    send: (message) => void (child.connected && child.send(message, () => undefined)),
    onMessage: (hear) => void child.on('message', hear),
    onEnd(hear) {
      child.once('exit', hear);
      child.once('error', hear);
    },
    kill: () => void child.kill('SIGKILL'),
  };
}
