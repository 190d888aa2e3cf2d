import type { FileHandle } from 'node:fs/promises';

/** How an Office file before 2007, or one with a password, begins. */
export const compoundMark = 'd0cf11e0a1b11ae1';

const headerLength = 512;
/** So many sectors of names say what the file is. */
const mostSectors = 64;
const nameRecord = 128;

/** The names of what a compound file holds; only as many as can be found without reading on. */
export async function compoundNames(handle: FileHandle): Promise<Set<string>> {
  const header = Buffer.alloc(headerLength);
  await handle.read(header, 0, headerLength, 0);
  const power = header.readUInt16LE(30);
  const names = new Set<string>();
  if (power !== 9 && power !== 12) return names;
  const size = 2 ** power;
  let sector = header.readUInt32LE(48);
  for (let left = mostSectors; left > 0 && sector < 0xfffffff0; left -= 1) {
    const bytes = Buffer.alloc(size);
    await handle.read(bytes, 0, size, (sector + 1) * size);
    for (let at = 0; at < size; at += nameRecord) names.add(nameAt(bytes, at));
    sector = await nextSector(handle, header, sector, size);
  }
  return names;
}

/** Names are UTF-16, their length in bytes stands behind them with the closing zero counted. */
function nameAt(bytes: Buffer, at: number): string {
  const length = Math.min(64, bytes.readUInt16LE(at + 64));
  return bytes.toString('utf16le', at, at + Math.max(0, length - 2));
}

/** The table of sectors is itself in sectors, the first 109 of which the header lists. */
async function nextSector(handle: FileHandle, header: Buffer, sector: number, size: number): Promise<number> {
  const perSector = size / 4;
  const listed = Math.floor(sector / perSector);
  if (listed >= 109) return 0xffffffff;
  const table = header.readUInt32LE(76 + listed * 4);
  if (table >= 0xfffffff0) return 0xffffffff;
  const link = Buffer.alloc(4, 0xff);
  await handle.read(link, 0, 4, (table + 1) * size + (sector % perSector) * 4);
  return link.readUInt32LE(0);
}
