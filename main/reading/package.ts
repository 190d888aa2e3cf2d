import { Buffer } from 'node:buffer';
import { type FileHandle, open } from 'node:fs/promises';
import { pipeline, Readable } from 'node:stream';
import { crc32, createInflateRaw } from 'node:zlib';
import { readingWords } from '#shared/words/reading.ts';
import { readingLimits } from './parts.ts';
import { broken, hostile, refused } from './refusals.ts';
import { endSearch, type ZipEntry, zipEnd, zipEntries } from './zip-directory.ts';

const readPiece = 256 * 1024;
/** What a piece becomes stays below 128 KB: what is larger the engine lays apart, on fresh memory every time, which takes a tenth of the reading. */
const inflatedPiece = 120 * 1024;
/** What deflate can do at most is 1:1032; no sheet comes near it once it has some size. */
const suspectSize = 8 * 1024 * 1024;
const suspectRatio = 1000;
const mostDirectory = 16 * 1024 * 1024;

const deflated = 8;

const LOCAL = 0x04034b50;

/** One entry, read once; the bytes are counted as they come. */
export interface PackageEntry {
  readonly name: string;
  /** Packed bytes in the file, and how many of them have been read. */
  readonly packed: number;
  readonly done: number;
  pieces(): AsyncGenerator<Buffer>;
}

/**
 * A zip archive, read in pieces over the handle. Written by hand, as is all of this reader: for 100,000 × 12 cells
 * exceljs streams in two to three times the time, hucre needs as much and 560 MB, and neither looks at an archive before it
 * unpacks it.
 */
export interface Package {
  readonly names: readonly string[];
  /** Names are compared without case, a slash in front is left out. */
  entry(name: string): PackageEntry | undefined;
  close(): Promise<void>;
}

export async function openPackage(path: string): Promise<Package> {
  const handle = await open(path, 'r');
  try {
    return await packageOf(handle);
  } catch (error) {
    await handle.close();
    throw error;
  }
}

async function packageOf(handle: FileHandle): Promise<Package> {
  const { size } = await handle.stat();
  const mega = `${readingLimits.fileBytes / 1024 / 1024} MB`;
  if (size > readingLimits.fileBytes) throw refused(readingWords.tooLarge(mega));
  const tail = await bytesAt(handle, Math.max(0, size - endSearch), Math.min(size, endSearch));
  const end = await zipEnd(tail, (offset) => bytesAt(handle, offset, offset + 56 <= size ? 56 : 0));
  if (end.directoryOffset + end.directorySize > size) throw broken('the zip directory is cut');
  if (end.directorySize > mostDirectory) throw refused(readingWords.tooManyEntries(readingLimits.entries));
  const entries = zipEntries(await bytesAt(handle, end.directoryOffset, end.directorySize), end);
  const byName = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]));
  const budget = new UnpackedBudget();
  return {
    names: entries.map((entry) => entry.name),
    entry: (name) => {
      const entry = byName.get(name.replace(/^\/+/, '').toLowerCase());
      return entry === undefined ? undefined : new EntryReader(handle, entry, budget);
    },
    close: () => handle.close(),
  };
}

/** What all entries read may come to together. */
class UnpackedBudget {
  #left: number = readingLimits.unpackedBytes;

  take(bytes: number): void {
    this.#left -= bytes;
    if (this.#left < 0) throw refused(readingWords.tooMuch);
  }
}

class EntryReader implements PackageEntry {
  readonly name: string;
  readonly packed: number;
  done = 0;
  readonly #handle: FileHandle;
  readonly #entry: ZipEntry;
  readonly #budget: UnpackedBudget;

  constructor(handle: FileHandle, entry: ZipEntry, budget: UnpackedBudget) {
    this.name = entry.name;
    this.packed = entry.packed;
    this.#handle = handle;
    this.#entry = entry;
    this.#budget = budget;
  }

  async *pieces(): AsyncGenerator<Buffer> {
    const { name, size, packed, encrypted, method } = this.#entry;
    if (encrypted) throw refused(readingWords.encrypted);
    if (method !== 0 && method !== deflated) throw broken(`${name}: compression method ${method}`);
    if (size > suspectSize && size > packed * suspectRatio) throw hostile(`${name}: ${size} from ${packed} bytes`);
    this.#budget.take(size);
    const start = await this.#contentStart();
    let left = size;
    let crc = 0;
    for await (const piece of method === deflated ? this.#inflated(start) : this.#stored(start)) {
      left -= piece.length;
      if (left < 0) throw hostile(`${name} is larger than declared`);
      crc = crc32(piece, crc);
      yield piece;
    }
    if (left > 0 || crc !== this.#entry.crc) throw broken(`${name} is not what the directory says`);
  }

  /** Reads the header in front of the content, which must say what the directory says. */
  async #contentStart(): Promise<number> {
    const { name, offset, limit, packed, method, sizesBehind } = this.#entry;
    const header = await bytesAt(this.#handle, offset, 30);
    if (header.readUInt32LE(0) !== LOCAL) throw broken(`${name} is not where the directory says`);
    const nameLength = header.readUInt16LE(26);
    const localName = (await bytesAt(this.#handle, offset + 30, nameLength)).toString('utf8').replaceAll('\\', '/');
    const start = offset + 30 + nameLength + header.readUInt16LE(28);
    const localPacked = header.readUInt32LE(18);
    const agrees =
      localName === name &&
      header.readUInt16LE(8) === method &&
      (sizesBehind || localPacked === packed || localPacked === 0xffffffff);
    if (!agrees) throw hostile(`${name} says something else than the directory`);
    if (start + packed > limit) throw hostile(`${name} overlaps what follows`);
    return start;
  }

  async *#stored(start: number): AsyncGenerator<Buffer> {
    const { packed } = this.#entry;
    for (let at = 0; at < packed; at += readPiece) {
      const piece = await bytesAt(this.#handle, start + at, Math.min(readPiece, packed - at));
      this.done += piece.length;
      yield piece;
    }
  }

  async *#inflated(start: number): AsyncGenerator<Buffer> {
    const inflate = createInflateRaw({ chunkSize: inflatedPiece });
    // What goes wrong in front of it ends the last stream with the same error, and so the loop.
    pipeline(Readable.from(this.#stored(start)), inflate, () => undefined);
    try {
      yield* inflate;
    } catch (error) {
      throw isZlibError(error) ? broken(`${this.name}: ${String(error)}`) : error;
    }
  }
}

const isZlibError = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && error.code.startsWith('Z_');

async function bytesAt(handle: FileHandle, from: number, length: number): Promise<Buffer> {
  const bytes = Buffer.allocUnsafe(length);
  let got = 0;
  while (got < length) {
    const { bytesRead } = await handle.read(bytes, got, length - got, from + got);
    if (bytesRead === 0) throw broken('the file ends too early');
    got += bytesRead;
  }
  return bytes;
}
