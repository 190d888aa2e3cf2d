import type { Buffer } from 'node:buffer';
import { readingWords } from '#shared/words/reading.ts';
import { readingLimits } from './parts.ts';
import { broken, hostile, refused } from './refusals.ts';

/** One entry as the directory of the zip describes it. */
export interface ZipEntry {
  /** As written, with slashes forward. */
  name: string;
  encrypted: boolean;
  /** 0 is as it is, 8 deflated; no spreadsheet is packed otherwise. */
  method: number;
  /** Sizes stand behind the content, so that those in front of it say nothing. */
  sizesBehind: boolean;
  crc: number;
  packed: number;
  size: number;
  offset: number;
  /** Where the next entry begins: this one may not reach into it. */
  limit: number;
}

export interface ZipEnd {
  entries: number;
  directorySize: number;
  directoryOffset: number;
}

const endLength = 22;
/** The end record stands last, behind it a comment of at most 64 KB. */
export const endSearch = endLength + 0xff_ff + 20;

const END = 0x06054b50;
const END64 = 0x06064b50;
const LOCATOR64 = 0x07064b50;
const CENTRAL = 0x02014b50;

/** Finds the end record in the last bytes of the file; `read64` fetches the larger record that stands before it in big archives. */
export async function zipEnd(tail: Buffer, read64: (offset: number) => Promise<Buffer>): Promise<ZipEnd> {
  const at = endPlace(tail);
  const end = {
    entries: tail.readUInt16LE(at + 10),
    directorySize: tail.readUInt32LE(at + 12),
    directoryOffset: tail.readUInt32LE(at + 16),
  };
  const isFull = end.entries === 0xffff || end.directorySize === 0xffffffff || end.directoryOffset === 0xffffffff;
  if (!isFull || at < 20 || tail.readUInt32LE(at - 20) !== LOCATOR64) return end;
  const record = await read64(Number(tail.readBigUInt64LE(at - 12)));
  if (record.length < 56 || record.readUInt32LE(0) !== END64) throw broken('no zip64 end record');
  return {
    entries: Number(record.readBigUInt64LE(32)),
    directorySize: Number(record.readBigUInt64LE(40)),
    directoryOffset: Number(record.readBigUInt64LE(48)),
  };
}

function endPlace(tail: Buffer): number {
  for (let at = tail.length - endLength; at >= 0; at -= 1) {
    if (tail.readUInt32LE(at) === END && at + endLength + tail.readUInt16LE(at + 20) <= tail.length) return at;
  }
  throw broken('no zip directory');
}

/** The entries in the order of the directory; refuses what overlaps or stands twice. */
export function zipEntries(directory: Buffer, end: ZipEnd): ZipEntry[] {
  if (end.entries > readingLimits.entries) throw refused(readingWords.tooManyEntries(readingLimits.entries));
  const entries: ZipEntry[] = [];
  let at = 0;
  for (let left = end.entries; left > 0; left -= 1) {
    if (at + 46 > directory.length || directory.readUInt32LE(at) !== CENTRAL) throw broken('the zip directory is cut');
    const length =
      46 + directory.readUInt16LE(at + 28) + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
    if (at + length > directory.length) throw broken('the zip directory is cut');
    entries.push(entryOf(directory.subarray(at, at + length)));
    at += length;
  }
  bound(entries, end.directoryOffset);
  return entries;
}

function entryOf(record: Buffer): ZipEntry {
  const flags = record.readUInt16LE(8);
  const nameLength = record.readUInt16LE(28);
  const extra = record.subarray(46 + nameLength, 46 + nameLength + record.readUInt16LE(30));
  const large = largeSizes(extra);
  const size = (from: number): number => {
    const value = record.readUInt32LE(from);
    return value === 0xffffffff ? large() : value;
  };
  // The larger record holds only those that were full, in this order.
  const [unpacked, packed, offset] = [size(24), size(20), size(42)];
  return {
    name: record.toString('utf8', 46, 46 + nameLength).replaceAll('\\', '/'),
    encrypted: (flags & 1) !== 0,
    method: record.readUInt16LE(10),
    sizesBehind: (flags & 8) !== 0,
    crc: record.readUInt32LE(16),
    packed,
    size: unpacked,
    offset,
    limit: 0,
  };
}

function largeSizes(extra: Buffer): () => number {
  let at = 0;
  while (at + 4 <= extra.length && extra.readUInt16LE(at) !== 1) at += 4 + extra.readUInt16LE(at + 2);
  const end = at + 4 <= extra.length ? Math.min(extra.length, at + 4 + extra.readUInt16LE(at + 2)) : 0;
  let next = at + 4;
  return () => {
    if (next + 8 > end) throw broken('a zip64 size is missing');
    const value = Number(extra.readBigUInt64LE(next));
    next += 8;
    return value;
  };
}

function bound(entries: readonly ZipEntry[], directoryOffset: number): void {
  const placed = [...entries].sort((a, b) => a.offset - b.offset);
  for (const [at, entry] of placed.entries()) {
    entry.limit = placed[at + 1]?.offset ?? directoryOffset;
    if (entry.offset + 30 + entry.packed > entry.limit) throw hostile(`${entry.name} overlaps what follows`);
  }
  const names = new Set(entries.map((entry) => entry.name.toLowerCase()));
  if (names.size < entries.length) throw hostile('two entries of one name');
}
