import { readingLimits } from './parts.ts';

/** The styles that the columns of a sheet give to cells without one of their own. */
export class OdsColumns {
  readonly #runs: { end: number; style: string | undefined }[] = [];
  #end = 0;

  add(count: number, style: string | undefined): void {
    if (this.#end >= readingLimits.columns) return;
    this.#end += count;
    this.#runs.push({ end: this.#end, style });
  }

  styleOf(column: number): string | undefined {
    return this.#runs.find(({ end }) => column < end)?.style;
  }
}
