import buffer, { Buffer, isAscii, isUtf8 } from 'node:buffer';
import { broken } from './refusals.ts';

type Encoding = 'utf8' | 'utf16le' | 'utf16be';

/**
 * Bytes of XML to text, piece by piece: UTF-8, and UTF-16 as some writers make it. Strings come from Buffer rather than
 * TextDecoder: ASCII then stays one byte a character, which the scanner reads much faster.
 */
export class XmlDecoder {
  #encoding: Encoding | null = null;
  #rest: Buffer = Buffer.alloc(0);

  decode(piece: Uint8Array): string {
    const fresh = Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength);
    const bytes = this.#rest.length === 0 ? fresh : Buffer.concat([this.#rest, fresh]);
    if (this.#encoding === null) {
      // Four bytes tell UTF-16 with or without its mark from UTF-8.
      if (bytes.length < 4) return this.#keep(bytes, 0);
      this.#encoding = encodingOf(bytes);
      return this.#text(bytes.subarray(markLength(bytes)), this.#encoding);
    }
    return this.#text(bytes, this.#encoding);
  }

  /** Nothing may be left in the middle of a character. */
  end(): void {
    if (this.#rest.length > 0) throw broken('the text ends within a character');
  }

  #text(bytes: Buffer, encoding: Encoding): string {
    if (encoding !== 'utf8') {
      const whole = bytes.length & ~1;
      this.#keep(bytes, whole);
      const pairs = bytes.subarray(0, whole);
      return encoding === 'utf16le' ? pairs.toString('utf16le') : Buffer.from(pairs).swap16().toString('utf16le');
    }
    const whole = wholeCharacters(bytes);
    this.#keep(bytes, whole);
    const characters = bytes.subarray(0, whole);
    // What a sheet of numbers and shared texts is, copied rather than decoded.
    if (isAscii(characters)) return characters.toString('latin1');
    if (!isUtf8(characters)) throw broken('not UTF-8');
    return utf8Text(characters);
  }

  /** A copy: the piece belongs to whoever gave it. */
  #keep(bytes: Buffer, from: number): '' {
    this.#rest = Buffer.from(bytes.subarray(from));
    return '';
  }
}

/** By way of UTF-16, which the processor makes of Chinese in a seventh of the time. A Node without its tables of characters lacks that way. */
const { transcode } = buffer as { transcode?: typeof buffer.transcode };

const utf8Text = (bytes: Buffer): string =>
  transcode ? transcode(bytes, 'utf8', 'utf16le').toString('utf16le') : bytes.toString('utf8');

function encodingOf(bytes: Buffer): Encoding {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf16be';
  return 'utf8';
}

function markLength(bytes: Buffer): number {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 3;
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff) ? 2 : 0;
}

/** Where the last whole character ends: at most three bytes before the end. */
function wholeCharacters(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return bytes.length;
    if (byte >= 0xc0) return sequenceLength(byte) > back ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}

function sequenceLength(lead: number): number {
  if (lead >= 0xf0) return 4;
  return lead >= 0xe0 ? 3 : 2;
}
