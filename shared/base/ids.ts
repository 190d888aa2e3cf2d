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
  } else if (++counter > 0xfff) {
    lastMs += 1;
    counter = 0;
  }
  const random = crypto.getRandomValues(new Uint8Array(8));
  random[0] = ((random[0] ?? 0) & 0x3f) | 0x80;
  const time = lastMs.toString(16).padStart(12, '0');
  const tail = Array.from(random, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${counter.toString(16).padStart(3, '0')}-${tail.slice(0, 4)}-${tail.slice(4)}`;
}
