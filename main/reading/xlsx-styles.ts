import { builtinFormat, type NumberFormat, numberFormat } from './number-format.ts';
import { broken } from './refusals.ts';
import type { XmlHandler } from './xml.ts';
import type { XmlAttributes } from './xml-attributes.ts';

/** Excel itself knows 65,490 styles. */
const mostStyles = 100_000;

/** How numbers are shown, by the number of a cell's style. */
export class StylesHandler implements XmlHandler {
  readonly formats: NumberFormat[] = [];
  /** It really was the part of styles. */
  isWhole = false;
  readonly #codes = new Map<number, NumberFormat>();
  #inCells = false;
  readonly #ids: number[] = [];

  open(name: string, attributes: XmlAttributes): void {
    if (name === 'cellXfs') this.#inCells = true;
    else if (name === 'numFmt') this.#code(attributes);
    else if (name === 'xf' && this.#inCells) this.#ids.push(Number(attributes.get('numFmtId') ?? 0));
    if (this.#ids.length > mostStyles || this.#codes.size > mostStyles) throw broken('too many styles');
  }

  text(): void {}

  close(name: string): void {
    if (name === 'cellXfs') this.#inCells = false;
    if (name !== 'styleSheet') return;
    this.isWhole = true;
    for (const id of this.#ids) this.formats.push(this.#codes.has(id) ? this.#codes.get(id) : builtinFormat(id));
  }

  #code(attributes: XmlAttributes): void {
    const id = Number(attributes.get('numFmtId'));
    // Formats of conditional formatting stand elsewhere under the same name, with numbers of their own.
    if (!this.#codes.has(id)) this.#codes.set(id, numberFormat(attributes.get('formatCode') ?? ''));
  }
}
