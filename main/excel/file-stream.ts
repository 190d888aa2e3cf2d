import { createWriteStream, type WriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';

/** An error that nobody hears would end the program: here it waits for the next row, or for the end. */
export function openStream(file: string): WriteStream {
  return createWriteStream(file, 'utf8').on('error', () => undefined);
}

export async function drop(stream: WriteStream, file: string): Promise<void> {
  // What the writer still holds has nowhere to go any more.
  stream.on('error', () => undefined);
  stream.destroy();
  await rm(file, { force: true });
}
