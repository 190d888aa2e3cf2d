/** A name as it stands in the file, and what the reader knows it by. */
export interface XmlName {
  raw: string;
  known: string;
}

/** Deeper or more kinds of names than this is no spreadsheet. */
const mostNames = 10_000;

/**
 * Names by their namespaces rather than by the prefixes a writer happened to choose: x:row and row are one. `known` gives
 * each namespace the prefix the reader uses for it, '' for none; what stands in any other namespace gets the prefix '?'.
 */
export class XmlNames {
  readonly #known: ReadonlyMap<string, string>;
  readonly #prefixes: ReadonlySet<string>;
  readonly #bound = new Map<string, string>();
  readonly #names = new Map<string, XmlName>();
  /** What a prefix meant outside the element that gave it another meaning, with that element's depth. */
  readonly #former: { depth: number; prefix: string; meaning: string | undefined }[] = [];
  /** Some prefix means what the reader uses another for, so that the names of attributes have to be looked up as well. */
  unusual = false;
  /** A name without a prefix is known as it stands. */
  plain = true;

  constructor(known: ReadonlyMap<string, string>) {
    this.#known = known;
    this.#prefixes = new Set(known.values());
  }

  declare(depth: number, prefix: string, uri: string): void {
    const meaning = this.#known.get(uri) ?? '?';
    const before = this.#bound.get(prefix);
    if (before === meaning) return;
    this.#former.push({ depth, prefix, meaning: before });
    this.#bound.set(prefix, meaning);
    this.#changed();
  }

  leave(depth: number): void {
    for (let last = this.#former.at(-1); last !== undefined && last.depth >= depth; last = this.#former.at(-1)) {
      this.#former.pop();
      if (last.meaning === undefined) this.#bound.delete(last.prefix);
      else this.#bound.set(last.prefix, last.meaning);
      this.#changed();
    }
  }

  element(raw: string): XmlName {
    const found = this.#names.get(raw);
    if (found !== undefined) return found;
    if (this.#names.size > mostNames) this.#names.clear();
    const colon = raw.indexOf(':');
    const meaning = this.#bound.get(colon < 0 ? '' : raw.slice(0, colon));
    const local = raw.slice(colon + 1);
    const name = { raw, known: meaning === undefined ? raw : joined(meaning, local) };
    this.#names.set(raw, name);
    return name;
  }

  /** An attribute without a prefix is in no namespace. */
  attribute(raw: string): string {
    const colon = raw.indexOf(':');
    const meaning = colon < 0 ? undefined : this.#bound.get(raw.slice(0, colon));
    return meaning === undefined ? raw : joined(meaning, raw.slice(colon + 1));
  }

  #changed(): void {
    this.#names.clear();
    this.plain = (this.#bound.get('') ?? '') === '';
    this.unusual = [...this.#bound].some(
      ([prefix, meaning]) => prefix !== '' && prefix !== meaning && (meaning !== '?' || this.#prefixes.has(prefix)),
    );
  }
}

const joined = (prefix: string, local: string): string => (prefix === '' ? local : `${prefix}:${local}`);
