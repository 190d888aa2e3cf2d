import { decodeCp950, encodeCp950, isPrivate } from '../reading/cp950.ts';
import type { Encoding } from './text-pieces.ts';

/** Stands for a character that the encoding does not have. The usual 〓 is none of its characters either. */
const lostMark = '？';

/** ASCII is the same in both. */
const ascii = /^[\u0000-\u007f]*$/;

/** Encodes text for older systems and keeps count of what they cannot store: nothing is left out unsaid. */
export class Cp950Encoder implements Encoding {
  readonly mostBytes = 2;
  /** How often each character was lost. */
  readonly lost = new Map<string, number>();
  readonly #known = new Map<string, boolean>();

  into(bytes: Buffer, at: number, text: string): number {
    return this.encode(text).copy(bytes, at);
  }

  encode(text: string): Buffer {
    if (ascii.test(text)) return Buffer.from(text, 'latin1');
    let kept = '';
    for (const sign of text) kept += this.#has(sign) ? sign : this.#lose(sign);
    return encodeCp950(kept);
  }

  #has(sign: string): boolean {
    const known = this.#known.get(sign);
    if (known !== undefined) return known;
    const has = sign <= '\u007f' || isPrivate(sign) || decodeCp950(encodeCp950(sign)) === sign;
    this.#known.set(sign, has);
    return has;
  }

  #lose(sign: string): string {
    this.lost.set(sign, (this.lost.get(sign) ?? 0) + 1);
    return lostMark;
  }
}
