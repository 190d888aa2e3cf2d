import type { PackageEntry } from './package.ts';
import { scanEntry } from './read-xml.ts';
import type { SharedTexts } from './shared-texts.ts';
import { xlsxNamespaces } from './xlsx-names.ts';
import { StringsHandler } from './xlsx-strings.ts';

/** More than one piece of a sheet can bring up for the first time. */
const spare = 8_192;

/**
 * The texts of a workbook, read somewhat ahead of the cells that ask for them: most programs number texts as they come up,
 * and then the first rows need not wait for the last text.
 */
export class TextsAhead {
  readonly texts: SharedTexts;
  readonly #pieces: AsyncGenerator<undefined> | undefined;

  constructor(entry: PackageEntry | undefined, signal: AbortSignal | undefined) {
    const handler = new StringsHandler();
    this.texts = handler.texts;
    this.texts.isWhole = entry === undefined;
    this.#pieces = entry && scanEntry(entry, handler, xlsxNamespaces, signal);
  }

  /** Reads on until a text is there and some more are, or to the end. */
  async reach(place: number): Promise<void> {
    if (place + spare < this.texts.count) return;
    while (!this.texts.isWhole && this.texts.count <= place + 2 * spare)
      this.texts.isWhole = (await this.#pieces?.next())?.done !== false;
  }

  /** Texts that no cell asks for are looked at, too. */
  async end(): Promise<void> {
    await this.reach(Number.POSITIVE_INFINITY);
  }

  async close(): Promise<void> {
    await this.#pieces?.return(undefined);
  }
}
