import { readingLimits } from './parts.ts';
import { TextGatherer } from './text-gatherer.ts';
import type { XmlAttributes } from './xml-attributes.ts';

/** What stands within a cell without being its text. */
const aside: ReadonlySet<string> = new Set(['office:annotation', 'text:note', 'text:ruby-text', 'table:table']);

/** The text of a cell: its paragraphs on lines of their own, without notes, comments and drawings. */
export class OdsText {
  readonly #gatherer = new TextGatherer();
  #paragraphs = 0;
  #inParagraph = false;
  /** White space at the start of a paragraph, or after white space, is none. */
  #swallowsSpace = true;
  /** How deep within something that is no text of the cell. */
  #aside = 0;

  get isAside(): boolean {
    return this.#aside > 0;
  }

  open(name: string, attributes: XmlAttributes): void {
    if (this.#aside > 0 || aside.has(name) || name.startsWith('draw:')) {
      this.#aside += 1;
    } else if (name === 'text:p' || name === 'text:h') {
      if (this.#paragraphs > 0) this.#gatherer.add('\n');
      this.#paragraphs += 1;
      this.#inParagraph = true;
      this.#swallowsSpace = true;
    } else if (this.#inParagraph) {
      this.#character(name, attributes);
    }
  }

  #character(name: string, attributes: XmlAttributes): void {
    if (name === 'text:s') this.#add(' '.repeat(spaces(attributes.get('text:c'))));
    else if (name === 'text:tab') this.#add('\t');
    else if (name === 'text:line-break') this.#add('\n');
  }

  #add(text: string): void {
    this.#gatherer.add(text);
    this.#swallowsSpace = false;
  }

  text(text: string): void {
    if (!this.#inParagraph || this.#aside > 0) return;
    const single = text.replace(/[ \t\n]+/g, ' ');
    this.#gatherer.add(this.#swallowsSpace && single.startsWith(' ') ? single.slice(1) : single);
    this.#swallowsSpace = single.endsWith(' ');
  }

  close(name: string): void {
    if (this.#aside > 0) this.#aside -= 1;
    else if (name === 'text:p' || name === 'text:h') this.#inParagraph = false;
  }

  take(): string {
    this.#paragraphs = 0;
    return this.#gatherer.take();
  }
}

function spaces(count: string | undefined): number {
  const number = Number(count ?? 1);
  return Number.isSafeInteger(number) && number > 0 ? Math.min(number, readingLimits.cellText + 1) : 1;
}
