import { truncateSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openPackage } from '#main/reading/package.ts';
import { type MadeEntries, madeFile, zipOf } from '#test/support/packages.ts';

async function contentOf(archive: Buffer, name: string): Promise<string | undefined> {
  const file = await openPackage(madeFile(archive));
  try {
    const entry = file.entry(name);
    if (entry === undefined) return undefined;
    const pieces: Buffer[] = [];
    for await (const piece of entry.pieces()) pieces.push(piece);
    expect(entry.done).toBe(entry.packed);
    return Buffer.concat(pieces).toString();
  } finally {
    await file.close();
  }
}

const read = (entries: MadeEntries, name = 'a.xml'): Promise<string | undefined> => contentOf(zipOf(entries), name);

describe('a package', () => {
  it('is read whatever the case of names, and with a slash in front', async () => {
    const archive = zipOf({ 'xl/Workbook.xml': '甲' }, 'a comment PK\u0005\u0006 in it');
    expect(await contentOf(archive, '/XL/workbook.xml')).toBe('甲');
    expect(await contentOf(archive, 'xl/other.xml')).toBeUndefined();
    expect(await contentOf(archive, '__proto__')).toBeUndefined();
  });

  it('is read when its content is not packed, and when it is large', async () => {
    expect(await read([{ name: 'a.xml', content: 'x'.repeat(600_000), stored: true }])).toHaveLength(600_000);
    const large = Array.from({ length: 300_000 }, (_, at) => at).join(',');
    expect(await read({ 'a.xml': large })).toBe(large);
    expect(await read({ 'a.xml': '' })).toBe('');
  });

  it('is read when sizes stand behind the content', async () => {
    expect(await read([{ name: 'a.xml', content: '甲', says: { flags: 8 }, local: { packed: 0 } }])).toBe('甲');
  });

  it('is read in the large form of the directory', async () => {
    expect(await contentOf(zip64(zipOf({ 'a.xml': '甲' })), 'a.xml')).toBe('甲');
  });
});

/** The same archive with the end record of archives beyond 4 GB. */
function zip64(archive: Buffer): Buffer {
  const at = archive.length - 22;
  const record = Buffer.alloc(56);
  record.writeUInt32LE(0x06064b50, 0);
  record.writeBigUInt64LE(44n, 4);
  record.writeBigUInt64LE(BigInt(archive.readUInt16LE(at + 10)), 32);
  record.writeBigUInt64LE(BigInt(archive.readUInt32LE(at + 12)), 40);
  record.writeBigUInt64LE(BigInt(archive.readUInt32LE(at + 16)), 48);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50, 0);
  locator.writeBigUInt64LE(BigInt(at), 8);
  const end = Buffer.from(archive.subarray(at));
  end.fill(0xff, 8, 20);
  return Buffer.concat([archive.subarray(0, at), record, locator, end]);
}

describe('a package that means harm, or is damaged, is refused:', () => {
  const bomb = Buffer.alloc(12 * 1024 * 1024);

  it('a bomb', async () => {
    await expect(read({ 'a.xml': bomb })).rejects.toThrow('異常膨脹');
  });

  it('a bomb that lies about its size', async () => {
    await expect(read([{ name: 'a.xml', content: bomb, says: { size: 1000 } }])).rejects.toThrow('與所載不符');
  });

  it('content shorter than it says, or other content', async () => {
    await expect(read([{ name: 'a.xml', content: 'abc', says: { size: 4 } }])).rejects.toThrow('不完整');
    await expect(read([{ name: 'a.xml', content: 'abc', says: { crc: 1 } }])).rejects.toThrow('不完整');
  });

  it('more than may be unpacked, before anything is', async () => {
    const says = { size: 1600 * 1024 * 1024 };
    const content = Buffer.from(Array.from({ length: 4_000_000 }, (_, at) => (at * 7919) % 251));
    await expect(read([{ name: 'a.xml', content, stored: true, says }])).rejects.toThrow('解開後過大');
  });

  it('entries that overlap', async () => {
    const shared = { name: 'b.xml', content: 'abc', says: { offset: 0 } };
    await expect(read([{ name: 'a.xml', content: 'abc' }, shared])).rejects.toThrow('與所載不符');
  });

  it('two entries of one name', async () => {
    const twice = [
      { name: 'a.xml', content: '1' },
      { name: 'A.xml', content: '2' },
    ];
    await expect(read(twice)).rejects.toThrow('與所載不符');
  });

  it('a header that says something else than the directory', async () => {
    await expect(read([{ name: 'a.xml', content: '1', local: { name: 'b.xml' } }])).rejects.toThrow('與所載不符');
    await expect(read([{ name: 'a.xml', content: '1', local: { packed: 99 } }])).rejects.toThrow('與所載不符');
  });

  it('an entry with a password', async () => {
    await expect(read([{ name: 'a.xml', content: '1', says: { flags: 1 } }])).rejects.toThrow('密碼');
  });

  it('too many entries', async () => {
    const many = Array.from({ length: 5_001 }, (_, at) => ({ name: `${at}`, content: '', stored: true }));
    await expect(read(many)).rejects.toThrow('5,000');
  });

  it('a file cut anywhere', async () => {
    const archive = zipOf({ 'a.xml': Array.from({ length: 5_000 }, (_, at) => at).join(','), 'b.xml': '乙' });
    const path = madeFile(archive);
    for (let length = archive.length - 1; length > 0; length -= Math.ceil(archive.length / 40)) {
      truncateSync(path, length);
      await expect(openPackage(path)).rejects.toThrow('不完整');
    }
  });

  it('content cut out of the middle, or changed', async () => {
    const archive = zipOf({ 'a.xml': Array.from({ length: 50_000 }, (_, at) => at).join(',') });
    const changed = Buffer.from(archive);
    changed.fill(0x55, 1_000, 1_200);
    await expect(contentOf(changed, 'a.xml')).rejects.toThrow(/無法讀取|不予讀取/);
    const cut = Buffer.concat([archive.subarray(0, 1_000), archive.subarray(2_000)]);
    await expect(contentOf(cut, 'a.xml')).rejects.toThrow('無法讀取');
  });

  it('what was replaced while it was read', async () => {
    const path = madeFile(zipOf([{ name: 'a.xml', content: 'x'.repeat(2_000_000), stored: true }]));
    const file = await openPackage(path);
    const pieces = file.entry('a.xml')?.pieces();
    await pieces?.next();
    writeFileSync(path, 'gone');
    await expect(pieces?.next()).rejects.toThrow('不完整');
    await file.close();
  });
});
