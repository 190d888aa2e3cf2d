/** Milliseconds of a frame the rows may take; the rest is the browser's. */
const BUDGET = 6;
const LEAST = 4;
const MOST = 40;

/** How many rows to draw in the next frame, after so many took so long. */
export function nextPace(pace: number, drawn: number, took: number): number {
  if (drawn === 0) return pace;
  const fits = (BUDGET * drawn) / Math.max(took, 0.5);
  // Slower at once, faster only by and by.
  return Math.max(LEAST, Math.min(MOST, Math.floor(fits < pace ? fits : (pace * 3 + fits) / 4)));
}

/** Learns from frame to frame how many rows this machine draws in time. */
export class Pace {
  rows = 8;
  readonly #channel = new MessageChannel();
  #began = 0;
  #drawing = 0;

  constructor() {
    this.#channel.port1.onmessage = () => {
      this.rows = nextPace(this.rows, this.#drawing, performance.now() - this.#began);
      this.#drawing = 0;
    };
  }

  /** Called within a frame; its work is over when the next task runs. */
  drawing(rows: number): void {
    if (this.#drawing === 0) {
      this.#began = performance.now();
      this.#channel.port2.postMessage(undefined);
    }
    this.#drawing += rows;
  }
}
