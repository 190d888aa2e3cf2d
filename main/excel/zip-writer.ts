import { once } from 'node:events';
import { open, rm } from 'node:fs/promises';
import { crc32, createDeflateRaw, type DeflateRaw } from 'node:zlib';
import { Refusal } from '#shared/base/refusal.ts';
import { exportWords } from '#shared/words/exports.ts';
import { TextPieces } from './text-pieces.ts';

/** Room of a zip in memory, until it needs more. */
const heldAtFirst = 128 * 1024;
/** Half the time of the usual 6 for a sixth more bytes. */
const level = 3;

/** More bytes than this have no place in a zip of the plain kind, nor in a spreadsheet program. */
const longest = 0xffff_ffff;

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
/** Names are UTF-8. */
const utf8Names = 0x0800;
const version = 20;
/** Files carry no time of their own: 1980-01-01, the first day a zip knows. */
const firstDay = 0x0021;

interface Entry {
  name: string;
  offset: number;
  method: 0 | 8;
  crc: number;
  packed: number;
  size: number;
}

/** Where a zip goes: bytes at a place, which may be one that was written before. */
interface ZipTarget {
  write(bytes: Uint8Array, at: number): Promise<unknown>;
  close(): Promise<void>;
  remove(): Promise<void>;
}

/**
 * Writes a zip entry by entry to a file. Sizes and sums are put into each entry's head once they are known, so that readers
 * which go through a file from its beginning find them too. Packing happens beside this thread.
 */
export class ZipWriter {
  readonly #target: ZipTarget;
  readonly #entries: Entry[] = [];
  #at = 0;

  private constructor(target: ZipTarget) {
    this.#target = target;
  }

  static async create(file: string): Promise<ZipWriter> {
    const handle = await open(file, 'w');
    return new ZipWriter({
      write: (bytes, at) => handle.write(bytes, 0, bytes.length, at),
      close: () => handle.close(),
      remove: () => rm(file, { force: true }),
    });
  }

  /** A zip in memory, for a file that is small and goes on as bytes. */
  static held(): { zip: ZipWriter; bytes(): Buffer } {
    const target = new HeldTarget();
    return { zip: new ZipWriter(target), bytes: () => target.bytes() };
  }

  /** An entry that is whole at once. */
  async add(name: string, content: string): Promise<void> {
    const entry = await this.begin(name);
    await entry.write(content);
    return entry.end();
  }

  /** Not packed: as some formats want their first entry, and what is packed already. */
  async store(name: string, content: string | Uint8Array): Promise<void> {
    const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
    const entry = this.#opened(name, 0);
    Object.assign(entry, { crc: crc32(bytes), packed: bytes.length, size: bytes.length });
    await this.#append(Buffer.concat([head(LOCAL, entry), Buffer.from(name, 'utf8'), bytes]));
  }

  /** One at a time: the next may begin when this one has ended. */
  async begin(name: string): Promise<ZipEntryWriter> {
    const entry = this.#opened(name, 8);
    await this.#append(Buffer.concat([head(LOCAL, entry), Buffer.from(name, 'utf8')]));
    return new ZipEntryWriter(
      (bytes) => this.#append(bytes),
      async (sums) => {
        Object.assign(entry, sums);
        await this.#target.write(head(LOCAL, entry), entry.offset);
      },
    );
  }

  async done(): Promise<void> {
    const directory = Buffer.concat(this.#entries.flatMap((entry) => [record(entry), Buffer.from(entry.name, 'utf8')]));
    const end = Buffer.alloc(22);
    end.writeUInt32LE(END, 0);
    end.writeUInt16LE(this.#entries.length, 8);
    end.writeUInt16LE(this.#entries.length, 10);
    end.writeUInt32LE(directory.length, 12);
    end.writeUInt32LE(this.#at, 16);
    await this.#append(Buffer.concat([directory, end]));
    await this.#target.close();
  }

  async abandon(): Promise<void> {
    await this.#target.close().catch(() => undefined);
    await this.#target.remove();
  }

  async #append(bytes: Uint8Array): Promise<void> {
    const at = this.#at;
    this.#at += bytes.length;
    await this.#target.write(bytes, at);
  }

  #opened(name: string, method: Entry['method']): Entry {
    const entry: Entry = { name, offset: this.#at, method, crc: 0, packed: 0, size: 0 };
    this.#entries.push(entry);
    return entry;
  }
}

class HeldTarget implements ZipTarget {
  #held = Buffer.alloc(heldAtFirst);
  #length = 0;

  async write(bytes: Uint8Array, at: number): Promise<void> {
    const end = at + bytes.length;
    if (end > this.#held.length) {
      const larger = Buffer.alloc(Math.max(end, this.#held.length * 2));
      larger.set(this.#held.subarray(0, this.#length));
      this.#held = larger;
    }
    this.#held.set(bytes, at);
    this.#length = Math.max(this.#length, end);
  }

  async close(): Promise<void> {
    this.#held = this.#held.subarray(0, this.#length);
  }

  async remove(): Promise<void> {
    this.#length = 0;
  }

  bytes(): Buffer {
    return this.#held.subarray(0, this.#length);
  }
}

type Sums = Pick<Entry, 'crc' | 'packed' | 'size'>;

/** Text of one entry: gathered, packed, and written while the next piece is being made. */
export class ZipEntryWriter {
  readonly #deflate: DeflateRaw = createDeflateRaw({ level });
  readonly #append: (bytes: Uint8Array) => Promise<void>;
  readonly #ended: (sums: Sums) => Promise<void>;
  readonly #sums: Sums = { crc: 0, packed: 0, size: 0 };
  readonly #pieces = new TextPieces((bytes) => this.#pack(bytes));
  #packed: Buffer[] = [];

  constructor(append: (bytes: Uint8Array) => Promise<void>, ended: (sums: Sums) => Promise<void>) {
    this.#append = append;
    this.#ended = ended;
    this.#deflate.on('data', (bytes: Buffer) => this.#packed.push(bytes));
  }

  /** Undefined where there is nothing to wait for, which is nearly always. */
  write(text: string): Promise<void> | undefined {
    return this.#pieces.write(text);
  }

  async end(): Promise<void> {
    await this.#pieces.end();
    this.#deflate.end();
    await once(this.#deflate, 'end');
    await this.#write();
    await this.#ended(this.#sums);
  }

  async #pack(bytes: Uint8Array): Promise<void> {
    this.#sums.crc = crc32(bytes, this.#sums.crc);
    this.#sums.size += bytes.length;
    if (this.#sums.size > longest) throw new Refusal('usage', exportWords.tooLarge);
    await new Promise<void>((done, fail) => {
      this.#deflate.write(bytes, (error) => (error ? fail(error) : done()));
    });
    await this.#write();
  }

  async #write(): Promise<void> {
    const packed = this.#packed;
    this.#packed = [];
    for (const bytes of packed) {
      this.#sums.packed += bytes.length;
      await this.#append(bytes);
    }
  }
}

function head(mark: number, entry: Entry): Buffer {
  const bytes = Buffer.alloc(30);
  bytes.writeUInt32LE(mark, 0);
  shared(bytes, 4, entry);
  return bytes;
}

function record(entry: Entry): Buffer {
  const bytes = Buffer.alloc(46);
  bytes.writeUInt32LE(CENTRAL, 0);
  bytes.writeUInt16LE(version, 4);
  shared(bytes, 6, entry);
  bytes.writeUInt32LE(entry.offset, 42);
  return bytes;
}

/** What the head of an entry and its record in the directory say alike. */
function shared(bytes: Buffer, at: number, { name, method, crc, packed, size }: Entry): void {
  bytes.writeUInt16LE(version, at);
  bytes.writeUInt16LE(utf8Names, at + 2);
  bytes.writeUInt16LE(method, at + 4);
  bytes.writeUInt16LE(firstDay, at + 8);
  bytes.writeUInt32LE(crc, at + 10);
  bytes.writeUInt32LE(packed, at + 14);
  bytes.writeUInt32LE(size, at + 18);
  bytes.writeUInt16LE(Buffer.byteLength(name, 'utf8'), at + 22);
}
