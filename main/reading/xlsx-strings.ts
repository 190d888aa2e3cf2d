import { readingWords } from '#shared/words/reading.ts';
import { readingLimits } from './parts.ts';
import { refused } from './refusals.ts';
import { OTHER, textEnd } from './regular-cell.ts';
import { ownText, TextGatherer } from './text-gatherer.ts';
import { unescapedCell } from './xlsx-names.ts';
import type { XmlHandler } from './xml.ts';

const start = '<si><t>';
const end = '</t></si>';

/** The texts of the whole workbook. Runs of rich text are one text; how it is pronounced (rPh) is none of it. */
export class StringsHandler implements XmlHandler {
  readonly strings: string[] = [];
  readonly #text = new TextGatherer();
  #inText = false;
  #spoken = false;
  /** Texts that are open. */
  #depth = 0;

  /** Texts that are written as most are: half of the time that the scanner takes for them. */
  whole(source: string, tag: number, bare: boolean): number {
    if (this.#depth > 0 || this.#inText || this.#spoken || this.#text.text !== '') return tag;
    let at = tag;
    while (source.startsWith(start, at)) {
      const from = at + start.length;
      const to = bare ? source.indexOf('<', from) : textEnd(source, from);
      if (to === OTHER || to - from > readingLimits.cellText || !source.startsWith(end, to)) break;
      this.#add(unescapedCell(source.slice(from, to)));
      at = to + end.length;
    }
    return at;
  }

  open(name: string): void {
    if (name === 'si') this.#depth += 1;
    if (name === 'rPh') this.#spoken = true;
    else if (name === 't') this.#inText = !this.#spoken;
  }

  text(text: string): void {
    if (this.#inText) this.#text.add(text);
  }

  close(name: string): void {
    if (name === 't') this.#inText = false;
    else if (name === 'rPh') this.#spoken = false;
    else if (name === 'si') this.#close();
  }

  #close(): void {
    this.#depth -= 1;
    this.#add(unescapedCell(this.#text.take()));
  }

  #add(text: string): void {
    if (this.strings.length >= readingLimits.cells) throw refused(readingWords.tooManyCells(readingLimits.cells));
    this.strings.push(ownText(text));
  }
}
