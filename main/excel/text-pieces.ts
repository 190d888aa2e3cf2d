/** Room of a piece; it goes on its way once a text may not fit any more. Of smaller ones each would have to be waited for. */
const pieceBytes = 1024 * 1024;
/** Most texts are short: room grows with them. */
const roomAtFirst = 16 * 1024;

/** How texts become bytes. */
export interface Encoding {
  /** So many bytes a unit of a text takes at the most. */
  readonly mostBytes: number;
  /** Puts a text's bytes at a place where there is room for them, and says how many they were. */
  into(bytes: Buffer, at: number, text: string): number;
}

const utf8: Encoding = { mostBytes: 3, into: (bytes, at, text) => bytes.write(text, at, 'utf8') };

/**
 * A long text, gathered as bytes. Each text is encoded as it comes, while it is at hand: to gather the texts and to encode
 * them together takes twice as long. Two pieces take turns: while one is on its way the other is filled.
 */
export class TextPieces {
  readonly #send: (bytes: Uint8Array) => Promise<void>;
  readonly #encoding: Encoding;
  #filling = Buffer.alloc(0);
  #other = Buffer.alloc(0);
  #filled = 0;
  /** The piece on its way; the next waits for it. */
  #underway: Promise<void> = Promise.resolve();

  /** `send`: until it has ended the bytes stay as they are. */
  constructor(send: (bytes: Uint8Array) => Promise<void>, encoding: Encoding = utf8) {
    this.#send = send;
    this.#encoding = encoding;
  }

  /** Undefined where there is nothing to wait for, which is nearly always. */
  write(text: string): Promise<void> | undefined {
    if (this.#roomFor(text) > this.#filling.length - this.#filled) return this.#turn(text);
    this.#encode(text);
    return undefined;
  }

  async end(): Promise<void> {
    await this.#sendFilled();
    await this.#underway;
  }

  #roomFor(text: string): number {
    return text.length * this.#encoding.mostBytes;
  }

  #encode(text: string): void {
    this.#filled += this.#encoding.into(this.#filling, this.#filled, text);
  }

  async #turn(text: string): Promise<void> {
    await this.#sendFilled();
    const usual = Math.min(pieceBytes, Math.max(roomAtFirst, this.#other.length * 4));
    const room = Math.max(usual, this.#roomFor(text));
    if (this.#filling.length < room) this.#filling = Buffer.allocUnsafeSlow(room);
    this.#encode(text);
  }

  async #sendFilled(): Promise<void> {
    const bytes = this.#filling.subarray(0, this.#filled);
    await this.#underway;
    [this.#filling, this.#other] = [this.#other, this.#filling];
    this.#filled = 0;
    if (bytes.length === 0) return;
    this.#underway = this.#send(bytes);
    // Whoever waits next hears of it; until then it is no error that nobody has heard.
    this.#underway.catch(() => undefined);
  }
}
