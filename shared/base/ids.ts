/** Ids are UUIDv7: they sort by the time they were made and never collide between offline offices. */
export type Id = string;

const shape = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

export const isId = (text: unknown): text is Id => typeof text === 'string' && shape.test(text);

let lastMs = 0;
let counter = 0;

/**
 * A new id. Ids made within one millisecond count upwards in the 12 bits after the version, so that
 * a batch of records keeps its order.
 */
export function newId(now: number = Date.now()): Id {
  if (now > lastMs) {
    lastMs = now;
    counter = 0;
  } else if (++counter > lastCount) {
    lastMs += 1;
    counter = 0;
  }
  const time = lastMs.toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${counter.toString(16).padStart(3, '0')}-${randomTail()}`;
}

/** What the counter after the version can say. */
const lastCount = 0xfff;

/** Ids that follow one another: the first milliseconds and counter, and an end that all of them share. */
export interface IdRun {
  ms: number;
  tail: string;
}

/** Thousands of ids that are put together elsewhere: the one at n is (ms + n / 4096, n % 4096). They too are nobody else's. */
export function newIdRun(most: number, now: number = Date.now()): IdRun {
  const ms = Math.max(now, lastMs + 1);
  lastMs = ms + Math.floor(most / (lastCount + 1));
  counter = lastCount;
  return { ms, tail: randomTail() };
}

/** From the variant on. */
function randomTail(): string {
  const variant = hex((nextRandom() & 0x3f) | 0x80) + hex(nextRandom());
  let tail = '';
  for (let count = 0; count < 6; count += 1) tail += hex(nextRandom());
  return `${variant}-${tail}`;
}

const bytes = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));
const hex = (byte: number): string => bytes[byte] ?? '';

/** Drawn in advance: asking for a few bytes costs as much as asking for many. */
const pool = new Uint8Array(1024);
let drawn = pool.length;

function nextRandom(): number {
  if (drawn === pool.length) {
    crypto.getRandomValues(pool);
    drawn = 0;
  }
  drawn += 1;
  return pool[drawn - 1] ?? 0;
}
