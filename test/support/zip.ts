import { inflateRawSync } from 'node:zlib';

/** The entries of a small zip archive, by name: a reader of our own, so that a writer's mistake is not read back by its own reader. */
export function unzip(archive: Buffer): Map<string, Buffer> {
  const end = archive.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'));
  if (end < 0) throw new Error('沒有 zip 目錄');
  const entries = new Map<string, Buffer>();
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left -= 1) {
    const nameLength = archive.readUInt16LE(at + 28);
    const name = archive.toString('utf8', at + 46, at + 46 + nameLength);
    entries.set(name, content(archive, archive.readUInt32LE(at + 42), at));
    at += 46 + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  return entries;
}

function content(archive: Buffer, local: number, central: number): Buffer {
  const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
  const packed = archive.subarray(start, start + archive.readUInt32LE(central + 20));
  const bytes = archive.readUInt16LE(central + 10) === 0 ? packed : inflateRawSync(packed);
  if (bytes.length !== archive.readUInt32LE(central + 24)) throw new Error('zip 內容長度不符');
  return bytes;
}
