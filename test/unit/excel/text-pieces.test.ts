import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Cp950Encoder } from '#main/excel/cp950.ts';
import { TextPieces } from '#main/excel/text-pieces.ts';

/** Keeps each piece on its way for some turns, and takes its bytes only then: whoever fills it meanwhile is found out. */
function slowly(turns: number): { send: (bytes: Uint8Array) => Promise<void>; sent(): Buffer } {
  const sent: Buffer[] = [];
  return {
    async send(bytes) {
      for (let turn = 0; turn < turns; turn += 1) await new Promise((next) => setImmediate(next));
      sent.push(Buffer.from(bytes));
    },
    sent: () => Buffer.concat(sent),
  };
}

const piece = fc
  .tuple(fc.constantFrom('a', '鄉', '𠮷鎮', '\ud83d', '濱海路，"路燈"\r\n', 'é'), fc.nat(120_000))
  .map(([text, times]) => text.repeat(times));

describe('a text sent in pieces', () => {
  it('arrives whole and in order, whatever its length and however slow the way', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 12 }), fc.nat(3), async (texts, turns) => {
        const way = slowly(turns);
        const pieces = new TextPieces(way.send);
        for (const text of texts) await pieces.write(text);
        await pieces.end();
        expect(way.sent().equals(Buffer.concat(texts.map((text) => Buffer.from(text, 'utf8'))))).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  it('needs no waiting while there is room, and is sent in few pieces', async () => {
    let sends = 0;
    const pieces = new TextPieces(async () => {
      sends += 1;
    });
    let waits = 0;
    for (let row = 0; row < 20_000; row += 1) {
      const waiting = pieces.write(`<row r="${row}">濱海路路燈修繕</row>`);
      if (waiting) waits += 1;
      await waiting;
    }
    await pieces.end();
    expect(sends).toBeLessThan(10);
    expect(waits).toBeLessThan(10);
  });

  it('keeps what an older encoding cannot say countable', async () => {
    const way = slowly(1);
    const encoder = new Cp950Encoder();
    const pieces = new TextPieces(way.send, encoder);
    for (let row = 0; row < 30_000; row += 1) await pieces.write('鄉𠮷公所ab\r\n');
    await pieces.end();
    expect(encoder.lost).toEqual(new Map([['𠮷', 30_000]]));
    expect(way.sent().equals(new Cp950Encoder().encode('鄉𠮷公所ab\r\n'.repeat(30_000)))).toBe(true);
  });

  it('tells whoever waits next of what went wrong on the way', async () => {
    const pieces = new TextPieces(() => Promise.reject(new Error('磁碟已滿')));
    const all = async (): Promise<void> => {
      for (let row = 0; row < 3; row += 1) await pieces.write('鄉'.repeat(80_000));
      await pieces.end();
    };
    await expect(all()).rejects.toThrow('磁碟已滿');
  });
});
