import { Listeners } from '../listeners.ts';

/** How far some work is, in hundredths; whoever shows it hears of every further one. */
export class WorkShare {
  #share = 0;
  readonly #listeners = new Listeners();

  readonly subscribe = this.#listeners.subscribe;
  readonly now = (): number => this.#share;

  tell(done: number, total: number): void {
    const share = Math.floor((done / Math.max(1, total)) * 100);
    if (share === this.#share) return;
    this.#share = share;
    this.#listeners.tell();
  }
}
