import { readingWords } from '#shared/words/reading.ts';
import { readingLimits } from './parts.ts';
import { refused } from './refusals.ts';
import { ownText, TextGatherer } from './text-gatherer.ts';
import { unescapedCell } from './xlsx-names.ts';
import type { XmlHandler } from './xml.ts';

/** The texts of the whole workbook. Runs of rich text are one text; how it is pronounced (rPh) is none of it. */
export class StringsHandler implements XmlHandler {
  readonly strings: string[] = [];
  readonly #text = new TextGatherer();
  #inText = false;
  #spoken = false;

  open(name: string): void {
    if (name === 'rPh') this.#spoken = true;
    else if (name === 't') this.#inText = !this.#spoken;
  }

  text(text: string): void {
    if (this.#inText) this.#text.add(text);
  }

  close(name: string): void {
    if (name === 't') this.#inText = false;
    else if (name === 'rPh') this.#spoken = false;
    else if (name === 'si') this.#add(unescapedCell(this.#text.take()));
  }

  #add(text: string): void {
    if (this.strings.length >= readingLimits.cells) throw refused(readingWords.tooManyCells(readingLimits.cells));
    this.strings.push(ownText(text));
  }
}
