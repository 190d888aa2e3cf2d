import iconv from 'iconv-lite';

/**
 * 造字: Windows gives the user's areas of CP950 to private characters, row by row of 157 signs. C6–C8 begins in the
 * middle of its first row.
 */
const areas = [
  { lead: 0xfa, last: 0xfe, skipped: 0, first: 0xe000 },
  { lead: 0x8e, last: 0xa0, skipped: 0, first: 0xe311 },
  { lead: 0x81, last: 0x8d, skipped: 0, first: 0xeeb8 },
  { lead: 0xc6, last: 0xc8, skipped: 63, first: 0xf6b1 },
] as const;

type Area = (typeof areas)[number];

/** Second bytes are 40–7E, then A1–FE. */
const low = { first: 0x40, count: 63 } as const;
const high = { first: 0xa1, count: 94 } as const;
const inRow = low.count + high.count;

const sizeOf = ({ lead, last, skipped }: Area): number => (last - lead + 1) * inRow - skipped;

function placeInRow(trail: number): number | undefined {
  const [near, far] = [trail - low.first, trail - high.first];
  if (near >= 0 && near < low.count) return near;
  return far >= 0 && far < high.count ? low.count + far : undefined;
}

/** The private character of two bytes; undefined where they are of the table, or no character. */
function privateAt(lead: number, trail: number): string | undefined {
  const area = areas.find((one) => lead >= one.lead && lead <= one.last);
  const place = placeInRow(trail);
  if (!area || place === undefined) return undefined;
  const at = (lead - area.lead) * inRow + place - area.skipped;
  return at < 0 ? undefined : String.fromCharCode(area.first + at);
}

const privates = /[\ue000-\uf848]/;
const runs = /[\ue000-\uf848]+|[^\ue000-\uf848]+/g;

/** Whether CP950 has a place for it in the user's areas. */
export const isPrivate = (sign: string): boolean => sign.length === 1 && privates.test(sign);

function bytesOf(sign: string): [number, number] {
  const code = sign.charCodeAt(0);
  const area = areas.find((one) => code >= one.first && code < one.first + sizeOf(one)) ?? areas[0];
  const at = code - area.first + area.skipped;
  const place = at % inRow;
  const trail = place < low.count ? low.first + place : high.first + place - low.count;
  return [area.lead + Math.floor(at / inRow), trail];
}

/** Text of CP950, with the private characters that its writer's own font draws. */
export function decodeCp950(bytes: Buffer): string {
  const parts: string[] = [];
  let from = 0;
  let at = 0;
  while (at < bytes.length) {
    const lead = bytes[at] ?? 0;
    const trail = bytes[at + 1] ?? 0;
    if (lead <= 0x80 || lead === 0xff || placeInRow(trail) === undefined) {
      at += 1;
      continue;
    }
    const sign = privateAt(lead, trail);
    if (sign !== undefined) {
      parts.push(iconv.decode(bytes.subarray(from, at), 'cp950'), sign);
      from = at + 2;
    }
    at += 2;
  }
  return [...parts, iconv.decode(bytes.subarray(from), 'cp950')].join('');
}

export function encodeCp950(text: string): Buffer {
  if (!privates.test(text)) return iconv.encode(text, 'cp950');
  const parts = text.match(runs) ?? [];
  return Buffer.concat(
    parts.map((part) => (privates.test(part) ? Buffer.from([...part].flatMap(bytesOf)) : iconv.encode(part, 'cp950'))),
  );
}
