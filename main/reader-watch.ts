import { parentPort } from 'node:worker_threads';
import type { ReaderLimits } from './reading/reader-messages.ts';

/**
 * Looks on while a file is read, from a thread of its own, and ends the whole process where it takes more than it may,
 * or where nobody is left to read for: the reading thread may never come to hear of either.
 */
const port = parentPort;
if (!port) throw new Error('the watch runs as a worker thread');

/** Memory grows by less than a tenth of the limit in such a time. */
const every = 50;
const parent = process.ppid;
const kill = (): void => void process.kill(process.pid, 'SIGKILL');

port.once('message', ({ memoryBytes, milliseconds }: ReaderLimits) => {
  setInterval(() => {
    if (process.memoryUsage.rss() > memoryBytes || busyFor() > 2 * milliseconds || orphaned()) kill();
  }, every);
  port.postMessage('watching');
});

/** The asker counts the time that passes. This stops what computes for ever with no asker left; threads beside the reading one count too. */
function busyFor(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Windows keeps naming a parent that is gone, and is slow to look. */
const orphaned = (): boolean => process.platform !== 'win32' && process.ppid !== parent;
