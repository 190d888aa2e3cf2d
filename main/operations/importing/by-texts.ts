/** What is found by several texts together, level below level: to join the texts would take longer than to look for them. */
export class ByTexts<V> {
  readonly #make: () => V;
  readonly #here = new Map<string, V>();
  readonly #below = new Map<string, ByTexts<V>>();

  constructor(make: () => V) {
    this.#make = make;
  }

  /** Made where there is none yet. */
  at(text: string): V {
    const known = this.#here.get(text);
    if (known !== undefined) return known;
    const made = this.#make();
    this.#here.set(text, made);
    return made;
  }

  below(text: string): ByTexts<V> {
    const known = this.#below.get(text);
    if (known !== undefined) return known;
    const made = new ByTexts(this.#make);
    this.#below.set(text, made);
    return made;
  }
}
