/** What is watched needs this: listeners, and a version that grows with each change. */
export class Listeners {
  #version = 0;
  readonly #all = new Set<() => void>();

  readonly version = (): number => this.#version;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#all.add(listener);
    return () => this.#all.delete(listener);
  };

  tell(): void {
    this.#version += 1;
    for (const listener of this.#all) listener();
  }
}
