/** So many at once; the others wait in the order they came. */
export class Turns {
  #free: number;
  readonly #waiting: (() => void)[] = [];

  constructor(atOnce: number) {
    this.#free = atOnce;
  }

  /** Gives the turn, and with it the way to give it back. Whoever stops waiting takes none. */
  async take(signal: AbortSignal): Promise<() => void> {
    signal.throwIfAborted();
    if (this.#free > 0) this.#free -= 1;
    else await this.#queue(signal);
    let back = false;
    return () => {
      if (back) return;
      back = true;
      this.#pass();
    };
  }

  #queue(signal: AbortSignal): Promise<void> {
    return new Promise((done, fail) => {
      const mine = (): void => {
        signal.removeEventListener('abort', leave);
        done();
      };
      const leave = (): void => {
        this.#waiting.splice(this.#waiting.indexOf(mine), 1);
        fail(signal.reason);
      };
      signal.addEventListener('abort', leave, { once: true });
      this.#waiting.push(mine);
    });
  }

  #pass(): void {
    const next = this.#waiting.shift();
    if (next) next();
    else this.#free += 1;
  }
}
