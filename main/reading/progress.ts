import type { Part } from './parts.ts';

/** How far a reading is, told at every hundredth. */
export class ReadingProgress {
  readonly #total: number;
  #told = 0;

  constructor(total: number) {
    this.#total = total;
  }

  *at(done: number): Generator<Part> {
    if (done - this.#told < this.#total / 100) return;
    this.#told = done;
    yield { part: 'progress', done, total: this.#total };
  }
}
