/** How far some work is, in hundredths; whoever shows it hears of every further one. */
export class WorkShare {
  #share = 0;
  readonly #hearers = new Set<() => void>();

  readonly now = (): number => this.#share;

  readonly subscribe = (hear: () => void): (() => void) => {
    this.#hearers.add(hear);
    return () => this.#hearers.delete(hear);
  };

  tell(done: number, total: number): void {
    const share = Math.floor((done / Math.max(1, total)) * 100);
    if (share === this.#share) return;
    this.#share = share;
    for (const hear of this.#hearers) hear();
  }
}
