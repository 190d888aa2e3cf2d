import { ownText } from './text-gatherer.ts';

/** Where a text stands: its source, from and to. */
const width = 3;
/** The text is kept by itself. */
const OWN = -1;

/**
 * The texts of a workbook by their number. Those that stand in one piece of the file are cut out of it when they are asked
 * for: to make half a million strings before the first row would be half of the time until that row comes.
 */
export class SharedTexts {
  /** No more will come. */
  isWhole = true;
  #places = new Int32Array(width * 1024);
  #count = 0;
  readonly #sources: string[] = [];
  readonly #own: string[] = [];

  get count(): number {
    return this.#count;
  }

  add(text: string): void {
    this.#put(OWN, this.#own.length, 0);
    this.#own.push(ownText(text));
  }

  /** `ends`: from and to of each, in their order. */
  addFrom(source: string, ends: readonly number[]): void {
    for (let at = 0; at < ends.length; at += 2) this.#put(this.#sources.length, ends[at] ?? 0, ends[at + 1] ?? 0);
    this.#sources.push(source);
  }

  at(number: number): string | undefined {
    if (!(number >= 0 && number < this.#count) || !Number.isInteger(number)) return undefined;
    const place = number * width;
    const [source = OWN, from = 0, to] = [this.#places[place], this.#places[place + 1], this.#places[place + 2]];
    return source === OWN ? this.#own[from] : this.#sources[source]?.slice(from, to);
  }

  #put(source: number, from: number, to: number): void {
    const place = this.#count * width;
    if (place === this.#places.length) {
      const larger = new Int32Array(2 * place);
      larger.set(this.#places);
      this.#places = larger;
    }
    this.#places[place] = source;
    this.#places[place + 1] = from;
    this.#places[place + 2] = to;
    this.#count += 1;
  }
}
