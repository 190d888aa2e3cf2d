import type { Refusal } from '#shared/base/refusal.ts';

/** Messages in the order they came, for one who takes them one by one; a failure goes before all of them. */
export class Inbox<T> {
  readonly #messages: T[] = [];
  #failure: Refusal | undefined;
  #wake: () => void = () => undefined;

  put(message: T): void {
    this.#messages.push(message);
    this.#wake();
  }

  fail(why: Refusal): void {
    this.#failure ??= why;
    this.#wake();
  }

  /** Throws the failure, also one that came while there was nothing to wait for. */
  async take(): Promise<T> {
    for (;;) {
      if (this.#failure) throw this.#failure;
      const message = this.#messages.shift();
      if (message !== undefined) return message;
      await new Promise<void>((done) => {
        this.#wake = done;
      });
    }
  }
}
