import { oneLineEnd, unescapedXml } from './xml-text.ts';

/** The attributes of the element just opened, cut out only when they are asked for. They are gone with the next event. */
export class XmlAttributes {
  count = 0;
  #source = '';
  #bare = false;
  readonly #names: string[] = [];
  /** Two places an attribute: its value from and to. */
  readonly #places: number[] = [];

  /** `bare`: nothing in the source is escaped. */
  start(source: string, bare: boolean): void {
    this.#source = source;
    this.#bare = bare;
    this.count = 0;
  }

  add(name: string, from: number, to: number): void {
    const at = this.count;
    this.#names[at] = name;
    this.#places[at * 2] = from;
    this.#places[at * 2 + 1] = to;
    this.count = at + 1;
  }

  rename(nameOf: (raw: string) => string): void {
    for (let at = 0; at < this.count; at += 1) this.#names[at] = nameOf(this.name(at));
  }

  name(at: number): string {
    return this.#names[at] ?? '';
  }

  value(at: number): string {
    const text = this.#source.slice(this.#places[at * 2], this.#places[at * 2 + 1]);
    return this.#bare ? text : oneLineEnd(unescapedXml(text));
  }

  get(name: string): string | undefined {
    for (let at = 0; at < this.count; at += 1) if (this.#names[at] === name) return this.value(at);
    return undefined;
  }
}
