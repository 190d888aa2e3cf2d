import { broken } from './refusals.ts';
import type { XmlHandler } from './xml.ts';
import type { XmlAttributes } from './xml-attributes.ts';

const mostStyles = 100_000;

/** What a style says of a number that its value does not. */
export interface OdsLook {
  /** Shown divided by 10 to this: 3 for thousands. */
  scale: number;
  /** At least so many digits before the point: 0000123. */
  digits: number;
}

/** The styles at the head of a document: which sheets are hidden, and which numbers are shown in thousands or with zeros in front. */
export class OdsStyles implements XmlHandler {
  readonly #hidden = new Set<string>();
  readonly #looks = new Map<string, OdsLook>();
  /** Styles of cells, by the number style they use. */
  readonly #cells = new Map<string, string>();
  #table: string | null = null;
  #number: string | null = null;

  open(name: string, attributes: XmlAttributes): void {
    if (name === 'style:style') this.#style(attributes);
    else if (name === 'style:table-properties') this.#tableStyle(attributes);
    else if (name === 'number:number-style') this.#number = attributes.get('style:name') ?? null;
    else if (name === 'number:number') this.#look(attributes);
  }

  text(): void {}

  close(name: string): void {
    if (name === 'style:style') this.#table = null;
    else if (name === 'number:number-style') this.#number = null;
  }

  get hasLooks(): boolean {
    return this.#looks.size > 0;
  }

  isHidden(style: string | undefined): boolean {
    return style !== undefined && this.#hidden.has(style);
  }

  look(style: string): OdsLook | undefined {
    return this.#looks.get(this.#cells.get(style) ?? '');
  }

  #style(attributes: XmlAttributes): void {
    const name = attributes.get('style:name') ?? '';
    const family = attributes.get('style:family');
    const number = attributes.get('style:data-style-name');
    this.#table = family === 'table' ? name : null;
    if (family === 'table-cell' && number !== undefined) this.#cells.set(name, number);
    if (this.#cells.size + this.#hidden.size + this.#looks.size > mostStyles) throw broken('too many styles');
  }

  #tableStyle(attributes: XmlAttributes): void {
    if (this.#table !== null && attributes.get('table:display') === 'false') this.#hidden.add(this.#table);
  }

  #look(attributes: XmlAttributes): void {
    if (this.#number === null) return;
    const scale = Math.log10(Number(attributes.get('number:display-factor') ?? 1));
    const decimals = Number(attributes.get('number:decimal-places') ?? 0);
    const digits = Number(attributes.get('number:min-integer-digits') ?? 1);
    const isPadded = digits > 1 && digits <= 20 && decimals === 0 && attributes.get('number:grouping') !== 'true';
    const look = { scale: Number.isSafeInteger(scale) ? scale : 0, digits: isPadded ? digits : 1 };
    if (look.scale !== 0 || look.digits > 1) this.#looks.set(this.#number, look);
  }
}
