import { Worker } from 'node:worker_threads';
import type { ParentPort } from 'electron';
import { entryUrl } from './entries.ts';
import type { ReaderChannel, ReadRequest, ToReader } from './reading/reader-messages.ts';
import { serveReader } from './reading/serve.ts';

/**
 * Reads one file that nobody vouches for, in a process of its own: whatever the file makes of it, it can be killed,
 * and nothing else goes with it. Node starts it with its channel to the parent, Electron with a port.
 */
const { parentPort } = process as { parentPort?: ParentPort };

/** The reading thread may be busy with the very file that is too much for it: another one looks on. */
const watch = new Worker(entryUrl('reader-watch'));
watch.on('error', () => process.exit(1));

const watched = (request: ReadRequest): Promise<void> =>
  new Promise((done) => {
    watch.once('message', () => done());
    watch.postMessage(request.limits);
  });

function serve(channel: ReaderChannel): void {
  channel.onGone(() => process.exit(0));
  serveReader(channel, watched);
}

if (parentPort) {
  parentPort.once('message', ({ ports: [port] }) => {
    if (!port) return;
    serve({
      say: (message) => port.postMessage(message),
      hear: (heard) => void port.on('message', ({ data }) => heard(data as ToReader)),
      onGone: (hear) => void port.on('close', hear),
    });
    port.start();
  });
} else {
  serve({
    // Whoever is gone is told nothing; that is heard below.
    say: (message) => void (process.connected && process.send?.(message, undefined, undefined, () => undefined)),
    hear: (heard) => void process.on('message', heard),
    onGone: (hear) => void process.on('disconnect', hear),
  });
}
