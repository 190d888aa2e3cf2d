import { plainError } from '../door/plain.ts';
import { batched } from './batches.ts';
import { packed } from './packed-rows.ts';
import { readFileParts } from './read-file.ts';
import { batchesAhead, type ReaderChannel, type ReadRequest } from './reader-messages.ts';

/** The one thing a reader's process does: reads the file it is told of, and hands its parts over as they are wanted. */
export function serveReader(channel: ReaderChannel, watched: (request: ReadRequest) => Promise<void>): void {
  const flow = new Flow(batchesAhead);
  channel.hear((message) => {
    if ('taken' in message) flow.taken(message.taken);
    else void read(message.read);
  });

  async function read(request: ReadRequest): Promise<void> {
    try {
      channel.say({ started: true });
      // Whoever looks on needs nothing of this thread to begin: the first rows are read meanwhile, and not told before.
      const watching = watched(request);
      for await (const parts of batched(readFileParts(request.path, request.name))) {
        await watching;
        await flow.room();
        channel.say({ parts: parts.map(packed) });
      }
      channel.say({ done: true });
    } catch (error) {
      channel.say({ refusal: plainError(error) });
    }
  }
}

/** Lets so many go ahead, and no more until one of them has been taken. */
class Flow {
  #left: number;
  #wake: () => void = () => undefined;

  constructor(ahead: number) {
    this.#left = ahead;
  }

  async room(): Promise<void> {
    while (this.#left === 0) {
      await new Promise<void>((done) => {
        this.#wake = done;
      });
    }
    this.#left -= 1;
  }

  taken(batches: number): void {
    this.#left += batches;
    this.#wake();
  }
}
